import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

/// Where in a text a rule looks, and in which texts.
@Suite struct RuleScopeTests {
  @Test(arguments: [
    (Scope.firstSentence, "⟦好⟧。好。\n\n好。"), (.lastSentence, "好。好。\n\n⟦好⟧。"),
    (.firstParagraph, "⟦好⟧。⟦好⟧。\n\n好。"), (.lastParagraph, "好。好。\n\n⟦好⟧。"),
    (.sentence, "⟦好⟧。⟦好⟧。\n\n⟦好⟧。"), (.paragraph, "⟦好⟧。⟦好⟧。\n\n⟦好⟧。"),
  ])
  func looksAtOneStretch(_ scope: Scope, _ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: .make(.words("好"), scope: scope)) == marked)
  }

  @Test(arguments: [
    ("好<!-- @empathy -->⟦好⟧<!-- @action -->好<!-- @共情 @action -->⟦好⟧", ["empathy"]),
    ("<!-- @action -->⟦好⟧<!-- @empathy -->⟦好⟧", ["行动", "共情"]), ("好", ["empathy"]),
  ])
  func looksAtParts(_ marked: String, _ parts: [String]) {
    let rule = Rule.make(.words("好"), scope: .part, parts: parts)
    #expect(flaggedDraft(MarkedText(marked).text, by: rule) == marked)
  }

  /// The loader's and the library's findings say what is wrong with them.
  @Test func aRuleForAnUnknownPartFindsNothing() {
    #expect(flaggedDraft("好", by: .make(.words("好"), scope: .part, parts: ["nope"])) == "好")
    #expect(flaggedDraft("好", by: .make(.words("好"), scope: .part)) == "好")
  }

  private static func english(_ words: String...) -> Rule {
    .make(
      .existence(tokens: words.map { at($0) }), applies: Rule.Applicability(languages: [at("en")]))
  }

  private static let chinese = Rule.make(
    .words("OK", "尽快", "100%"), applies: Rule.Applicability(languages: [at("zh")]))

  @Test(arguments: [
    ("zh", "我们 ASAP 处理。\n\nWe reply ⟦ASAP⟧."), ("zh", "请 ASAP。"), ("zh", "⟦ASAP⟧"),
    // A word or two in a Chinese list.
    ("zh", "颜色：\n• ASAP\n• Gray ASAP\n要哪个"), ("zh", "S：ASAP 80cm size\n好"),
    ("zh", "好\n\n⟦ASAP⟧ one\n\n好"),
    ("zh", "好的。\nWe will do it ⟦ASAP⟧."), ("zh", "好的。\r\n\r\n⟦ASAP⟧"),
    ("en", "⟦ASAP⟧, please. 我们 ASAP。"), ("en", "Open 设置 and reply ⟦ASAP⟧."), ("en", "请在 ASAP 之前回复"),
  ])
  func anEnglishRuleHoldsInEnglishSentences(_ language: String, _ marked: String) {
    #expect(
      flagged(MarkedText(marked).text, by: Self.english("ASAP"), language: language) == marked)
  }

  @Test(arguments: [
    ("zh", "⟦OK⟧，我来。OK, let me."), ("zh", "⟦100%⟧！"), ("en", "100%!"), ("en", "We do. 我们会⟦尽快⟧。"),
  ])
  func aChineseRuleHoldsInChineseSentences(_ language: String, _ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: Self.chinese, language: language) == marked)
  }

  @Test func whatIsCountedInSentencesKeepsToTheirLanguage() {
    let long = Rule.make(
      .length(min: nil, max: 3, per: .sentence),
      applies: Rule.Applicability(languages: [at("en")]))
    #expect(
      flagged("一二三四五六七。\nOne two three four.", by: long)
        == "一二三四五六七。\n⟦One two three four.⟧")
    let message = Rule.make(
      .length(min: nil, max: 3, per: .message),
      applies: Rule.Applicability(languages: [at("en")]))
    #expect(flagged("一二三四。One two three.", by: message) == "一二三四。One two three.")
    #expect(
      flagged("One two three four.", by: message, language: "en") == "⟦One two three four.⟧")
  }

  @Test(arguments: [
    (["尽快"], ["尽快处理"], "我们⟦尽快处理⟧。"), (["尽快处理"], ["尽快"], "我们⟦尽快处理⟧。"),
    (["尽快"], ["处理"], "我们⟦尽快⟧⟦处理⟧。"), (["尽快处"], ["快处理"], "我们⟦尽快处⟧⟦理⟧。"),
  ])
  func oneWordingHasOneFinding(_ first: [String], _ second: [String], _ marked: String) {
    let rules = [first, second].enumerated().map { position, words in
      Rule.make(id: "r\(position)", .existence(tokens: words.map { at($0) }))
    }
    let text = "我们尽快处理。"
    let set = RuleSet(rules: rules, styleGuide: .withTime)
    let found = set.check(CheckedText(path: "a", plain: Array(text.utf8), language: "zh"))
    #expect(found.count == (marked.contains("⟧⟦") ? 2 : 1))
    guard found.count == 1 else { return }
    #expect(MarkedText.marking(found.map(\.location.utf8), in: text) == marked)
  }

  @Test func theMoreSevereThenTheLongerThenTheOneWithAProposalStays() {
    func ids(_ rules: Rule...) -> [String] {
      RuleSet(rules: rules, styleGuide: .withTime)
        .check(CheckedText(path: "a", plain: Array("我们尽快处理。".utf8), language: "zh"))
        .map(\.check.id)
    }
    let short = Rule.make(id: "short", .words("尽快"), level: .error)
    let long = Rule.make(id: "long", .words("尽快处理"))
    let swap = Rule.make(id: "swap", .swap(["尽快": ["今天"]]))
    let same = Rule.make(id: "same", .words("尽快"))
    let count = Rule.make(id: "count", .counting(.tokens, ["尽快"], max: 0))
    let length = Rule.make(id: "length", .length(min: nil, max: 2, per: .sentence))
    #expect(ids(short, long) == ["short"])
    #expect(ids(same, swap, long) == ["long"])
    #expect(ids(same, swap) == ["swap"])
    #expect(ids(same, .make(id: "again", .words("尽快"))) == ["again"])
    #expect(Set(ids(same, count, length)) == ["same", "count", "length"])
  }
}
