import DomainModel
import TextAnalysis

/// Where Chinese touches other characters: whether a space is missing.
extension TypographyScan {
  /// The character before a run of Han touches it. `$1` is a placeholder of some program.
  mutating func checkSpacing(beforeHan han: Int, _ previous: CharacterClass) {
    let last = byte(han - 1)
    switch previous {
    case .letter:
      guard wants(.cjkLatinSpacing, .space), !isFileName(around: han),
        !isPlaceNumber(endingAt: han)
      else { return }
      reportGap(at: han, .cjkLatinSpacing)
    case .digit:
      guard wants(.cjkDigitSpacing, .space), !isFileName(around: han), !isChineseUnit(at: han),
        byte(han - 2) != UInt8(ascii: "$"), !isOrdinal(endingAt: han)
      else { return }
      reportGap(at: han, .cjkDigitSpacing)
    case .other:
      let sign = unit(before: han)
      guard wants(.cjkDigitSpacing, .space), Self.isDegree(sign.scalar),
        ScalarClass.isDigit(byte(han - sign.length - 1))
      else { return }
      reportGap(at: han, .cjkDigitSpacing)
    case .value:
      if wants(.cjkLatinSpacing, .space), valueKind(at: han - 3) == .code {
        reportGap(at: han, .cjkLatinSpacing)
      }
    default:
      switch last {
      case UInt8(ascii: "%"):
        if wants(.cjkDigitSpacing, .space), ScalarClass.isDigit(byte(han - 2)) {
          reportGap(at: han, .cjkDigitSpacing)
        }
      // C++ and C#
      case UInt8(ascii: "+"), UInt8(ascii: "#"):
        guard wants(.cjkLatinSpacing, .space) else { return }
        let start = last == byte(han - 2) ? han - 2 : han - 1
        if ScalarClass.isASCIILetter(byte(start - 1)) { reportGap(at: han, .cjkLatinSpacing) }
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if setsHalfWidthBrackets, pairs.listMark != han - 1, !isFileName(around: han) {
          reportGap(at: han, .cjkLatinSpacing)
        }
      case UInt8(ascii: "*"):
        checkEmphasis(endingAt: han)
      default: break
      }
    }
  }

  /// The character after a run of Han touches it.
  mutating func checkSpacing(afterHan end: Int) {
    switch text[end] {
    case 0x30...0x39:
      guard wants(.cjkDigitSpacing, .space), !isFileName(around: end) else { return }
      if settings.skipsChineseUnits, isCounted(at: end) || isPlaceNumber(startingAt: end) {
        return
      }
      reportGap(at: end, .cjkDigitSpacing)
    case 0x41...0x5A, 0x61...0x7A:
      guard wants(.cjkLatinSpacing, .space), !isFileName(around: end),
        !isPlaceNumber(startingAt: end)
      else { return }
      reportGap(at: end, .cjkLatinSpacing)
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard ScalarClass.isDigit(byte(end + 1)), wants(.cjkDigitSpacing, .space) else { return }
      // 10月-12月 and 出生-5kg are spans: a negative number follows 从, 到, 为 or a unit's name.
      guard
        text[end] == UInt8(ascii: "+") || Self.beforeNegatives.contains(unit(before: end).scalar)
      else { return }
      reportGap(at: end, .cjkDigitSpacing)
    case UInt8(ascii: "("), UInt8(ascii: "["):
      if setsHalfWidthBrackets, !isEmoticonBracket(at: end), !isFileName(around: end) {
        reportGap(at: end, .cjkLatinSpacing)
      }
    case UInt8(ascii: "*"):
      checkEmphasis(startingAt: end)
    case 0xEF:
      if wants(.cjkLatinSpacing, .space), classAt(end) == .value, valueKind(at: end) == .code {
        reportGap(at: end, .cjkLatinSpacing)
      }
    default: break
    }
  }

  /// A hyphen that stands for a dash beside brackets or quotes: （路透社）- 预计, ‘腾讯’ - 发布. A space on
  /// the side of the Chinese text, and on that of a quote, which is narrow unless it becomes 「.
  mutating func checkHyphen(at hyphen: Int) {
    guard wants(.cjkLatinSpacing, .space) else { return }
    let (left, right) = (classBefore(hyphen), classAt(hyphen + 1))
    let outerLeft = classBefore(skipSpaces(before: hyphen))
    let outerRight = classAt(skipSpaces(from: hyphen + 1))
    let spacesQuotes = settings.quotes != .corner
    switch (outerLeft, outerRight) {
    case (.closing, .han), (.closingQuote, .han):
      if left == .closingQuote, spacesQuotes { reportGap(at: hyphen, .cjkLatinSpacing) }
      if right == .han { reportGap(at: hyphen + 1, .cjkLatinSpacing) }
    case (.han, .opening), (.han, .openingQuote):
      if left == .han { reportGap(at: hyphen, .cjkLatinSpacing) }
      if right == .openingQuote, spacesQuotes { reportGap(at: hyphen + 1, .cjkLatinSpacing) }
    default: break
    }
  }

  @inline(__always)
  func wants(_ check: TypographyCheck, _ spacing: Typography.Spacing) -> Bool {
    isOn(check)
      && (check == .cjkLatinSpacing ? settings.cjkLatinSpacing : settings.cjkDigitSpacing)
        == spacing
  }

  /// Brackets that stay half-width are spaced as words are.
  @inline(__always)
  var setsHalfWidthBrackets: Bool {
    settings.brackets != .fullWidth && wants(.cjkLatinSpacing, .space)
  }

  mutating func reportGap(at index: Int, _ check: TypographyCheck) {
    let next = index + unit(at: index).length
    let start = wordStart(before: index)
    // A word that wants a space on both sides is one mistake.
    if let last = found.indices.last, found[last].check == check, start < index,
      found[last].edits.second == nil, found[last].edits.first?.range == start..<start
    {
      found[last].range = found[last].range.lowerBound..<next
      found[last].edits.second = .init(range: index..<index, replacement: " ")
      found[last].found = string(start..<index)
      found[last].better = ""
      return
    }
    // The whole word says more than its first letter.
    found.append(
      TypographyFinding(
        check: check, range: index - unit(before: index).length..<next,
        edits: .init(.init(range: index..<index, replacement: " ")), found: string(start..<index),
        better: string(index..<wordEnd(from: index))))
  }

  /// `**粗体**(x)`: the marks of emphasis stick to what they enclose.
  private mutating func checkEmphasis(startingAt mark: Int) {
    guard wants(.cjkLatinSpacing, .space), byte(mark + 1) == UInt8(ascii: "*"),
      byte(mark + 2) != UInt8(ascii: "*")
    else { return }
    let next = classAt(mark + 2)
    guard next.isWord || setsHalfWidthBrackets && byte(mark + 2) == UInt8(ascii: "(") else {
      return
    }
    reportGap(
      at: isClosingEmphasis(at: mark) ? mark + 2 : mark,
      next == .digit ? .cjkDigitSpacing : .cjkLatinSpacing)
  }

  private mutating func checkEmphasis(endingAt han: Int) {
    guard wants(.cjkLatinSpacing, .space), byte(han - 2) == UInt8(ascii: "*"),
      byte(han - 3) != UInt8(ascii: "*")
    else { return }
    let before = classBefore(han - 2)
    guard before.isWord || setsHalfWidthBrackets && byte(han - 3) == UInt8(ascii: ")") else {
      return
    }
    reportGap(
      at: isClosingEmphasis(at: han - 2) ? han : han - 2,
      before == .digit ? .cjkDigitSpacing : .cjkLatinSpacing)
  }

  /// Whether `**` at `mark` closes what an earlier one of the line opened.
  private func isClosingEmphasis(at mark: Int) -> Bool {
    var index = mark
    var count = 0
    let limit = max(0, mark - 1024)
    while index > limit, text[index - 1] != 0x0A {
      if text[index - 1] == UInt8(ascii: "*"), byte(index - 2) == UInt8(ascii: "*") {
        count += 1
        index -= 1
      }
      index -= 1
    }
    return count % 2 == 1
  }

  private static let beforeNegatives: Set<UInt32> = Set(
    "从到至为是在约近达低于高温差额价值度率变围".unicodeScalars.map(\.value))

  func isChineseUnit(at index: Int) -> Bool {
    settings.skipsChineseUnits
      && ChineseUnits.begin(at: index, in: text, onlyTimes: spacesCounts)
  }

  /// Whether the number that begins at `index` counts something: 3天, 2-3个, 1.5米; or is one of an order: 第3.
  private func isCounted(at index: Int) -> Bool {
    if followsOrdinalMark(index) { return true }
    let next = endOfNumber(from: index)
    return classAt(next) == .han && isChineseUnit(at: next)
  }

  /// 第3方: with a space on neither side, or on both.
  private func isOrdinal(endingAt han: Int) -> Bool {
    guard settings.skipsChineseUnits else { return false }
    var start = han
    while start > 0, han - start < 20, ScalarClass.isDigit(text[start - 1]) { start -= 1 }
    return followsOrdinalMark(start)
  }

  /// Whether 第 stands right before a number.
  private func followsOrdinalMark(_ number: Int) -> Bool {
    !spacesCounts && number > 0 && unit(before: number).scalar == 0x7B2C
  }
}
