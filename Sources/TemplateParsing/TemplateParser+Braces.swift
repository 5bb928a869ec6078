import Diagnostics

extension TemplateParser {
  enum MarkupKind {
    case output, tag

    var signs: String { self == .output ? "}}" : "%}" }
    var openingSigns: String { self == .output ? "{{" : "{%" }
  }

  /// How a construct ends.
  struct Closing {
    enum Form { case proper, fullWidth, incomplete, mismatched }
    var form: Form
    /// The signs that end it, as they are written; nil where nothing does.
    var signs: Range<Int>?
    /// Where the search stopped: the end of the line, or what opens next.
    var limit: Int
    var kind: MarkupKind
  }

  /// Finds where the construct that opened before `start` ends.
  ///
  /// As in Shopify's Liquid, the first closing signs count, also between quotes. A new opening
  /// outside quotes shows that this construct was never closed; then anything on the same line that
  /// looks like a slip of the closing signs is taken for them.
  mutating func closing(of kind: MarkupKind, from start: Int) -> Closing {
    let close = kind == .output ? nextOutputEnd(from: start) : nextTagEnd(from: start)
    let opening = firstOpening(in: start..<(close ?? end))
    if let close, opening.place == nil, !opening.hasFullWidthEnd {
      return Closing(form: .proper, signs: close..<close + 2, limit: close, kind: kind)
    }
    let limit = endOfLine(from: start, limit: opening.place ?? end)
    var slip = Closing(form: .incomplete, signs: nil, limit: limit, kind: kind)
    var index = start
    while index < limit, slip.signs == nil {
      let first = brace(at: index, limit: limit)
      guard let first, first.sign == .close || first.sign == .percent else {
        index += 1
        continue
      }
      let secondStart = index + first.length
      let second = brace(at: secondStart, limit: limit)
      if let second, second.sign == .close {
        slip.signs = index..<secondStart + second.length
        let isOutput = first.sign == .close
        if isOutput != (kind == .output) {
          slip.form = .mismatched
        } else {
          slip.form = first.length + second.length > 2 ? .fullWidth : .proper
        }
      } else if first.sign == .close {
        slip.signs = index..<secondStart
        slip.form = first.length > 1 ? .fullWidth : .incomplete
      } else {
        index += 1
      }
    }
    return slip
  }

  private enum Sign { case open, close, percent }

  /// A brace or a percent sign, half-width or (length 3) full-width.
  private func brace(at index: Int, limit: Int) -> (sign: Sign, length: Int)? {
    guard index < limit else { return nil }
    switch source[index] {
    case UInt8(ascii: "{"): return (.open, 1)
    case UInt8(ascii: "}"): return (.close, 1)
    case UInt8(ascii: "%"): return (.percent, 1)
    case 0xEF where comments == .guidance && index + 2 < limit:
      switch (source[index + 1], source[index + 2]) {
      case (0xBD, 0x9B): return (.open, 3)
      case (0xBD, 0x9D): return (.close, 3)
      case (0xBC, 0x85): return (.percent, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private mutating func nextOutputEnd(from start: Int) -> Int? {
    if knownOutputEnd < start { knownOutputEnd = find(UInt8(ascii: "}"), from: start) }
    return knownOutputEnd < end ? knownOutputEnd : nil
  }

  mutating func nextTagEnd(from start: Int) -> Int? {
    if knownTagEnd < start { knownTagEnd = find(UInt8(ascii: "%"), from: start) }
    return knownTagEnd < end ? knownTagEnd : nil
  }

  /// The next place where `}` follows `first`; `end` where there is none.
  private func find(_ first: UInt8, from start: Int) -> Int {
    var index = start
    while index + 1 < end {
      if source[index] == first, source[index + 1] == UInt8(ascii: "}") { return index }
      index += 1
    }
    return end
  }

  /// The next `{{`, `{%` or `｛` outside quotes; where a quote has no partner, quotes do not count.
  /// A `｝` that comes before it and outside quotes ends the search at itself.
  private func firstOpening(in range: Range<Int>) -> (place: Int?, hasFullWidthEnd: Bool) {
    var quote: UInt8 = 0
    var firstOfAll: Int?
    for index in range {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "{") where index + 1 < end:
        let next = source[index + 1]
        guard next == UInt8(ascii: "{") || next == UInt8(ascii: "%") else { continue }
        if quote == 0 { return (index, false) }
        if firstOfAll == nil { firstOfAll = index }
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        quote = quote == 0 ? byte : quote == byte ? 0 : quote
      case 0xEF:
        guard let sign = brace(at: index, limit: range.upperBound)?.sign, sign != .percent else {
          continue
        }
        if quote == 0 { return sign == .open ? (index, false) : (nil, true) }
        if firstOfAll == nil, sign == .open { firstOfAll = index }
      default: break
      }
    }
    return (quote == 0 ? nil : firstOfAll, false)
  }

  /// Says what is wrong with the signs around a construct that was read all the same.
  mutating func reportBraces(
    opening: Range<Int>, isFullWidth: Bool, closing: Closing, range: Range<Int>
  ) {
    guard isFullWidth || closing.form != .proper, let signs = closing.signs else { return }
    var edits: [TextEdit] = []
    if isFullWidth { edits.append(TextEdit(opening, replacement: closing.kind.openingSigns)) }
    if closing.form != .proper { edits.append(TextEdit(signs, replacement: closing.kind.signs)) }
    let fix = Fix(Message(zh: "改成正确的括号", en: "write the right braces"), isSafe: true, edits: edits)
    let place = isFullWidth ? range : signs
    if isFullWidth || closing.form == .fullWidth {
      report(
        TemplateChecks.fullWidthBrace,
        Message(zh: "“\(excerpt(range))”用了全角括号", en: "`\(excerpt(range))` has full-width braces"),
        at: place,
        help: Message(
          zh: "切换到英文输入法，写 \(closing.kind.openingSigns) 和 \(closing.kind.signs)",
          en: "write \(closing.kind.openingSigns) and \(closing.kind.signs) in half width"),
        fixes: [fix])
    } else {
      report(
        closing.kind == .output ? TemplateChecks.unclosedOutput : TemplateChecks.unclosedTag,
        Message(
          zh: "“\(excerpt(range))”应该用 \(closing.kind.signs) 收尾",
          en: "`\(excerpt(range))` should end with \(closing.kind.signs)"),
        at: place, fixes: [fix])
    }
  }

  /// Reads a construct whose opening braces are full-width, as the one that was meant.
  mutating func parseFullWidthOpening() -> Bool {
    guard let first = brace(at: position, limit: end), first.sign == .open,
      let second = brace(at: position + first.length, limit: end), second.sign != .close,
      first.length + second.length > 2
    else { return false }
    let opening = position..<position + first.length + second.length
    let kind: MarkupKind = second.sign == .open ? .output : .tag
    // Without an end it is more likely text with braces than a construct.
    guard closing(of: kind, from: opening.upperBound).signs != nil else {
      report(
        TemplateChecks.fullWidthBrace,
        Message(zh: "“\(text(opening))”是全角括号", en: "`\(text(opening))` are full-width braces"),
        at: opening,
        help: Message(zh: "切换到英文输入法，写 {{ 名字 }}", en: "write {{ name }} in half width"))
      position = opening.upperBound
      return true
    }
    if kind == .output {
      parseOutput(opening: opening, isFullWidth: true)
    } else {
      parseTag(opening: opening, isFullWidth: true)
    }
    return true
  }

  /// Finds `{name}` and `{name}}`; they stay text.
  mutating func findSingleBrace() -> Bool {
    let start = position
    guard let (name, close) = LiquidText.singleBrace(at: start, in: source, end: end) else {
      return false
    }
    let isDouble = byte(at: close) == UInt8(ascii: "}")
    let range = singleBraces(around: start..<(isDouble ? close + 1 : close), name: name)
    report(
      TemplateChecks.singleBrace,
      Message(
        zh: "“\(excerpt(range))”的大括号应该有两层",
        en: "`\(excerpt(range))` should have two braces on each side"
      ), at: range,
      fixes: [
        Fix(
          Message(zh: "改成 {{ \(text(name)) }}", en: "write {{ \(text(name)) }}"), isSafe: false,
          edits: [TextEdit(range, replacement: "{{ \(text(name)) }}")])
      ])
    position = range.upperBound
    return true
  }

  /// With what other tools write before `{name}`, and a second pair of braces that stands apart: `${name}`,
  /// `{ {name} }`. A `$` before an amount is the currency.
  private func singleBraces(around range: Range<Int>, name: Range<Int>) -> Range<Int> {
    var range = range
    if range.lowerBound > textStart {
      let before = source[range.lowerBound - 1]
      let isMoney = ["amount", "price", "total", "fee", "cost"].contains {
        text(name).hasSuffix($0)
      }
      if before == UInt8(ascii: "#") || before == UInt8(ascii: "%")
        || before == UInt8(ascii: "$") && !isMoney
      {
        return range.lowerBound - 1..<range.upperBound
      }
    }
    var open = range.lowerBound
    while open > textStart, UTF8Text.isBlank(source[open - 1]) { open -= 1 }
    let close = skippingBlanks(from: range.upperBound)
    if open > textStart, source[open - 1] == UInt8(ascii: "{"), byte(at: close) == UInt8(ascii: "}")
    {
      range = open - 1..<close + 1
    }
    return range
  }

  /// Finds `}}` and `%}` that nothing opened; they stay text.
  mutating func findStrayClosing() -> Bool {
    guard let first = brace(at: position, limit: end), first.sign == .close else { return false }
    var range = position..<position + first.length
    if let second = brace(at: range.upperBound, limit: end), second.sign == .close {
      range = position..<range.upperBound + second.length
    } else if position > textStart, source[position - 1] == UInt8(ascii: "%") {
      range = position - 1..<range.upperBound
    } else {
      return false
    }
    report(
      TemplateChecks.strayBrace,
      Message(
        zh: "“\(text(range))”前面没有对应的开头",
        en: "`\(text(range))` closes something that was never opened"),
      at: range,
      help: Message(
        zh: "删掉它，或者在名字前面补上 \(source[range.lowerBound] == UInt8(ascii: "%") ? "{%" : "{{")",
        en:
          "delete it, or write \(source[range.lowerBound] == UInt8(ascii: "%") ? "{%" : "{{") before the name"
      ))
    position = range.upperBound
    return true
  }
}
