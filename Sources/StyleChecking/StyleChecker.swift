package import Diagnostics
package import DomainModel

/// All that a library asks of a text: the team's rules, and what its guide and scenarios settle.
/// Compiled once, for any number of texts.
package struct StyleChecker: Sendable {
  /// What is wrong with the rules themselves and with the settings of checks, in reading order.
  package let diagnostics: [Diagnostic]

  private let rules: RuleSet
  private let replyChecks: ReplyChecks

  package init(_ library: Library) {
    rules = RuleSet(
      rules: library.rules, styleGuide: library.styleGuide,
      forbidden: ForbiddenRules(library.scenarios))
    replyChecks = ReplyChecks(library)
    diagnostics = (rules.diagnostics + CheckSettings.diagnostics(library)).sorted(
      by: Diagnostic.inReadingOrder)
  }

  /// Everything found in a text, at its place in the file, in reading order.
  package func check(_ text: CheckedText) -> [Diagnostic] {
    let context = rules.context(of: text)
    var found = rules.findings(in: context, of: text)
    let others = replyChecks.findings(in: context, of: text, beside: found)
    guard !others.isEmpty else { return found }
    found += others
    return found.sorted(by: Diagnostic.inReadingOrder)
  }

  /// Runs the examples of every rule, switched on or not.
  package func runExamples() -> [Diagnostic] { rules.runExamples() }
}
