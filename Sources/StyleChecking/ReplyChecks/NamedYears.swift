import TextAnalysis

/// The years that a text speaks of anywhere: a date further on may be one of theirs.
struct NamedYears {
  /// In figures, each once: 2025.
  private(set) var numbers: [Int] = []
  /// Whether it speaks of another year without a figure: 去年, next year.
  let holdsOther: Bool

  init(in bytes: [UInt8]) {
    let small = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    holdsOther = Self.others.contains(where: small.holds)
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

  private static let others = [
    "去年", "前年", "上一年", "上年", "明年", "来年", "后年", "次年", "往年", "历年", "那年", "当年", "同年", "年前", "年后",
    "last year", "next year", "year ago", "years ago", "year before", "previous year",
    "following year", "that year", "earlier year", "year's time", "year’s time", "years' time",
    "years’ time",
  ].map { Array($0.utf8) }
}
