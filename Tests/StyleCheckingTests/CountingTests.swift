import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

@Suite struct CountingTests {
  @Test(arguments: [
    (Rule.Body.counting(.emoji, max: 2), "好🎉🎉⟦🚚⟧⟦👨‍👩‍👧⟧"),
    (.counting(.emoji, max: 0), "⟦😊⟧"),
    (.counting(.exclamation, max: 1), "好！好⟦！⟧好⟦!⟧"),
    (.counting(.exclamation, max: 1, per: .sentence), "好！好！好！⟦！⟧"),
    (.counting(.question, max: 1, per: .paragraph), "吗？吗⟦？⟧\n\n吗？"),
    (.counting(.tilde, max: 0), "好的⟦～～⟧10~12点"),
    (.counting(.tokens, ["您"], max: 1), "您好，⟦您⟧的，⟦您⟧"),
    // In a sentence the first too many is enough.
    (.counting(.tokens, ["您"], max: 1, per: .sentence), "您好，⟦您⟧的，您家。您，⟦您⟧。"),
    (.counting(.tokens, ["谢谢", "感谢"], min: 1), "好的。⟦⟧"),
    (.counting(.tokens, ["谢谢", "感谢"], min: 1), "感谢。"),
    (.counting(.tokens, ["吗"], min: 1, per: .sentence), "好吗？好。⟦⟧好吗"),
    (.counting(.emoji, min: 1), "好😊"),
    (.counting(.emoji, min: 1), "好 ⟦⟧\n".trimmedBeforeMark),
    (.length(min: nil, max: 5, per: .sentence), "一二三四五。⟦一二三四五六。⟧"),
    (.length(min: nil, max: 3, per: .message), "⟦please give me a moment⟧"),
    (.length(min: nil, max: 3, per: .paragraph), "一二三\n\n⟦一二\n三四⟧"),
    (.length(min: 3, max: nil, per: .message), "\n⟦一二。⟧ "),
    (.length(min: 3, max: nil, per: .sentence), "⟦一二。⟧一二三。"),
    (.length(min: nil, max: 2, per: .message), ""),
  ])
  func flagsWhatIsTooMuchOrTooLittle(_ body: Rule.Body, _ marked: String) {
    #expect(flagged(MarkedText(marked).text, by: .make(body)) == marked)
  }

  @Test func messagesTellTheNumbers() {
    let rule = Rule.make(
      .counting(.tokens, ["您"], max: 1), message: Message("{match} {count}/{max}/{min}"))
    let set = RuleSet(rules: [rule], styleGuide: StyleGuide())
    let found = set.check(CheckedText(path: "a", plain: Array("您您您".utf8), language: "zh"))
    #expect(found.map(\.message.zh) == ["您 3/1/{min}", "您 3/1/{min}"])
  }

  @Test func placeholdersAddressesAndCodeAreAWordEach() {
    let rule = Rule.make(.length(min: 99, max: nil, per: .message), message: Message("{count}"))
    let set = RuleSet(rules: [rule], styleGuide: .withTime)
    let text = checkedText("你好{{name}}，\n> 引用不算\n见 https://example.com/a/b 和 `kouwen fix`")
    #expect(set.check(text).map(\.message.zh) == ["7"])
  }

  @Test func theMarkedRangeCoversPlaceholdersAtItsEnds() {
    let rule = Rule.make(.length(min: nil, max: 2, per: .sentence))
    let set = RuleSet(rules: [rule], styleGuide: .withTime)
    let text = checkedText("好。{{name}}你好{{eta}}\n好")
    let found = set.check(text).map(\.location.utf8)
    #expect(
      MarkedText.marking(found, in: String(decoding: text.bytes, as: UTF8.self))
        == "好。⟦{{name}}你好{{eta}}⟧\n好")
  }

  @Test func conditionsHoldForCountsToo() {
    let rule = Rule.make(
      .length(min: nil, max: 3, per: .sentence), unless: .words("地址", within: .sentence))
    #expect(flagged("一二三四。地址：一二三四。", by: rule) == "⟦一二三四。⟧地址：一二三四。")
  }
}

extension String {
  /// What is absent is marked right behind the last word, before white space.
  fileprivate var trimmedBeforeMark: String { replacing(" ⟦⟧\n", with: "⟦⟧ \n") }
}
