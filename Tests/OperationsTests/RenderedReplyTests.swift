import Diagnostics
import DomainModel
import Operations
import Rendering
import Testing

/// A reply before it is sent: what is said about it, and when there is none.
@Suite struct RenderedReplyTests {
  static let added =
    SmallLibrary.template(
      "slots: { eta: { label: 到达时间, example: 明天 }, sum: { type: money, optional: true } }",
      "{{ customer_name }}，包裹{{ 到达时间 }}前到。{% if sum %}退 {{ sum }} 元。{% endif %}{% render 'bye' %}")
    + SmallLibrary.template("", "{{ nobody }}", name: "u")

  private func reply(_ id: String, _ values: [String: Value], mode: RenderMode = .strict)
    async throws -> RenderedReply
  {
    let workspace = try await SmallLibrary.workspace(adding: Self.added)
    let template = try #require(workspace.library.template(id))
    return workspace.render(
      template, values: values, mode: mode, language: .zh, today: SmallLibrary.today)
  }

  @Test func aFilledTemplateIsAReplyWithoutFindings() async throws {
    let reply = try await reply("t", ["customer_name": "小明", "eta": "今天 15:00"])
    #expect(reply.result.text == "小明，包裹今天 15:00前到。还有什么都可以问我。")
    #expect(reply.findings.map(\.check.id) == [])
    #expect(reply.tag.wholeMatch(of: /tpl-t-[0-9a-f]{8}/) != nil)
  }

  @Test func aMissingSlotAndAnUnknownNameLeaveNoText() async throws {
    let missing = try await reply("t", ["customer_name": "小明"])
    #expect(missing.result.text == nil)
    #expect(missing.result.missing.map(\.label.zh) == ["到达时间"])
    #expect(missing.result.missing.map(\.example) == ["明天"])
    let unknown = try await reply("u", [:])
    #expect(unknown.result.text == nil)
    #expect(unknown.result.unknown.map(\.name) == ["nobody"])
    let slip = try await reply("t", ["customer_name": "小明", "eta": "明天", "custmer_name": "x"])
    #expect(slip.result.unknown.map(\.nearest.first) == ["customer_name"])
  }

  /// The rules look at what the customer will read, also at what an agent typed.
  @Test func aWordThatAnAgentTypedIsFound() async throws {
    let reply = try await reply("t", ["customer_name": "小明", "eta": "尽快"])
    #expect(reply.findings.map(\.check.id) == ["vague-time"])
    #expect(reply.findings.allSatisfy { $0.location.file == RenderedReply.path })
  }

  /// A limit in a template speaks of what is to come; the day is Sunday, 22 November 2026.
  @Test(
    arguments: [
      ("{{ a }}前给你结果。", "11 月 20 日下午 5 点", "11 月 20 日"), ("{{ a }}前给你结果。", "11 月 25 日下午 5 点", nil),
      ("{{ a }}前给你结果。", "周五（11 月 20 日）", "周五（11 月 20 日）"), ("{{ a }}前给你结果。", "今天下午 5 点", nil),
      ("{{ a }}前给你结果。", "昨天下午 5 点", "昨天下午 5 点"), ("{{ a }}前给你结果。", "1 月 5 日", nil),
      ("{{ a }}前给你结果。", "9 月 24 日", nil),
      ("{{ a }}（含当天）前回我，都来得及。", "11 月 20 日", "11 月 20 日"),
      ("{{ a }}我再查一次。", "11 月 20 日", "11 月 20 日"),
      ("预计 {{ a }}送到。", "2026-11-20", "2026-11-20"), ("{{ a }}签收的那件，我来查。", "11 月 20 日", nil),
      ("{{ a }}前下的单都在。", "11 月 20 日", nil), ("原来说好 {{ a }}前送到。", "11 月 20 日", nil),
      ("说了 {{ a }}前送到，没做到，对不起。", "11 月 20 日", nil), ("预计 {{ a }}前后送到。", "11 月 20 日", nil),
      ("11 月 20 日前给你结果。{{ a }}", "好", nil),
      ("I'll write by {{ a }}.", "5 pm on 20 November", "20 November"),
      ("I'll write by {{ a }}.", "5 pm on 27 November", nil),
      ("You'll have it by {{ a }}.", "yesterday evening", "yesterday evening"),
      ("You signed for it on {{ a }}.", "20 November", nil),
      ("It should have come by {{ a }}.", "20 November", nil),
    ] as [(String, String, String?)])
  func aLimitThatIsOverIsFound(body: String, value: String, place: String?) async throws {
    let source = SmallLibrary.template("slots: { a: { example: x } }", body, name: "limit")
    let workspace = try await SmallLibrary.workspace(adding: source)
    let template = try #require(workspace.library.template("limit"))
    let reply = workspace.render(
      template, values: ["a": .text(value)], mode: .strict, language: .zh,
      today: CivilDate("2026-11-22")!)
    let text = Array(try #require(reply.result.text).utf8)
    let found = reply.findings.filter { $0.check.id == "past-deadline" }
    #expect(
      found.map { String(decoding: text[$0.location.utf8], as: UTF8.self) }
        == (place.map { [$0] } ?? []))
  }

  @Test func aWordThatTheTemplateHasAlreadyIsFound() async throws {
    let reply = try await reply("t", ["customer_name": "小明", "eta": "明天下班前"])
    #expect(reply.findings.map(\.check.id) == ["doubled-word"])
  }

  /// In the template: `Hi {{ a }}, we write by {{ b }}.`
  @Test(
    arguments: [
      ("x", "by noon", "doubled-word", "by by"), ("x", "By noon", "doubled-word", "by By"),
      ("x", "before noon", "doubled-preposition", "by before"),
      ("x", "in 2 hours", "doubled-preposition", "by in"), ("x", "noon.", "doubled-word", ".."),
      ("x", "noon", nil, ""), ("x", "bye-day", nil, ""), ("x", "by-noon", nil, ""),
      ("hi Anna", "noon", "doubled-word", "Hi hi"), ("x,", "noon", "doubled-word", ",,"),
      ("see {{ a }}", "noon", "unfilled-blank", "{{ a }}"),
      ("see {% raw %}", "noon", "unfilled-blank", "{% raw %}"),
    ] as [(String, String, String?, String)])
  func whatAValueAndTheTextSayTwiceIsFound(a: String, b: String, check: String?, at: String)
    async throws
  {
    let source = SmallLibrary.template(
      "slots: { a: { example: x }, b: { example: noon } }", "Hi {{ a }}, we write by {{ b }}.",
      name: "v")
    let workspace = try await SmallLibrary.workspace(adding: source)
    let template = try #require(workspace.library.template("v"))
    let reply = workspace.render(
      template, values: ["a": .text(a), "b": .text(b)], language: .zh, today: SmallLibrary.today)
    let findings = reply.findings.filter { Self.seams.contains($0.check.id) }
    #expect(findings.map(\.check.id) == [check].compactMap { $0 })
    let text = Array(try #require(reply.result.text).utf8)
    #expect(
      findings.map { String(decoding: text[$0.location.utf8], as: UTF8.self) }
        == (check == nil ? [] : [at]))
  }

  private static let seams: Set<String> = [
    "doubled-word", "doubled-preposition", "unfilled-blank",
  ]

  @Test func doubledPunctuationIsNamedAsSuch() async throws {
    let reply = try await reply("t", ["customer_name": "小明", "eta": "明天", "sum": "25"])
    #expect(reply.findings.isEmpty)
    let source = SmallLibrary.template("slots: { a: { example: 甲 } }", "{{ a }}，乙。", name: "w")
    let workspace = try await SmallLibrary.workspace(adding: source)
    let doubled = workspace.render(
      try #require(workspace.library.template("w")), values: ["a": "甲，"], language: .zh,
      today: SmallLibrary.today)
    // Typography speaks of the two commas as well.
    let seams = doubled.findings.filter { Self.seams.contains($0.check.id) }
    #expect(seams.map(\.help?.zh) == ["模板里已经有“，”，填的时候末尾不用标点"])
  }

  @Test func aValueThatDoesNotFitLeavesNoText() async throws {
    let reply = try await reply("t", ["customer_name": "小明", "eta": "明天", "sum": "很多"])
    #expect(reply.result.text == nil)
    #expect(reply.result.diagnostics.map(\.check.id) == ["unfit-value"])
  }

  @Test func twoValuesForOneBlankLeaveNoText() async throws {
    let twice = try await reply("t", ["customer_name": "小明", "eta": "明天", "到达时间": "周五"])
    #expect(twice.result.text == nil)
    #expect(twice.result.diagnostics.map(\.check.id) == ["conflicting-values"])
    let same = try await reply("t", ["customer_name": "小明", "eta": "明天", "到达时间": " 明天 "])
    #expect(same.result.text == "小明，包裹明天前到。还有什么都可以问我。")
  }

  @Test func aDraftShowsWhatIsMissingAndIsNotJudged() async throws {
    let reply = try await reply("t", ["customer_name": "尽快"], mode: .draft)
    #expect(reply.result.text?.contains("到达时间") == true)
    #expect(reply.findings.isEmpty)
  }
}
