/// The characters that one place of a pattern accepts.
///
/// Nothing is worked out in advance: whether a character belongs is asked once, when a text brings it
/// for the first time.
struct ScalarSet: Hashable, Sendable {
  /// In rising order, apart.
  private(set) var ranges: [ClosedRange<UInt32>] = []
  /// By `ScalarProperty`: characters that have one of these …
  private(set) var properties: UInt64 = 0
  /// … or lack one of these belong.
  private(set) var lacking: UInt64 = 0
  var isNegated = false
  /// Letters of either case belong where one of them does. Properties stay as they are.
  private(set) var ignoresCase = false

  init() {}

  init(_ scalar: UInt32, ignoresCase: Bool = false) {
    ranges = [scalar...scalar]
    settle(ignoringCase: ignoresCase)
  }

  /// Every character but line breaks.
  static let anyInLine: ScalarSet = {
    var set = ScalarSet()
    set.insert(0x0A...0x0A)
    set.insert(0x0D...0x0D)
    set.isNegated = true
    set.settle()
    return set
  }()

  /// To be followed by `settle`.
  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func insert(_ property: ScalarProperty, complement: Bool) {
    let bit: UInt64 = 1 << UInt64(property.rawValue)
    if complement { lacking |= bit } else { properties |= bit }
  }

  /// To be called when the set is complete.
  mutating func settle(ignoringCase: Bool = false) {
    if ignoringCase {
      // Letters such as ſ are found from s only if the set holds s.
      for range in ranges where range.count <= Self.mostVariants {
        for scalar in range {
          for variant in CaseVariants.variants(of: scalar) { ranges.append(variant...variant) }
        }
      }
      ignoresCase = ranges.contains { CaseVariants.mayHave($0) }
    }
    guard ranges.count > 1 else { return }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var kept = 0
    for range in ranges.dropFirst() {
      if range.lowerBound <= ranges[kept].upperBound + 1 {
        ranges[kept] =
          ranges[kept].lowerBound...max(ranges[kept].upperBound, range.upperBound)
      } else {
        kept += 1
        ranges[kept] = range
      }
    }
    ranges.removeLast(ranges.count - kept - 1)
  }

  /// In longer ranges the variants are either inside or asked for when a text brings them.
  private static let mostVariants = 64

  /// The only character, where there is just one.
  var single: UInt32? {
    guard ranges.count == 1, properties == 0, lacking == 0, !isNegated,
      ranges[0].lowerBound == ranges[0].upperBound, !ignoresCase
    else { return nil }
    return ranges[0].lowerBound
  }

  /// All characters, but perhaps variants in case, where the set is a list of single ones.
  var listed: [UInt32]? {
    guard properties | lacking == 0, !isNegated,
      ranges.allSatisfy({ $0.lowerBound == $0.upperBound })
    else { return nil }
    return ranges.map(\.lowerBound)
  }

  func contains(_ scalar: UInt32) -> Bool {
    if isInRanges(scalar) { return !isNegated }
    if ignoresCase, CaseVariants.variants(of: scalar).contains(where: isInRanges) {
      return !isNegated
    }
    let isSilent = Self.isSilent(scalar)
    if properties | lacking != 0 {
      for property in ScalarProperty.allCases {
        let bit: UInt64 = 1 << UInt64(property.rawValue)
        guard (properties | lacking) & bit != 0 else { continue }
        let has = property.contains(scalar)
        if has && properties & bit != 0 { return !isNegated }
        if !has && lacking & bit != 0 && !isSilent { return !isNegated }
      }
    }
    return isNegated && !isSilent
  }

  private func isInRanges(_ scalar: UInt32) -> Bool {
    ScriptRanges.contains(scalar, in: ranges)
  }

  /// Control characters, but for tabs and line breaks, stand for what is no text (see `VisibleText`):
  /// “anything but …” does not mean them.
  private static func isSilent(_ scalar: UInt32) -> Bool {
    scalar < 0x20 && !(0x09...0x0D).contains(scalar)
  }

  /// Some of the characters that the set tells apart from others: the ends of its ranges, and what is
  /// beside them.
  var edges: [UInt32] {
    ranges.flatMap { range in
      [
        range.lowerBound, range.upperBound, range.lowerBound &- 1,
        range.upperBound &+ 1,
      ].filter { Unicode.Scalar($0) != nil }
    }
  }
}

/// Letters that differ only in case, by Unicode's mappings of one character to one.
enum CaseVariants {
  static func mayHave(_ range: ClosedRange<UInt32>) -> Bool {
    range.overlaps(0x41...0x5A) || range.overlaps(0x61...0x7A) || range.overlaps(0xB5...0x587)
      || range.overlaps(0x10A0...0x10FF) || range.overlaps(0x13A0...0x13FD)
      || range.overlaps(0x1C80...0x1FFF) || range.overlaps(0x2126...0x2188)
      || range.overlaps(0x24B6...0x24E9) || range.overlaps(0x2C00...0x2D2D)
      || range.overlaps(0xA640...0xA7FF) || range.overlaps(0xAB30...0xABBF)
      || range.overlaps(0xFF21...0xFF5A) || range.overlaps(0x10400...0x1E943)
  }

  static func variants(of scalar: UInt32) -> [UInt32] {
    guard mayHave(scalar...scalar), let letter = Unicode.Scalar(scalar) else { return [] }
    let lower = single(letter.properties.lowercaseMapping)
    let upper = single(letter.properties.uppercaseMapping)
    return [
      lower, upper, lower.flatMap { single($0.properties.uppercaseMapping) },
      upper.flatMap { single($0.properties.lowercaseMapping) },
    ].compactMap { $0?.value }
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
