import Diagnostics
import Foundation
import Rendering
import Testing

/// A public suite of Liquid's behaviour (golden-liquid), where there is a copy of it: in the file that
/// `KOUWEN_LIQUID_SUITE` names, or in `shared/data/liquid/` beside the checkout.
@Suite struct GoldenLiquidTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var template: String
    var values: [String: Value]
    var partials: [String: String]
    /// Any of them; empty where the template must be refused.
    var results: [String]
    var testDescription: String { name }

    var outcome: (text: String?, why: [String]) {
      let result = liquid(template, values, partials: partials)
      return (result.text, result.diagnostics.map(\.message.en))
    }

    var passes: Bool {
      guard let text = outcome.text else { return results.isEmpty }
      // By their bytes: Swift's `==` would take é for e and an accent.
      return results.contains { $0.utf8.elementsEqual(text.utf8) }
    }
  }

  /// The cases that Kouwen's own documented rules decide otherwise, with the rule: none so far.
  static let decidedOtherwise: [String: String] = [:]

  static let suites: [URL] = {
    if let path = ProcessInfo.processInfo.environment["KOUWEN_LIQUID_SUITE"] {
      return [URL(filePath: path)]
    }
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = checkout.deletingLastPathComponent().appending(path: "shared/data/liquid")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }()

  static func cases() throws -> [Case] {
    try suites.flatMap { file in
      let suite = try Value(json: String(contentsOf: file, encoding: .utf8))
      return suite["tests"].items.map { test in
        var results = test["results"].items
        if test["result"] != .null { results.append(test["result"]) }
        return Case(
          name: test["name"].printed, template: test["template"].printed,
          values: Dictionary(
            test["data"].entries.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }),
          partials: Dictionary(
            test["templates"].entries.map { ($0.key, $0.value.printed) }, uniquingKeysWith: { $1 }),
          results: test["invalid"] == .flag(true) ? [] : results.map(\.printed))
      }
    }
  }

  static let suiteIsThere = ConditionTrait.enabled(
    if: !suites.isEmpty,
    "the suite golden-liquid is not here: name its file in KOUWEN_LIQUID_SUITE")

  @Test(suiteIsThere) func behavesAsTheSuiteSays() throws {
    let cases = try Self.cases()
    #expect(cases.count > 100)
    for test in cases {
      if Self.decidedOtherwise[test.name] != nil {
        #expect(!test.passes, "\(test.name) passes now: take it off the list")
      } else if !test.passes {
        let (text, why) = test.outcome
        Issue.record(
          """
          \(test.name): \(test.template.debugDescription)
          should be \(test.results.isEmpty ? ["refused"] : test.results), is \
          \(text?.debugDescription ?? "refused: \(why)")
          """)
      }
    }
  }
}

extension Value {
  fileprivate var entries: [Entry] { if case .map(let entries) = self { entries } else { [] } }
  fileprivate var items: [Value] { if case .list(let items) = self { items } else { [] } }
  fileprivate subscript(key: String) -> Value {
    entries.first { $0.key == key }?.value ?? .null
  }
}
