package import Diagnostics

/// How a team sets Chinese and mixed text: which checks are on, how strictly, and which of two good
/// ways it chose. `typography` in `styleguide.yaml`.
///
/// Where the guide says nothing, what every style calls a mistake is on, and what is a matter of
/// taste is off.
package struct Typography: Hashable, Sendable {
  /// A switched-on check has a level.
  private var levels: [TypographyCheck: Severity]
  package var cjkLatinSpacing: Spacing = .space
  package var cjkDigitSpacing: Spacing = .space
  /// 3 点, 3点, 2个, 98元: no word about the spaces before and after.
  package var skipsChineseUnits = false
  package var brackets: BracketWidth = .keep
  package var quotes: QuoteStyle = .keep
  package var dash: DashStyle = .closed
  /// Words that the checks leave as they are written.
  package var exceptions: [Located<String>] = []

  /// The defaults.
  package init() {
    levels = [:]
    for check in TypographyCheck.allCases where check.isOnByDefault { self[check] = check.severity }
  }

  /// The level of a check; nil where it is off.
  package subscript(check: TypographyCheck) -> Severity? {
    get { levels[check] }
    set { levels[check] = newValue }
  }

  /// What stands between Chinese and other characters.
  package enum Spacing: String, NamedChoice {
    case space, none

    package var chinese: String {
      switch self {
      case .space: "空格"
      case .none: "不空格"
      }
    }
  }

  package enum BracketWidth: String, NamedChoice {
    case fullWidth = "full_width"
    case halfWidth = "half_width"
    case keep

    package var chinese: String {
      switch self {
      case .fullWidth: "全角"
      case .halfWidth: "半角"
      case .keep: "不管"
      }
    }
  }

  package enum QuoteStyle: String, NamedChoice {
    case corner, curly, keep

    package var chinese: String {
      switch self {
      case .corner: "「」"
      case .curly: "“”"
      case .keep: "不管"
      }
    }
  }

  package enum DashStyle: String, NamedChoice {
    case closed, spaced

    package var chinese: String {
      switch self {
      case .closed: "不空格"
      case .spaced: "空格"
      }
    }
  }
}

/// The checks of typography. Here, because a guide may name them wherever it names rules.
package enum TypographyCheck: String, CaseIterable, Sendable {
  case cjkLatinSpacing = "cjk-latin-spacing"
  case cjkDigitSpacing = "cjk-digit-spacing"
  case unitSpacing = "unit-spacing"
  case halfWidthPunctuation = "half-width-punctuation"
  case fullWidthPunctuation = "full-width-in-english"
  case fullWidthAlphanumerics = "full-width-alphanumerics"
  case bracketWidth = "bracket-width"
  case quoteStyle = "quote-style"
  case spaceBesidePunctuation = "space-beside-punctuation"
  case ellipsisForm = "ellipsis-form"
  case dashForm = "dash-form"
  case repeatedPunctuation = "repeated-punctuation"
  case unpairedPunctuation = "unpaired-punctuation"
  case miswrittenTerm = "miswritten-term"
  case deprecatedTerm = "deprecated-term"

  /// Where the guide gives none.
  package var severity: Severity {
    switch self {
    case .unpairedPunctuation, .miswrittenTerm, .deprecatedTerm: .warning
    default: .suggestion
    }
  }

  fileprivate var isOnByDefault: Bool {
    switch self {
    case .cjkLatinSpacing, .cjkDigitSpacing, .unitSpacing, .bracketWidth, .quoteStyle: false
    default: true
    }
  }
}
