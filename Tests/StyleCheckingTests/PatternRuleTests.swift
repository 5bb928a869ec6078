import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

/// Patterns wherever a rule may have a word.
@Suite struct PatternRuleTests {
  @Test(arguments: [
    ("/尽[快早]/", "我们⟦尽快⟧处理，⟦尽早⟧答复"),
    ("/\\d+ ?天内/", "⟦15 天内⟧或⟦３天内⟧，不是几天内"),
    ("/asap/i", "⟦ASAP⟧"),
    ("/保证.{0,6}到账/", "👨‍👩‍👧\r\n⟦保证今天到账⟧，保证\n到账"),
    ("尽快", "⟦尽快⟧"),
  ])
  func findsPatternsInTokens(_ token: String, _ marked: String) {
    let text = MarkedText(marked).text
    #expect(flagged(text, by: .make(.words(token), ignoresCase: false)) == marked)
  }

  @Test func aRuleThatIgnoresCaseDoesSoInPatterns() {
    #expect(flagged("asap ASAP", by: .make(.words("/asap/"))) == "⟦asap⟧ ⟦ASAP⟧")
    let minding = Rule.make(.words("/asap/"), ignoresCase: false)
    #expect(flagged("asap ASAP", by: minding) == "⟦asap⟧ ASAP")
  }

  @Test func wordsAndPatternsShareARule() {
    let rule = Rule.make(.words("保证", "/一定(会|能)/", "/保证.{2}/"))
    #expect(flagged("保证一定会，一定能，保证", by: rule) == "⟦保证一定⟧会，⟦一定能⟧，⟦保证⟧")
  }

  @Test func patternsServeAsExceptions() {
    let rule = Rule.make(.words("保证"), exceptions: ["/保证[金书]/"])
    #expect(flagged("保证，保证金，保证书，保证人", by: rule) == "⟦保证⟧，保证金，保证书，⟦保证⟧人")
  }

  @Test func patternsServeAsConditions() {
    let rule = Rule.make(.words("尽快"), unless: .words("/\\d+ ?点前/", within: .sentence))
    #expect(flagged("尽快，3 点前。尽快。", by: rule) == "尽快，3 点前。⟦尽快⟧。")
  }

  @Test(arguments: ["/\\d+点/", "\\d+点"])
  func matchersHavePatterns(_ pattern: String) {
    var guide = StyleGuide()
    guide.matchers = [
      StyleGuide.Matcher(
        id: "time", place: at(0).place, label: Message("time"), words: [], patterns: [at(pattern)],
        note: nil)
    ]
    let rule = Rule.make(.words("尽快"), unless: .matcher("time"))
    #expect(flagged("尽快，3点前", by: rule, guide: guide) == "尽快，3点前")
    #expect(flagged("尽快，几点前", by: rule, guide: guide) == "⟦尽快⟧，几点前")
  }

  @Test func patternsAreCounted() {
    let rule = Rule.make(.counting(.tokens, ["/[!！]+/"], max: 1))
    #expect(flagged("好！！好！好", by: rule) == "好！！好⟦！⟧好")
  }

  /// A placeholder is a word: patterns may run across it. A tag separates.
  @Test func patternsRunAcrossPlaceholdersButNotAcrossTags() {
    let set = RuleSet(rules: [.make(.words("/保证.+到账/"))], styleGuide: .withTime)
    let found = set.check(checkedText("保证{{eta}}到账")).map(\.location.utf8)
    #expect(found == [0..<19])
    let text = CheckedText(
      path: "a", bytes: Array("保证{% if x %}今天到账".utf8),
      pieces: [.text(0..<6), .markup(6..<16), .text(16..<28)], language: "zh")
    #expect(set.check(text) == [])
  }

  private func fixes(_ text: String, _ swaps: KeyValuePairs<String, [String]>) -> [String] {
    let set = RuleSet(rules: [.make(.swap(swaps))], styleGuide: .withTime)
    return set.check(checkedText(text)).flatMap(\.fixes).flatMap(\.edits).map(\.replacement)
  }

  @Test func substitutionWritesWhatGroupsHold() {
    #expect(fixes("15天内", ["/(\\d+)天内/": ["$1 天之内"]]) == ["15 天之内"])
    #expect(fixes("A-B", ["/(\\w)-(\\w)/": ["$2$1$0$$1"]]) == ["BAA-B$1"])
    #expect(fixes("退款", ["/退(货)?款/": ["退$1钱"]]) == ["退钱"])
    #expect(fixes("5 元", ["元": ["$1"]]) == ["$1"])
  }

  @Test func whatIsRightAlreadyIsNoFinding() {
    #expect(flagged("企业微信和微信", by: .make(.swap(["/微信/": ["企业微信"]]))) == "企业微信和⟦微信⟧")
    #expect(flagged("登录", by: .make(.swap(["/登[陆录]/": ["登录"]]))) == "登录")
  }

  @Test func noFixTakesAwayAPlaceholder() {
    let set = RuleSet(
      rules: [
        .make(
          .swap(["/等(.{1,4})吧/": ["请等$1"]]), message: Message(zh: "写成“{replacement}”", en: "x"))
      ], styleGuide: .withTime)
    let found = set.check(checkedText("等{{eta}}吧"))
    #expect(found.map(\.message.zh) == ["写成“请等…”"])
    #expect(found.flatMap(\.fixes) == [])
    #expect(fixes("等一下吧", ["/等(.{1,4})吧/": ["请等$1"]]) == ["请等一下"])
  }

  @Test func saysWhereInThePatternTheProblemIs() {
    let set = RuleSet(rules: [.make(.words("/退(?=款)/"))], styleGuide: .withTime)
    #expect(set.diagnostics.map(\.message.zh) == ["模式“退(?=款)”第 2 个字起的“(?=”是看前后文的写法，这里不支持"])
    #expect(
      set.diagnostics.map(\.message.en) == [
        "`(?=`, from character 2 of the pattern `退(?=款)`, looks around, which patterns here cannot"
      ])
  }

  /// A quote or a plain word in the file; where quoting changed the text, the whole entry.
  @Test(arguments: [
    ("- /退⟦(?=⟧款)/", "/退(?=款)/"), ("- '/退⟦(?=⟧款)/'", "/退(?=款)/"),
    ("- ⟦\"/退(?=\\\\d)/\"⟧", "/退(?=\\d)/"),
  ])
  func theFindingStandsAtThePart(_ file: String, _ token: String) throws {
    let marked = MarkedText(file)
    let entry = Located(
      token, at: SourceRange(file: "library/rules/test.md", utf8: 2..<marked.bytes.count))
    let rule = Rule.make(.existence(tokens: [entry]), text: marked.text)
    let found = RuleSet(rules: [rule], styleGuide: StyleGuide()).diagnostics
    #expect(found.map(\.location.utf8) == marked.ranges)
  }
}
