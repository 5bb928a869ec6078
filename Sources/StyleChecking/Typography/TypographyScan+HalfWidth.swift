import DomainModel
import TextAnalysis

/// Half-width marks: which of them stand in Chinese, and should be full-width.
extension TypographyScan {
  /// `,` `;` `:` `!` `?`
  mutating func passHalfWidthMarks(from start: Int, after previous: CharacterClass) -> Int {
    let first = text[start]
    let isTone = first == UInt8(ascii: "!") || first == UInt8(ascii: "?")
    var next = start + 1
    while next < end,
      text[next] == first || isTone && (text[next] == 0x21 || text[next] == 0x3F)
    {
      next += 1
    }
    if first == UInt8(ascii: "!"), opensImage(at: next) { return next }
    let following = classAt(next)
    if following == .mark, isTone, Self.isTone(unit(at: next).scalar) {
      return passTones(from: start, after: previous)
    }
    if isOn(.halfWidthPunctuation), isTone || next - start == 1 || first == UInt8(ascii: ","),
      isInChinese(start..<next, previous, following), !isFileName(aroundMarkAt: next - 1)
    {
      var marks = ""
      for mark in text[start..<next] { marks.unicodeScalars.append(Self.fullWidth(of: mark)) }
      let from = previous == .space ? skipSpaces(before: start) : start
      report(
        .halfWidthPunctuation, start..<next, replacing: from..<endOfSpaces(after: next),
        with: marks, isSafe: !mayBeInFileName(at: next) && !mayBeInAddress(at: start))
    } else if isTone, next - start >= 2 {
      reportRepeatedHalfWidth(start..<next, previous, following)
    }
    return next
  }

  /// Whether `[…](` follows a `!`, which then is Markdown's.
  private func opensImage(at bracket: Int) -> Bool {
    guard bracket < end, text[bracket] == UInt8(ascii: "[") else { return false }
    var index = bracket + 1
    let limit = min(end - 1, bracket + 500)
    while index < limit, text[index] != 0x0A, text[index] != UInt8(ascii: "]") { index += 1 }
    return index < limit && text[index] == UInt8(ascii: "]")
      && text[index + 1] == UInt8(ascii: "(")
  }

  /// Spaces that a full-width mark does not need.
  private func endOfSpaces(after index: Int) -> Int {
    let next = skipSpaces(from: index)
    switch classAt(next) {
    case .han, .letter, .digit, .opening, .openingQuote, .value: return next
    default: return index
    }
  }

  private mutating func reportRepeatedHalfWidth(
    _ run: Range<Int>, _ previous: CharacterClass, _ following: CharacterClass
  ) {
    guard isOn(.repeatedPunctuation), !following.isWord, following != .ascii else { return }
    switch previous {
    case .letter, .digit, .han, .value, .closingQuote: break
    default: return
    }
    let bangs = text[run].count { $0 == 0x21 }
    if run.count == 2, bangs == 1 { return }
    report(
      .repeatedPunctuation, run,
      with: bangs == 0 ? "?" : bangs == run.count ? "!" : "?!")
  }

  private mutating func isInChinese(
    _ run: Range<Int>, _ previous: CharacterClass, _ following: CharacterClass
  ) -> Bool {
    // Nearly all marks of English text, numbers, times.
    if previous.isWord || previous == .ascii || previous == .edge, following.isWord { return false }
    let mark = text[run.lowerBound]
    let afterSpaces = skipSpaces(from: run.upperBound)
    let right = following == .space ? classAt(afterSpaces) : following
    if previous.isWord, right.isWord || right == .ascii { return false }
    if isEmoticon(eyesAt: run.lowerBound) || followsHeader(run.lowerBound) { return false }
    if right != .han || following == .space, namesStandInEnglish(at: run.lowerBound) {
      return false
    }
    // Brackets that will be half-width say nothing.
    if right == .opening, settings.brackets == .halfWidth, unit(at: afterSpaces).scalar == 0xFF08 {
      return false
    }
    switch previous {
    case .space:
      let left = classBefore(skipSpaces(before: run.lowerBound))
      return left == .han
        && (right == .han || right == .edge && mark != UInt8(ascii: ":"))
    case .han:
      // CSS, written without backticks.
      if mark == UInt8(ascii: "!"),
        text[run.upperBound..<min(end, run.upperBound + 6)]
          .elementsEqual("import".utf8)
      {
        return false
      }
      return true
    case .dots: return right == .han || right == .edge || right == .closing
    case .letter, .digit, .wideWord, .value, .ascii, .other, .closing, .closingQuote:
      if previous == .ascii,
        ![0x22, 0x25, 0x27, 0x29, 0x2A, 0x2B, 0x5D].contains(
          text[run.lowerBound - 1])
      {
        return false
      }
      switch right {
      case .han, .opening, .openingQuote:
        if mark == UInt8(ascii: ";"), isEntity(endingAt: run.lowerBound) { return false }
        return following == .han || language(at: run.lowerBound) == .chinese
      case .edge:
        return lineHasHan(at: run.lowerBound) && isPlainWord(before: run.lowerBound)
          && language(at: run.lowerBound) == .chinese
      default: return false
      }
    default: return false
    }
  }

  /// `:)`, `;-)`, `:D`; `:(` also where a bracket follows a colon.
  private func isEmoticon(eyesAt index: Int) -> Bool {
    guard text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: ";") else { return false }
    switch byte(index + 1) {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "-"):
      return [0x28, 0x29, 0x44, 0x50, 0x70, 0x7C, 0x2F].contains(byte(index + 2))
    case UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "O"),
      UInt8(ascii: "o"):
      return !classAt(index + 2).isWord
    // （ that will be half-width
    case 0xEF: return settings.brackets == .halfWidth && unit(at: index + 1).scalar == 0xFF08
    default: return false
    }
  }

  /// `Re: 订单`, `From: 王小明`, `主题：Re: 催单`: mail programs write these colons and look for them.
  private func followsHeader(_ colon: Int) -> Bool {
    guard text[colon] == UInt8(ascii: ":") else { return false }
    var start = colon
    while start > 0, ScalarClass.isASCIILetter(text[start - 1]) { start -= 1 }
    guard Self.headers.contains(string(start..<colon).lowercased()) else { return false }
    let before = skipSpaces(before: start)
    if classBefore(before) == .edge || byte(before - 1) == 0x0A { return true }
    // Another colon before: Re: Fw: 发票
    return byte(before - 1) == UInt8(ascii: ":") || unit(before: before).scalar == 0xFF1A
  }

  private static let headers: Set<String> = [
    "re", "fw", "fwd", "from", "to", "cc", "bcc", "subject", "date", "sent",
  ]

  /// `&nbsp;`
  private func isEntity(endingAt semicolon: Int) -> Bool {
    var index = semicolon
    while index > 0, semicolon - index < 9,
      CharacterClass(ascii: text[index - 1]).isWord || text[index - 1] == UInt8(ascii: "#")
    {
      index -= 1
    }
    return byte(index - 1) == UInt8(ascii: "&")
  }

  /// Whether the word before `index` has no half-width marks in it: `hello?world!` is left alone.
  private func isPlainWord(before index: Int) -> Bool {
    var start = index
    while start > 0, text[start - 1] < 0x80 {
      let byte = text[start - 1]
      if byte <= 0x20 { return true }
      if [0x21, 0x2C, 0x3A, 0x3B, 0x3F].contains(byte) {
        return start < 2 || text[start - 2] >= 0x80
      }
      start -= 1
    }
    return true
  }

  /// `.`
  mutating func passDots(from start: Int, after previous: CharacterClass) -> Int {
    var next = start + 1
    while next < end, text[next] == UInt8(ascii: ".") { next += 1 }
    if next - start >= 3 {
      checkEllipsis(start..<next, previous)
    } else if next - start == 1, isOn(.halfWidthPunctuation),
      isChineseFullStop(at: start, previous)
    {
      report(
        .halfWidthPunctuation, start..<next, replacing: start..<endOfSpaces(after: next), with: "。")
    }
    return next
  }

  private mutating func isChineseFullStop(at dot: Int, _ previous: CharacterClass) -> Bool {
    let following = classAt(dot + 1)
    if following.isWord || following == .ascii { return false }
    if following != .han, namesStandInEnglish(at: dot) { return false }
    let right = following == .space ? classAt(skipSpaces(from: dot + 1)) : following
    switch previous {
    case .han:
      return !isChineseNumeral(before: dot)
    case .digit:
      return endsSentenceBehindCode(at: dot, right) || endsTextBehindNumber(at: dot, right)
    case .letter:
      if endsSentenceBehindCode(at: dot, right) { return true }
      var start = dot
      while start > 0, ScalarClass.isASCIILetter(text[start - 1]) { start -= 1 }
      guard dot - start >= 2, byte(start - 1) != UInt8(ascii: "."),
        dot - start > Self.longestAbbreviation
          || !Self.abbreviations.contains(string(start..<dot).lowercased())
      else { return false }
      if following == .han { return !isChineseDomain(at: dot + 1) }
      return right == .edge && lineHasHan(at: dot) && isPlainWord(before: dot)
        && language(at: dot) == .chinese
    case .value:
      if valueKind(at: dot - 3) == .address { return false }
      return following == .han
        || right == .edge && lineHasHan(at: dot) && language(at: dot) == .chinese
    case .ascii, .closing:
      if previous == .ascii, ![0x25, 0x29].contains(text[dot - 1]) { return false }
      return following == .han
        || right == .edge && lineHasHan(at: dot) && language(at: dot) == .chinese
    default: return false
    }
  }

  /// 一.打开设置
  private func isChineseNumeral(before dot: Int) -> Bool {
    let unit = unit(before: dot)
    guard Self.numerals.contains(unit.scalar) else { return false }
    let before = classBefore(dot - unit.length)
    return before == .edge || before == .space
  }

  private static let numerals: Set<UInt32> = Set("一二三四五六七八九十".unicodeScalars.map(\.value))

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "no", "vs", "etc", "inc", "ltd", "co",
    "corp",
    "fig", "vol", "ed", "approx", "dept", "tel", "ext",
  ]
  /// In bytes.
  private static let longestAbbreviation = 6

  static func fullWidth(of byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(byte) + 0xFEE0) ?? "？"
  }

  /// ！？
  static func isTone(_ scalar: UInt32) -> Bool { scalar == 0xFF01 || scalar == 0xFF1F }
}
