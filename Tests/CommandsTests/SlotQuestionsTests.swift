import Diagnostics
import DomainModel
import Rendering
import Reports
import TemplateParsing
import Testing

@testable import Commands

/// What a person at a terminal is asked, with the lines that they type.
@Suite struct SlotQuestionsTests {
  /// Types the lines it was given, then goes away.
  private final class Script: LineConversation {
    private var lines: [TypedLine]
    private(set) var said: [String] = []

    init(_ lines: [TypedLine]) { self.lines = lines }

    func say(_ text: String) { said.append(text) }
    func readLine(after prompt: String) -> TypedLine {
      lines.isEmpty ? .end : lines.removeFirst()
    }

    var unread: Int { lines.count }
  }

  private struct Outcome {
    var values: [String: Value]?
    var exitCode: Int32?
    var said: [String]
    var unread: Int

    /// The first lines of the questions.
    var asked: [String] {
      said.filter { $0.hasPrefix("\n") }.map { String($0.split(separator: "\n")[0]) }
    }
  }

  private static let place = SourceRange(file: "slots", utf8: 0..<0)

  private static func slot(
    _ name: String, _ label: String, _ type: SlotType = .text, example: String? = nil,
    fallback: String? = nil, optional: Bool = false, choices: [String] = [],
    purpose: String? = nil
  ) -> Slot {
    // Every slot has a place of its own, as in a file.
    let start = name.utf8.reduce(7) { ($0 * 31 + Int($1)) % 1_000_003 }
    return Slot(
      name: name, place: SourceRange(file: "slots", utf8: start..<start + 1),
      label: Message(label), type: choices.isEmpty ? type : .choice, example: example,
      fallback: fallback,
      isOptional: optional, choices: choices, purpose: purpose)
  }

  private func ask(
    _ template: String, _ slots: [Slot], given: [String: Value] = [:], typing lines: [TypedLine],
    language: UILanguage = .zh
  ) -> Outcome {
    let bytes = Array(template.utf8)
    let compiled = CompiledTemplate(
      TemplateParser.parse(bytes, in: 0..<bytes.count, path: "t"), slots: slots)
    let renderer = Renderer(language: language)
    let script = Script(lines)
    let questions = SlotQuestions(
      slots: slots, id: "t", language: language, width: 40,
      style: TerminalStyle(usesColour: false),
      gaps: { renderer.render(compiled, values: $0) }, conversation: script)
    do {
      let values = try questions.answered(given)
      return Outcome(values: values, exitCode: nil, said: script.said, unread: script.unread)
    } catch {
      return Outcome(
        values: nil, exitCode: error.exitCode, said: script.said, unread: script.unread)
    }
  }

  private static let order = slot("order", "订单号", example: "8812")
  private static let way = slot("way", "退回方式", choices: ["微信", "银行卡", "支付宝"])
  private static let amount = slot("amount", "金额", .money, example: "128")
  private static let gift = slot("gift", "礼物", optional: true)

  @Test func asksForWhatIsMissingInTheOrderOfTheText() {
    let outcome = ask(
      "{{ amount }}、{{ order }}", [Self.order, Self.amount], typing: [.text("128 元"), .text("88")])
    #expect(outcome.values == ["amount": "128 元", "order": "88"])
    #expect(outcome.asked == ["金额（金额；例如 128）", "订单号（例如 8812）"])
    #expect(outcome.said.first == "t 还缺 2 项，一项一项填（Ctrl-D 放弃）：")
  }

  @Test func asksNothingWhereNothingIsMissing() {
    let outcome = ask("{{ order }}", [Self.order], given: ["order": "1"], typing: [])
    #expect(outcome.values == ["order": "1"])
    #expect(outcome.said.isEmpty)
  }

  /// After each answer the text is looked at anew: the other branch never asks.
  @Test func branchesThatAreNotTakenNeverAsk() {
    let slots = [
      Self.way, Self.slot("card", "卡号"), Self.slot("account", "微信号"),
    ]
    let text = "{% if way == '银行卡' %}{{ card }}{% else %}{{ account }}{% endif %}"
    let card = ask(text, slots, typing: [.text("银行卡"), .text("6222")])
    #expect(card.values == ["way": "银行卡", "card": "6222"])
    let account = ask(text, slots, typing: [.text("微信"), .text("abc")])
    #expect(account.values == ["way": "微信", "account": "abc"])
    #expect(account.asked == ["退回方式（写号码或文字）", "微信号"])
  }

  @Test(arguments: [
    ("2", "银行卡"), ("２", "银行卡"), ("3.", "支付宝"), ("1、", "微信"), (" 银行卡 ", "银行卡"), ("微信", "微信"),
  ]) func aChoiceIsTakenByItsNumberOrItsText(_ line: String, _ choice: String) {
    let outcome = ask("{{ way }}", [Self.way], typing: [.text(line)])
    #expect(outcome.values == ["way": .text(choice)])
    #expect(outcome.said[1].hasSuffix("\n  1 微信\n  2 银行卡\n  3 支付宝"))
  }

  /// Choices that are numbers are meant as they stand.
  @Test func aChoiceThatIsANumberIsNoPlaceInTheList() {
    let slot = Self.slot("days", "几天", choices: ["3", "2", "1"])
    #expect(ask("{{ days }}", [slot], typing: [.text("3")]).values == ["days": "3"])
  }

  @Test func whatDoesNotFitIsSaidAndAskedAgain() {
    let amount = ask("{{ amount }}", [Self.amount], typing: [.text("很多"), .text("25")])
    #expect(amount.values == ["amount": "25"])
    #expect(amount.said[2] == "  “金额”要填金额，给的是“很多”\n  例如：128")
    let way = ask(
      "{{ way }}", [Self.way], typing: [.text("4"), .text("0"), .text("现金"), .text("1")])
    #expect(way.values == ["way": "微信"])
    #expect(way.said[2] == "  只有 1 到 3")
    #expect(way.said[4].hasPrefix("  “退回方式”只能是：微信、银行卡"))
    // Asked for once, however often something else came.
    #expect(way.asked.count == 1)
  }

  /// An account name is no name to greet by; with nothing else to greet by it is asked again.
  @Test func anAccountNameIsNoName() {
    let name = Self.slot("name", "姓名", .name)
    let outcome = ask("{{ name }}", [name], typing: [.text("tb_38829"), .text("小明")])
    #expect(outcome.values == ["name": "小明"])
    #expect(outcome.said[2].contains("tb_38829"))
  }

  @Test func anEmptyLineAsksOnceMoreAndThenStops() {
    let once = ask("{{ order }}", [Self.order], typing: [.text(" "), .text("88")])
    #expect(once.values == ["order": "88"])
    let twice = ask(
      "{{ order }}{{ amount }}", [Self.order, Self.amount],
      typing: [.text(""), .text(""), .text("9")])
    #expect(twice.values == [:])
    #expect(twice.unread == 1)
    #expect(!twice.said.contains { $0.contains("--set") })
  }

  /// What was given on the command line is there already; what was typed would be lost.
  @Test func whoeverStopsCanTakeAlongWhatWasTyped() {
    let outcome = ask(
      "{{ order }}{{ gift2 }}{{ amount }}",
      [Self.order, Self.slot("gift2", "礼物"), Self.amount, Self.slot("x", "别的")],
      given: ["order": "1"], typing: [.text("Anna's 券 $5"), .text(""), .text("")])
    #expect(outcome.values == ["order": "1", "gift2": "Anna's 券 $5"])
    #expect(outcome.said.contains(#"  --set 'gift2=Anna'\''s 券 $5'"#))
    let plain = ask(
      "{{ order }}{{ amount }}", [Self.order, Self.amount],
      typing: [.text("8812"), .text(""), .text("")])
    #expect(plain.said.contains("  --set order=8812"))
  }

  @Test func optionalBlanksAreOfferedOnceAfterTheOthers() {
    let text = "{% if gift %}送{{ gift }}。{% endif %}{{ order }}"
    let skipped = ask(text, [Self.order, Self.gift], typing: [.text("88"), .text("")])
    #expect(skipped.values == ["order": "88"])
    #expect(skipped.asked == ["订单号（例如 8812）", "礼物（可不填，回车跳过）"])
    let taken = ask(text, [Self.order, Self.gift], typing: [.text("88"), .text("券")])
    #expect(taken.values == ["order": "88", "gift": "券"])
    // Left empty on purpose.
    let refused = ask(
      text, [Self.order, Self.gift], given: ["order": "1", "礼物": ""], typing: [.text("券")])
    #expect(refused.asked.isEmpty)
  }

  /// What an optional blank brings into the text is asked for too.
  @Test func anOptionalAnswerMayAskForMore() {
    let text = "{% if gift %}{{ gift }}寄到{{ order }}{% endif %}"
    let outcome = ask(text, [Self.order, Self.gift], typing: [.text("券"), .text("8812")])
    #expect(outcome.values == ["gift": "券", "order": "8812"])
    #expect(outcome.said.first?.hasPrefix("t 可以填好了") == true)
  }

  /// A customer is better greeted by name; for other blanks the fallback does.
  @Test func ofTheBlanksWithAFallbackOnlyTheCustomersOwnAreOffered() {
    let name = Self.slot("name", "姓名", .name, fallback: "你好")
    let hours = Self.slot("hours", "服务时间", fallback: "9 点到 21 点")
    let skipped = ask("{{ name }}{{ hours }}", [name, hours], typing: [.text("")])
    #expect(skipped.asked == ["姓名（姓名；可不填，回车就用“你好”）"])
    #expect(skipped.values == [:])
    let taken = ask("{{ name }}", [name], typing: [.text("138 0013 8000"), .text("王小明")])
    #expect(taken.values == ["name": "王小明"])
    #expect(ask("{{ name }}", [name], given: ["name": ""], typing: []).asked.isEmpty)
  }

  @Test func goingAwayLeavesNothing() {
    let end = ask("{{ order }}", [Self.order], typing: [.end])
    #expect(end.values == nil && end.exitCode == 1)
    let interrupt = ask("{{ order }}", [Self.order], typing: [.text(""), .interrupt])
    #expect(interrupt.values == nil && interrupt.exitCode == 130)
  }

  /// There will be no reply, so nobody is made to type one.
  @Test func asksNothingWhereSomethingGivenIsWrong() {
    let unknown = ask("{{ order }}", [Self.order], given: ["oder": "1"], typing: [.text("x")])
    #expect(unknown.said.isEmpty && unknown.unread == 1)
    let unfit = ask(
      "{{ order }}{{ amount }}", [Self.order, Self.amount], given: ["amount": "很多"],
      typing: [.text("x")])
    #expect(unfit.said.isEmpty && unfit.unread == 1)
    let broken = ask("{{ order }}{% if %}", [Self.order], typing: [.text("x")])
    #expect(broken.said.isEmpty)
  }

  @Test func saysWhatABlankIsForInLinesThatFit() {
    let slot = Self.slot(
      "when", "下次联系时间", .time, example: "今天下午 3 点",
      purpose: "写自己当班、能回复的时间，写下就要做到；不写两小时这样的说法，客户不知道从几点算起")
    let outcome = ask("{{ when }}", [slot], typing: [.text("今天 15:00")])
    #expect(
      outcome.said[1] == """

        下次联系时间（时间；例如 今天下午 3 点）
          写自己当班、能回复的时间，写下就要做
          到；不写两小时这样的说法，客户不知道从
          几点算起
        """)
    let english = ask(
      "{{ when }}", [slot], typing: [.text("soon"), .text("3 pm")], language: .en)
    #expect(english.said[0] == "t needs 1 more. One after another\n(Ctrl-D gives up):")
    #expect(english.values == ["when": "3 pm"])
  }

  /// A value is text, whatever it looks like.
  @Test func anAnswerIsNeverParsed() {
    let outcome = ask("{{ order }}", [Self.order], typing: [.text("8812 {{ amount }}{% raw %}")])
    #expect(outcome.values == ["order": "8812 {{ amount }}{% raw %}"])
  }
}
