import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

@Suite struct ExistenceTests {
  @Test(arguments: [
    "我们会⟦尽快⟧处理，⟦稍后⟧回复。", "尽 快", "", "⟦尽快⟧⟦尽快⟧", "👨‍👩‍👧e\u{301}⟦尽快⟧\r\n⟦稍后⟧", "⟦ASAP⟧ ⟦asap⟧ ASAPs",
  ])
  func flagsExactlyTheWords(_ marked: String) {
    let text = MarkedText(marked).text
    #expect(flagged(text, by: .make(.words("尽快", "稍后", "ASAP"))) == marked)
  }

  @Test func mindsCaseWhereTheRuleDoes() {
    let rule = Rule.make(.words("App"), ignoresCase: false)
    #expect(flagged("App app APP", by: rule) == "⟦App⟧ app APP")
  }

  @Test func leavesExceptionsAlone() {
    let rule = Rule.make(.words("保证", "一定"), exceptions: ["保证金", "不保证"])
    #expect(flagged("保证金退还，我们保证，不保证，一定", by: rule) == "保证金退还，我们⟦保证⟧，不保证，⟦一定⟧")
  }

  @Test func flagsTheLongestOfOverlappingWordsOnce() {
    let rule = Rule.make(.words("但是", "但是这个", "是这"))
    #expect(flagged("但是这个", by: rule) == "⟦但是这个⟧")
  }

  @Test func leavesTheCustomersWordsCodeAndAddressesAlone() {
    let rule = Rule.make(.words("尽快", "asap"))
    let text = """
      > 请尽快处理
      ⟦尽快⟧见 https://a.com/asap?x=尽快。`尽快` www.asap.com/asap，
      见https://a.com/asap⟦尽快⟧看 www.asap.com/⟦尽快⟧，C:\\asap\\尽快.pdf
        > ASAP
      ```
      尽快
      ```
      ⟦asap⟧ a > 尽快
      """
    let expected = text.replacing("> 尽快", with: "> ⟦尽快⟧")
    #expect(flagged(MarkedText(text).text, by: rule) == expected)
  }

  @Test(arguments: [
    (Scope.firstSentence, "⟦好⟧。好。\n\n好。好"), (.lastSentence, "好。好。\n\n好。⟦好⟧"),
    (.firstParagraph, "⟦好⟧。⟦好⟧。\n\n好。好"), (.lastParagraph, "好。好。\n\n⟦好⟧。⟦好⟧"),
    (.text, "⟦好⟧。⟦好⟧。\n\n⟦好⟧。⟦好⟧"),
  ])
  func looksOnlyAtItsScope(_ scope: Scope, _ marked: String) {
    #expect(flagged("好。好。\n\n好。好", by: .make(.words("好"), scope: scope)) == marked)
  }

  @Test func wordsDoNotRunAcrossPlaceholders() {
    let set = RuleSet(rules: [.make(.words("退款", "好"))], styleGuide: .withTime)
    let text = checkedText("退{{name}}款，{{eta}}好{{name}}")
    let found = set.check(text).map(\.location.utf8)
    #expect(
      MarkedText.marking(found, in: String(decoding: text.bytes, as: UTF8.self))
        == "退{{name}}款，{{eta}}⟦好⟧{{name}}")
  }

  @Test func findingsCarryTheRulesWordsAndLevel() throws {
    let rule = Rule.make(
      id: "vague-time", .words("尽快"), message: Message(zh: "“{match}”不清楚 {x}", en: "{match}?"),
      level: .suggestion, text: "\n为什么：客户会记住\n每一个时间。\n\n换成：别的。\n")
    let set = RuleSet(rules: [rule], styleGuide: StyleGuide())
    let found = set.check(CheckedText(path: "a.md", plain: Array("尽快".utf8), language: "zh"))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.check.id == "vague-time")
    #expect(finding.message == Message(zh: "“尽快”不清楚 {x}", en: "尽快?"))
    #expect(finding.check.why.zh == "客户会记住每一个时间。")
    #expect(finding.check.title.zh == "标题")
    #expect(finding.severity == .suggestion && finding.check.trust == .pattern)
  }

  @Test func appliesOnlyWhereItShould() {
    let rule = Rule.make(
      .words("好"),
      applies: Rule.Applicability(
        languages: [at("zh")], scenarios: [at("angry")], channels: [at("chat"), at("email")],
        profiles: [at("formal")]))
    let set = RuleSet(rules: [rule], styleGuide: StyleGuide())
    func count(_ language: String, _ scenario: String?, _ channel: String?, _ profile: String?)
      -> Int
    {
      set.check(
        CheckedText(
          path: "a", plain: Array("好".utf8), language: language, scenario: scenario,
          channel: channel, profile: profile)
      ).count
    }
    #expect(count("zh", "angry", "chat", "formal") == 1)
    #expect(count("zh-TW", "angry", "email", "formal") == 1)
    #expect(count("ja", "angry", "chat", "formal") == 0)
    #expect(count("zh", nil, "chat", "formal") == 0)
    #expect(count("zh", "refund", "chat", "formal") == 0)
    #expect(count("zh", "angry", nil, "formal") == 0)
    #expect(count("zh", "angry", "chat", "friendly") == 0)
  }

  @Test func obeysWhatAProfileAndAFolderChange() {
    var guide = StyleGuide()
    guide.profiles = [
      StyleGuide.Profile(
        id: "formal", place: at("").place, label: nil, languages: [], address: nil, when: [],
        emojiMax: nil, emojiAllow: [], allowsTilde: nil, exclamationMax: nil,
        allowsSmallTalk: nil,
        rules: [.init(id: at("off"), isOff: true), .init(id: at("strict"), level: .error)],
        note: nil)
    ]
    guide.folders = [
      StyleGuide.FolderDefaults(
        folder: at("templates/legal"), template: TemplateFields(),
        rules: [.init(id: at("off"), level: .suggestion)])
    ]
    let set = RuleSet(
      rules: [
        .make(id: "off", .words("一")), .make(id: "strict", .words("二")),
        .make(id: "plain", .words("三")), .make(id: "sleeping", .words("四"), isOn: false),
      ], styleGuide: guide)
    func levels(_ path: String, _ profile: String?) -> [String: Severity] {
      let text = CheckedText(
        path: path, plain: Array("一二三四".utf8), language: "zh", profile: profile)
      return Dictionary(uniqueKeysWithValues: set.check(text).map { ($0.check.id, $0.severity) })
    }
    #expect(levels("a", nil) == ["plain": .warning, "strict": .warning, "off": .warning])
    #expect(levels("a", "formal") == ["plain": .warning, "strict": .error])
    #expect(
      levels("library/templates/legal/a.md", "formal")
        == ["plain": .warning, "strict": .error, "off": .suggestion])
    let found = set.check(
      CheckedText(path: "a", plain: Array("一二三四".utf8), language: "zh", profile: "formal"))
    #expect(found.map(\.check.id) == ["strict", "plain"])
    #expect(found.map(\.severity) == [.error, .warning])
  }
}
