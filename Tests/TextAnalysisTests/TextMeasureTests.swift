import TestSupport
import Testing
import TextAnalysis

@Suite struct TextMeasureTests {
  @Test(arguments: [
    ("", 0), ("退款", 2), ("退款3天内到账", 7), ("iPhone15手机", 3), ("refund not received", 3),
    ("don't", 1), ("e-mail", 1), ("3.5元", 2), ("1,000", 1), ("24/7", 1), ("15:30前", 2),
    ("end. Next", 2), ("——！！😊", 0), ("ありがとう", 5), ("カード", 3), ("한국어 문장", 2), ("é à", 2),
    ("Zoë", 1), ("cafe\u{301}", 1), ("“好的”，OK～", 3), ("a-", 1), ("㐀𠮷", 2), ("\u{FFFC}", 0),
    ("ＯＫ", 1), ("example.com", 1), ("hi@example.com", 1),
  ])
  func countsHanCharactersAndWords(_ text: String, _ length: Int) {
    #expect(TextMeasure.length(of: text) == length)
  }

  @Test(arguments: [
    "好的⟦😊⟧⟦👍🏽⟧", "⟦👨‍👩‍👧‍👦⟧一家", "⟦🇨🇳⟧⟦🇯🇵⟧", "⟦1️⃣⟧ 2", "© ™ ① 12 # *", "⟦©️⟧", "⟦❤️⟧⟦❤⟧⟦☺⟧", "☎ ✔ ⟦☎️⟧⟦✅⟧",
    "⟦✌🏻⟧", "⟦🏴󠁧󠁢󠁥󠁮󠁧󠁿⟧", "⟦🏳️‍🌈⟧", "〰㊙", "⟦㊙️⟧", "a\u{200D}b", "⟦😀⟧\u{200D}a", "⟦🇨⟧",
    "⟦😀⟧\u{FE0E}".replacingFE0E, "",
  ])
  func findsEmojiAsPeopleCountThem(_ marked: String) {
    let marked = MarkedText(marked)
    let found = TextMarks(in: marked.bytes, 0..<marked.bytes.count).emoji
    #expect(
      MarkedText.marking(found, in: marked.text)
        == MarkedText.marking(marked.ranges, in: marked.text))
  }

  @Test func countsMarks() {
    let bytes = Array("真的！！？好的~~～ 10~12点 ok! 好～".utf8)
    let all = 0..<bytes.count
    #expect(TextMarks(in: bytes, all).exclamations.count == 3)
    #expect(TextMarks(in: bytes, all).questions.count == 1)
    let tildes = TextMarks(in: bytes, all).tildes.map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(tildes == ["~~～", "～"])
  }
}

extension String {
  /// U+FE0E asks for text, so nothing is marked.
  fileprivate var replacingFE0E: String { "😀\u{FE0E}" }
}
