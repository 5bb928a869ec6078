package import Diagnostics
package import DomainModel
package import StyleChecking

/// Rules that were tried by their own examples.
package struct TestedRules: Sendable {
  package var results: [RuleTestReport.RuleResult]
  /// What is wrong with the rules themselves, and where they and their examples disagree.
  package var diagnostics: [Diagnostic]
  /// Files of other rules that could not be read, so that nobody can say anything of them.
  package var unreadFiles: Int
}

extension Workspace {
  /// Runs rules over their own examples, switched on or not.
  ///
  /// - Parameters:
  ///   - rules: all where empty.
  ///   - coverage: also lists the words that no bad example shows.
  package func testRules(_ rules: [Rule] = [], coverage: Bool = false) -> TestedRules {
    let (ids, paths) = (Set(rules.map(\.id)), Set(rules.map(\.path)))
    let results = style.testRules(coverage: coverage).rules.filter {
      ids.isEmpty || ids.contains($0.id)
    }
    let problems = (loadingDiagnostics + style.diagnostics).filter {
      paths.isEmpty
        ? $0.location.file.hasPrefix("library/rules/") : paths.contains($0.location.file)
    }
    let tested = Set(results.compactMap { library.rule($0.id)?.path })
    let unread = Set(
      loadingDiagnostics.lazy.filter { $0.severity == .error }.map(\.location.file).filter {
        $0.hasPrefix("library/rules/") && !tested.contains($0)
      })
    return TestedRules(
      results: results,
      diagnostics: (problems + results.flatMap(\.failures)).sorted(by: Diagnostic.inReadingOrder),
      unreadFiles: unread.count)
  }

  /// A rule by its id, an old id, its title, or the path of its file.
  package func rule(called name: String) -> Rule? {
    if let rule = library.rules.first(where: { $0.title == name }) { return rule }
    guard case .found(.rule(let rule)) = item(name, kinds: [.rule]) else { return nil }
    return rule
  }
}
