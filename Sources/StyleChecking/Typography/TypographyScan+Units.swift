import DomainModel
import TextAnalysis

/// Numbers and their units.
extension TypographyScan {
  /// Past a number, with a look at the unit behind it.
  mutating func passDigits(from start: Int, after previous: CharacterClass) -> Int {
    var next = start + 1
    while next < end, ScalarClass.isDigit(text[next]) { next += 1 }
    guard isOn(.unitSpacing), next < end, ScalarClass.isASCIILetter(text[next]),
      previous != .letter, byte(start - 1) != UInt8(ascii: "_")
    else { return next }
    var unitEnd = next
    while unitEnd < end, unitEnd - next < 5, ScalarClass.isASCIILetter(text[unitEnd]) {
      unitEnd += 1
    }
    if Self.latinUnits.contains(string(next..<unitEnd)), !classAt(unitEnd).isWord {
      found.append(
        TypographyFinding(
          check: .unitSpacing, range: start..<unitEnd,
          edits: .init(.init(range: next..<next, replacement: " ")), found: string(start..<unitEnd),
          better: string(start..<next) + " " + string(next..<unitEnd)))
    }
    return next
  }

  /// Of more than one letter: 5G, 4K and 3D are names.
  private static let latinUnits: Set<String> = [
    "bps", "Kbps", "kbps", "Mbps", "Gbps", "Tbps", "KB", "kB", "MB", "GB", "TB", "PB", "KiB", "MiB",
    "GiB", "TiB", "Hz", "kHz", "KHz", "MHz", "GHz", "nm", "mm", "cm", "dm", "km", "mg", "kg", "ml",
    "mL", "ms", "mAh", "Ah", "mA", "kW", "kWh", "Wh", "mV", "kV", "dB", "px", "dpi", "fps", "rpm",
    "kcal", "kPa", "MPa", "Pa", "min",
  ]

  /// ° ℃ ℉ ‰
  static func isDegree(_ scalar: UInt32) -> Bool {
    scalar == 0xB0 || scalar == 0x2103 || scalar == 0x2109 || scalar == 0x2030
  }
}
