import Diagnostics
import Testing

@testable import Validation

/// What is said about a name that nothing answers to.
@Suite struct NameLookupTests {
  private func finding(_ name: String, _ known: [String]) -> Diagnostic? {
    NameLookup(LibraryChecks.unknownScenario, Message(zh: "场景", en: "scenario"), known)
      .finding(for: Located(name, at: SourceRange(file: "t.md", utf8: 3..<7)))
  }

  @Test func aKnownNameIsNoFinding() {
    #expect(finding("delay", ["delay", "refund"]) == nil)
  }

  @Test func aNameNearAnotherIsAskedAboutAtItsPlace() throws {
    let found = try #require(finding("dely", ["delay", "refund"]))
    #expect(found.message == Message(zh: "没有叫“dely”的场景", en: "there is no scenario ‘dely’"))
    #expect(found.fixes.map(\.edits) == [[TextEdit(3..<7, replacement: "delay")]])
    #expect(found.fixes.allSatisfy { !$0.isSafe })
    #expect(found.help == nil)
  }

  @Test func aNameNearNothingGetsTheListWhereItIsShort() throws {
    #expect(finding("xxxxx", ["delay", "refund"])?.help?.zh == "有这些：delay、refund")
    #expect(finding("xxxxx", (0..<50).map { "scenario-\($0)" })?.help == nil)
    #expect(finding("xxxxx", [])?.help?.en == "there is no scenario yet")
  }
}
