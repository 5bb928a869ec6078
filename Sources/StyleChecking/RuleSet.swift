package import Diagnostics
package import DomainModel

/// A team's rules, compiled: one pass over a text finds the words of all of them.
package struct RuleSet: Sendable {
  /// What is wrong with the rules themselves, in reading order.
  package let diagnostics: [Diagnostic]
  let rules: [CompiledRule]
  let guide: StyleGuide
  let overrides: RuleOverrides
  private let phrases: PhraseTable
  /// By phrase: the rules that have nothing to look for without one of their phrases.
  private let triggered: [[Int32]]
  /// The rules that look at every text.
  private let always: [Int]

  package init(rules: [Rule], styleGuide: StyleGuide) {
    self.init(rules: rules, styleGuide: styleGuide, addingTo: PhraseTable.Builder())
  }

  /// - Parameter phrases: what other checks look for; one pass finds it together with the rules' own.
  init(rules: [Rule], styleGuide: StyleGuide, addingTo phrases: PhraseTable.Builder) {
    let compiled = RuleCompiler.compile(rules, styleGuide, addingTo: phrases)
    self.rules = compiled.rules
    self.guide = styleGuide
    self.overrides = RuleOverrides(styleGuide)
    self.phrases = compiled.phrases
    self.diagnostics = compiled.diagnostics
    var triggered: [[Int32]] = []
    var always: [Int] = []
    for (index, rule) in compiled.rules.enumerated() where rule.isOn {
      guard let kind = rule.kind else { continue }
      guard let triggers = kind.triggers else {
        always.append(index)
        continue
      }
      for phrase in triggers.members {
        while triggered.count <= phrase { triggered.append([]) }
        triggered[phrase].append(Int32(index))
      }
    }
    self.triggered = triggered
    self.always = always
  }

  /// Everything the rules find in a text, at its place in the file, in reading order.
  package func check(_ text: CheckedText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    check(text, in: context(of: text), &found)
    if found.count > 1 { found.sort(by: Diagnostic.inReadingOrder) }
    return found
  }

  /// What all checks of a text share.
  func context(of text: borrowing CheckedText) -> CheckContext { CheckContext(text, phrases) }

  /// Appends what the rules find, in no order.
  func check(_ text: CheckedText, in context: CheckContext, _ found: inout [Diagnostic]) {
    for index in always { run(rules[index], text, context, &found) }
    if !context.hits.isEmpty {
      for index in triggeredRules(by: context.hits) { run(rules[index], text, context, &found) }
    }
  }

  /// What one rule finds in a text, whether or not it is switched on.
  func findings(
    of rule: CompiledRule, in text: CheckedText
  ) -> (ranges: [Range<Int>], diagnostics: [Diagnostic]) {
    let context = context(of: text)
    var found: [Diagnostic] = []
    run(rule, text, context, &found)
    found.sort(by: Diagnostic.inReadingOrder)
    return (found.map(\.location.utf8), found)
  }

  /// The words of all rules in a text that is no template.
  func hits(in bytes: [UInt8]) -> [PhraseTable.Hit] { phrases.hits(in: bytes) }

  private func run(
    _ rule: CompiledRule, _ text: CheckedText, _ context: CheckContext,
    _ found: inout [Diagnostic]
  ) {
    guard rule.applies(to: text) else { return }
    let override = overrides.setting(of: rule.rule.id, for: text)
    if override?.isOff == true { return }
    for finding in rule.findings(in: context) {
      var diagnostic = rule.diagnostic(for: finding, in: context, path: text.path)
      if let level = override?.level { diagnostic.severity = level }
      found.append(diagnostic)
    }
  }

  /// Whether a rule could find something in a text. Where nobody knows what a reply is for, a rule for
  /// one scenario, channel or profile was not looked for. True for what is none of the rules.
  func mayFire(_ id: String, in text: CheckedText) -> Bool {
    guard let rule = rules.first(where: { $0.rule.id == id }) else { return true }
    let applies = rule.rule.applies
    return (applies.scenarios.isEmpty || text.scenario != nil)
      && (applies.channels.isEmpty || text.channel != nil)
      && (applies.profiles.isEmpty || text.profile != nil)
  }

  private func triggeredRules(by hits: [PhraseTable.Hit]) -> [Int] {
    var indices: [Int] = []
    for hit in hits where hit.phrase < triggered.count {
      for rule in triggered[hit.phrase] where !indices.contains(Int(rule)) {
        indices.append(Int(rule))
      }
    }
    return indices
  }
}
