import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

@Suite struct SubstitutionTests {
  private func fixes(_ text: String, _ rule: Rule) -> [Fix] {
    RuleSet(rules: [rule], styleGuide: StyleGuide())
      .check(CheckedText(path: "a", plain: Array(text.utf8), language: "zh")).flatMap(\.fixes)
  }

  @Test func offersTheBetterForm() {
    let rule = Rule.make(
      .swap(["登陆": ["登录"], "帐号": ["账号", "账户"]]),
      message: Message(zh: "“{match}”写成“{replacement}”", en: "x"))
    let found = fixes("请登陆帐号", rule)
    #expect(
      found.map(\.edits) == [
        [TextEdit(3..<9, replacement: "登录")], [TextEdit(9..<15, replacement: "账号")],
        [TextEdit(9..<15, replacement: "账户")],
      ])
    #expect(found.map(\.isSafe) == [true, false, false])
    let messages = RuleSet(rules: [rule], styleGuide: StyleGuide())
      .check(CheckedText(path: "a", plain: Array("登陆帐号".utf8), language: "zh")).map(\.message.zh)
    #expect(messages == ["“登陆”写成“登录”", "“帐号”写成“账号”或“账户”"])
  }

  @Test func theBetterFormItselfIsFine() {
    #expect(flagged("企业微信和微信", by: .make(.swap(["微信": ["企业微信"]]))) == "企业微信和⟦微信⟧")
    #expect(flagged("iPhone Iphone", by: .make(.swap(["iphone": ["iPhone"]]))) == "iPhone ⟦Iphone⟧")
  }

  @Test func keepsACapitalFirstLetter() {
    let rule = Rule.make(.swap(["utilize": ["use"], "ASAP": ["today"]]))
    #expect(
      fixes("Utilize ASAP utilize", rule).map { $0.edits[0].replacement } == [
        "Use", "today", "use",
      ])
  }

  @Test func fixingSettlesTheFinding() {
    let rule = Rule.make(.swap(["登陆": ["登录"], "其它": [""], "微信": ["企业微信"], "utilize": ["use"]]))
    var text = "登陆其它微信，Utilize"
    let set = RuleSet(rules: [rule], styleGuide: StyleGuide())
    let found = set.check(CheckedText(path: "a", plain: Array(text.utf8), language: "zh"))
    var bytes = Array(text.utf8)
    for edit in found.flatMap(\.fixes).flatMap(\.edits).reversed() {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    text = String(decoding: bytes, as: UTF8.self)
    #expect(text == "登录企业微信，Use")
    #expect(set.check(CheckedText(path: "a", plain: bytes, language: "zh")) == [])
  }
}
