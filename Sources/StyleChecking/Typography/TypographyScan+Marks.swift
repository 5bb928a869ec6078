import DomainModel
import TextAnalysis

/// Full-width marks: repeated ones, those in English, full-width letters and digits, dots and dashes.
extension TypographyScan {
  /// ，。！？；：、～
  mutating func passWideMarks(
    _ unit: UTF8Reading.Unit, from start: Int, after previous: CharacterClass
  ) -> Int {
    if let next = passCollidingMarks(from: start) { return next }
    if Self.isTone(unit.scalar) { return passTones(from: start, after: previous) }
    if unit.scalar == 0xFF5E || unit.scalar == 0x301C { return passTildes(from: start) }
    var next = start + unit.length
    while next < end, case let other = self.unit(at: next), other.scalar == unit.scalar {
      next += other.length
    }
    let count = (next - start) / 3
    if count == 1 {
      checkEnglishMark(at: start, after: previous)
    } else if unit.scalar == 0x3002, count >= 3, isOn(.ellipsisForm) {
      report(.ellipsisForm, start..<next, with: "……")
    } else if isOn(.repeatedPunctuation) {
      report(.repeatedPunctuation, start..<next, with: string(start..<start + 3))
    }
    return next
  }

  /// A run of ！ and ？, perhaps with half-width ones among them. ？！ is a tone of its own.
  mutating func passTones(from start: Int, after previous: CharacterClass) -> Int {
    var next = start
    var (bangs, questions, halfWidth) = (0, 0, 0)
    scan: while next < end {
      let unit = unit(at: next)
      switch unit.scalar {
      case 0x21, 0xFF01: bangs += 1
      case 0x3F, 0xFF1F: questions += 1
      default: break scan
      }
      if unit.length == 1 { halfWidth += 1 }
      next += unit.length
    }
    let count = bangs + questions
    if count == 1 {
      checkEnglishMark(at: start, after: previous)
    } else if count > 2 || bangs != 1, isOn(.repeatedPunctuation) {
      report(
        .repeatedPunctuation, start..<next,
        with: bangs == 0 ? "？" : questions == 0 ? "！" : "？！")
    } else if halfWidth > 0, isOn(.halfWidthPunctuation) {
      let marks = string(start..<next).unicodeScalars.map { scalar -> Character in
        scalar == "!" ? "！" : scalar == "?" ? "？" : Character(scalar)
      }
      report(.halfWidthPunctuation, start..<next, with: String(marks))
    }
    return next
  }

  private mutating func checkEnglishMark(at index: Int, after previous: CharacterClass) {
    guard isOn(.fullWidthPunctuation) else { return }
    var from = index
    if previous == .space {
      from = skipSpaces(before: index)
      guard classBefore(from) == .letter else { return }
    } else {
      guard
        previous.isWord || previous == .value
          || previous == .ascii && byte(index - 1) == UInt8(ascii: ")")
      else { return }
    }
    // What touches Chinese is Chinese.
    let next = index + 3
    let following = classAt(next)
    guard following != .han, let half = Self.halfWidth(of: unit(at: index).scalar),
      language(at: index) == .english
    else { return }
    let needsSpace = following.isWord || following == .value
    report(
      .fullWidthPunctuation, index..<next, replacing: from..<next,
      with: needsSpace ? half + " " : half)
  }

  static func halfWidth(of scalar: UInt32) -> String? {
    switch scalar {
    case 0x3001, 0xFF0C: ","
    case 0x3002: "."
    case 0xFF01: "!"
    case 0xFF1A: ":"
    case 0xFF1B: ";"
    case 0xFF1F: "?"
    default: nil
    }
  }

  /// ～～ keeps one; `~~` before a word, and the next one on its line, are Markdown's.
  mutating func passTildes(from start: Int) -> Int {
    var next = start
    var hasWide = false
    while next < end {
      if text[next] == UInt8(ascii: "~") {
        next += 1
      } else if text[next] >= 0x80, case let scalar = unit(at: next).scalar,
        scalar == 0xFF5E || scalar == 0x301C
      {
        hasWide = true
        next += 3
      } else {
        break
      }
    }
    let length = unit(at: start).length
    guard next > start + length, isOn(.repeatedPunctuation) else { return next }
    if !hasWide {
      let following = classAt(next)
      guard following == .edge || following == .space || following == .mark,
        classBefore(start) == .han, next - start != 2 || !closesStruckText(at: start)
      else { return next }
    }
    report(.repeatedPunctuation, start..<next, with: string(start..<start + length))
    return next
  }

  /// Whether `~~` stands before on the same line, right before a word.
  private func closesStruckText(at tildes: Int) -> Bool {
    let low = max(0, tildes - 1000)
    var index = tildes - 1
    while index > low, text[index] != 0x0A {
      if text[index] == UInt8(ascii: "~"), text[index - 1] == UInt8(ascii: "~") {
        return text[index + 1] > 0x20
      }
      index -= 1
    }
    return false
  }

  /// …
  mutating func passWideDots(from start: Int) -> Int {
    var next = start
    while next + 2 < end, text[next] == 0xE2, text[next + 1] == 0x80, text[next + 2] == 0xA6 {
      next += 3
    }
    if next - start != 6 { checkEllipsis(start..<next, classBefore(start)) }
    return next
  }

  /// ···, which some keyboards give.
  mutating func passMiddleDots(_ unit: UTF8Reading.Unit, from start: Int) -> Int {
    var next = start + unit.length
    while next < end, self.unit(at: next).scalar == unit.scalar { next += unit.length }
    if (next - start) / unit.length >= 3 { checkEllipsis(start..<next, classBefore(start)) }
    return next
  }

  mutating func checkEllipsis(_ run: Range<Int>, _ previous: CharacterClass) {
    guard isOn(.ellipsisForm) else { return }
    let left = previous == .space ? classBefore(skipSpaces(before: run.lowerBound)) : previous
    let following = classAt(run.upperBound)
    let isChinese: Bool
    switch (left, following) {
    case (.han, _), (.closing, _), (.mark, _), (.dots, _), (_, .han), (_, .closing), (_, .mark),
      (_, .dots):
      isChinese = true
    case (.digit, .digit), (.ascii, _): isChinese = false
    default:
      isChinese =
        (following == .edge || following == .closingQuote) && lineHasHan(at: run.lowerBound)
        && language(at: run.lowerBound) == .chinese
    }
    if isChinese { report(.ellipsisForm, run, with: "……") }
  }

  /// — and –
  mutating func passDashes(from start: Int) -> Int {
    var next = start
    while next + 2 < end, text[next] == 0xE2, text[next + 1] == 0x80, text[next + 2] == 0x94 {
      next += 3
    }
    guard next - start == 6, isOn(.dashForm), settings.dash == .spaced else {
      return max(next, start + 3)
    }
    func space(at index: Int, beside kind: CharacterClass) -> TypographyFinding.Edit? {
      switch kind {
      case .han, .letter, .digit: .init(range: index..<index, replacement: " ")
      default: nil
      }
    }
    let before = space(at: start, beside: classBefore(start))
    let after = space(at: next, beside: classAt(next))
    if let first = before ?? after {
      found.append(
        TypographyFinding(
          check: .dashForm, range: start..<next,
          edits: .init(first, before == nil ? nil : after), found: "——", better: " —— "))
    }
    return next
  }

  /// `-`, and `--` between Chinese characters.
  mutating func passHyphens(from start: Int) -> Int {
    var next = start + 1
    while next < end, text[next] == UInt8(ascii: "-") { next += 1 }
    if next - start == 1 { checkHyphen(at: start) }
    guard (2...3).contains(next - start), isOn(.dashForm) else { return next }
    let (from, to) = (skipSpaces(before: start), skipSpaces(from: next))
    let (left, right) = (classBefore(from), classAt(to))
    guard left == .han || left == .closing || left == .closingQuote,
      right == .han || right == .opening || right == .openingQuote
    else { return next }
    report(
      .dashForm, start..<next, replacing: from..<to,
      with: settings.dash == .spaced ? " —— " : "——")
    return next
  }

  /// Ａ, １, and the signs among them: １５％.
  mutating func passWideASCII(
    _ unit: UTF8Reading.Unit, from start: Int, after previous: CharacterClass
  ) -> Int {
    let touchesWord = Self.isWideWord(unit.scalar) || previous.isWord
    guard touchesWord, isOn(.fullWidthAlphanumerics) else { return start + unit.length }
    var next = start
    var last = start
    while next < end, case let scalar = self.unit(at: next).scalar,
      [.wideASCII, .wideWord].contains(CharacterClass(scalar))
    {
      next += 3
      if Self.isWideWord(scalar) || scalar == 0xFF05 { last = next }
    }
    // A sign at the end belongs to the word only where another word follows.
    if classAt(next).isWord { last = next }
    guard last > start else { return start + unit.length }
    var replacement = ""
    for scalar in string(start..<last).unicodeScalars {
      guard let half = Unicode.Scalar(scalar.value - 0xFEE0) else { continue }
      replacement += half == "&" ? " & " : String(half)
    }
    report(.fullWidthAlphanumerics, start..<last, with: replacement)
    return last
  }

  private static func isWideWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}
