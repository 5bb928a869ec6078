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
  /// May hold `{match}`, `{replacement}`, `{missing}`, `{expected}`, `{count}`, `{share}`, `{min}`,
  /// `{max}`.
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
  /// The parts that it looks at, where its scope is `part`.
  package var parts: [Located<String>]
  /// Whether what it proposes may be put in without looking; nil is as the kind has it.
  package var hasSafeFix: Bool?
  package var examples: [Example]
  /// Its place among the ten tips of the guide, 1…10.
  package var tip: Located<Int>?
  package var owner: String?
  package var decided: Decision?
  package var sources: [String]
  package var note: String?
  /// The rule whose keys this one takes over where it has none of its own.
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
    onlyIf: Condition?, applies: Applicability, scope: Located<Scope>,
    parts: [Located<String>], hasSafeFix: Bool?, examples: [Example], tip: Located<Int>?,
    owner: String?, decided: Decision?, sources: [String], note: String?,
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
    self.parts = parts
    self.hasSafeFix = hasSafeFix
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
    /// Each is flagged; for a kind that looks at the whole library, they are one library.
    package var bad: [Located<String>]
    /// Each passes; for a kind that looks at the whole library, they are one library.
    package var good: [Located<String>]
    package var language: String?
    package var scenario: String?
    package var channel: String?
    package var profile: String?

    package init(
      bad: [Located<String>], good: [Located<String>], language: String? = nil,
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
