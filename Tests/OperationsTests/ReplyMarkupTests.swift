import Diagnostics
import DomainModel
import Operations
import Rendering
import Testing

/// A reply as its channel shows it, and what is said about that text.
@Suite struct ReplyMarkupTests {
  static let added =
    "-- styleguide.yaml --\n"
    + SmallLibrary.guide.replacing(
      "chat: { parts: [closing] }",
      with: "chat: { markup: plain }\n  email: { markup: html }\n  forum: { markup: markdown }")
    + "-- library/rules/two-paragraphs.md --\n---\ntitle: 分段\nkind: occurrence\nmessage: 一段太多\n"
    + "tokens: [退款]\nmax: 1\nper: paragraph\n"
    + "examples: [{ bad: 退款和⟦退款⟧, good: 退款 }]\n---\n"
    + SmallLibrary.template(
      "slots: { sum: { label: 金额 } }",
      "<!-- @action -->\n**退款** {{ sum }} 元。\n\n<!-- @time -->\n退款今天到。", name: "t")

  private func reply(
    _ names: [String] = ["t"], channel: String?, markup: StyleGuide.Markup? = nil,
    mode: RenderMode = .strict
  ) async throws -> RenderedReply {
    let workspace = try await SmallLibrary.workspace(adding: Self.added)
    let selection = try workspace.selection(names, for: VariantWish(channel: channel))
    return workspace.render(
      selection, values: ["sum": "*25*"], mode: mode, markup: markup, language: .zh,
      today: SmallLibrary.today)
  }

  @Test(
    arguments: [
      (nil, nil, "**退款** *25* 元。\n\n退款今天到。"),
      ("chat", nil, "退款 *25* 元。\n\n退款今天到。"),
      ("email", nil, "<p><strong>退款</strong> *25* 元。</p>\n<p>退款今天到。</p>"),
      ("forum", nil, "**退款** \\*25\\* 元。\n\n退款今天到。"),
      // What is asked for wins.
      ("email", .plain, "退款 *25* 元。\n\n退款今天到。"),
      (nil, .html, "<p><strong>退款</strong> *25* 元。</p>\n<p>退款今天到。</p>"),
    ] as [(String?, StyleGuide.Markup?, String)])
  func theChannelDecides(
    _ channel: String?, _ markup: StyleGuide.Markup?, _ text: String
  ) async throws {
    let reply = try await reply(channel: channel, markup: markup)
    #expect(reply.result.text == text)
    // Paragraphs are told apart in every markup.
    #expect(reply.findings.map(\.check.id) == [])
    let draft = try await self.reply(channel: channel, markup: markup, mode: .draft)
    #expect(draft.result.text == text)
  }

  @Test(arguments: [StyleGuide.Markup.plain, .markdown, .html])
  func rangesAreOnesOfWhatIsShown(_ markup: StyleGuide.Markup) async throws {
    let reply = try await reply(["t", "bye", "t"], channel: nil, markup: markup)
    let bytes = Array(try #require(reply.result.text).utf8)
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }
    let value = markup == .markdown ? "\\*25\\*" : "*25*"
    #expect(reply.result.filledRanges.map { text($0.range) } == [value, value])
    let pieces = reply.ranges.map(text)
    #expect(pieces[0] == pieces[2] && pieces[1].contains("还有什么都可以问我。"))
    #expect(
      pieces.joined(separator: markup == .html ? "\n" : "\n\n") == reply.result.text)
    #expect(reply.result.parts.map { $0.parts.joined() } == ["action", "time", "action", "time"])
    #expect(text(reply.result.parts[3].range).contains("退款今天到。"))
  }

  @Test func lenientIsLiquidAlone() async throws {
    let reply = try await reply(channel: "chat", mode: .lenient)
    #expect(reply.result.text?.contains("**退款** *25* 元。") == true)
  }
}
