import Diagnostics
package import DomainModel

/// The rules that scenarios forbid by name: there they are errors, even where the guide has them off.
package struct ForbiddenRules: Sendable {
  /// By scenario, old ids too.
  private var byScenario: [String: Set<String>] = [:]
  private var all: Set<String> = []

  package init(_ scenarios: [Scenario] = []) {
    for scenario in scenarios where !scenario.forbid.isEmpty {
      let names = Set(scenario.forbid.map(\.value))
      all.formUnion(names)
      for alias in scenario.aliases where byScenario[alias.value] == nil {
        byScenario[alias.value] = names
      }
      byScenario[scenario.id] = names
    }
  }

  /// Whether some scenario forbids the rule.
  func contain(_ rule: Rule) -> Bool {
    all.contains(rule.id) || rule.aliases.contains { all.contains($0.value) }
  }

  func hold(_ rule: Rule, in scenario: String?) -> Bool {
    guard let scenario, let names = byScenario[scenario] else { return false }
    return names.contains(rule.id) || rule.aliases.contains { names.contains($0.value) }
  }
}
