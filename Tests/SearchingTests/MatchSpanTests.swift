import DomainModel
import Searching
import TestSupport
import Testing

@Suite struct MatchSpanTests {
  /// The texts that matched, the spans marked with ⟦⟧.
  private func marked(_ query: String, _ template: Template, _ library: Library? = nil) -> [String]
  {
    let index = MemorySearch(library ?? Library(templates: [template]))
    let result = index.answer(SearchQuery(query)).results.first
    return (result?.matches ?? []).map { "\($0.field.rawValue): \(mark($0))" }
  }

  private func mark(_ match: FieldMatch) -> String {
    var text = String.UnicodeScalarView()
    let scalars = Array(match.text.unicodeScalars)
    for index in 0...scalars.count {
      if match.spans.contains(where: { $0.upperBound == index }) { text.append("⟧") }
      if match.spans.contains(where: { $0.lowerBound == index }) { text.append("⟦") }
      if index < scalars.count { text.append(scalars[index]) }
    }
    return String(text)
  }

  @Test(arguments: [
    ("退款", "退款什么时候到账", "⟦退款⟧什么时候到账"),
    ("退款到账", "退款什么时候到账", "⟦退款⟧什么时候⟦到账⟧"),
    (
      "refunds", "When the Refund arrives; refunding takes days",
      "When the ⟦Refund⟧ arrives; ⟦refunding⟧ takes days"
    ),
    ("vip", "ＶＩＰ会员退款", "⟦ＶＩＰ⟧会员退款"),
    ("退款", "👩‍💻🇨🇳退款👍", "👩‍💻🇨🇳⟦退款⟧👍"),
    ("refund", "cafe\u{301} refund", "cafe\u{301} ⟦refund⟧"),
    ("退款", "⑫退款", "⑫⟦退款⟧"),
    ("İstanbul", "ab İstanbul 退款", "ab ⟦İstanbul⟧ 退款"),
    ("退款", "𠮷野家退款", "𠮷野家⟦退款⟧"),
    ("𠮷野", "吃𠮷野家", "吃⟦𠮷野⟧家"),
  ])
  func marksWhatWasFound(_ query: String, _ title: String, _ expected: String) {
    #expect(marked(query, template("a", title)) == ["title: " + expected])
  }

  @Test func showsEveryFieldThatMatched() {
    let all = template(
      "a", "物流进度", says: ["物流没动", "包裹呢", "物流停了"], body: "<!-- @物流 -->\n您好\n\n物流显示{{ 物流 }}在路上。\n",
      scenario: "s", tags: ["物流"], labels: ["物流单号"])
    let library = Library(templates: [all], scenarios: [scenario("s", "物流延误")])
    #expect(
      marked("物流", all, library) == [
        "title: ⟦物流⟧进度", "customer_says: ⟦物流⟧没动", "customer_says: ⟦物流⟧停了", "scenario: ⟦物流⟧延误",
        "tags: ⟦物流⟧", "slots: ⟦物流⟧单号", "body: ⟦物流⟧显示{{ 物流 }}在路上。",
      ])
  }

  @Test func marksANameThatIsSpelledOut() {
    let one = template("refund/when", "到账", scenario: "refund-timing", shortcut: "tk")
    #expect(marked("TK", one) == ["shortcut: ⟦tk⟧"])
    #expect(marked("refund/when", one).first == "id: ⟦refund/when⟧")
    #expect(marked("refund-timing", one).first == "scenario: ⟦refund-timing⟧")
  }

  @Test func commentsAndBlanksAreNotFound() {
    let one = template("a", "标题", body: "<!-- @empathy 退款 -->{{ 退款 }}{% if 退款 %}x{% endif %}")
    #expect(marked("退款", one) == [])
  }

  @Test(arguments: ["{{", "{%", "<!--", "{{ {% <!-- "])
  func aBodyOfUnclosedBlanksIsReadInNoTime(_ piece: String) {
    let body = String(repeating: piece, count: 200_000) + "\n退款"
    #expect(marked("退款", template("a", "标题", body: body)) == ["body: ⟦退款⟧"])
  }

  @Test func anExclamationInAngleBracketsIsText() {
    #expect(marked("退款", template("a", "标题", body: "<!退款>")) == ["body: <!⟦退款⟧>"])
  }

  /// Whatever is typed, spans lie in order inside their texts.
  @Test func neverCrashesAndSpansStayInside() {
    var random = SeededGenerator(seed: 20_261_122)
    let pieces = [
      "退款", "物流", "refund", "Ｒ", "👩‍💻", "e\u{301}", "\r\n", "\u{0}", " ", "{{", "}}", "<!--", "'s",
      "İ", "ﬁ", "①",
      "𠮷", "\u{FEFF}", "8812", "，", "한글", "\u{200B}",
    ]
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in
        pieces.randomElement(using: &random)!
      }.joined()
    }
    for _ in 0..<150 {
      let library = Library(
        templates: (0..<4).map {
          template("t\($0)", text(6), says: [text(8), text(8)], body: text(20), tags: [text(3)])
        })
      for result in MemorySearch(library).answer(SearchQuery(text(8))).results {
        for match in result.matches {
          #expect(!match.spans.isEmpty)
          var end = 0
          for span in match.spans {
            #expect(span.lowerBound >= end && !span.isEmpty)
            end = span.upperBound
          }
          #expect(end <= match.text.unicodeScalars.count)
        }
      }
    }
  }

  @Test func aVeryLongQueryIsAnswered() {
    let query = String(repeating: "退款什么时候到账？refund 8812 ", count: 20_000)
    #expect(marked(query, template("a", "退款什么时候到账")) == ["title: ⟦退款什么时候到账⟧"])
  }
}
