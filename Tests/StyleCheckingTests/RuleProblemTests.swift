import Diagnostics
import DomainModel
import StyleChecking
import Testing

@Suite struct RuleProblemTests {
  @Test(arguments: [
    (Rule.make(.words("好", " ")), ["empty-token"]),
    (Rule.make(.words("好"), message: Message("“{macth}”不好")), ["unknown-message-name"]),
    (Rule.make(.words("好"), message: Message("{match} {{ name }} {1} { }")), []),
    (Rule.make(.words("好", "")), ["empty-token"]),
    (Rule.make(.words("{{ name }}，好")), ["unmatchable-token"]),
    (Rule.make(.words("/好+/", "好")), []),
    (Rule.make(.words("/好(/")), ["unreadable-pattern"]),
    (Rule.make(.words("好"), exceptions: ["/(?=好)/"]), ["unsupported-pattern"]),
    (Rule.make(.words("好"), unless: .words("/好*/")), ["empty-match"]),
    (Rule.make(.swap(["/$好/": ["佳"]])), ["unmatchable-pattern"]),
    (Rule.make(.swap(["/(好)+/": ["$1$2", "很$1"]])), ["unknown-group"]),
    (Rule.make(.words("/(.{500}){9}/")), ["oversized-pattern"]),
    (Rule.make(.words("/")), []),
    (Rule.make(.words("/退款/gi")), ["miswritten-pattern"]),
    (Rule.make(.words("/退款/I")), ["miswritten-pattern"]),
    (Rule.make(.words("/退款")), ["miswritten-pattern"]),
    (Rule.make(.words("//")), ["miswritten-pattern"]),
    (Rule.make(.words("好", "一/二"), unless: .words("//i")), ["miswritten-pattern"]),
    (Rule.make(.words("/设置/页面", "///", "好/")), []),
    (Rule.make(.words("保证"), exceptions: ["保证"]), ["hiding-exception"]),
    (Rule.make(.words("ASAP"), exceptions: ["asap"]), ["hiding-exception"]),
    (Rule.make(.words("保证"), exceptions: ["一定"]), ["idle-exception"]),
    (Rule.make(.words("保证"), exceptions: ["保证金"]), []),
    (Rule.make(.words("/保.+/"), exceptions: ["一定"]), []),
    (Rule.make(.length(min: 5, max: 3, per: .message)), ["impossible-limit"]),
    (Rule.make(.length(min: nil, max: -1, per: .message)), ["impossible-limit"]),
    (Rule.make(.sequence(steps: [[.word(at("好"))]])), ["impossible-limit"]),
    (Rule.make(.words("好", "https://a.cn")), ["unmatchable-token"]),
    (Rule.make(.words("> 好")), ["unmatchable-token"]),
    (Rule.make(.words("按 `F5` 键")), ["unmatchable-token"]),
    (Rule.make(.words("你的[订单号]", "【重要】", "[微笑]")), ["unmatchable-token"]),
    (Rule.make(.words("好"), scope: .lastSentence, parts: ["共情"]), ["unfit-keys"]),
    (
      Rule.make(.repetition(of: .emoji, tokens: [], min: nil, max: nil, per: .message)),
      ["unfit-keys"]
    ),
    (Rule.make(.allowlist(of: .word, tokens: [], allow: [at("好")])), ["unfit-keys"]),
    (
      Rule.make(
        .required(
          parts: [], matchers: [], phrases: [at("好")], need: .atLeast(2), ordered: false)),
      ["impossible-limit"]
    ),
    (Rule.make(.words("ＡＳＡＰ", "3.5", "C++", "——", "👨‍👩‍👧", "e\u{301}")), []),
  ])
  func saysWhatIsWrongWithARule(_ rule: Rule, _ checks: [String]) {
    let set = RuleSet(rules: [rule], styleGuide: .withTime)
    #expect(set.diagnostics.map(\.check.id) == checks)
  }

  /// What a rule means whose matcher is missing, nobody knows; the library's validation names it.
  @Test func aRuleWithAnUnknownMatcherFindsNothing() {
    #expect(flagged("好", by: .make(.words("好"), unless: .matcher("tiem"))) == "好")
    #expect(flagged("好", by: .make(.words("好"), onlyIf: .not(.any([.matcher("无关")])))) == "好")
  }

  /// The loader says what is missing; what is left of the rule must not fire at random.
  @Test(arguments: [
    Rule.Body.existence(tokens: []), .swap([:]), .counting(.tokens, max: 1), .counting(.emoji),
    .length(min: nil, max: nil, per: .message),
  ])
  func aRuleWithoutWhatItNeedsFindsNothing(_ body: Rule.Body) {
    #expect(flagged("好😊", by: .make(body)) == "好😊")
    #expect(RuleSet(rules: [.make(body)], styleGuide: .withTime).diagnostics == [])
  }

  @Test func anExceptionThatHidesAWordIsNotFollowed() {
    #expect(flagged("保证", by: .make(.words("保证"), exceptions: ["保证"])) == "⟦保证⟧")
  }

  @Test func aBrokenRuleDoesNotHideTheOthers() {
    #expect(
      flagged("好", by: .make(id: "a", .sequence(steps: [])), .make(id: "b", .words("", "好")))
        == "⟦好⟧")
  }

  @Test func checksAreWellFormed() {
    #expect(Set(RuleChecks.all.map(\.id)).count == RuleChecks.all.count)
    for check in RuleChecks.all {
      #expect(check.id.allSatisfy { ($0.isASCII && $0.isLowercase) || $0 == "-" })
      #expect(!check.why.zh.isEmpty && !check.why.en.isEmpty && !check.title.en.isEmpty)
    }
  }
}
