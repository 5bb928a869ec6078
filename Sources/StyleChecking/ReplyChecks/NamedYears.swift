import TextAnalysis

/// The years that a text speaks of anywhere: a date further on may be one of theirs.
struct NamedYears {
  /// In figures, each once: 2025.
  private(set) var numbers: [Int] = []
  /// Where a year is spoken of without a figure, from left to right, and how far it is from this one: -1
  /// for 去年; nil where nobody can tell from the text: 那年, “years ago”.
  let others: [(place: Range<Int>, distance: Int?)]

  init(in bytes: [UInt8]) {
    let small = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    others = Self.words.lazy.filter { small.holds($0.word) }.flatMap { word, distance in
      Self.places(of: word, in: small).map { ($0, distance) }
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
    var isSeen = [Bool](repeating: false, count: 100)
    var index = 0
    while index < bytes.count {
      guard ScalarClass.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, ScalarClass.isDigit(bytes[index]) { index += 1 }
      guard index - start == 4, bytes[start] == 0x32, bytes[start + 1] == 0x30 else { continue }
      isSeen[Int(bytes[start + 2] - 0x30) * 10 + Int(bytes[start + 3] - 0x30)] = true
    }
    numbers = isSeen.indices.filter { isSeen[$0] }.map { 2000 + $0 }
  }

  private static func places(of word: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.count >= word.count else { return [] }
    return (0...bytes.count - word.count).lazy
      .filter { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
      .map { $0..<$0 + word.count }
  }

  private static let words: [(word: [UInt8], distance: Int?)] =
    ([
      ("大前年", -3), ("前年", -2), ("去年", -1), ("上一年", -1), ("上年", -1), ("明年", 1), ("来年", 1), ("后年", 2),
      ("大后年", 3), ("last year", -1), ("previous year", -1), ("a year ago", -1),
      ("one year ago", -1), ("next year", 1), ("following year", 1), ("a year's time", 1),
      ("a year’s time", 1), ("次年", nil), ("往年", nil), ("历年", nil), ("那年", nil), ("当年", nil),
      ("同年", nil),
      ("年前", nil), ("年后", nil), ("years ago", nil), ("year before", nil), ("that year", nil),
      ("earlier year", nil), ("years' time", nil), ("years’ time", nil),
    ] as [(String, Int?)]).map { (Array($0.0.utf8), $0.1) }
}
