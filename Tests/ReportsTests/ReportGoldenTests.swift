import Diagnostics
import Reports
import TestSupport
import Testing

/// One fixture, every format and both languages: a new format is tested as soon as it is in
/// `ReportFormat.all`.
@Suite struct ReportGoldenTests {
  @Test(arguments: ReportFormat.all.map(\.name), UILanguage.allCases)
  func rendersTheSameFindings(format name: String, language: UILanguage) throws {
    let format = try #require(ReportFormat.all.first { $0.name == name })
    let fixture = Fixture()
    let report = Report(
      fixture.diagnostics, source: { fixture.files[$0] }, language: language, width: 72,
      filesChecked: 62)
    try expectGolden(format.render(report), "findings.\(language.rawValue).\(name)")
  }

  @Test(arguments: ReportFormat.all.map(\.name), UILanguage.allCases)
  func saysSoWhenThereIsNothing(format name: String, language: UILanguage) throws {
    let format = try #require(ReportFormat.all.first { $0.name == name })
    let report = Report(
      [], source: { _ in nil }, language: language, filesChecked: 1, subject: .replies,
      cleanNote: Message(zh: "没有触发规则，不等于写得好", en: "no rule fired, which does not mean it is good"))
    try expectGolden(format.render(report), "clean.\(language.rawValue).\(name)")
  }

  @Test func coloursOnlyWhenAsked() {
    let fixture = Fixture()
    var report = Report(
      fixture.diagnostics, source: { fixture.files[$0] }, language: .zh, filesChecked: 62)
    let plain = ReportFormat.text.render(report)
    #expect(!plain.contains("\u{1B}"))
    report.usesColour = true
    let coloured = ReportFormat.text.render(report)
    #expect(coloured.contains("\u{1B}[1;31m必须改\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}

/// Findings of every shape: under Chinese, emoji and marks, behind tabs, in long lines, over several
/// lines, without a source, with fixes, with hostile bytes.
private struct Fixture {
  var files: [String: [UInt8]] = [:]
  var diagnostics: [Diagnostic] = []

  private let vague = Check(
    "vague-time", .suggestion, trust: .pattern, title: Message(zh: "时间要具体", en: "name the time"),
    why: Message(
      zh: "客户会记住每一个时间。“尽快”没有说什么时候，客户只能再来问一次；写出具体的时间，客户就能安心去做别的事。",
      en: "Customers remember every time they are given. A vague one makes them write again."))
  private let unknown = Check(
    "unknown-scenario", .error, title: Message(zh: "没有这个场景", en: "unknown scenario"),
    why: Message(zh: "场景决定哪些规则适用", en: "The scenario decides which rules apply."))
  private let long = Check(
    "long-paragraph", .warning, title: Message(zh: "段落太长", en: "long paragraph"),
    why: Message(""))

  init() {
    add(
      "library/templates/物流/delay.md",
      """
      ---
      scenario: ⟦logistic-delay⟧
      ---
      👨‍👩‍👧 e\u{301}您好，我们会⟦尽快⟧处理。
      \t⟦马上⟧回复您
      """,
      [
        (
          unknown,
          Message(zh: "没有叫“logistic-delay”的场景", en: "there is no scenario `logistic-delay`"),
          "logistics-delay", true
        ),
        (vague, Message(zh: "“尽快”没有说什么时候", en: "“尽快” does not say when"), nil, false),
        (vague, Message(zh: "“马上”没有说什么时候", en: "“马上” does not say when"), "今天下午 3 点前", false),
      ])
    let before = String(repeating: "我们正在核实这个问题的原因，", count: 20)
    let after = String(repeating: "请放心，", count: 30)
    add(
      "library/templates/long.md", before + "⟦稍后⟧" + after + "\n⟦一\n\n二\n三\n四\n⟧五",
      [
        (
          vague,
          Message(
            zh: "“稍后”没有说什么时候。写出时间，例如“今天下午 3 点前”，或者说清楚下一步由谁来做、什么时候再来告诉客户，这样客户不用一直等",
            en:
              "“稍后” does not say when: name a time, such as “before 3 pm today”, or say who does the next step and when the customer hears from them again"
          ), nil, false
        ),
        (long, Message(zh: "这一段有 300 字", en: "this paragraph has 300 characters"), nil, false),
      ])
    files["library/odd.md"] = Array("a\u{1B}[31m\u{202E}b".utf8) + [0xFF, 0xE5] + Array("c".utf8)
    diagnostics.append(
      Diagnostic(
        unknown, Message(zh: "有 ESC\u{1B}", en: "has ESC\u{1B}"),
        at: SourceRange(file: "library/odd.md", utf8: 10..<11)))
    var gone = Diagnostic(
      unknown, Message(zh: "文件读不了", en: "the file cannot be read"),
      at: SourceRange(file: "library/gone.md", utf8: 0..<0))
    gone.help = Message(zh: "检查文件的权限", en: "check the file's permissions")
    diagnostics.append(gone)
  }

  private mutating func add(
    _ path: String, _ marked: String, _ findings: [(Check, Message, String?, Bool)]
  ) {
    let marked = MarkedText(marked)
    files[path] = marked.bytes
    for (range, (check, message, replacement, isSafe)) in zip(marked.ranges, findings) {
      let fixes = replacement.map {
        [
          Fix(
            Message(zh: "换成“\($0)”", en: "replace with “\($0)”"), isSafe: isSafe,
            edits: [TextEdit(range, replacement: $0)])
        ]
      }
      diagnostics.append(
        Diagnostic(
          check, message, at: SourceRange(file: path, utf8: range), fixes: fixes ?? []))
    }
  }
}
