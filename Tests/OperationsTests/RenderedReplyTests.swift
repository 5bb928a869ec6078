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

  @Test func aWordThatTheTemplateHasAlreadyIsFound() async throws {
    let reply = try await reply("t", ["customer_name": "小明", "eta": "明天下班前"])
    #expect(reply.findings.map(\.check.id) == ["doubled-word"])
  }

  @Test func aValueThatDoesNotFitLeavesNoText() async throws {
    let reply = try await reply("t", ["customer_name": "小明", "eta": "明天", "sum": "很多"])
    #expect(reply.result.text == nil)
    #expect(reply.result.diagnostics.map(\.check.id) == ["unfit-value"])
  }

  @Test func aDraftShowsWhatIsMissingAndIsNotJudged() async throws {
    let reply = try await reply("t", ["customer_name": "尽快"], mode: .draft)
    #expect(reply.result.text?.contains("到达时间") == true)
    #expect(reply.findings.isEmpty)
  }
}
