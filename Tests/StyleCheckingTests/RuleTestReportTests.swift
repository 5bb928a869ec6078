import Diagnostics
import DomainModel
import StyleChecking
import Testing

@Suite struct RuleTestReportTests {
  private func report(_ rules: Rule..., coverage: Bool = false) -> RuleTestReport {
    var library = Library(rules: rules)
    library.styleGuide = .withTime
    return StyleChecker(library).testRules(coverage: coverage)
  }

  @Test func everyFlaggedExampleIsTriedInOtherSurroundings() throws {
    let rule = Rule.make(
      .words("尽快"), examples: [.init(bad: at("会⟦尽快⟧处理。"), good: at("今天处理。"))])
    let result = try #require(report(rule).rules.first)
    #expect(result.id == "test")
    #expect(result.examples == 2)
    #expect(result.variants == 5)
    #expect(result.failures == [])
    #expect(result.uncoveredTokens.isEmpty)
  }

  @Test func namesWordsThatNoBadExampleShows() {
    let rule = Rule.make(
      .words("尽快", "稍后", "马上"),
      examples: [.init(bad: at("会⟦尽快⟧处理。"), good: at("马上")), .init(bad: at("⟦稍后⟧"), good: nil)])
    #expect(report(rule, coverage: true).rules[0].uncoveredTokens.map(\.value) == ["马上"])
    #expect(report(rule).rules[0].uncoveredTokens.isEmpty)
  }

  @Test func aWrongExampleIsAFailureAndIsNotTriedAgain() {
    let rule = Rule.make(.words("尽快"), examples: [.init(bad: at("⟦马上⟧"), good: nil)])
    let result = report(rule).rules[0]
    #expect(result.failures.map(\.check.id) == ["wrong-example"])
    #expect(result.variants == 0)
  }

  /// A rule that finds a word only at the start of its text cannot find it behind an emoji.
  @Test func aRuleThatHoldsOnlyInItsExampleIsAFailure() {
    let rule = Rule.make(
      .words("尽快"), onlyIf: .not(.words("👨‍👩‍👧")), examples: [.init(bad: at("⟦尽快⟧"), good: nil)])
    let failures = report(rule).rules[0].failures
    #expect(failures.map(\.message.zh) == ["这个坏例子前面加一个表情，规则发现的就不一样了"])
    #expect(failures.map(\.help?.en) == ["the rule flags “👨‍👩‍👧\n\n尽快”"])
  }

  @Test func wholeUnitsGrowWithTheirSurroundings() {
    let long = Rule.make(
      .length(min: nil, max: 3, per: .message), examples: [.init(bad: at("⟦一二三四⟧"), good: nil)])
    let absent = Rule.make(
      .counting(.tokens, ["谢谢"], min: 1), examples: [.init(bad: at("好的。⟦⟧"), good: nil)])
    let first = Rule.make(
      .words("好"), scope: .firstSentence, examples: [.init(bad: at("⟦好⟧。好。"), good: nil)])
    for rule in [long, absent, first] { #expect(report(rule).failures == []) }
  }
}
