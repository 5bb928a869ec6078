/// How much a finding matters. Ordered: a suggestion is less than a warning, a warning less than an error.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case suggestion
  case warning
  case error

  package static func < (one: Severity, other: Severity) -> Bool {
    one.rank < other.rank
  }

  /// Its place in `allCases`.
  package var rank: Int {
    switch self {
    case .suggestion: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// What people who curate a library read instead of the level's name.
  package var label: Message {
    switch self {
    case .error: Message(zh: "必须改", en: "error")
    case .warning: Message(zh: "建议改", en: "warning")
    case .suggestion: Message(zh: "可优化", en: "suggestion")
    }
  }

  /// What people who write a reply read.
  package var advice: Message {
    switch self {
    case .error: Message(zh: "必须改", en: "must change")
    case .warning: Message(zh: "建议改", en: "should change")
    case .suggestion: Message(zh: "可优化", en: "could be better")
    }
  }
}

/// How sure a check can be. Findings are shown in this order.
package enum Trust: String, CaseIterable, Comparable, Sendable {
  /// Follows from the files alone: schema, references, dates, tags.
  case exact
  /// Words in a context that a rule describes.
  case pattern
  /// A guess worth a look.
  case heuristic

  package static func < (one: Trust, other: Trust) -> Bool {
    one.rank < other.rank
  }

  var rank: Int {
    switch self {
    case .exact: 0
    case .pattern: 1
    case .heuristic: 2
    }
  }
}
