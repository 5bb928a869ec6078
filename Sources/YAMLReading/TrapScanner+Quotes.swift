import Diagnostics

extension TrapScanner {
  /// A value that starts with an ASCII quote.
  mutating func scanQuoted(at start: Int, column: Int) {
    let quote = bytes[start]
    if let close = QuotedText.close(bytes, start..<line.end) {
      checkEscapes(start..<close + 1)
      checkEnd(after: close, start: start)
      return
    }
    if mendFullWidthClose(start..<bytes.trimmingBlanks(start..<line.end).upperBound) { return }
    if let (last, close) = closeBelow(quote, column: column) {
      checkEscapes(start..<close + 1)
      index = last
      let after = bytes.skippingBlanks(from: close + 1, limit: line.end)
      if after < line.end, bytes[after] != .hash {
        let text = bytes.trimmingBlanks(after..<line.end)
        traps.append(
          Trap(
            YAMLChecks.textAfterQuote, text, textAfterQuote(text),
            repair: [TextEdit(after..<line.end, replacement: "")]))
      }
      return
    }
    let end = bytes.trimmingBlanks(start..<line.end).upperBound
    addUnclosed(start..<end)
  }

  private func textAfterQuote(_ text: Range<Int>) -> Message {
    let words = excerpt(bytes.text(text))
    return Message(
      zh: "引号到这里已经结束，后面还有“\(words)”", en: "the quote ends before “\(words)”")
  }

  /// `"您好”`: opened in ASCII, closed in full width.
  mutating func mendFullWidthClose(_ range: Range<Int>) -> Bool {
    let closers: [StaticString] = ["”", "“", "＂", "’", "‘", "＇", "」"]
    for closer in closers {
      let count = closer.utf8CodeUnitCount
      let place = range.upperBound - count
      guard place > range.lowerBound, bytes.has(closer, at: place, limit: range.upperBound) else {
        continue
      }
      let quote = String(UnicodeScalar(bytes[range.lowerBound]))
      let mark = bytes.text(place..<range.upperBound)
      traps.append(
        Trap(
          YAMLChecks.unclosedQuote, place..<range.upperBound,
          Message(
            zh: "前面的引号是半角 \(quote)，后面却是全角“\(mark)”，要一样",
            en: "the text opens with \(quote) and ends with “\(mark)”; use the same quote"),
          fix: .safe(
            "改成 \(quote)", "write \(quote)",
            TextEdit(place..<range.upperBound, replacement: quote))))
      return true
    }
    return false
  }

  mutating func addUnclosed(_ range: Range<Int>) {
    let quote = String(UnicodeScalar(bytes[range.lowerBound]))
    let words = excerpt(bytes.text(range))
    traps.append(
      Trap(
        YAMLChecks.unclosedQuote, range.lowerBound..<range.lowerBound + 1,
        Message(
          zh: "“\(words)”的引号没有收尾", en: "the quote of “\(words)” is not closed"),
        fix: .guess(
          "在行尾加上 \(quote)", "add \(quote) at the end",
          TextEdit(range.upperBound..<range.upperBound, replacement: quote))))
  }

  /// The closing quote on a line below, before anything that looks like the next key or item.
  private func closeBelow(_ quote: UInt8, column: Int) -> (line: Int, close: Int)? {
    var next = index + 1
    while next < lines.count {
      let line = lines[next]
      let lead = Lead(bytes, line)
      if lead.end < line.end, lead.column <= column {
        let isItem =
          bytes[lead.end] == .dash && (lead.end + 1 == line.end || bytes[lead.end + 1].isBlank)
        if isItem || KeyLine(bytes, lead.end..<line.end) != nil { return nil }
      }
      if let close = QuotedText.close(bytes, from: line.start, quote: quote, limit: line.end) {
        return (next, close)
      }
      next += 1
    }
    return nil
  }

  /// Only a comment may follow a closing quote.
  private mutating func checkEnd(after close: Int, start: Int) {
    let after = bytes.skippingBlanks(from: close + 1, limit: line.end)
    if after == line.end || (bytes[after] == .hash && after > close + 1) { return }
    let range = valueRange(start)
    let rest = bytes.trimmingBlanks(after..<range.upperBound)
    var trap = Trap(YAMLChecks.textAfterQuote, rest, textAfterQuote(rest))
    trap.fix = .safe(
      "整句加上引号", "put all of it in quotes",
      TextEdit(range, replacement: YAMLText.quoted(meantText(range))))
    trap.repair = trap.fix?.edits ?? []
    traps.append(trap)
  }

  /// `"她说"好""` means 她说"好"; `"退款"和"换货"` means itself.
  func meantText(_ range: Range<Int>) -> String {
    let quote = bytes[range.lowerBound]
    let last = range.upperBound - 1
    guard last > range.lowerBound, bytes[last] == quote else { return bytes.text(range) }
    let inner = range.lowerBound + 1..<last
    let isNested =
      !inner.isEmpty && (bytes[inner.upperBound - 1] == quote || bytes[inner.lowerBound] == quote)
    let count = bytes[inner].count { $0 == quote }
    // Two pairs side by side, or one inside the other?
    let innerOpensFirst = bytes[inner].first == quote || bytes[inner].last == quote
    if isNested || (count % 2 == 0 && innerOpensFirst) { return bytes.text(inner) }
    return bytes.text(range)
  }

  /// Backslashes that double quotes do not know, as in `"/\d+/"`.
  mutating func checkEscapes(_ range: Range<Int>) {
    guard bytes[range.lowerBound] == .doubleQuote else { return }
    var wrong: [Int] = []
    var hasEscapedQuote = false
    var place = range.lowerBound + 1
    while place < range.upperBound - 1 {
      guard bytes[place] == .backslash else {
        place += 1
        continue
      }
      if bytes[place + 1] == .doubleQuote { hasEscapedQuote = true }
      if !isEscape(at: place + 1, limit: range.upperBound - 1) { wrong.append(place) }
      place += 2
    }
    guard let first = wrong.first else { return }
    let inner = bytes.text(range.lowerBound + 1..<range.upperBound - 1)
    var end = first + 2
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let words = bytes.text(first..<end)
    let canBeSingle =
      !hasEscapedQuote && !inner.utf8.contains(.singleQuote) && !inner.utf8.contains(.lineFeed)
      && !inner.utf8.contains(.return)
    let fix: Fix =
      canBeSingle
      ? .safe("改用单引号", "use single quotes", TextEdit(range, replacement: "'\(inner)'"))
      : Fix(
        Message(zh: "写成两个反斜杠", en: "write two backslashes"), isSafe: true,
        edits: wrong.map { TextEdit($0..<$0, replacement: "\\") })
    traps.append(
      Trap(
        YAMLChecks.unknownEscape, first..<end,
        Message(
          zh: "双引号里的“\(words)”读不懂，改用单引号就照原样读",
          en: "“\(words)” cannot be read in double quotes; single quotes take it as it is"),
        fix: fix))
  }

  private func isEscape(at place: Int, limit: Int) -> Bool {
    guard place < limit else { return false }
    let digits: Int
    switch UnicodeScalar(bytes[place]) {
    case "0", "a", "b", "t", "\t", "n", "v", "f", "e", " ", "\"", "/", "\\", "N", "_", "L", "P",
      "\n", "\r":
      return true
    case "x": digits = 2
    case "u": digits = 4
    case "U": digits = 8
    default: return false
    }
    guard place + digits < limit else { return false }
    return bytes[place + 1...place + digits].allSatisfy {
      UnicodeScalar($0).properties.isASCIIHexDigit
    }
  }
}
