import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

/// Wherever a phrase stands, it is found there, every time, and nothing else is.
@Suite struct PlantedPhraseTests {
  private static let surroundings = [
    "", "您好，", "👨‍👩‍👧‍👦", "e\u{301}", "\r\n", "\n\n", "（全角）ＡＢＣ", "**重点**", "- 第一条\n", "1. ", "# 标题\n",
    "\t", "🇨🇳",
    "❤️", "\u{3000}", "{{name}}", "{{eta}}。", "`代码`", "https://example.com/x ", "……", "“", "”", "~",
    "𠮷", "a\u{200D}",
  ]

  @Test(arguments: ["尽快", "as soon as possible", "100%", "😊好"])
  func isFoundAtItsPlace(_ phrase: String) {
    let set = RuleSet(rules: [.make(.words(phrase))], styleGuide: .withTime)
    var seed: UInt64 = 3
    func random(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    for _ in 0..<300 {
      var marked = ""
      for _ in 0..<random(12) {
        marked += Self.surroundings[random(Self.surroundings.count)]
        // A space keeps Latin words apart.
        if random(2) == 0 { marked += " ⟦\(phrase)⟧ " }
      }
      let expected = MarkedText(marked)
      let text = checkedText(expected.text)
      let found = set.check(text).map(\.location.utf8)
      #expect(MarkedText.marking(found, in: expected.text) == marked)
    }
  }

  /// What an example marks stays marked when the text around it grows.
  @Test(arguments: [
    ("⟦尽快⟧处理", Rule.make(.words("尽快"))), ("请⟦登陆⟧", .make(.swap(["登陆": ["登录"]]))),
    ("好🎉⟦🚚⟧", .make(.counting(.emoji, max: 1, per: .paragraph))),
    ("一二三。⟦一二三四五。⟧", .make(.length(min: nil, max: 4, per: .sentence))),
  ])
  func survivesItsSurroundings(_ example: String, _ rule: Rule) {
    for marked in [
      example, "😊\r\n\r\n" + example, "> 尽快登陆🎉🎉一二三四五六\n\n" + example,
      example + "\n\n好。", "`尽快` " + example + " `登陆`", "\u{FEFF}" + example,
    ] {
      let text = MarkedText(marked)
      let found = flagged(text.text, by: rule)
      #expect(found == marked)
    }
  }
}
