/// A telephone number whose digits nobody wrote: 400-XXX-XXXX, 010-XXXXXXXX, (555) XXX-XXXX, 95XXX.
///
/// A customer's number that is masked shows digits at its end (138-XXXX-1234) or is a mobile's
/// (138-XXXX-XXXX); neither is a blank.
enum TelephoneBlank {
  /// The number around its first run of crosses; nil where it is none.
  static func range(around run: Range<Int>, _ around: TextAround) -> Range<Int>? {
    let bytes = around.bytes
    // Most runs of crosses stand behind a space or a Han character without a digit before it.
    var end = run.lowerBound
    if end > around.text.lowerBound, Self.separators.contains(bytes[end - 1]) { end -= 1 }
    let isInBrackets = end > around.text.lowerBound && bytes[end - 1] == UInt8(ascii: ")")
    if isInBrackets { end -= 1 }
    var start = end
    while start > around.text.lowerBound, end - start < 5, ScalarClass.isDigit(bytes[start - 1]) {
      start -= 1
    }
    guard (2...4).contains(end - start) else { return nil }
    let prefix = bytes[start..<end]
    if isInBrackets {
      guard start > around.text.lowerBound, bytes[start - 1] == UInt8(ascii: "(") else {
        return nil
      }
      start -= 1
    }
    let (counts, upper) = crosses(from: run.lowerBound, around)
    let after = around.scalar(at: upper)
    guard after >= 0x80 || !TextAround.isWord(after),
      !Self.separators.contains(UInt8(truncatingIfNeeded: after))
        || !ScalarClass.isDigit(UInt8(truncatingIfNeeded: around.scalar(at: upper + 1)))
    else { return nil }
    let before = around.scalar(before: start)
    if before == 0x2B || before == 0x2D {
      // +86 XXX XXXX XXXX, 1-800-XXX-XXXX
      let count = counts.reduce(0, +)
      guard before == 0x2B ? count >= 7 : count == 7 else { return nil }
      start -= 1
      if before == 0x2D {
        guard start > around.text.lowerBound, bytes[start - 1] == UInt8(ascii: "1") else {
          return nil
        }
        start -= 1
      }
    } else {
      guard before >= 0x80 || !TextAround.isWord(before), before != 0x2E, before != 0x23,
        isNumber(prefix, counts, isJoined: end == run.lowerBound),
        !UnnamedBlanks.isSample(before: start, around)
      else { return nil }
    }
    return start..<upper
  }

  /// XXXX-XXXX-XXXX: a code of which nothing is written. With digits at its end it is masked.
  static func code(from run: Range<Int>, _ around: TextAround) -> Range<Int>? {
    let before = around.scalar(before: run.lowerBound)
    guard around.scalar(at: run.upperBound) == 0x2D, before >= 0x80 || !TextAround.isWord(before),
      before != 0x2D
    else { return nil }
    let (counts, end) = crosses(from: run.lowerBound, around)
    let after = around.scalar(at: end)
    guard counts.count > 1, counts.allSatisfy({ $0 >= 3 }),
      after >= 0x80 || !TextAround.isWord(after),
      after != 0x2D, !around.bytes[run.lowerBound..<end].contains(0x20),
      !UnnamedBlanks.isSample(before: run.lowerBound, around)
    else { return nil }
    return run.lowerBound..<end
  }

  private static func isNumber(
    _ prefix: ArraySlice<UInt8>, _ counts: [Int], isJoined: Bool
  ) -> Bool {
    let count = counts.reduce(0, +)
    if prefix.elementsEqual("400".utf8) || prefix.elementsEqual("800".utf8) { return count == 7 }
    if prefix.first == UInt8(ascii: "0") { return (7...8).contains(count) && prefix.count > 2 }
    if prefix.elementsEqual("95".utf8) { return isJoined && counts == [3] }
    return prefix.count == 3 && counts == [3, 4]
  }

  /// How many crosses stand in each group, and where the last group ends.
  private static func crosses(from start: Int, _ around: TextAround) -> ([Int], Int) {
    var counts: [Int] = []
    var end = start
    var index = start
    while counts.count < 4 {
      var count = 0
      while count < 12, let length = cross(at: index, around) {
        index += length
        count += 1
      }
      guard count > 0 else { break }
      counts.append(count)
      end = index
      guard index < around.text.upperBound, separators.contains(around.bytes[index]) else { break }
      index += 1
    }
    return (counts, end)
  }

  /// The length of a cross in bytes.
  private static func cross(at index: Int, _ around: TextAround) -> Int? {
    switch around.scalar(at: index) {
    case 0x58, 0x78: 1
    case 0xD7: 2
    case 0xFF38, 0xFF58: 3
    default: nil
    }
  }

  /// Space and `-`.
  private static let separators: [UInt8] = [0x20, 0x2D]
}
