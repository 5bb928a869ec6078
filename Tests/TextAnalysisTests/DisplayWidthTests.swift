import Testing
import TextAnalysis

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("退款", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("，。", 4), ("“”…—·①", 6),
    ("e\u{301}", 1), ("é", 1), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("🇨", 1),
    ("1️⃣", 2), ("☎️", 2), ("☎", 1), ("©", 1), ("©️", 2), ("✅", 2), ("\u{200B}", 0),
    ("\u{1B}", 0), ("が", 2), ("か\u{3099}", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("𠮷", 4 - 2),
    ("a退b👍", 6), ("\u{FFFD}", 1),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test(arguments: [
    ("退款进度", 8, "退款进度"), ("退款进度", 7, "退款进…"), ("退款进度", 6, "退款…"),
    ("退款进度", 1, "…"), ("退款进度", 0, ""), ("👨‍👩‍👧👍好", 4, "👨‍👩‍👧…"), ("abc", 2, "a…"), ("", 0, ""),
  ])
  func clipsAtWholeCharacters(_ text: String, _ limit: Int, _ clipped: String) {
    #expect(DisplayWidth.clip(text, to: limit) == clipped)
    #expect(DisplayWidth.columns(DisplayWidth.clip(text, to: limit)) <= limit)
  }

  @Test func padsByColumnsNotByCharacters() {
    #expect(DisplayWidth.padded("退款", to: 6) == "退款  ")
    #expect(DisplayWidth.padded("退款", to: 3) == "退款")
  }
}
