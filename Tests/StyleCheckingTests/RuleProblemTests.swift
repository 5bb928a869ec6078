import Diagnostics
import DomainModel
import StyleChecking
import Testing

@Suite struct RuleProblemTests {
  @Test(arguments: [
    (Rule.make(.words("好", " ")), ["empty-token"]),
    (Rule.make(.words("好", "")), ["empty-token"]),
    (Rule.make(.words("{{ name }}，好")), ["unmatchable-token"]),
    (Rule.make(.words("/好+/", "好")), ["pattern-not-run"]),
    (Rule.make(.words("/")), []),
    (Rule.make(.words("保证"), exceptions: ["保证"]), ["hiding-exception"]),
    (Rule.make(.words("ASAP"), exceptions: ["asap"]), ["hiding-exception"]),
    (Rule.make(.words("保证"), exceptions: ["一定"]), ["idle-exception"]),
    (Rule.make(.words("保证"), exceptions: ["保证金"]), []),
    (Rule.make(.words("好"), unless: .matcher("tiem")), ["unknown-matcher"]),
    (
      Rule.make(.words("好"), onlyIf: .not(.any([.matcher("无关"), .matcher("time")]))),
      ["unknown-matcher"]
    ),
    (Rule.make(.words()), ["rule-without-words"]),
    (Rule.make(.swap([:])), ["rule-without-words"]),
    (Rule.make(.counting(.tokens, max: 1)), ["rule-without-words"]),
    (Rule.make(.counting(.emoji)), ["rule-without-limit"]),
    (Rule.make(.length(min: 5, max: 3, per: .message)), ["rule-without-limit"]),
    (Rule.make(.length(min: nil, max: -1, per: .message)), ["rule-without-limit"]),
    (Rule.make(.sequence(steps: [])), ["kind-not-run"]),
    (Rule.make(.words("好"), scope: .part), ["scope-not-run"]),
  ])
  func saysWhatIsWrongWithARule(_ rule: Rule, _ checks: [String]) {
    let set = RuleSet(rules: [rule], styleGuide: .withTime)
    #expect(set.diagnostics.map(\.check.id) == checks)
  }

  @Test func namesTheNearestMatcher() throws {
    let set = RuleSet(
      rules: [.make(.words("好"), unless: .matcher("tiem"))], styleGuide: .withTime)
    let finding = try #require(set.diagnostics.first)
    #expect(finding.message.zh == "没有叫“tiem”的词表，是不是“time”？")
    #expect(finding.fixes.first?.edits.first?.replacement == "time")
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
