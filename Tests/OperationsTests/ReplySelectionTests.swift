import Diagnostics
import DomainModel
import Operations
import Rendering
import Testing

/// Several texts as one reply, in the variants that were asked for.
@Suite struct ReplySelectionTests {
  static let files =
    SmallLibrary.template(
      "slots: { order: { label: 订单号 }, when: { label: 何时, example: 明天 } }\nbefore_send: [查过了, 金额对]",
      "<!-- @共情 -->\n{{ customer_name }}，单号 {{ order }} 收到了。\n\n<!-- @time -->\n{{ when }}答复。",
      name: "first")
    + SmallLibrary.template(
      "slots: { order: { label: 单号 }, gift: { label: 礼物, optional: true } }\nbefore_send: [金额对, 地址对]",
      "订单 {{ order }}。{% if gift %}送你{{ gift }}。{% endif %}", name: "second")
    + SmallLibrary.template("", "Order {{ order }}.", name: "second.en")
    + SmallLibrary.template("", "您好，订单 {{ order }}。", name: "second.formal")
    + SmallLibrary.template("", "{% if false %}没有{% endif %}", name: "nothing")
    + SmallLibrary.template("title: Hi", "Bye now. {% render 'bye' %}", name: "last.en")
    + "-- library/partials/bye.formal.md --\n---\ntitle: 收尾\nstatus: approved\n---\n您随时可以问我。\n"

  private func selection(_ names: String, _ wish: VariantWish = VariantWish()) async throws
    -> (Workspace, ReplySelection)
  {
    let workspace = try await SmallLibrary.workspace(adding: Self.files)
    return (
      workspace, try workspace.selection(names.split(separator: " ").map(String.init), for: wish)
    )
  }

  private func reply(
    _ names: String, _ values: [String: Value], _ wish: VariantWish = VariantWish(),
    mode: RenderMode = .strict
  ) async throws -> RenderedReply {
    let (workspace, selection) = try await selection(names, wish)
    return workspace.render(
      selection, values: values, mode: mode, language: .zh, today: SmallLibrary.today)
  }

  private func piece(_ range: Range<Int>, of reply: RenderedReply) -> String {
    let bytes = Array((reply.result.text ?? "").utf8)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  @Test func textsAreJoinedWithABlankLineAndShareTheirValues() async throws {
    let reply = try await reply(
      "first second bye", ["customer_name": "小明", "订单号": "88", "when": "今天"])
    #expect(
      reply.result.text == "小明，单号 88 收到了。\n\n今天答复。\n\n订单 88。\n\n还有什么都可以问我。")
    #expect(reply.id == "first second bye")
    #expect(
      reply.tag.split(separator: " ").map { $0.dropLast(9) } == [
        "tpl-first", "tpl-second", "tpl-bye",
      ])
    #expect(reply.result.filled == ["customer_name", "order", "when"])
    #expect(reply.result.empty == ["gift"])
    #expect(reply.selection.beforeSend == ["查过了", "金额对", "地址对"])
  }

  @Test func rangesPointIntoTheWholeText() async throws {
    let reply = try await reply(
      "first nothing second", ["customer_name": "小明", "order": "88😀", "when": "今天", "gift": "券"])
    #expect(
      reply.ranges.map { piece($0, of: reply) } == [
        "小明，单号 88😀 收到了。\n\n今天答复。", "", "订单 88😀。送你券。",
      ])
    #expect(
      reply.result.filledRanges.map { "\($0.slot) \(piece($0.range, of: reply))" } == [
        "customer_name 小明", "order 88😀", "when 今天", "order 88😀", "gift 券",
      ])
    #expect(
      reply.result.parts.map { $0.parts.joined() + " " + piece($0.range, of: reply) } == [
        "共情 小明，单号 88😀 收到了。", "time 今天答复。",
      ])
  }

  @Test func whatIsMissingIsNamedOnceWithTheTextsThatNeedIt() async throws {
    let reply = try await reply("first second", ["customer_name": "小明"])
    #expect(reply.result.text == nil)
    #expect(reply.result.missing.map(\.name) == ["order", "when"])
    #expect(reply.needs == ["order": ["first", "second"], "when": ["first"]])
    #expect(reply.result.filledRanges.isEmpty && reply.result.parts.isEmpty)
    #expect(reply.ranges == [0..<0, 0..<0])
  }

  /// A name is wrong only where none of the texts knows it.
  @Test func namesThatOneTextKnowsAreNotUnknown() async throws {
    let values: [String: Value] = [
      "customer_name": "小明", "order": "88", "when": "今天", "gift": "券",
    ]
    let reply = try await reply("first second", values)
    #expect(reply.result.unknown.isEmpty && reply.result.text != nil)
    let slip = try await self.reply(
      "first second", values.merging(["gfit": "券"]) { $1 })
    #expect(slip.result.text == nil)
    #expect(slip.result.unknown.map(\.name) == ["gfit"])
  }

  /// One slot has two labels; either fills it everywhere.
  @Test(arguments: ["order", "订单号", "单号"]) func anyOfTheLabelsFillsAll(_ name: String) async throws
  {
    let reply = try await reply("second first", ["customer_name": "小明", name: "88", "when": "今天"])
    #expect(reply.result.text?.hasPrefix("订单 88。\n\n小明，单号 88") == true)
  }

  @Test func theRulesLookAtTheWholeTextOnce() async throws {
    let reply = try await reply(
      "first second", ["customer_name": "小明", "order": "88", "when": "尽快"])
    #expect(reply.findings.map(\.check.id) == ["vague-time"])
    let range = try #require(reply.findings.first?.location.utf8)
    #expect(piece(range, of: reply) == "尽快")
  }

  @Test func aVariantBringsItsPartialsAlong() async throws {
    let formal = VariantWish(profile: "formal")
    let reply = try await reply("second bye", ["order": "88"], formal)
    #expect(reply.id == "second.formal bye.formal")
    #expect(reply.result.text == "您好，订单 88。\n\n您随时可以问我。")
    #expect(reply.selection.missing == [])
    // The base stands in where there is no variant, and its partials are still those asked for.
    let good = try await self.reply("good", ["customer_name": "小明"], formal)
    #expect(good.id == "good")
    #expect(good.result.text?.hasSuffix("您随时可以问我。") == true)
    #expect(good.selection.missing == [.profile])
  }

  @Test func noTextInAnotherLanguageThanTheOneAskedFor() async throws {
    let english = VariantWish(language: "en")
    let reply = try await reply(
      "first", ["customer_name": "a", "order": "1", "when": "b"], english)
    #expect(reply.result.text == nil)
    #expect(reply.selection.missing == [.language])
    let draft = try await self.reply("first", [:], english, mode: .draft)
    #expect(draft.result.text != nil)
    let right = try await self.reply("second", ["order": "1"], english)
    #expect(right.result.text == "Order 1.")
  }

  @Test func aPartialInAnotherLanguageIsSaid() async throws {
    let reply = try await reply("last.en", [:])
    #expect(reply.findings.map(\.check.id) == ["foreign-partial"])
    #expect(reply.findings.map(\.location.file) == ["library/templates/last.en.md"])
  }

  @Test func oneReplyHasOneLanguage() async throws {
    do {
      _ = try await selection("second last.en")
      Issue.record("two languages were taken")
    } catch SelectionProblem.languages(let first, let other) {
      #expect((first.id, other.id) == ("second", "last.en"))
    }
    let (_, settled) = try await selection("second last.en", VariantWish(language: "en"))
    #expect(settled.pieces.map(\.id) == ["second.en", "last.en"])
  }

  @Test(arguments: [
    ("first bye", "first bye"), ("partial:bye", "bye"), ("template:first", "first"),
    ("goodbye", "bye"), ("hao", "good"), ("last", nil), ("rule:vague-time", nil), ("frist", nil),
    ("partial:first", nil),
  ]) func namesLeadToTemplatesThenPartials(_ names: String, _ ids: String?) async throws {
    let found = try? await selection(names).1
    #expect(found?.pieces.map(\.id).joined(separator: " ") == ids)
  }

  @Test func anUnknownNameComesWithTheNearest() async throws {
    do {
      _ = try await selection("frist")
      Issue.record("a template that is not there was found")
    } catch SelectionProblem.unknown(let name, let nearest) {
      #expect(name == "frist")
      #expect(nearest.first == "first")
    }
  }

  @Test func theBlanksOfSeveralTextsAreListedOnce() async throws {
    let (workspace, selection) = try await selection("first second")
    #expect(
      workspace.blanks(of: selection).map(\.name) == ["customer_name", "order", "when", "gift"])
  }
}
