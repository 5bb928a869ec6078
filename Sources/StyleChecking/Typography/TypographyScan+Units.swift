import DomainModel
import TextAnalysis

/// Numbers and their units.
extension TypographyScan {
  /// Past a number, with a look at the unit behind it.
  mutating func passDigits(from start: Int, after previous: CharacterClass) -> Int {
    var next = start + 1
    while next < end, ScalarClass.isDigit(text[next]) { next += 1 }
    guard next < end, ScalarClass.isASCIILetter(text[next]), isOn(.unitSpacing) else { return next }
    checkUnit(at: next, behind: start)
    return next
  }

  private mutating func checkUnit(at unit: Int, behind digits: Int) {
    var unitEnd = unit
    while unitEnd < end, unitEnd - unit < 5, ScalarClass.isASCIILetter(text[unitEnd]) {
      unitEnd += 1
    }
    guard !classAt(unitEnd).isWord,
      unitEnd - unit == 1 || MeasureUnits.contains(string(unit..<unitEnd))
    else { return }
    let number = numberStart(before: digits)
    guard unitEnd - unit > 1 || isLetterUnit(at: unit, behind: number..<unit) else { return }
    let start = measureStart(before: number)
    // B08-220V and RTX4090 are names, and so is what stands behind a joint of one.
    switch classBefore(start) {
    case .letter, .digit, .wideWord: return
    default:
      if [0x5F, 0x2D, 0x2E].contains(byte(start - 1)), classBefore(start - 1).isWord { return }
    }
    found.append(
      TypographyFinding(
        check: .unitSpacing, range: start..<unitEnd,
        edits: .init(.init(range: unit..<unit, replacement: " ")), found: string(start..<unitEnd),
        better: string(start..<unit) + " " + string(unit..<unitEnd)))
  }

  /// Whether a single letter is a unit: 220V, 1.5L, 500g. 5G, 4K, 3D, 24H, 2L and 3A are names, and 10W
  /// may be 十万.
  private func isLetterUnit(at unit: Int, behind number: Range<Int>) -> Bool {
    let isDecimal = text[number].contains(UInt8(ascii: "."))
    let following = skipSpaces(from: unit + 1)
    switch text[unit] {
    case UInt8(ascii: "V"): return true
    case UInt8(ascii: "L"): return isDecimal || number.count >= 2
    case UInt8(ascii: "g"):
      return (isDecimal || number.count >= 2)
        && !MeasureUnits.startsDataWord(at: following, in: text)
    case UInt8(ascii: "m"):
      return isDecimal || byte(unit + 1) == UInt8(ascii: "/") && byte(unit + 2) == UInt8(ascii: "s")
    // 5V/2A
    case UInt8(ascii: "A"):
      return isDecimal
        || byte(number.lowerBound - 1) == UInt8(ascii: "/")
          && byte(number.lowerBound - 2) == UInt8(ascii: "V")
    case UInt8(ascii: "W"):
      return MeasureUnits.startsPowerWord(at: following, in: text)
        || number.lowerBound > 0
          && self.unit(before: skipSpaces(before: number.lowerBound)).scalar
            == 0x7387
    default: return false
    }
  }

  /// ° ℃ ℉ ‰
  static func isDegree(_ scalar: UInt32) -> Bool {
    scalar == 0xB0 || scalar == 0x2103 || scalar == 0x2109 || scalar == 0x2030
  }
}
