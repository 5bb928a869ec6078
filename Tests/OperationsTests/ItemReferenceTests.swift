import DomainModel
import Operations
import Testing

/// How people name things: by id, old id, kind, path.
@Suite struct ItemReferenceTests {
  private func found(_ name: String, _ added: String = "", kinds: [ItemKind] = ItemKind.allCases)
    async throws -> String
  {
    switch try await SmallLibrary.workspace(adding: added).item(name, kinds: kinds) {
    case .found(let item): "\(item.kind.rawValue):\(item.id)"
    case .ambiguous(let items): items.map { "\($0.kind.rawValue):\($0.id)" }.joined(separator: " ")
    case .unreadable(let path): "! \(path)"
    case .unknown(let nearest): "? " + nearest.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("good", "template:good"), ("template:good", "template:good"), ("fine", "template:good"),
    ("vague-time", "rule:vague-time"), ("asap", "rule:vague-time"),
    ("rule:asap", "rule:vague-time"),
    ("delay", "scenario:delay"), ("slow", "scenario:delay"), ("bye", "partial:bye"),
    ("goodbye", "partial:bye"), ("voice", "guide:voice"), ("tone", "guide:voice"),
    ("vase", "case:vase"), ("pot", "case:vase"), ("refund-days", "fact:refund-days"),
    ("refund_days", "fact:refund-days"), ("fact:refund_days", "fact:refund-days"),
    ("library/templates/good.md", "template:good"), ("templates/good.md", "template:good"),
    ("/somewhere/library/rules/vague-time.md", "rule:vague-time"), ("good.md", "template:good"),
    ("goood", "? good"), ("template:vague-time", "? "), ("", "? "), (":", "? "),
    ("template:", "? "),
  ])
  func aNameLeadsToItsItem(_ name: String, _ item: String) async throws {
    let found = try await found(name)
    #expect(found == item)
  }

  @Test func oneIDOfSeveralKindsIsAmbiguousUntilTheKindIsNamed() async throws {
    let added = SmallLibrary.template(name: "delay")
    #expect(try await found("delay", added) == "template:delay scenario:delay")
    #expect(try await found("scenario:delay", added) == "scenario:delay")
    #expect(try await found("delay", added, kinds: [.template]) == "template:delay")
  }

  @Test(arguments: [
    ("torn", "! library/templates/torn.md"), ("template:torn", "! library/templates/torn.md"),
    ("templates/torn.md", "! library/templates/torn.md"), ("torn.chat", "template:torn.chat"),
    ("rule:torn", "? "),
  ])
  func whatCannotBeReadIsNotMissing(_ name: String, _ item: String) async throws {
    let added =
      "-- library/templates/torn.md --\nno front matter\n"
      + SmallLibrary.template(name: "torn.chat")
    let found = try await found(name, added)
    #expect(found == item)
  }

  @Test func anIDThatLooksLikeAPathOfNothingIsUnknown() async throws {
    #expect(try await found("templates/god.md").hasPrefix("?"))
  }
}
