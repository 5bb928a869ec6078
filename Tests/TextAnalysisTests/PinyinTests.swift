import Testing
import TextAnalysis

@Suite struct PinyinTests {
  private let pinyin = Pinyin.shared

  private func readings(_ text: String) -> [String] {
    text.unicodeScalars.map { scalar in
      let readings = pinyin.readings(of: scalar.value)
      return (0..<readings.count).map { pinyin.spelling(of: readings[$0]) }.joined(separator: "/")
    }
  }

  @Test(arguments: [
    ("退款", ["tui", "kuan"]), ("行重还", ["xing/hang", "zhong/chong", "hai/huan"]),
    ("女绿", ["nv", "lv/lu"]), ("大发票", ["da", "fa", "piao"]), ("乐", ["le/yue"]),
    ("a1，\u{0}\u{10FFFF}〇", ["", "", "", "", "", ""]),
  ])
  func knowsHowCharactersAreRead(_ text: String, _ expected: [String]) {
    #expect(readings(text) == expected)
  }

  @Test(arguments: [
    ("tuikuan", ["tui kuan", "tui ku an"]), ("fangan", ["fan gan", "fang an"]),
    ("xian", ["xian", "xi an"]),
    ("zhuangtai", ["zhuang tai", "zhu ang tai"]), ("nvshi", ["nv shi"]), ("refund", []), ("tk", []),
    ("tuik", []),
    ("", []), ("tui1", []), ("n", []),
  ])
  func splitsIntoWholeSyllablesOnly(_ word: String, _ expected: [String]) {
    let splits = pinyin.splits(of: Array(word.utf8)[...])
    #expect(
      splits.map { $0.map(pinyin.spelling(of:)).joined(separator: " ") } == expected)
  }

  @Test func staysQuickWhereEveryLetterIsASyllable() {
    #expect(pinyin.splits(of: ArraySlice(repeating: 0x61, count: 48)).count <= 4)
    #expect(pinyin.splits(of: ArraySlice(repeating: 0x61, count: 49)) == [])
  }

  /// Every syllable is found by its own letters, and stands in order.
  @Test func findsEachSyllable() {
    var last = ""
    for number in 0..<UInt16(pinyin.syllableCount) {
      let spelling = pinyin.spelling(of: number)
      #expect(last < spelling)
      #expect(pinyin.syllable(spelled: Array(spelling.utf8)[...]) == number)
      #expect(pinyin.initial(of: number) == spelling.utf8.first)
      last = spelling
    }
  }
}
