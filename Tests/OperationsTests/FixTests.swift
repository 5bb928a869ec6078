import Diagnostics
import Operations
import TestSupport
import Testing

/// What a finding proposes settles it, and touches nothing else.
@Suite struct FixTests {
  @Test(arguments: FixCase.all)
  func theFirstFixSettlesTheFindingAndNothingElse(_ row: FixCase) async throws {
    let marked = MarkedText(row.body)
    let before = try await findings(row.keys, marked.text)
    #expect(before.all.map(\.check.id) == [row.check], "\(before.all.map(\.message.zh))")
    let finding = try #require(before.all.first)
    let range = finding.location.utf8
    #expect(
      MarkedText.marking([range], in: before.text)
        == before.text.replacing(marked.text, with: row.body))

    let fix = try #require(finding.fixes.first)
    var bytes = Array(before.text.utf8)
    for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.replacement.utf8)
    }
    let fixed = String(decoding: bytes, as: UTF8.self)
    #expect(fixed == before.text.replacing(marked.text, with: row.fixed))

    let after = try await findings(row.keys, row.fixed)
    #expect(after.all.map(\.message.zh) == [])
  }

  private func findings(_ keys: String, _ body: String) async throws -> (
    all: [Diagnostic], text: String
  ) {
    let workspace = try await SmallLibrary.workspace(adding: SmallLibrary.template(keys, body))
    let source = try #require(workspace.source("library/templates/t.md"))
    return (
      await workspace.validate(today: SmallLibrary.today), String(decoding: source, as: UTF8.self)
    )
  }
}
