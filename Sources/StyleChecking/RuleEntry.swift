import DomainModel

/// A rule, and what folders, channels and profiles make of it for their texts.
struct RuleEntry: Sendable {
  let base: CompiledRule
  private let overrides: RuleOverrides?
  private let hasOverrides: Bool
  private let variants: [RuleOverrides.Selection: CompiledRule]

  enum Triggers {
    /// It cannot run, or looks at the whole library.
    case never
    case everything
    case phrases(PhraseSet)
  }

  init(
    _ base: CompiledRule, _ overrides: RuleOverrides? = nil,
    _ variants: [RuleOverrides.Selection: CompiledRule] = [:]
  ) {
    self.base = base
    self.overrides = overrides
    hasOverrides = overrides != nil
    self.variants = variants
  }

  func rule(for text: CheckedText) -> CompiledRule {
    guard hasOverrides else { return base }
    return rule(
      for: RuleOverrides.Target(path: text.path, channel: text.channel, profile: text.profile))
  }

  func rule(for target: RuleOverrides.Target) -> CompiledRule {
    guard let overrides else { return base }
    return variants[overrides.selection(for: target)] ?? base
  }

  private var all: [CompiledRule] { [base] + variants.values }

  var isOnSomewhere: Bool { all.contains(where: \.isOn) }

  var cannotRun: Bool { base.kind == nil && base.libraryKind == nil }

  /// Whether it is switched on and nothing that it looks for can be found.
  var isIdle: Bool {
    guard isOnSomewhere, !all.contains(where: { $0.libraryKind != nil }) else { return false }
    switch triggers {
    case .never: return true
    case .everything: return false
    case .phrases(let phrases): return phrases.isEmpty
    }
  }

  var triggers: Triggers {
    var phrases = PhraseSet()
    var canRun = false
    for rule in all {
      guard let kind = rule.kind else { continue }
      guard let triggers = kind.triggers else { return .everything }
      canRun = true
      for phrase in triggers.members { phrases.insert(phrase) }
    }
    return canRun ? .phrases(phrases) : .never
  }
}
