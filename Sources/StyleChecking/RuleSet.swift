package import Diagnostics
package import DomainModel

/// A team's rules, compiled: one pass over a text finds the words of all of them.
package struct RuleSet: Sendable {
  /// What is wrong with the rules themselves, in reading order.
  package let diagnostics: [Diagnostic]
  let entries: [RuleEntry]
  let guide: StyleGuide
  let phrases: PhraseTable
  private let forbidden: ForbiddenRules
  /// The rules that have nothing to look for without one of their phrases, phrase by phrase.
  private let triggered: [Int32]
  /// By phrase: where its rules begin in `triggered`; they end where the next phrase's begin.
  private let triggeredStarts: [Int32]
  /// The rules that look at every text.
  private let always: [Int]
  /// By entry: whether some scenario forbids it.
  private let isForbiddenSomewhere: [Bool]

  package init(rules: [Rule], styleGuide: StyleGuide) {
    self.init(rules: rules, styleGuide: styleGuide, addingTo: PhraseTable.Builder())
  }

  /// - Parameters:
  ///   - forbidden: which rules are errors in which scenario.
  ///   - phrases: what other checks look for; one pass finds it together with the rules' own.
  init(
    rules: [Rule], styleGuide: StyleGuide, forbidden: ForbiddenRules = ForbiddenRules(),
    addingTo phrases: PhraseTable.Builder
  ) {
    let compiled = RuleCompiler.compile(rules, styleGuide, addingTo: phrases)
    self.entries = compiled.entries
    self.guide = styleGuide
    self.forbidden = forbidden
    self.phrases = compiled.phrases
    self.diagnostics = compiled.diagnostics
    var triggered: [[Int32]] = []
    var always: [Int] = []
    for (index, entry) in entries.enumerated()
    where entry.isOnSomewhere || forbidden.contain(entry.base.rule) {
      switch entry.triggers {
      case .never: break
      case .everything: always.append(index)
      case .phrases(let triggers):
        for phrase in triggers.members {
          while triggered.count <= phrase { triggered.append([]) }
          triggered[phrase].append(Int32(index))
        }
      }
    }
    var starts: [Int32] = [0]
    for rules in triggered { starts.append(starts.last! + Int32(rules.count)) }
    self.triggered = triggered.flatMap { $0 }
    triggeredStarts = starts
    self.always = always
    isForbiddenSomewhere = entries.map { forbidden.contain($0.base.rule) }
  }

  /// Everything the rules find in a text, at its place in the file, in reading order.
  package func check(_ text: CheckedText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    check(text, in: context(of: text), &found)
    found.sortInReadingOrder()
    return found
  }

  /// What all checks of a text share.
  func context(of text: CheckedText) -> CheckContext { CheckContext(text, phrases) }

  /// Appends what the rules find, in no order.
  func check(_ text: CheckedText, in context: CheckContext, _ diagnostics: inout [Diagnostic]) {
    var wordings: [Int] = []
    for index in always { run(index, context, &diagnostics, &wordings) }
    for index in triggeredRules(in: context) { run(index, context, &diagnostics, &wordings) }
    OverlappingFindings.removeBeaten(among: wordings, from: &diagnostics)
  }

  /// What one rule finds in a text, whether or not it is switched on.
  func findings(of rule: CompiledRule, in text: CheckedText) -> [Diagnostic] {
    let context = context(of: text)
    guard rule.applies(to: text) else { return [] }
    let applied = AppliedRule(rule)
    return rule.findings(in: context).map { applied.diagnostic(for: $0, in: context) }
      .sorted(by: Diagnostic.inReadingOrder)
  }

  /// The words of all rules in a text that is no template.
  func hits(in bytes: [UInt8]) -> [PhraseTable.Hit] { phrases.hits(in: bytes) }

  /// Appends what one rule finds, and notes which of it asks for other words.
  private func run(
    _ index: Int, _ context: CheckContext, _ diagnostics: inout [Diagnostic],
    _ wordings: inout [Int]
  ) {
    let rule = entries[index].rule(for: context.source)
    let isForbidden =
      isForbiddenSomewhere[index] && forbidden.hold(rule.rule, in: context.source.scenario)
    guard rule.isOn || isForbidden,
      rule.applies(to: context.source, isForbidden: isForbidden)
    else { return }
    var found = rule.findings(in: context)
    guard !found.isEmpty else { return }
    let applied = AppliedRule(rule)
    let isAboutWording = rule.isAboutWording
    // From the last on: each is moved into what it is told with, not copied.
    while let finding = found.popLast() {
      if isAboutWording, finding.isPhrase { wordings.append(diagnostics.count) }
      diagnostics.append(applied.diagnostic(for: finding, in: context))
      if isForbidden { diagnostics[diagnostics.count - 1].severity = .error }
    }
  }

  /// Whether a rule could find something in a text. Where nobody knows what a reply is for, a rule for
  /// one scenario, channel or profile was not looked for. True for what is none of the rules.
  func mayFire(_ id: String, in text: CheckedText) -> Bool {
    guard let rule = entries.first(where: { $0.base.rule.id == id })?.rule(for: text) else {
      return true
    }
    // What looks at the whole library looks at no text on its own.
    if rule.libraryKind != nil { return false }
    let applies = rule.rule.applies
    return (applies.scenarios.isEmpty || text.scenario != nil)
      && (applies.channels.isEmpty || text.channel != nil)
      && (applies.profiles.isEmpty || text.profile != nil)
  }

  private func triggeredRules(in context: CheckContext) -> [Int] {
    var indices: [Int] = []
    var last = -1
    for hit in context.hitsOfRules
    where hit.phrase + 1 < triggeredStarts.count && hit.phrase != last {
      last = hit.phrase
      let place = Int(triggeredStarts[last])..<Int(triggeredStarts[last + 1])
      for rule in triggered[place] where !indices.contains(Int(rule)) {
        indices.append(Int(rule))
      }
    }
    return indices
  }
}
