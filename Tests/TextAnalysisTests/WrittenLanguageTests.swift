import TestSupport
import Testing
import TextAnalysis

@Suite struct WrittenLanguageTests {
  static let cases: [(text: String, isChinese: Bool?)] = [
    ("", nil), ("123 … ！？", nil), ("\u{FEFF}", nil),
    ("您的订单已经发出", true), ("Your order is on its way", false),
    ("请打开 Settings 里的 Notifications", true), ("Please choose 退款 in the app", false),
    // As many of one as of the other.
    ("退款 in app", true), ("款 in app", false),
    // Ideographs outside the range of most, kana, and full-width letters, which are neither.
    ("\u{3400}\u{20000}\u{F900} a b", true), ("ありがとう thank you", true), ("ＡＢＣ a", false),
    // Words end at signs, digits and characters of other scripts.
    ("it's-a1b 中中中", false), ("aéb 中", false), ("a。b、c，d 中中中", false),
  ]

  @Test(arguments: cases.indices) func letsTheLettersDecide(_ index: Int) {
    let (text, isChinese) = Self.cases[index]
    #expect(WrittenLanguage.isChinese(Array(text.utf8)) == isChinese)
  }

  /// Eight bytes at a time count what scalar by scalar is counted.
  @Test func countsWhereverAWordStarts() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "退", "款", "，", "。", "a", "Re", " ", "7", "\n", "😊", "é", "の", "\u{3400}", "ﾊ", "-",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...30, using: &generator))
        .map { _ in pieces.randomElement(using: &generator)! }.joined()
      var (han, words, isInWord) = (0, 0, false)
      for scalar in text.unicodeScalars {
        let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
        if isLetter, !isInWord { words += 1 }
        isInWord = isLetter
        if ScalarClass.isIdeograph(scalar.value) { han += 1 }
      }
      let expected: Bool? = han + words > 0 ? han >= words : nil
      #expect(WrittenLanguage.isChinese(Array(text.utf8)) == expected, "\(text.debugDescription)")
    }
  }
}
