import Diagnostics

extension Rule {
  /// By its id or an old one.
  package func isCalled(_ name: String) -> Bool {
    id == name || aliases.contains { $0.value == name }
  }

  /// The rule as a setting of the guide changes it: on or off, the level, the limits, the words.
  package func adjusted(by setting: StyleGuide.RuleSetting) -> Rule {
    var rule = self
    rule.isOn = !setting.isOff
    if let level = setting.level { rule.level.value = level }
    rule.exceptions += setting.exceptions
    rule.body = body.adjusted(by: setting)
    return rule
  }
}

extension Rule.Body {
  /// Whether a setting changes what a rule of this kind does not have.
  package func lacks(whatIsChangedBy setting: StyleGuide.RuleSetting) -> Bool {
    let changesLimits = setting.min != nil || setting.max != nil
    switch self {
    case .occurrence, .repetition: return false
    case .existence, .conditional, .required, .allowlist: return changesLimits
    case .substitution, .consistency: return changesLimits || !setting.addedTokens.isEmpty
    case .length: return setting.changesWords
    case .variety, .duplicate: return setting.changesWords || setting.max != nil
    case .sequence: return setting.changesWords || changesLimits
    }
  }

  /// The words that `tokens-` can take away.
  package var removableWords: [String] {
    switch self {
    case .existence(let tokens), .occurrence(_, let tokens, _, _, _),
      .repetition(_, let tokens, _, _, _):
      tokens.map(\.value)
    case .substitution(let swaps), .consistency(let swaps): swaps.map(\.from.value)
    case .conditional(let first, _, _): first.map(\.name.value)
    case .required(_, _, let phrases, _, _): phrases.map(\.value)
    case .allowlist(_, _, let allow): allow.map(\.value)
    case .sequence, .length, .variety, .duplicate: []
    }
  }

  fileprivate func adjusted(by setting: StyleGuide.RuleSetting) -> Rule.Body {
    switch self {
    case .existence(let tokens): .existence(tokens: setting.words(tokens))
    case .substitution(let swaps): .substitution(swaps: setting.pairs(swaps))
    case .occurrence(let what, let tokens, let min, let max, let per):
      .occurrence(
        what: what, tokens: setting.words(tokens), min: setting.min ?? min,
        max: setting.max ?? max, per: per)
    case .length(let min, let max, let per):
      .length(min: setting.min ?? min, max: setting.max ?? max, per: per)
    case .consistency(let either): .consistency(either: setting.pairs(either))
    case .conditional(let first, let second, let reach):
      .conditional(
        first: setting.without(first, \.name.value)
          + setting.addedTokens.map { .word($0) }, second: second, reach: reach)
    case .required(let parts, let matchers, let phrases, let need, let ordered):
      .required(
        parts: parts, matchers: matchers, phrases: setting.words(phrases), need: need,
        ordered: ordered)
    case .sequence: self
    case .repetition(let subject, let tokens, let min, let max, let per):
      .repetition(
        of: subject, tokens: setting.words(tokens), min: setting.min ?? min,
        max: setting.max ?? max, per: per)
    case .allowlist(let subject, let tokens, let allow):
      .allowlist(of: subject, tokens: tokens, allow: setting.words(allow))
    case .variety(let edge, let share, let min):
      .variety(where: edge, share: share, min: setting.min ?? min)
    case .duplicate(let threshold, let min):
      .duplicate(threshold: threshold, min: setting.min ?? min)
    }
  }
}

extension StyleGuide.RuleSetting {
  fileprivate var changesWords: Bool { !addedTokens.isEmpty || !removedTokens.isEmpty }

  fileprivate func words(_ own: [Located<String>]) -> [Located<String>] {
    without(own, \.value) + addedTokens
  }

  fileprivate func pairs(_ own: [Rule.Swap]) -> [Rule.Swap] {
    without(own, \.from.value)
  }

  /// The items whose words stay.
  fileprivate func without<Item>(_ items: [Item], _ word: (Item) -> String) -> [Item] {
    guard !removedTokens.isEmpty else { return items }
    let removed = Set(removedTokens.map(\.value))
    return items.filter { !removed.contains(word($0)) }
  }
}
