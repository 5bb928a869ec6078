package import Diagnostics

/// A rule of style that the team keeps, with its own tests.
package struct Rule: Sendable {
  package var id: String
  /// The rule in plain words: 时间要具体. Its id where nobody gave one.
  package var title: String
  package var body: Body
  package var level: Located<Severity>
  package var isOn: Bool
  package var trust: Trust
  /// May hold `{match}`, `{replacement}`, `{count}`, `{min}`, `{max}`.
  package var message: Message
  package var ignoresCase: Bool
  /// Longer phrases in which a token is not meant.
  package var exceptions: [Located<String>]
  /// The rule holds only where this is false.
  package var unless: Condition?
  /// The rule holds only where this is true.
  package var onlyIf: Condition?
  package var applies: Applicability
  package var scope: Located<Scope>
  package var examples: [Example]
  /// Its place among the ten tips of the guide, 1…10.
  package var tip: Located<Int>?
  package var owner: String?
  package var decided: Decision?
  package var sources: [String]
  package var note: String?
  /// The rule whose words this one takes over.
  package var extends: Located<String>?
  /// Words of the base rule that this one does without.
  package var removedTokens: [Located<String>]
  package var aliases: [Located<String>]
  package var source: SourceText
  /// The range of the rule's `kind`, for findings about the rule as a whole.
  package var kindPlace: SourceRange

  package init(
    id: String, title: String, body: Body, level: Located<Severity>, isOn: Bool, trust: Trust,
    message: Message, ignoresCase: Bool, exceptions: [Located<String>], unless: Condition?,
    onlyIf: Condition?, applies: Applicability, scope: Located<Scope>, examples: [Example],
    tip: Located<Int>?, owner: String?, decided: Decision?, sources: [String], note: String?,
    extends: Located<String>?, removedTokens: [Located<String>], aliases: [Located<String>],
    source: SourceText, kindPlace: SourceRange
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.level = level
    self.isOn = isOn
    self.trust = trust
    self.message = message
    self.ignoresCase = ignoresCase
    self.exceptions = exceptions
    self.unless = unless
    self.onlyIf = onlyIf
    self.applies = applies
    self.scope = scope
    self.examples = examples
    self.tip = tip
    self.owner = owner
    self.decided = decided
    self.sources = sources
    self.note = note
    self.extends = extends
    self.removedTokens = removedTokens
    self.aliases = aliases
    self.source = source
    self.kindPlace = kindPlace
  }

  package var path: String { source.path }
  package var kind: RuleKind { body.kind }

  /// What each kind looks for, in the words of its own keys.
  package enum Body: Sendable {
    case existence(tokens: [Located<String>])
    case substitution(swaps: [Swap])
    case occurrence(what: Countable, tokens: [Located<String>], min: Int?, max: Int?, per: Unit)
    case length(min: Int?, max: Int?, per: Unit)
    case consistency(either: [Swap])
    case conditional(
      first: [Located<String>], second: [Located<String>], within: Unit, before: Bool)
    case required(
      parts: [Located<String>], matchers: [Located<String>], phrases: [Located<String>],
      need: String?, ordered: Bool)
    case sequence(steps: [Located<String>])
    case repetition(tokens: [Located<String>], max: Int?)
    case allowlist(allow: [Located<String>])
    case variety(where: Edge, share: Double?)
    case duplicate(threshold: Double?)

    package var kind: RuleKind {
      switch self {
      case .existence: .existence
      case .substitution: .substitution
      case .occurrence: .occurrence
      case .length: .length
      case .consistency: .consistency
      case .conditional: .conditional
      case .required: .required
      case .sequence: .sequence
      case .repetition: .repetition
      case .allowlist: .allowlist
      case .variety: .variety
      case .duplicate: .duplicate
      }
    }
  }

  /// A form and what to write instead.
  package struct Swap: Sendable {
    package var from: Located<String>
    /// Several where the author wrote `a|b`.
    package var to: [String]

    package init(from: Located<String>, to: [String]) {
      self.from = from
      self.to = to
    }
  }

  /// Something that must hold near a match.
  package indirect enum Condition: Sendable {
    /// One of a matcher's or the listed words stands within the unit, or within `distance` characters.
    case near(matcher: Located<String>?, tokens: [Located<String>], within: Unit, distance: Int?)
    case all([Condition])
    case any([Condition])
    case not(Condition)
  }

  /// Which texts a rule is for. An empty list means all.
  package struct Applicability: Sendable {
    package var languages: [Located<String>]
    package var scenarios: [Located<String>]
    package var channels: [Located<String>]
    package var profiles: [Located<String>]

    package init(
      languages: [Located<String>] = [], scenarios: [Located<String>] = [],
      channels: [Located<String>] = [], profiles: [Located<String>] = []
    ) {
      self.languages = languages
      self.scenarios = scenarios
      self.channels = channels
      self.profiles = profiles
    }
  }

  /// A pair that shows the rule, and tests it. `⟦…⟧` in `bad` marks exactly what must be flagged.
  package struct Example: Sendable {
    package var bad: Located<String>?
    package var good: Located<String>?
    package var language: String?
    package var scenario: String?
    package var channel: String?
    package var profile: String?

    package init(
      bad: Located<String>?, good: Located<String>?, language: String? = nil,
      scenario: String? = nil, channel: String? = nil, profile: String? = nil
    ) {
      self.bad = bad
      self.good = good
      self.language = language
      self.scenario = scenario
      self.channel = channel
      self.profile = profile
    }
  }
}

/// Who settled a question, when and why.
package struct Decision: Sendable {
  package var question: String?
  package var choice: String?
  package var on: CivilDate?
  package var by: String?
  package var why: String?

  package init(
    question: String? = nil, choice: String? = nil, on: CivilDate? = nil, by: String? = nil,
    why: String? = nil
  ) {
    self.question = question
    self.choice = choice
    self.on = on
    self.by = by
    self.why = why
  }
}

package enum RuleKind: String, NamedChoice {
  case existence, substitution, occurrence, consistency, conditional, required, sequence
  case repetition, length, allowlist, variety, duplicate

  package var chinese: String {
    switch self {
    case .existence: "出现"
    case .substitution: "替换"
    case .occurrence: "次数"
    case .consistency: "一致"
    case .conditional: "条件"
    case .required: "必须有"
    case .sequence: "先后"
    case .repetition: "重复"
    case .length: "长度"
    case .allowlist: "只许"
    case .variety: "变化"
    case .duplicate: "雷同"
    }
  }
}

/// A stretch of text that rules count in.
package enum Unit: String, NamedChoice {
  case sentence, paragraph, message

  package var chinese: String {
    switch self {
    case .sentence: "句"
    case .paragraph: "段"
    case .message: "全文"
    }
  }
}

/// Which part of a text a rule looks at.
package enum Scope: String, NamedChoice {
  case text
  case sentence
  case paragraph
  case firstSentence = "first_sentence"
  case lastSentence = "last_sentence"
  case firstParagraph = "first_paragraph"
  case lastParagraph = "last_paragraph"
  case part

  package var chinese: String {
    switch self {
    case .text: "全文"
    case .sentence: "句"
    case .paragraph: "段"
    case .firstSentence: "首句"
    case .lastSentence: "末句"
    case .firstParagraph: "首段"
    case .lastParagraph: "末段"
    case .part: "部分"
    }
  }
}

/// What an occurrence rule counts.
package enum Countable: String, NamedChoice {
  case tokens, emoji, exclamation, question, tilde

  package var chinese: String {
    switch self {
    case .tokens: "词"
    case .emoji: "表情"
    case .exclamation: "感叹号"
    case .question: "问号"
    case .tilde: "波浪号"
    }
  }
}

package enum Edge: String, NamedChoice {
  case opener, closer

  package var chinese: String { self == .opener ? "开头" : "结尾" }
}
