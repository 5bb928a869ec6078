/// Marks with nothing between them but a value that turned out empty: the `****` of `**{{ gift }}**`.
enum EmptiedMarks {
  /// In order, without overlaps.
  ///
  /// - Parameter values: where values stand; of interest are those that are empty.
  static func find(in bytes: [UInt8], values: [Range<Int>]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in Set(values.lazy.filter(\.isEmpty).map(\.lowerBound)).sorted()
    where place > 0 && place < bytes.count {
      var marks = place..<place
      for _ in 0..<deepest {
        guard let length = length(around: marks, in: bytes) else { break }
        marks = marks.lowerBound - length..<marks.upperBound + length
      }
      // What another value left has its marks already.
      if !marks.isEmpty, marks.lowerBound >= found.last?.upperBound ?? 0 { found.append(marks) }
    }
    return found
  }

  /// How many marks within marks are looked for: bold, italic, code.
  private static let deepest = 3

  /// How many signs of a mark stand on each side; nil where that differs.
  private static func length(around range: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard range.lowerBound > 0, range.upperBound < bytes.count else { return nil }
    let sign = bytes[range.lowerBound - 1]
    switch sign {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"): break
    default: return nil
    }
    // More signs are a line to write on, or hidden digits.
    var before = 0
    while before <= 3, before < range.lowerBound, bytes[range.lowerBound - 1 - before] == sign {
      before += 1
    }
    var after = 0
    while after <= 3, range.upperBound + after < bytes.count,
      bytes[range.upperBound + after] == sign
    {
      after += 1
    }
    let isMark = sign == UInt8(ascii: "~") ? before == 2 : before <= 3
    return before == after && isMark ? before : nil
  }
}
