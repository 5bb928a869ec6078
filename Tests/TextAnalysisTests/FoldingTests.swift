import Testing
import TextAnalysis

@Suite struct FoldingTests {
  @Test(arguments: [
    ("ＡＢＣ１２３，好", "abc123,好"), ("Refund É", "refund é"), ("　\u{A0}", "  "), ("②", "2"), ("⑫", "12"),
    ("“好”", "\"好\""),
    ("ΑΒ Дом", "αβ дом"), ("", ""), ("退款 OK", "退款 ok"),
  ])
  func bringsSpellingsToOneForm(_ text: String, _ folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test(arguments: ["ＡＢＣ退款", "退　款ok", "①②⑫好", "é退", "plain", "İx"])
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
}
