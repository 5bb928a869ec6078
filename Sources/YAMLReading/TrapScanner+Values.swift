import Diagnostics

extension TrapScanner {
  /// What stands behind a key or dash at `column`. Values that go on below move `index` with them.
  mutating func scanValue(at start: Int, column: Int, name: String?) {
    lastIsPlain = false
    switch bytes[start] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): scanBlockValue(at: start, column: column)
    case .doubleQuote, .singleQuote: scanQuoted(at: start, column: column)
    case .openBracket: scanBracket(at: start, column: column)
    case .openBrace:
      if bytes.has("{{", at: start, limit: line.end) || bytes.has("{%", at: start, limit: line.end) {
        quoteBraces(valueRange(start))
      } else {
        scanBracket(at: start, column: column)
      }
    case UInt8(ascii: "!") where bytes.has("!!", at: start, limit: line.end) && isTag(at: start):
      removeTag(at: start)
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "!"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), .comma, .closeBracket, .closeBrace:
      quoteSpecial(valueRange(start))
    case UInt8(ascii: "?") where byte(at: start + 1)?.isBlank ?? true,
      .colon where byte(at: start + 1)?.isBlank ?? true:
      quoteSpecial(valueRange(start))
    case .dash where name != nil && byte(at: start + 1)?.isBlank ?? false:
      moveListBelow(at: start, column: column)
    case 0xEF where bytes.has("｜", at: start, limit: line.end)
      && bytes.trimmingBlanks(start..<line.end).count == 3:
      traps.append(
        Trap(
          YAMLChecks.fullWidthMark, start..<start + 3,
          Message(zh: "｜ 是全角的，要用半角 |", en: "｜ is full-width; write |"),
          fix: .safe("改成半角 |", "write |", TextEdit(start..<start + 3, replacement: "|"))))
      scanBlock(below: column)
    default: scanPlain(at: start)
    }
  }

  /// The value's text on its line: without blanks at the end and without a comment.
  func valueRange(_ start: Int) -> Range<Int> {
    var place = start
    while place < line.end {
      if bytes[place] == .hash, place > start, bytes[place - 1].isBlank,
        place + 1 == line.end || bytes[place + 1].isBlank
      {
        break
      }
      place += 1
    }
    return bytes.trimmingBlanks(start..<place)
  }

  mutating func quote(_ check: Check, _ range: Range<Int>, _ message: Message, as text: String? = nil) {
    let text = text ?? bytes.text(range)
    traps.append(
      Trap(
        check, range, message,
        fix: .safe(
          "加上引号", "put it in quotes", TextEdit(range, replacement: YAMLText.quoted(text)))))
  }

  func quoteMessage(_ range: Range<Int>) -> Message {
    let words = excerpt(bytes.text(range))
    let sign = String(UnicodeScalar(bytes[range.lowerBound]))
    return Message(
      zh: "“\(words)”以 \(sign) 开头，要加引号", en: "“\(words)” starts with \(sign) and needs quotes")
  }

  mutating func quoteSpecial(_ range: Range<Int>) {
    quote(YAMLChecks.specialStart, range, quoteMessage(range))
  }

  mutating func quoteBraces(_ range: Range<Int>) {
    let words = excerpt(bytes.text(range))
    quote(
      YAMLChecks.unquotedBraces, range,
      bytes[range.lowerBound] == .openBrace
        ? quoteMessage(range)
        : Message(zh: "“\(words)”里有括号，要加引号", en: "“\(words)” holds brackets and needs quotes"))
  }

  private func isTag(at start: Int) -> Bool {
    var end = start + 2
    while end < line.end, bytes[end] | 0x20 >= UInt8(ascii: "a"),
      bytes[end] | 0x20 <= UInt8(ascii: "z")
    {
      end += 1
    }
    return end > start + 2 && (end == line.end || bytes[end].isBlank)
  }

  private mutating func removeTag(at start: Int) {
    var end = start
    while end < line.end, !bytes[end].isBlank { end += 1 }
    let tag = bytes.text(start..<end)
    let gap = bytes.skippingBlanks(from: end, limit: line.end)
    traps.append(
      Trap(
        YAMLChecks.yamlTag, start..<end,
        Message(zh: "“\(tag)”这样的类型标记不需要", en: "a type tag such as “\(tag)” is not needed"),
        fix: .safe("删掉标记", "remove the tag", TextEdit(start..<gap, replacement: ""))))
  }

  private mutating func moveListBelow(at start: Int, column: Int) {
    var indent = column + 2
    if index + 1 < lines.count {
      let lead = Lead(bytes, lines[index + 1])
      if lead.end < lines[index + 1].end, bytes[lead.end] == .dash, lead.column >= column {
        indent = lead.column
      }
    }
    let gap = bytes.trimmingBlanks(line.start..<start).upperBound..<start
    traps.append(
      Trap(
        YAMLChecks.listBesideKey, valueRange(start),
        Message(
          zh: "“\(excerpt(bytes.text(valueRange(start))))”是列表的一项，要另起一行",
          en: "“\(excerpt(bytes.text(valueRange(start))))” is a list item and needs its own line"),
        fix: .safe(
          "放到下一行", "move it to the next line",
          TextEdit(
            gap, replacement: bytes.lineBreak + String(repeating: " ", count: indent)))))
    blocks.append(Block(column: indent, isList: true))
  }

  private mutating func scanPlain(at start: Int) {
    lastIsPlain = true
    let range = valueRange(start)
    var place = start
    while place < range.upperBound {
      if bytes[place] == .colon,
        place + 1 == range.upperBound || bytes[place + 1].isBlank
      {
        let words = excerpt(bytes.text(range))
        quote(
          YAMLChecks.colonInText, range,
          Message(
            zh: "“\(words)”里还有一个冒号加空格，整句要加引号",
            en: "“\(words)” holds another colon and space, so it needs quotes"))
        return
      }
      place += 1
    }
  }

  private mutating func scanBlockValue(at start: Int, column: Int) {
    var end = start + 1
    while end < line.end,
      bytes[end] == .dash || bytes[end] == UInt8(ascii: "+") || bytes[end].isDigit
    {
      end += 1
    }
    let after = bytes.skippingBlanks(from: end, limit: line.end)
    if after == line.end || (bytes[after] == .hash && after > end) {
      scanBlock(below: column)
      return
    }
    let sign = bytes[start] == UInt8(ascii: "|") ? "|" : ">"
    let text = bytes.trimmingBlanks(after..<line.end)
    var margin: Int?
    if index + 1 < lines.count {
      let lead = Lead(bytes, lines[index + 1])
      if lead.end < lines[index + 1].end, lead.column > column { margin = lead.column }
    }
    guard margin != nil || (sign == "|" && after > end) else {
      quoteSpecial(valueRange(start))
      return
    }
    let spaces = String(repeating: " ", count: margin ?? column + 2)
    traps.append(
      Trap(
        YAMLChecks.specialStart, text,
        Message(
          zh: "“\(excerpt(bytes.text(text)))”和 \(sign) 在同一行，要从下一行写起",
          en: "“\(excerpt(bytes.text(text)))” is on the line of \(sign); it starts on the next"),
        fix: .safe(
          "从下一行写起", "start on the next line",
          TextEdit(end..<after, replacement: bytes.lineBreak + spaces))))
    scanBlock(below: column)
  }
}
