package import Diagnostics
package import DomainModel

/// A team's rules, compiled: one pass over a text finds the words of all of them.
package struct RuleSet: Sendable {
  /// What is wrong with the rules themselves, in reading order.
  package let diagnostics: [Diagnostic]
  let rules: [CompiledRule]
  let guide: StyleGuide
  private let overrides: RuleOverrides
  private let forbidden: ForbiddenRules
  private let phrases: PhraseTable
  /// By phrase: the rules that have nothing to look for without one of their phrases.
  private let triggered: [[Int32]]
  /// The rules that look at every text.
  private let always: [Int]

  package init(
    rules: [Rule], styleGuide: StyleGuide, forbidden: ForbiddenRules = ForbiddenRules()
  ) {
    let compiled = RuleCompiler.compile(rules, styleGuide)
    self.rules = compiled.rules
    self.guide = styleGuide
    self.overrides = RuleOverrides(styleGuide)
    self.forbidden = forbidden
    self.phrases = compiled.phrases
    self.diagnostics = compiled.diagnostics
    var triggered: [[Int32]] = []
    var always: [Int] = []
    for (index, rule) in compiled.rules.enumerated()
    where rule.isOn || forbidden.contain(rule.rule) {
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
    findings(in: context(of: text), of: text)
  }

  func context(of text: CheckedText) -> CheckContext { CheckContext(text, phrases) }

  func findings(in context: CheckContext, of text: CheckedText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for index in always { runIfOn(rules[index], text, context, &found) }
    if !context.hits.isEmpty {
      for index in triggeredRules(by: context.hits) {
        runIfOn(rules[index], text, context, &found)
      }
    }
    if found.count > 1 { found.sort(by: Diagnostic.inReadingOrder) }
    return found
  }

  /// What one rule finds in a text, whether or not it is switched on.
  func findings(
    of rule: CompiledRule, in text: CheckedText
  ) -> (ranges: [Range<Int>], diagnostics: [Diagnostic]) {
    let context = CheckContext(text, phrases)
    var found: [Diagnostic] = []
    run(rule, text, context, &found)
    found.sort(by: Diagnostic.inReadingOrder)
    return (found.map(\.location.utf8), found)
  }

  private func runIfOn(
    _ rule: CompiledRule, _ text: CheckedText, _ context: CheckContext,
    _ found: inout [Diagnostic]
  ) {
    if rule.isOn || forbidden.hold(rule.rule, in: text.scenario) {
      run(rule, text, context, &found)
    }
  }

  private func run(
    _ rule: CompiledRule, _ text: CheckedText, _ context: CheckContext,
    _ found: inout [Diagnostic]
  ) {
    let isForbidden = forbidden.hold(rule.rule, in: text.scenario)
    guard rule.applies(to: text, isForbidden: isForbidden) else { return }
    let override = overrides.setting(of: rule.rule.id, for: text)
    if override?.isOff == true, !isForbidden { return }
    for finding in rule.findings(in: context) {
      var diagnostic = rule.diagnostic(for: finding, in: context, path: text.path)
      if let level = isForbidden ? .error : override?.level { diagnostic.severity = level }
      found.append(diagnostic)
    }
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
