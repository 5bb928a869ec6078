import Diagnostics
import FileAccess
import LibraryLoading
import Testing

@testable import Commands

/// `kouwen schema` and the loader say the same: what an editor accepts by the one, the other reads.
@Suite struct SchemaTests {
  /// How many documents of each kind are tried, and as many with a slip.
  static let documents = 150

  private func schema(_ file: FileSchema) throws -> JSONValue {
    try JSONValue(parsing: JSONSchemaView(language: .zh).text(file))
  }

  /// What the loader says about the shape of a document: its keys and the kinds of their values.
  private func findings(_ document: JSONValue, _ file: FileSchema) async throws -> [Diagnostic] {
    let yaml = document.yaml()
    let folder =
      switch file {
      case .template: "templates"
      case .rule: "rules"
      case .scenario: "scenarios"
      case .fact: "facts"
      case .partial: "partials"
      case .guide: "guide"
      case .case: "cases"
      case .styleguide: ""
      }
    let files =
      file == .styleguide
      ? ["styleguide.yaml": yaml]
      : ["styleguide.yaml": "", "library/\(folder)/x.md": "---\n\(yaml)---\n正文\n"]
    let ofShape = [
      "unknown-key", "wrong-kind-of-value", "unknown-choice", "malformed-date",
      "map-instead-of-text", "text-instead-of-map", "key-in-both-languages",
    ]
    return try await LibraryLoader(MemoryFileTree(files)).load().diagnostics.filter {
      ofShape.contains($0.check.id)
    }
  }

  @Test(arguments: FileSchema.allCases)
  func rightDocumentsAreAcceptedByBoth(_ file: FileSchema) async throws {
    let schema = try schema(file)
    var generator = DocumentGenerator(seed: 1)
    for _ in 0..<Self.documents {
      let document = generator.document(file.keys)
      let findings = try await findings(document, file).map { "\($0.check.id): \($0.message.en)" }
      #expect(findings == [], "\(document.yaml())")
      #expect(try JSONSchemaEvaluation.accepts(document, schema), "\(document.yaml())")
    }
  }

  @Test(arguments: FileSchema.allCases)
  func documentsWithASlipAreRefusedByBoth(_ file: FileSchema) async throws {
    let schema = try schema(file)
    var generator = DocumentGenerator(seed: 2)
    var tried = 0
    for _ in 0..<Self.documents {
      let right = generator.document(file.keys)
      guard let (document, what) = generator.slip(in: right, file.keys) else { continue }
      tried += 1
      // A title that is missing is the loader's to say after inheritance.
      let isMissing = what.hasSuffix("is missing")
      let isRefused =
        if isMissing {
          try await isMissingReported(document, file)
        } else {
          try await !findings(document, file).isEmpty
        }
      #expect(isRefused, "\(what):\n\(document.yaml())")
      #expect(
        try !JSONSchemaEvaluation.accepts(document, schema), "\(what):\n\(document.yaml())")
    }
    #expect(tried > Self.documents / 2)
  }

  private func isMissingReported(_ document: JSONValue, _ file: FileSchema) async throws -> Bool {
    let yaml = document.yaml()
    let folders = [
      "template": "templates", "rule": "rules", "scenario": "scenarios", "fact": "facts",
      "partial": "partials", "guide": "guide", "case": "cases",
    ]
    let files =
      folders[file.rawValue].map {
        ["styleguide.yaml": "", "library/\($0)/x.md": "---\n\(yaml)---\n正文\n"]
      } ?? ["styleguide.yaml": yaml]
    return try await LibraryLoader(MemoryFileTree(files)).load().diagnostics.contains {
      $0.check == LoadingChecks.missingKey
    }
  }

  /// Below the first level the schema takes any maps and lists for conditions.
  @Test func conditionsWithinConditionsAreAcceptedByBoth() async throws {
    let rule = try JSONValue(
      parsing: """
        {"kind": "existence", "message": "m", "tokens": ["a"], "examples": [{"bad": "a", "good": "b"}],
         "unless": {"all": [{"tokens": ["b", "c"]}, {"not": {"any": [{"matcher": "m"}]}}]}}
        """)
    #expect(try await findings(rule, .rule) == [])
    let schema = try schema(.rule)
    #expect(try JSONSchemaEvaluation.accepts(rule, schema))
  }

  @Test(arguments: FileSchema.allCases)
  func everyKeyHasTwoNamesAndTwoSummaries(_ file: FileSchema) {
    check(file.keys, depth: 0)
  }

  private func check(_ table: KeyTable, depth: Int) {
    let names = table.allNames
    #expect(Set(names).count == names.count)
    for key in table.keys {
      #expect(!key.name.isEmpty && key.name.utf8.allSatisfy { $0 < 0x80 })
      #expect(key.chinese.unicodeScalars.contains { $0.properties.isIdeographic }, "\(key.name)")
      #expect(!key.summary.zh.isEmpty && !key.summary.en.isEmpty, "\(key.name)")
      #expect(key.summary.zh != key.summary.en, "\(key.name)")
      checkWithin(key.schema, depth: depth + 1)
    }
  }

  private func checkWithin(_ schema: Schema, depth: Int) {
    guard depth < 10 else { return }
    switch schema {
    case .list(let item), .map(let item): checkWithin(item, depth: depth)
    case .object(let table): check(table, depth: depth)
    case .anyOf(let choices): for choice in choices { checkWithin(choice, depth: depth) }
    default: break
    }
  }
}
