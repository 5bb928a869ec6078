import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

@Suite struct ConditionTests {
  private static let vague = Rule.Body.words("尽快")

  @Test(arguments: [
    (Unit.message, "尽快处理。今天。"), (.paragraph, "⟦尽快⟧处理。\n\n今天。"), (.paragraph, "尽快处理。今天。"),
    (.sentence, "⟦尽快⟧处理。今天。"), (.sentence, "今天尽快处理。"), (.sentence, "今天。⟦尽快⟧"),
  ])
  func unlessSilencesWithinItsUnit(_ unit: Unit, _ marked: String) {
    let rule = Rule.make(Self.vague, unless: .matcher("time", within: unit))
    #expect(flagged(MarkedText(marked).text, by: rule) == marked)
  }

  @Test(arguments: ["退款⟦尽快⟧到", "尽快到"])
  func onlyIfAsksForIt(_ marked: String) {
    let rule = Rule.make(Self.vague, onlyIf: .words("退款"))
    #expect(flagged(MarkedText(marked).text, by: rule) == marked)
  }

  @Test(arguments: ["今天一二三尽快", "今天一二三四⟦尽快⟧", "尽快一二三今天", "⟦尽快⟧👨‍👩‍👧二三四今天"])
  func distanceCountsCharacters(_ marked: String) {
    let rule = Rule.make(Self.vague, unless: .words("今天", distance: 3))
    #expect(flagged(MarkedText(marked).text, by: rule) == marked)
  }

  @Test(arguments: [
    ("甲乙尽快", "甲乙⟦尽快⟧"), ("甲乙丙尽快", "甲乙丙尽快"), ("甲尽快", "甲尽快"), ("尽快", "尽快"),
  ])
  func nests(_ text: String, _ marked: String) {
    let rule = Rule.make(
      Self.vague, onlyIf: .all([.words("甲"), .any([.words("乙"), .words("丁")]), .not(.words("丙"))]))
    #expect(flagged(text, by: rule) == marked)
  }

  @Test func aWordIsNoContextForItself() {
    let rule = Rule.make(Self.vague, unless: .words("尽快", "尽快今天"))
    #expect(flagged("尽快", by: rule) == "⟦尽快⟧")
    #expect(flagged("尽快今天", by: rule) == "尽快今天")
  }

  @Test(arguments: [("{{eta}}前尽快", 0), ("{{name}}前尽快", 1), ("{{eta}}。尽快", 1)])
  func aPlaceholderForATimeIsATime(_ text: String, _ count: Int) {
    let rule = Rule.make(Self.vague, unless: .matcher("time", within: .sentence))
    let set = RuleSet(rules: [rule], styleGuide: .withTime)
    #expect(set.check(checkedText(text)).count == count)
  }

  @Test(arguments: [
    (Rule.Reach(.sentence, further: 1), "今天。尽快。"),
    (Rule.Reach(.sentence, further: 1), "今天。一。⟦尽快⟧。"),
    (Rule.Reach(.sentence, further: 2), "尽快。一。今天。"),
    (Rule.Reach(.message, isBefore: true), "⟦尽快⟧，今天。尽快。"),
    (Rule.Reach(.message, isBefore: false), "尽快，今天。⟦尽快⟧。"),
    (Rule.Reach(.paragraph, further: 1, isBefore: true), "今天。\n\n尽快。\n\n⟦尽快⟧。"),
  ])
  func reachesSoFarInOneDirection(_ reach: Rule.Reach, _ marked: String) {
    let rule = Rule.make(
      Self.vague, unless: .near(Rule.Surroundings(tokens: [at("今天")], reach: reach)))
    #expect(flagged(MarkedText(marked).text, by: rule) == marked)
  }

  @Test func asksForAPart() {
    let rule = Rule.make(
      Self.vague,
      unless: .near(
        Rule.Surroundings(parts: [at("行动")], reach: Rule.Reach(.sentence))))
    #expect(
      flaggedDraft("<!-- @empathy -->尽快。<!-- @action -->尽快。", by: rule)
        == "<!-- @empathy -->⟦尽快⟧。<!-- @action -->尽快。")
  }

  @Test func asksForWhatTheCustomerWrote() {
    let rule = Rule.make(
      Self.vague, unless: .near(Rule.Surroundings(customerSays: [at("尽快")])))
    #expect(flaggedDraft("好，尽快。", by: rule, customer: "麻烦尽快！") == "好，尽快。")
    #expect(flaggedDraft("好，尽快。", by: rule, customer: "麻烦了") == "好，⟦尽快⟧。")
    #expect(flaggedDraft("好，尽快。", by: rule) == "好，⟦尽快⟧。")
  }

  @Test func asksForBlanksOfAType() {
    let rule = Rule.make(
      Self.vague, unless: .near(Rule.Surroundings(slotTypes: [.time, .money])),
      examples: [.init(bad: at("{{name}}⟦尽快⟧"), good: at("{{ eta }}尽快"))])
    let set = RuleSet(rules: [rule], styleGuide: .withTime)
    #expect(set.runExamples() == [])
  }
}
