import Testing
import TextAnalysis

@Suite struct FoldingTests {
  @Test(arguments: [
    ("ＡＢＣ１２３，好", "abc123,好"), ("Refund É", "refund e"), ("　\u{A0}", "  "), ("②", "2"), ("⑫", "12"),
    ("“好”", "\"好\""), ("it’s", "it's"),
    ("ΑΒ Дом", "αβ дом"), ("", ""), ("退款 OK", "退款 ok"),
    ("cafe\u{301} café CAFÉ", "cafe cafe cafe"), ("Straße ﬁle", "strasse file"),
    ("5㎏ 20℃", "5kg 20°c"),
    ("退貨 帳號 妳好 裡麵", "退货 账号 你好 里面"), ("ｶﾀｶﾅ ㈱", "カタカナ (株)"),
    ("退\u{200B}款\u{FEFF} ❤️ so\u{AD}ft", "退款 ❤ soft"), ("👩‍💻", "👩💻"),
    ("𝟙𝒜 \u{2F800}", "1a 丽"), ("a\nb\r\n\tc", "a\nb\r\n\tc"), ("ﷺ", "صلى الله عليه وسلم"),
  ])
  func bringsSpellingsToOneForm(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test(arguments: ["ＡＢＣ退款", "退　款ok", "①②⑫好", "é退", "plain", "İx", "5㎏退貨ＯＫ", "退\u{200B}款", "ﷺ好"])
  func knowsWhereEachCharacterCameFrom(_ text: String) {
    let folded = FoldedText(text)
    let original = Array(text.utf8)
    for needle in ["退", "款", "ok", "好", "x", "plain", "c"] {
      let bytes = Array(needle.utf8)
      guard let start = folded.bytes.firstRange(of: bytes) else { continue }
      let range = folded.originalRange(of: start)
      #expect(FoldedText(Array(original[range])).bytes == bytes)
    }
    #expect(folded.originalOffset(of: folded.bytes.count) == original.count)
  }

  /// Whatever was folded stays as it is.
  @Test func foldsOnceAndForAll() {
    for number in (0...0x10FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let once = Folding.fold(String(scalar))
      if once == String(scalar) { continue }
      #expect(Folding.fold(once) == once, "U+\(String(number, radix: 16))")
    }
  }

  @Test func keepsBytesThatAreNoUTF8() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xE8, 0xB2, 0xE8, 0xB2, 0xA8, 0xED, 0xA0, 0x80, 0xE8]
    #expect(
      Folding.fold(bytes) == [0x61, 0xFF, 0xE8, 0xB2, 0xE8, 0xB4, 0xA7, 0xED, 0xA0, 0x80, 0xE8])
  }
}
