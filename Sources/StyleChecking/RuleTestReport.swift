package import Diagnostics
import DomainModel

/// What came of running every rule over its own examples.
package struct RuleTestReport: Sendable {
  /// In the order of their ids, those that are switched off among them.
  package var rules: [RuleResult]

  package struct RuleResult: Sendable {
    package var id: String
    package var title: String
    /// How many texts the rule was run over as they stand, good and bad.
    package var examples: Int
    /// How many times a flagged text was tried again in other surroundings.
    package var variants: Int
    package var failures: [Diagnostic]
    /// The rule's words that no bad example shows, where that was asked for.
    package var uncoveredTokens: [Located<String>]

    package init(
      id: String, title: String, examples: Int = 0, variants: Int = 0,
      failures: [Diagnostic] = [], uncoveredTokens: [Located<String>] = []
    ) {
      self.id = id
      self.title = title
      self.examples = examples
      self.variants = variants
      self.failures = failures
      self.uncoveredTokens = uncoveredTokens
    }
  }

  package init(rules: [RuleResult]) { self.rules = rules }

  package var failures: [Diagnostic] { rules.flatMap(\.failures) }
}
