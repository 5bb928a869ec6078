import Diagnostics
import DomainModel
import FileAccess
import Foundation
import LibraryLoading
import Operations
import StyleChecking
import Testing

/// The choices of three public styles, as `kouwen --library Tests/CommandsTests/Typography/NAME fix`
/// reads them to be scored on the public tables of those styles.
@Suite struct TypographySettingsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "CommandsTests/Typography").path

  private func library(_ name: String) async throws -> Workspace {
    try await Workspace.open(LibraryLocation.at("\(Self.folder)/\(name)"))
  }

  @Test(arguments: [
    ("guidelines", "在App里花了５元 (约 15 %)!!", "在 App 里花了 5 元（约 15%）！"),
    ("guidelines", "点“确定”...", "点「确定」……"),
    ("autocorrect", "在App里(约5%)看,好!", "在 App 里 (约 5%) 看，好！"),
    ("autocorrect", "16GB...好！！", "16GB...好！！"),
    ("limae", "险（见页）有16GB——行", "险 (见页) 有 16 GB —— 行"),
    ("limae", "好...行！！", "好...行！！"),
  ])
  func eachStyleFixesInItsWay(_ name: String, _ given: String, _ expected: String) async throws {
    let workspace = try await library(name)
    #expect(await workspace.validate(today: CivilDate(year: 2026, month: 11, day: 22)!) == [])
    let checker = StyleChecker(workspace.library)
    var bytes = Array(given.utf8)
    for _ in 0..<10 {
      let text = CheckedText(path: "draft.md", draft: bytes, language: "zh")
      // One fix at a time, so that none is in the way of another.
      guard let fix = checker.check(text).flatMap(\.fixes).first(where: \.isSafe) else { break }
      for edit in fix.edits.reversed() {
        bytes.replaceSubrange(edit.range, with: edit.replacement.utf8)
      }
    }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func aWrongWordNamesTheRightOnes() async throws {
    let tree = MemoryFileTree([
      "styleguide.yaml": "typography: { brackets: wide, qoutes: corner, ellipsis: 3 }\n"
    ])
    let findings = try await Workspace.load(tree, root: "/").validate(
      today: CivilDate(year: 2026, month: 11, day: 22)!)
    #expect(
      findings.map(\.check.id).sorted() == ["unknown-choice", "unknown-choice", "unknown-key"])
    #expect(findings.compactMap(\.help?.zh).contains { $0.contains("全角（full_width）") })
  }

  @Test func rulesMayNameChecksOfTypography() async throws {
    let tree = MemoryFileTree([
      "styleguide.yaml": "rules: { repeated-punctuation: off, cjk-latin-spacin: off }\n"
    ])
    let findings = try await Workspace.load(tree, root: "/").validate(
      today: CivilDate(year: 2026, month: 11, day: 22)!)
    #expect(findings.map(\.check.id) == ["unknown-rule"])
    #expect(findings.flatMap(\.fixes).map(\.title.en) == ["did you mean ‘cjk-latin-spacing’?"])
  }
}
