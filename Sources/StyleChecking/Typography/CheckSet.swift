import DomainModel

/// Checks of typography, as bits: a scan asks at every sign which of them are on.
struct CheckSet: Sendable {
  private var bits: UInt32 = 0

  var isEmpty: Bool { bits == 0 }

  /// Those that have a level.
  init(_ settings: Typography) {
    for check in TypographyCheck.allCases where settings[check] != nil {
      bits |= Self.bit(check)
    }
  }

  @inline(__always)
  func contains(_ check: TypographyCheck) -> Bool { bits & Self.bit(check) != 0 }

  @inline(__always)
  private static func bit(_ check: TypographyCheck) -> UInt32 { 1 << UInt32(place(of: check)) }

  /// From 0, without gaps.
  static func place(of check: TypographyCheck) -> Int {
    switch check {
    case .cjkLatinSpacing: 0
    case .cjkDigitSpacing: 1
    case .unitSpacing: 2
    case .halfWidthPunctuation: 3
    case .fullWidthPunctuation: 4
    case .fullWidthAlphanumerics: 5
    case .bracketWidth: 6
    case .quoteStyle: 7
    case .spaceBesidePunctuation: 8
    case .ellipsisForm: 9
    case .dashForm: 10
    case .repeatedPunctuation: 11
    case .unpairedPunctuation: 12
    case .miswrittenTerm: 13
    case .deprecatedTerm: 14
    }
  }
}
