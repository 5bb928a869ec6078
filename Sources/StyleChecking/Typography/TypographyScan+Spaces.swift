import DomainModel
import TextAnalysis

/// Spaces that should not be there: beside full-width marks, before % and °, and between Chinese and
/// other characters where a team sets none.
extension TypographyScan {
  /// A run of spaces.
  mutating func passSpaces(from start: Int, after previous: CharacterClass) -> Int {
    var next = start
    while next < end, classAt(next) == .space { next += unit(at: next).length }
    guard previous != .edge, next < end else { return next }
    // Between words of a language with spaces.
    if text[start - 1] < 0x80, text[next] < 0x80, text[next] != UInt8(ascii: "%") { return next }
    let following = classAt(next)
    switch (previous, following) {
    case (_, .edge): return next
    case (.digit, _) where isOn(.unitSpacing):
      let sign = unit(at: next)
      if sign.scalar == 0x25 || Self.isDegree(sign.scalar),
        !classAt(next + sign.length).isWord
      {
        let number = numberStart(before: start)
        found.append(
          TypographyFinding(
            check: .unitSpacing, range: start..<next,
            edits: .init(.init(range: start..<next, replacement: "")),
            found: string(number..<next + sign.length),
            better: string(number..<start) + string(next..<next + sign.length)))
        return next
      }
    default: break
    }
    if isMarkSide(previous) || isMarkSide(following), isOn(.spaceBesidePunctuation),
      standsBesideMark(start..<next, previous, following)
    {
      let mark =
        isMarkSide(previous)
        ? start - unit(before: start).length..<start
        : next..<next + unit(at: next).length
      found.append(
        TypographyFinding(
          check: .spaceBesidePunctuation, range: start..<next,
          edits: .init(.init(range: start..<next, replacement: "")), found: string(mark), better: ""
        ))
      return next
    }
    let isDigit = previous == .digit || following == .digit
    let check = isDigit ? TypographyCheck.cjkDigitSpacing : .cjkLatinSpacing
    if (previous == .han && following.isWord) || (previous.isWord && following == .han),
      wants(check, .none), !isDigit || !isUnitSpace(start, next)
    {
      found.append(
        TypographyFinding(
          check: check, range: start..<next,
          edits: .init(.init(range: start..<next, replacement: "")),
          found: string(wordStart(before: start)..<start),
          better: string(next..<wordEnd(from: next))))
    }
    return next
  }

  private func isUnitSpace(_ start: Int, _ next: Int) -> Bool {
    if classAt(next) == .han { return isChineseUnit(at: next) }
    // 共 3 件: one of the two spaces alone would be odd.
    let index = skipSpaces(from: endOfNumber(from: next))
    return classAt(index) == .han && isChineseUnit(at: index)
  }

  private func isMarkSide(_ kind: CharacterClass) -> Bool {
    kind.isWidePunctuation || kind == .openingQuote || kind == .closingQuote
  }

  /// Whether spaces are wrong because a full-width mark is on one of their sides. What is set off on
  /// purpose stays: dashes, emoji, the bars of a table, addresses.
  private mutating func standsBesideMark(
    _ spaces: Range<Int>, _ previous: CharacterClass, _ following: CharacterClass
  ) -> Bool {
    if isRunOfStops(spaces) || settings.brackets == .halfWidth && isBesideRoundBracket(spaces) {
      return false
    }
    // They become half-width, with these spaces.
    if isBesideRoundBracket(spaces), !lineHasHan(at: spaces.lowerBound),
      language(at: spaces.lowerBound) == .english
    {
      return false
    }
    let previous = asCurly(unit(before: spaces.lowerBound).scalar) ?? previous
    let following = asCurly(unit(at: spaces.upperBound).scalar) ?? following
    if previous == .closing && following.isWord || previous.isWord && following == .opening,
      namesStandInEnglish(at: spaces.lowerBound)
    {
      return false
    }
    if previous.isWidePunctuation {
      switch following {
      case .mark: if previous == .mark { return false }
      case .han, .letter, .digit, .opening, .closing, .openingQuote: break
      case .value:
        if valueKind(at: spaces.upperBound) == .address { return false }
      default: return false
      }
      return !isEnglishMark(before: spaces.lowerBound)
    }
    if following.isWidePunctuation {
      switch previous {
      case .han, .letter, .digit, .closingQuote: break
      case .ascii: return [0x22, 0x25, 0x29].contains(text[spaces.lowerBound - 1])
      case .value:
        if valueKind(at: spaces.lowerBound - 3) == .address { return false }
      default: return false
      }
      return !(following == .mark && isEnglishMark(at: spaces.upperBound))
    }
    switch (previous, following) {
    // Outside and inside of “…”; what surrounds them must be Chinese.
    case (.closingQuote, .han), (.han, .openingQuote), (.openingQuote, .han), (.han, .closingQuote):
      return true
    default: return false
    }
  }

  /// 「」『』 count as what they will be.
  private func asCurly(_ scalar: UInt32) -> CharacterClass? {
    guard settings.quotes == .curly else { return nil }
    switch scalar {
    case 0x300C, 0x300E: return .openingQuote
    case 0x300D, 0x300F: return .closingQuote
    default: return nil
    }
  }

  /// 。。。 becomes …… first.
  private func isRunOfStops(_ spaces: Range<Int>) -> Bool {
    func isStop(_ index: Int) -> Bool {
      index >= 0 && index + 3 <= end && text[index] == 0xE3 && text[index + 1] == 0x80
        && text[index + 2] == 0x82
    }
    return isStop(spaces.upperBound) && isStop(spaces.upperBound + 3)
      || isStop(spaces.lowerBound - 3) && isStop(spaces.lowerBound - 6)
  }

  /// （ and ）, which will be half-width.
  private func isBesideRoundBracket(_ spaces: Range<Int>) -> Bool {
    let scalars = [unit(before: spaces.lowerBound).scalar, unit(at: spaces.upperBound).scalar]
    return scalars.contains(0xFF08) || scalars.contains(0xFF09)
  }

  private mutating func isEnglishMark(before end: Int) -> Bool {
    let unit = unit(before: end)
    return CharacterClass(unit.scalar) == .mark && isEnglishMark(at: end - unit.length)
  }

  private mutating func isEnglishMark(at index: Int) -> Bool {
    guard isOn(.fullWidthPunctuation), Self.halfWidth(of: unit(at: index).scalar) != nil else {
      return false
    }
    return language(at: index) == .english
  }
}
