import DomainModel
import TextAnalysis

/// What a text says right before a month to tell the year: 2026 年, 2025 年的, 去年.
struct WrittenYear {
  /// Nil where only the people who talk know which one is meant: 那年, and 去年 without a today.
  var number: Int?
  /// Where it begins.
  var start: Int

  /// What ends at an offset, spaces and 的 aside.
  init?(before end: Int, _ bytes: [UInt8], today: CivilDate?) {
    func skipSpaces(_ index: Int) -> Int {
      var index = index
      while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
      return index
    }
    func ends(_ index: Int, with word: String) -> Bool {
      let count = word.utf8.count
      return index >= count && bytes[index - count..<index].elementsEqual(word.utf8)
    }
    var index = skipSpaces(end)
    if ends(index, with: "的") { index = skipSpaces(index - 3) }
    guard ends(index, with: "年") else { return nil }
    for (word, distance) in Self.relative where ends(index, with: word) {
      number = today.map { $0.year + distance }
      start = index - word.utf8.count
      return
    }
    index = skipSpaces(index - 3)
    start = index
    let digits = bytes[..<index].suffix(4)
    guard digits.count == 4, digits.allSatisfy(ScalarClass.isDigit),
      index == 4 || !ScalarClass.isDigit(bytes[index - 5])
    else { return }
    number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    start = index - 4
  }

  /// In years from today, the longer of two that end alike first.
  private static let relative: [(word: String, distance: Int)] = [
    ("大前年", -3), ("前年", -2), ("去年", -1), ("上一年", -1), ("上年", -1), ("今年", 0), ("本年", 0),
    ("明年", 1), ("来年", 1), ("大后年", 3), ("后年", 2),
  ]
}
