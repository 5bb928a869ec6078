import Diagnostics
import DomainModel
import StyleChecking
import Testing

@Suite struct RuleExampleTests {
  private func problems(
    _ body: Rule.Body, bad: String? = nil, good: String? = nil, unless: Rule.Condition? = nil,
    applies: Rule.Applicability = Rule.Applicability(), profile: String? = nil, isOn: Bool = true
  ) -> [Diagnostic] {
    let rule = Rule.make(
      body, unless: unless, applies: applies,
      examples: [
        .init(bad: bad.map { at($0, 10) }, good: good.map { at($0, 20) }, profile: profile)
      ],
      isOn: isOn)
    return RuleSet(rules: [rule], styleGuide: .withTime).runExamples(of: rule)
  }

  @Test(arguments: [
    "我们会⟦尽快⟧处理。", "⟦尽快⟧⟦尽快⟧",
  ])
  func acceptsWhatIsFlaggedExactly(_ bad: String) {
    #expect(problems(.words("尽快"), bad: bad, good: "今天处理。") == [])
  }

  @Test(arguments: [
    ("我们会尽⟦快处⟧理。", "坏例子标出的是“快处”，规则发现的是“尽快”"),
    ("⟦尽快⟧，尽快", "坏例子标出的是“尽快”，规则发现的是“尽快”、“尽快”"),
    ("⟦马上⟧", "坏例子标出的“马上”，规则没有发现"),
    ("尽快", "坏例子没有用 ⟦⟧ 标出要提醒的地方"),
    ("好", "坏例子没有用 ⟦⟧ 标出要提醒的地方"),
    ("⟦尽快", "坏例子里的 ⟦ 和 ⟧ 没有成对"),
    ("尽快⟧", "坏例子里的 ⟦ 和 ⟧ 没有成对"),
    ("⟦⟦尽快⟧⟧", "坏例子里的 ⟦ 和 ⟧ 没有成对"),
  ])
  func saysWhatIsFlaggedInstead(_ bad: String, _ message: String) {
    let found = problems(.words("尽快"), bad: bad)
    #expect(found.map(\.message.zh) == [message])
    #expect(found.map(\.location.utf8) == [10..<11])
    #expect(found.map(\.check.id) == ["wrong-example"])
  }

  @Test func aGoodExampleMustPass() {
    let found = problems(.words("尽快"), good: "尽快")
    #expect(found.map(\.message.zh) == ["好例子里的“尽快”也会被规则提醒"])
    #expect(found.map(\.help?.zh) == ["规则发现的是“⟦尽快⟧”；改例子里的标记，或者改规则"])
    #expect(found.map(\.location.utf8) == [20..<21])
  }

  @Test func absenceIsMarkedAtTheEnd() {
    #expect(problems(.counting(.tokens, ["谢谢"], min: 1), bad: "好的。⟦⟧", good: "谢谢。") == [])
    #expect(problems(.counting(.tokens, ["谢谢"], min: 1), bad: "好的⟦⟧。").count == 1)
  }

  @Test func examplesAreForThoseTheRuleIsFor() {
    let formal = Rule.Applicability(languages: [at("en")], profiles: [at("formal")])
    #expect(problems(.words("hi"), bad: "⟦hi⟧ you", applies: formal) == [])
    #expect(
      problems(.words("hi"), bad: "⟦hi⟧ you", applies: formal, profile: "friendly").count == 1)
  }

  @Test func placeholdersInExamplesAreTheGuides() {
    #expect(
      problems(
        .words("尽快"), bad: "{{ name }}，⟦尽快⟧", good: "{{eta | date}}前尽快", unless: .matcher("time"))
        == [])
  }

  /// Its mistake is told where the matcher is named, once.
  @Test func aRuleWithAnUnknownMatcherIsNotTriedOut() {
    #expect(problems(.words("尽快"), bad: "⟦马上⟧", unless: .matcher("tiem")) == [])
  }

  @Test func examplesOfRulesThatAreOffRunToo() {
    #expect(problems(.words("尽快"), bad: "⟦马上⟧", isOn: false).count == 1)
  }

  @Test func severalTextsAreSeveralExamples() {
    let rule = Rule.make(
      .words("尽快"),
      examples: [.init(bad: [at("⟦尽快⟧", 1), at("⟦马上⟧", 2)], good: [at("今天", 3), at("尽快", 4)])])
    let found = RuleSet(rules: [rule], styleGuide: .withTime).runExamples(of: rule)
    #expect(found.map(\.location.utf8) == [2..<3, 4..<5])
  }

  @Test func anExceptionThatHidesEveryBadExampleIsTheMistake() {
    func checks(_ exceptions: [String], _ bad: String...) -> [String] {
      let rule = Rule.make(
        .words("尽快"), exceptions: exceptions, examples: [.init(bad: bad.map { at($0) }, good: [])])
      return RuleSet(rules: [rule], styleGuide: .withTime).runExamples(of: rule).map(\.check.id)
    }
    #expect(checks(["尽快处理"], "⟦尽快⟧处理", "会⟦尽快⟧处理") == ["hiding-exception"])
    #expect(checks(["尽快处理"], "⟦尽快⟧处理", "⟦尽快⟧来") == ["wrong-example"])
    #expect(checks(["尽快处理"], "⟦马上⟧处理") == ["wrong-example"])
  }
}
