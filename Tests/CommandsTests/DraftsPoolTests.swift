import Diagnostics
import Operations
import TestSupport
import Testing

@testable import Commands

/// Tasks that check at the same time, by rules that they share, and from some bytes on by their own.
@Suite struct DraftsPoolTests {
  private static let library = """
    -- styleguide.yaml --
    languages: [zh, en]
    rules:
      vague-time: warning
    -- library/rules/vague-time.md --
    ---
    title: 别说“尽快”
    kind: existence
    tokens: [尽快, 稍后]
    examples:
      bad: [我们尽快处理。]
      good: [今天 18:00 前处理好。]
    ---
    说时间。
    """

  private static func said(_ draft: String, _ drafts: ReplyDrafts) -> [String] {
    drafts.findings(Array(draft.utf8), path: "草稿", for: ReplySituation())
      .map { "\($0.location.utf8) \($0.check.id) \($0.message(in: .zh))" }
  }

  @Test(arguments: [0, 200, Int.max])
  func findTheSameByRulesOfTheirOwn(_ bytesUntilOwnRules: Int) async throws {
    let workspace = try await Workspace.load(fileTree(Self.library), root: "/l")
    let texts = (1...24).map { "第 \($0) 封,我们会尽快处理！！稍后回复你,\($0)天。" }
    let expected = texts.map { Self.said($0, ReplyDrafts(workspace)) }
    #expect(expected.allSatisfy { $0.contains { $0.contains("vague-time") } && $0.count > 3 })
    let pool = DraftsPool(workspace, bytesUntilOwnRules: bytesUntilOwnRules)
    let found = await withTaskGroup(of: (Int, [String]).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask {
          (index, pool.withOne { (Self.said(text, $0), checked: text.utf8.count) })
        }
      }
      return await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
    }
    for (index, said) in expected.enumerated() { #expect(found[index] == said) }
  }
}
