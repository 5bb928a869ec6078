import Diagnostics
import Operations
import TestSupport
import Testing

/// Known findings, told from new ones.
@Suite struct BaselineTests {
  /// Finds every `尽快`.
  private static func findings(_ text: String, file: String = "a.md") -> [Diagnostic] {
    let check = Check("vague-time", .warning, title: Message("时间"), why: Message("因为"))
    return text.ranges(of: "尽快").map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Diagnostic(
        check, Message("尽快"), at: SourceRange(file: file, utf8: start..<start + 6))
    }
  }

  private static func compare(_ before: String, _ after: String) -> Baseline.Comparison {
    Baseline(findings(before), source: { _ in Array(before.utf8) }).compare(
      findings(after), source: { _ in Array(after.utf8) }, isChecked: { _ in true })
  }

  static let rows: [(before: String, after: String, new: [Int], hidden: Int, gone: Int)] = [
    ("尽快。", "尽快。", [], 1, 0),
    // Lines move, blank lines come, white space changes.
    ("你好。\n尽快。", "多一行。\n再多一行。\n你好。\n尽快。", [], 1, 0),
    ("你好。\n尽快。", "你好。\n\n\n  尽快。  ", [], 1, 0),
    ("你好。\n尽快。\n", "你好。\r\n尽快。\r\n", [], 1, 0),
    // A neighbour is edited.
    ("你好。\n尽快。\n再见。", "您好。\n尽快。\n再会。", [], 1, 0),
    // The line itself is edited.
    ("我们会尽快处理。", "我们会尽快办理。", [1], 0, 1),
    // A second one on the line, and an equal line elsewhere.
    ("尽快。", "尽快，尽快。", [1, 1], 0, 1),
    ("尽快，尽快。", "尽快，尽快。", [], 2, 0),
    ("一\n尽快。\n二", "一\n尽快。\n二\n三\n尽快。\n四", [5], 1, 0),
    ("一\n尽快。\n二", "三\n尽快。\n四\n一\n尽快。\n二", [2], 1, 0),
    // Settled.
    ("尽快。", "下午 3 点前。", [], 0, 1),
    ("尽快。\n尽快。", "尽快。", [], 1, 1),
    ("", "尽快。", [1], 0, 0),
  ]

  @Test(arguments: rows) func tellsNewFromKnown(
    _ row: (before: String, after: String, new: [Int], hidden: Int, gone: Int)
  ) {
    let comparison = Self.compare(row.before, row.after)
    let table = LineTable(row.after)
    #expect(comparison.new.map { table.position(of: $0.location.utf8.lowerBound).line } == row.new)
    #expect(comparison.hidden == row.hidden)
    #expect(comparison.gone.reduce(0) { $0 + $1.count } == row.gone)
  }

  @Test func nothingIsGoneOfFilesThatNobodyLookedAt() {
    let baseline = Baseline(Self.findings("尽快。"), source: { _ in Array("尽快。".utf8) })
    let comparison = baseline.compare([], source: { _ in nil }, isChecked: { $0 == "b.md" })
    #expect(comparison.gone == [])
  }

  @Test func theSameFindingsInAnyOrderMakeTheSameBaseline() {
    let text = "尽快。\n你好。\n尽快，尽快。"
    let findings = Self.findings(text) + Self.findings(text, file: "b.md")
    let source: (String) -> [UInt8]? = { _ in Array(text.utf8) }
    let baseline = Baseline(findings, source: source)
    #expect(Baseline(findings.reversed(), source: source) == baseline)
    #expect(
      baseline.entries.map(\.count) == [1, 2, 1, 2]
        || baseline.entries.map(\.count) == [2, 1, 2, 1])
    #expect(baseline.entries.map(\.file) == ["a.md", "a.md", "b.md", "b.md"])
  }

  @Test func longWordsAreNamedByTheirBeginning() throws {
    let text = String(repeating: "长", count: 5000)
    let check = Check("long", .warning, title: Message("长"), why: Message("长"))
    let finding = Diagnostic(
      check, Message("长"), at: SourceRange(file: "a.md", utf8: 0..<text.utf8.count))
    let entry = try #require(
      Baseline([finding], source: { _ in Array(text.utf8) }).entries.first)
    #expect(entry.text.utf8.count < 130)
    #expect(entry.text.hasPrefix("长长长") && !entry.text.contains("\u{FFFD}"))
  }
}
