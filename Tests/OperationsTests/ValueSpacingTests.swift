import Diagnostics
import DomainModel
import Operations
import Rendering
import TestSupport
import Testing

/// Spaces where a value meets the text around it: what the guide's typography would ask for there.
@Suite struct ValueSpacingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var body: String
    var values: [String: String]
    /// `⟦…⟧` marks where given values stand.
    var reply: String
    var markup: StyleGuide.Markup?
    var mode = RenderMode.strict
    var testDescription: String { "\(body) \(values)" }

    init(
      _ body: String, _ values: [String: String], _ reply: String,
      markup: StyleGuide.Markup? = nil, mode: RenderMode = .strict
    ) {
      (self.body, self.values, self.reply) = (body, values, reply)
      (self.markup, self.mode) = (markup, mode)
    }
  }

  static let rows: [Row] = [
    Row("预计{{ a }}送到。", ["a": "12 月 3 日"], "预计 ⟦12 月 3 日⟧送到。"),
    Row("预计{{ a }}送到。", ["a": "明天"], "预计⟦明天⟧送到。"),
    Row("预计 {{ a }} 送到。", ["a": "25"], "预计 ⟦25⟧ 送到。"),
    Row("退{{ a }}元。", ["a": "25"], "退 ⟦25⟧ 元。"),
    Row("打开{{ a }}，看{{ a }}页。", ["a": "App"], "打开 ⟦App⟧，看 ⟦App⟧ 页。"),
    Row("涨了{{ a }}左右。", ["a": "15%"], "涨了 ⟦15%⟧ 左右。"),
    Row("{{ a }}{{ b }}。", ["a": "装好", "b": "App"], "⟦装好⟧ ⟦App⟧。"),
    // Worked out by the template, or a fact: values all the same.
    Row("打开{{ a | upcase }}页。", ["a": "app"], "打开 ⟦APP⟧ 页。"),
    Row("到账要{{ fact.refund_days }}。", [:], "到账要 3 天。"),
    // What the guide excepts, and what a comment switches off.
    Row("等了{{ a }}天。", ["a": "3"], "等了⟦3⟧天。"),
    Row("这件{{ a }}恤。", ["a": "T"], "这件⟦T⟧恤。"),
    Row(
      "<!-- kouwen-disable-next-line cjk-digit-spacing: 页面上这样写 -->\n退{{ a }}元。", ["a": "25"],
      "退⟦25⟧元。"),
    // Addresses have no spaces of their own, and other people's words stay as they are.
    Row("见{{ a }}，谢谢。", ["a": "https://a.cn/x"], "见⟦https://a.cn/x⟧，谢谢。"),
    Row("在App里看{{ a }}的页。", ["a": "看App用"], "在App里看⟦看App用⟧的页。"),
    // In the text as it is shown.
    Row("预计**{{ a }}**送到。", ["a": "25"], "预计 ⟦25⟧ 送到。", markup: .plain),
    Row("预计{{ a }}送到。", ["a": "25"], "<p>预计 ⟦25⟧ 送到。</p>", markup: .html),
    Row("预计{{ a }}送到{{ b }}。", ["a": "25"], "预计 ⟦25⟧ 送到【b？】。", mode: .draft),
    Row("预计{{ a }}送到。", ["a": "25"], "预计⟦25⟧送到。", mode: .lenient),
  ]

  private static func workspace(
    _ body: String, _ typography: String = "cjk_latin_spacing: true, "
  ) async throws -> Workspace {
    try await SmallLibrary.workspace(
      adding: "-- styleguide.yaml --\n" + SmallLibrary.guide
        + "typography: { \(typography)skip_zh_units: true, exceptions: [T恤] }\n"
        + SmallLibrary.template("slots: { a: , b: }", body))
  }

  private func shown(_ result: RenderResult) throws -> String {
    let text = try #require(result.text)
    return MarkedText.marking(result.filledRanges.map(\.range), in: text)
      .trimmingSuffix { $0.isNewline }
  }

  @Test(arguments: rows)
  func standWhereTheGuideWantsThem(_ row: Row) async throws {
    let workspace = try await Self.workspace(row.body)
    let reply = workspace.render(
      ReplySelection(try #require(workspace.library.template("t"))),
      values: row.values.mapValues { .text($0) }, mode: row.mode, markup: row.markup,
      language: .zh, today: SmallLibrary.today)
    #expect(try shown(reply.result) == row.reply)
    let found = reply.findings.map(\.check.id)
    #expect(
      !found.contains("cjk-digit-spacing")
        && (found.contains("cjk-latin-spacing") == row.body.contains("在App里")))
  }

  @Test(arguments: rows)
  func standInStreamsToo(_ row: Row) async throws {
    let workspace = try await Self.workspace(row.body)
    var stream = StreamRendering(
      workspace, mode: row.mode, language: .zh, today: SmallLibrary.today)
    var request = StreamRendering.LibraryRequest(id: "t")
    request.markup = row.markup
    let answer = stream.answer(request, GivenValues(row.values.mapValues { .text($0) }))
    guard case .rendered(let result, _) = answer else {
      Issue.record("not rendered")
      return
    }
    #expect(try shown(result) == row.reply)
  }

  /// Raw Liquid prints what it says.
  @Test func rawTemplatesHaveNone() async throws {
    var stream = StreamRendering(
      try await Self.workspace("甲"), mode: .strict, language: .zh, today: SmallLibrary.today)
    let raw = stream.prepare(StreamRendering.RawTemplate(text: "退{{ a }}元。"))
    guard case .rendered(let result, _) = stream.answer(raw, GivenValues(["a": "25"])) else {
      Issue.record("not rendered")
      return
    }
    #expect(result.text == "退25元。")
  }

  @Test(arguments: ["", "cjk_latin_spacing: none, ", "cjk_latin_spacing: off, "])
  func aGuideThatWantsNoneGetsNone(_ typography: String) async throws {
    let workspace = try await Self.workspace("退{{ a }}元。", typography)
    let reply = workspace.render(
      try #require(workspace.library.template("t")), values: ["a": "25"], language: .zh,
      today: SmallLibrary.today)
    #expect(reply.result.text == "退25元。")
  }

  /// Several texts in one reply: each has its own, and their places follow.
  @Test func piecesKeepTheirPlaces() async throws {
    let workspace = try await Self.workspace("退{{ a }}元。")
    let reply = workspace.render(
      try workspace.selection(["t", "bye", "t"], for: VariantWish()), values: ["a": "25"],
      language: .zh, today: SmallLibrary.today)
    let bytes = Array(try #require(reply.result.text).utf8)
    let pieces = reply.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(pieces == ["退 25 元。", "还有什么都可以问我。", "退 25 元。"])
    #expect(
      reply.result.filledRanges.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["25", "25"])
  }

  /// Words that the customer read somewhere are no policy of ours.
  @Test func whatIsFilledInIsNoPolicy() async throws {
    let workspace = try await Self.workspace("你说{{ a }}，我去查。整机保修{{ b }}。")
    let reply = workspace.render(
      try #require(workspace.library.template("t")),
      values: ["a": "页面写着保修一年", "b": "两年"], language: .zh, today: SmallLibrary.today)
    let text = Array(try #require(reply.result.text).utf8)
    #expect(
      reply.findings.filter { $0.check.id == "unsourced-fact" }.map {
        String(decoding: text[$0.location.utf8], as: UTF8.self)
      } == ["两年"])
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
