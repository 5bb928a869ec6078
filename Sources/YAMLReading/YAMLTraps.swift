package import Diagnostics

/// Slips that only the reader of a key can see, who knows whether it wanted a text or a map.
package enum YAMLTraps {
  /// For a map or list that stands where a text was wanted: what it was read as, and the author's
  /// own words in quotes. nil where it is no one-line slip.
  ///
  ///     - 订单号: 8812            → - "订单号: 8812"
  ///     greeting: {姓名}          → greeting: "{姓名}"
  package static func textMeant(_ node: YAMLNode, _ bytes: [UInt8]) -> (Message, Fix)? {
    guard node.text == nil, node.range.upperBound <= bytes.count, !node.range.isEmpty else {
      return nil
    }
    let line = bytes.line(at: node.range.lowerBound, limit: bytes.count)
    guard node.range.upperBound <= line.end else { return nil }
    let range = node.range
    let words = bytes.text(range)
    let message: Message
    switch bytes[range.lowerBound] {
    case .openBrace, .openBracket:
      let sign = String(UnicodeScalar(bytes[range.lowerBound]))
      message = Message(
        zh: "“\(excerpt(words))”以 \(sign) 开头，没有读成一句话，要加引号",
        en: "“\(excerpt(words))” starts with \(sign) and was not read as text; put it in quotes")
    default:
      message = Message(
        zh: "“\(excerpt(words))”里有冒号加空格，没有读成一句话，要加引号",
        en: "“\(excerpt(words))” holds a colon and space and was not read as text; put it in quotes"
      )
    }
    let edit = TextEdit(range, replacement: YAMLText.quoted(words))
    return (message, Fix(Message(zh: "加上引号", en: "put it in quotes"), isSafe: true, edits: [edit]))
  }

  /// For a sentence with a comment close behind: what was cut off, what to say of it, and the
  /// sentence in quotes. A comment that is meant as one stands two spaces away, as yamllint asks for
  /// (`min-spaces-from-content`), or has a line of its own.
  ///
  ///     title: 门店 # 在哪里      →   title: "门店 # 在哪里"
  package static func cutText(
    _ node: YAMLNode, _ bytes: [UInt8]
  ) -> (cut: Range<Int>, message: Message, help: Message, fix: Fix)? {
    let end = node.range.upperBound
    guard end + 2 < bytes.count, bytes[end] == .space, bytes[end + 1] == .hash,
      bytes[end + 2].isBlank, case .scalar(let scalar) = node.content, scalar.style == .plain,
      // 15 # 天: what is only a number needs no words.
      scalar.text.utf8.contains(where: { $0 >= 0x80 || $0 | 0x20 >= 0x61 })
    else { return nil }
    let line = bytes.line(at: node.range.lowerBound, limit: bytes.count)
    guard end < line.end else { return nil }
    let cut = bytes.trimmingBlanks(end + 1..<line.end)
    guard cut.count > 1 else { return nil }
    let words = excerpt(bytes.text(cut))
    let whole = node.range.lowerBound..<cut.upperBound
    return (
      cut,
      Message(
        zh: "“\(words)”被当成备注，没有读进内容",
        en: "“\(words)” counts as a comment and is left out"),
      Message(
        zh: "是内容就把整句用引号括起来；是备注就在 # 前面空两格",
        en: "quote the whole text if it belongs to it; put two spaces before # if it is a comment"),
      .guess(
        "整句加上引号", "put all of it in quotes",
        TextEdit(whole, replacement: YAMLText.quoted(bytes.text(whole))))
    )
  }

  /// For a text that stands where a map was wanted, and that is one but for its colons.
  ///
  ///     checked:
  ///       日期：2026-11-01        →   日期: 2026-11-01
  package static func mapMeant(_ node: YAMLNode, _ bytes: [UInt8]) -> (Message, Fix)? {
    guard case .scalar(let scalar) = node.content, scalar.style == .plain, !node.range.isEmpty,
      node.range.upperBound <= bytes.count
    else { return nil }
    var edits: [TextEdit] = []
    var name = ""
    for line in bytes.lines(in: node.range) {
      let start = bytes.skippingBlanks(from: line.start, limit: line.end)
      guard let key = KeyLine(bytes, start..<line.end), key.colon != .proper else { return nil }
      if edits.isEmpty { name = bytes.text(key.key) }
      edits.append(
        TextEdit(key.separator, replacement: key.value < line.end ? ": " : ":"))
    }
    let message = Message(
      zh: "“\(excerpt(name))”后面要用半角冒号加空格，现在读成了一句话",
      en: "“\(excerpt(name))” must be followed by `: `; now it is read as one text")
    return (
      message,
      Fix(
        Message(zh: "改成半角冒号加空格", en: "write a colon and a space"), isSafe: true, edits: edits)
    )
  }
}
