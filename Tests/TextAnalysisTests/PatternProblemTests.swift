import Diagnostics
import TestSupport
import Testing
import TextAnalysis

@Suite struct PatternProblemTests {
  /// A pattern with the part that is refused in marks, and the check; without marks it is the whole.
  @Test(arguments: [
    ("退⟦(?=⟧款)", "unsupported-pattern"),
    ("⟦(?!⟧款)退", "unsupported-pattern"),
    ("⟦(?<=⟧企业)微信", "unsupported-pattern"),
    ("⟦(?<!⟧企业)微信", "unsupported-pattern"),
    ("(.)⟦\\1⟧", "unsupported-pattern"),
    ("⟦\\k⟧<a>", "unsupported-pattern"),
    ("⟦(?>⟧a+)b", "unsupported-pattern"),
    ("a⟦++⟧b", "unsupported-pattern"),
    ("a⟦{2}+⟧b", "unsupported-pattern"),
    ("⟦(?<⟧天>a)", "unsupported-pattern"),
    ("⟦(?P⟧<day>a)", "unsupported-pattern"),
    ("⟦(?s⟧)a", "unsupported-pattern"),
    ("⟦(*⟧UTF)a", "unsupported-pattern"),
    ("[⟦[:⟧alpha:]]", "unsupported-pattern"),
    ("⟦\\y⟧", "unsupported-pattern"),
    ("[⟦\\q⟧]", "unsupported-pattern"),
    ("⟦\\p{Hna}⟧", "unsupported-pattern"),
    ("[^⟦\\P{Klingon}⟧]", "unsupported-pattern"),
    ("⟦\\x{110000}⟧", "unreadable-pattern"),
    ("⟦\\uD800⟧", "unreadable-pattern"),
    ("⟦\\x4⟧", "unreadable-pattern"),
    ("退⟦(⟧款", "unreadable-pattern"),
    ("退⟦)⟧款", "unreadable-pattern"),
    ("退⟦[⟧款", "unreadable-pattern"),
    ("⟦\\p{Han⟧", "unreadable-pattern"),
    ("⟦\\p⟧", "unreadable-pattern"),
    ("[⟦9-0⟧]", "unreadable-pattern"),
    ("[⟦\\d-9⟧]", "unreadable-pattern"),
    ("[⟦a-\\d⟧]", "unreadable-pattern"),
    ("⟦*⟧a", "unreadable-pattern"),
    ("a|⟦?⟧", "unreadable-pattern"),
    ("⟦^*⟧a", "unreadable-pattern"),
    ("a⟦**⟧", "unreadable-pattern"),
    ("a⟦{2}{⟧3}", "unreadable-pattern"),
    ("⟦{⟧a}", "unreadable-pattern"),
    ("a⟦{⟧,3}", "unreadable-pattern"),
    ("a⟦{3,2}⟧", "unreadable-pattern"),
    ("ba⟦{0}⟧", "unreadable-pattern"),
    ("a⟦\\⟧", "unreadable-pattern"),
    ("a⟦{5000}⟧", "oversized-pattern"),
    ("a⟦{99999999999999999999}⟧", "oversized-pattern"),
    ("(.{100}){100}", "oversized-pattern"),
    ("((((a{9}){9}){9}){9}){9}", "oversized-pattern"),
    (String(repeating: "(", count: 60) + "⟦(⟧", "oversized-pattern"),
    ("a*", "empty-match"),
    ("(a|b?)", "empty-match"),
    ("^", "empty-match"),
    ("\\b", "empty-match"),
    ("", "empty-match"),
    ("a⟦[]⟧", "unmatchable-pattern"),
    ("[^\\s\\S]", "unmatchable-pattern"),
    ("[^\\P{Han}\\p{Han}]", "unmatchable-pattern"),
    ("$a", "unmatchable-pattern"),
    ("a^", "unmatchable-pattern"),
    ("a\\A", "unmatchable-pattern"),
    ("\\za", "unmatchable-pattern"),
    ("a\\bb", "unmatchable-pattern"),
    ("退\\b款", "unmatchable-pattern"),
    ("(a\\Bb|c)^d", "unmatchable-pattern"),
  ])
  func isRefusedAtItsPlace(_ pattern: String, _ check: String) throws {
    let marked = MarkedText(pattern)
    let problem = #expect(throws: PatternProblem.self) { try Pattern(marked.text) }
    #expect(problem?.check.id == check)
    let range = marked.ranges.first ?? 0..<marked.bytes.count
    #expect(problem?.range == range, "\(problem.debugDescription)")
  }

  @Test(arguments: [
    "\n^a", "a$\n", "a\n^b", "a\\b退", "(?:|a)b", "a{2}?", "[-a]", "[a-]", "\\{a\\}", "a}",
    "(^|，)好", "好($|。)", "[^\\S\\n]", ".{0,900}a",
  ])
  func isNotRefused(_ pattern: String) throws { _ = try Pattern(pattern) }

  @Test func namesTheNearestClass() throws {
    let problem = try #require(throws: PatternProblem.self) { try Pattern("\\p{Hann}") }
    #expect(problem.help.zh.hasPrefix("是不是 \\p{Han}？"))
    #expect(problem.help.en.hasPrefix("did you mean `\\p{Han}`?"))
  }

  @Test func messagesNameThePartAndItsPlace() throws {
    let part = try #require(throws: PatternProblem.self) { try Pattern("退(款") }
    #expect(part.message(in: "退(款").zh == "模式“退(款”第 2 个字起的“(”没有配对的“)”")
    #expect(
      part.message(in: "退(款").en
        == "`(`, from character 2 of the pattern `退(款`, has no `)` to go with it")
    let whole = try #require(throws: PatternProblem.self) { try Pattern("a*") }
    #expect(whole.message(in: "a*").zh == "模式“a*”什么都没有也算找到")
    #expect(whole.message(in: "a*").en == "the pattern `a*` is satisfied by an empty text")
  }

  /// Whatever is typed between two slashes is read or refused, never more.
  @Test func anyTextIsReadOrRefused() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "(", ")", "[", "]", "{", "}", "?", "*", "+", "|", "\\", "^", "$", ".", "-", ",", "a", "退",
      "1",
      "(?", "(?i)", "\\p{", "\\x{", "\\u", "{2,", "[^", "😊", "\u{0}", "é", "\\b", "d", ":",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...10, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined()
      do throws(PatternProblem) {
        _ = try Pattern(text)
      } catch {
        #expect(error.range.upperBound <= text.utf8.count)
        #expect(!error.message(in: text).zh.isEmpty && !error.help.en.isEmpty)
      }
    }
  }
}
