import DomainModel
import TextAnalysis

/// Brackets and quotes that a paragraph has opened and not closed. Small enough to need no memory of
/// its own.
struct OpenPairs {
  /// By the place of the opening sign in `TypographyScan.openings`.
  var depth = SIMD8<Int32>()
  /// Where the innermost was opened; -1 where that is not known any more.
  var last = SIMD8<Int32>(repeating: -1)
  /// Round brackets of both widths, as writers mix them.
  var roundDepth = 0
  var round = SIMD8<Int32>()
  /// A `"` that is open in this line, or -1.
  var straightQuote = -1
  /// Where a bracket closed that belongs to a list, 1), or to a face: it is paired with nothing.
  var listMark = -1
  /// Branches of a template may open and close in turn: then nobody counts.
  var meetsMarkup = false
}

extension TypographyScan {
  private static let openings: [UInt32] = [
    0x300C, 0x300E, 0x300A, 0x3008, 0x3010, 0x3014, 0x201C, 0x2018,
  ]
  private static let closings: [UInt32] = [
    0x300D, 0x300F, 0x300B, 0x3009, 0x3011, 0x3015, 0x201D, 0x2019,
  ]
  /// ‘ also stands for an apostrophe.
  private static let countedKinds = 0..<7

  /// 「」『』《》〈〉【】〔〕“”‘’
  mutating func passPaired(_ unit: UTF8Reading.Unit, at index: Int) -> Int {
    let next = index + unit.length
    if let kind = Self.openings.firstIndex(of: unit.scalar) {
      pairs.depth[kind] += 1
      pairs.last[kind] = Int32(index)
    } else if let kind = Self.closings.firstIndex(of: unit.scalar) {
      guard pairs.depth[kind] > 0 else {
        if Self.countedKinds.contains(kind) { reportUnpaired(index..<next, Self.openings[kind]) }
        return next
      }
      pairs.depth[kind] -= 1
      let open = Int(pairs.last[kind])
      pairs.last[kind] = -1
      if open >= 0 {
        leaveLiteral(open..<open + 3, index..<next)
        checkQuotes(open..<open + 3, index..<next)
      }
    }
    return next
  }

  mutating func passStraightQuote(at index: Int, after previous: CharacterClass) -> Int {
    let open = pairs.straightQuote
    guard open < 0 else {
      pairs.straightQuote = -1
      leaveLiteral(open..<open + 1, index..<index + 1)
      checkQuotes(open..<open + 1, index..<index + 1)
      return index + 1
    }
    // 15" is a length; a value behind `=` is code.
    if previous == .digit { return index + 1 }
    if byte(index - 1) == UInt8(ascii: "=") {
      var close = index + 1
      while close < end, text[close] != UInt8(ascii: "\""), text[close] != 0x0A { close += 1 }
      return byte(close) == UInt8(ascii: "\"") ? close + 1 : index + 1
    }
    pairs.straightQuote = index
    return index + 1
  }

  private mutating func checkQuotes(_ open: Range<Int>, _ close: Range<Int>) {
    guard isOn(.quoteStyle), open.upperBound < close.lowerBound,
      let (better, worse) = betterQuotes(for: unit(at: open.lowerBound).scalar),
      isChinese(inside: open.upperBound..<close.lowerBound)
        || isChinese(outside: open.lowerBound, close.upperBound)
    else { return }
    found.append(
      TypographyFinding(
        check: .quoteStyle, range: open.lowerBound..<close.upperBound,
        edits: .init(
          .init(range: open, replacement: String(better.first!)),
          .init(range: close, replacement: String(better.last!))), found: worse, better: better))
  }

  private func betterQuotes(for open: UInt32) -> (better: String, worse: String)? {
    switch (settings.quotes, open) {
    case (.corner, 0x22): ("「」", "\"\"")
    case (.corner, 0x201C): ("「」", "“”")
    case (.corner, 0x2018): ("『』", "‘’")
    case (.curly, 0x22): ("“”", "\"\"")
    case (.curly, 0x300C): ("“”", "「」")
    case (.curly, 0x300E): ("‘’", "『』")
    default: nil
    }
  }

  private func isChinese(inside content: Range<Int>) -> Bool { lastHan > content.lowerBound }

  private func isChinese(outside open: Int, _ close: Int) -> Bool {
    let left = classBefore(skipSpaces(before: open))
    let right = classAt(skipSpaces(from: close))
    return left == .han || left.isWidePunctuation || right == .han || right.isWidePunctuation
  }

  mutating func passRoundBracket(at index: Int, length: Int, isOpening: Bool) -> Int {
    let next = index + length
    if isOpening {
      if length == 1 {
        if isEmoticonBracket(at: index) { return next }
        if setsHalfWidthBrackets, classBefore(index) == .value, valueKind(at: index - 3) == .code {
          reportGap(at: index, .cjkLatinSpacing)
        }
      }
      if pairs.roundDepth < 8 { pairs.round[pairs.roundDepth] = Int32(index) }
      pairs.roundDepth += 1
      return next
    }
    if length == 1, isMouth(at: index) {
      pairs.listMark = index
      return next
    }
    guard pairs.roundDepth > 0 else {
      pairs.listMark = index
      if !isListMark(closedAt: index), !followsListSign(index) {
        reportUnpaired(index..<next, length == 1 ? 0x28 : 0xFF08)
      }
      return next
    }
    pairs.roundDepth -= 1
    if pairs.roundDepth < 8 {
      checkBrackets(open: Int(pairs.round[pairs.roundDepth]), index..<next)
    }
    return next
  }

  /// A `"` that nothing closes in its line.
  mutating func endLine() {
    let open = pairs.straightQuote
    guard open >= 0 else { return }
    pairs.straightQuote = -1
    if lineHasHan(at: open) { reportUnpaired(open..<open + 1, 0x22) }
  }

  private mutating func checkBrackets(open start: Int, _ close: Range<Int>) {
    let open = start..<start + unit(at: start).length
    let content = open.upperBound..<close.lowerBound
    guard !content.isEmpty else { return }
    if open.count == 3 || close.count == 3, settings.brackets != .keep, isOn(.bracketWidth),
      !lineHasHan(at: start), language(at: start) == .english
    {
      reportEnglishBrackets(open, close)
      return
    }
    switch settings.brackets {
    case .fullWidth:
      guard isOn(.bracketWidth), open.count == 1 || close.count == 1,
        lineHasHan(at: start), open.count != close.count || standsInChinese(open, close),
        !isFileName(aroundBrackets: start, close.lowerBound)
      else { break }
      reportBrackets(open, close, "（", "）")
      return
    case .halfWidth:
      guard isOn(.bracketWidth), open.count == 3 || close.count == 3 else { break }
      reportBrackets(open, close, "(", ")")
      return
    case .keep: break
    }
    // Foo (核心): what is half-width is spaced as a word is.
    guard settings.brackets == .halfWidth, wants(.cjkLatinSpacing, .space), open.count == 1,
      isChinese(inside: content)
    else { return }
    if classBefore(start).isWord || byte(start - 1) == UInt8(ascii: ")") {
      reportGap(at: start, .cjkLatinSpacing)
    }
    if classAt(close.upperBound).isWord { reportGap(at: close.upperBound, .cjkLatinSpacing) }
  }

  /// Please check the box （photo attached） before signing: half-width ones want spaces outside.
  private mutating func reportEnglishBrackets(_ open: Range<Int>, _ close: Range<Int>) {
    let left = classBefore(skipSpaces(before: open.lowerBound))
    let from = left == .edge ? open.lowerBound : skipSpaces(before: open.lowerBound)
    let right = classAt(close.upperBound)
    found.append(
      TypographyFinding(
        check: .bracketWidth, range: open.lowerBound..<close.upperBound,
        edits: .init(
          .init(
            range: from..<open.upperBound,
            replacement: left.isWord || left == .value || from < open.lowerBound ? " (" : "("),
          .init(range: close, replacement: right.isWord || right == .value ? ") " : ")")),
        found: string(open) + string(close), better: "()"))
  }

  private mutating func reportBrackets(
    _ open: Range<Int>, _ close: Range<Int>, _ opening: String, _ closing: String
  ) {
    found.append(
      TypographyFinding(
        check: .bracketWidth, range: open.lowerBound..<close.upperBound,
        edits: .init(
          .init(range: open, replacement: opening), .init(range: close, replacement: closing)),
        found: string(open) + string(close), better: opening + closing))
  }

  /// Chinese inside, or beside them. `f(x)`, `option(s)`, links, phone numbers and faces stay.
  private func standsInChinese(_ open: Range<Int>, _ close: Range<Int>) -> Bool {
    if byte(open.lowerBound - 1) == UInt8(ascii: "]") { return false }
    if isChinese(inside: open.upperBound..<close.lowerBound) { return isChinese }
    var (hasWord, isNumber) = (false, true)
    var index = open.upperBound
    while index < close.lowerBound {
      let kind = classAt(index)
      if kind.isWord || kind == .value { hasWord = true }
      if kind != .digit { isNumber = false }
      index += unit(at: index).length
    }
    let following = classAt(close.upperBound)
    guard hasWord, !(isNumber && following == .digit) else { return false }
    let previous = classBefore(open.lowerBound)
    if previous.isWord { return false }
    let left = classBefore(skipSpaces(before: open.lowerBound))
    let right = classAt(skipSpaces(from: close.upperBound))
    return left == .han || left.isWidePunctuation || right == .han || right.isWidePunctuation
  }

  /// `:(`, `:-(`: a face, unless a bracket closes it.
  func isEmoticonBracket(at index: Int) -> Bool {
    guard isEyes(before: index) else { return false }
    var next = index + 1
    while next < end, text[next] != 0x0A, text[next] != UInt8(ascii: "(") {
      if text[next] == UInt8(ascii: ")") { return false }
      next += 1
    }
    return true
  }

  /// `:)`, `;-)`, `^_^)`
  private func isMouth(at index: Int) -> Bool { isEyes(before: index) }

  private func isEyes(before index: Int) -> Bool {
    var last = index - 1
    if byte(last) == UInt8(ascii: "-") || byte(last) == UInt8(ascii: "'") { last -= 1 }
    return [0x3A, 0x3B, 0x3D].contains(byte(last))
  }

  /// `1)` and `a)` at the start of a line or behind a mark.
  func isListMark(closedAt index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 3, ScalarClass.isDigit(text[start - 1]) { start -= 1 }
    if start == index, start > 0, ScalarClass.isASCIILetter(text[start - 1]) { start -= 1 }
    guard start < index else { return false }
    let before = classBefore(start)
    return before == .edge || before == .space || before == .mark
  }

  /// 步骤1) and ①)
  private func followsListSign(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let scalar = unit(before: index).scalar
    return (0x30...0x39).contains(scalar) || (0x2460...0x2473).contains(scalar)
  }

  private mutating func reportUnpaired(_ range: Range<Int>, _ missing: UInt32) {
    guard isOn(.unpairedPunctuation), !pairs.meetsMarkup, let sign = Unicode.Scalar(missing) else {
      return
    }
    found.append(
      TypographyFinding(
        check: .unpairedPunctuation, range: range, edits: .none, found: string(range),
        better: String(sign)))
  }

  /// A blank line or the end: what is open now stays open.
  mutating func endParagraph() {
    endLine()
    defer { pairs = OpenPairs() }
    guard isOn(.unpairedPunctuation), !pairs.meetsMarkup else { return }
    for kind in Self.countedKinds where pairs.depth[kind] > 0 && pairs.last[kind] >= 0 {
      let start = Int(pairs.last[kind])
      reportUnpaired(start..<start + 3, Self.closings[kind])
    }
    if pairs.roundDepth > 0, pairs.roundDepth <= 8 {
      let start = Int(pairs.round[pairs.roundDepth - 1])
      let length = unit(at: start).length
      reportUnpaired(start..<start + length, length == 1 ? 0x29 : 0xFF09)
    }
  }
}
