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

  /// Rules that did not run because of what is wrong with them, by id: all others run as far as they can
  /// be understood, also one without examples, which only `test-rules` and `validate` need.
  package var brokenRules: [String] {
    let files = Set(
      (loadingDiagnostics + ruleDiagnostics).lazy.filter { $0.severity == .error }
        .map(\.location.file))
    let wordless = style.idleRules.filter { id in
      library.rule(id).map { files.contains($0.path) } ?? false
    }
    let idle = Set(wordless + style.askingForUnknownNames)
    let known = Set(library.rules.map(\.path))
    let unread = files.filter { $0.hasPrefix(Self.rulesFolder) && !known.contains($0) }
      .map { path in
        let name = path.dropFirst(Self.rulesFolder.count)
        return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
      }
    return idle.union(unread).sorted()
  }

  private static let rulesFolder = "library/rules/"

  /// A rule by its id, an old id, its title, or the path of its file.
  package func rule(called name: String) -> Rule? {
    if let rule = library.rules.first(where: { $0.title == name }) { return rule }
    guard case .found(.rule(let rule)) = item(name, kinds: [.rule]) else { return nil }
    return rule
  }
}
