import TextAnalysis

/// What in a reply says when something will be done.
enum TimeExpressions {
  /// Words and quantities of time, dates (2026-11-25), and times of the day (20:30), without what is over
  /// (等了三天) or a policy (7 天无理由).
  static func all(in reply: CheckedReply) -> [Range<Int>] {
    var found = reply.words(.time)
    found += reply.context.text.timeValues
    found += reply.quantities.lazy.filter { $0.unit.isTime }.map(\.range)
    found += clockTimes(in: reply.bytes, reply.context.signs)
    // 11 月 25 日 is a quantity already.
    if reply.holds(.yearOfDate) || reply.holds(.monthName) {
      found += reply.dates.lazy.filter { $0.form != .chinese }.map(\.range)
    }
    found.sort { $0.lowerBound < $1.lowerBound }
    guard !found.isEmpty, reply.holds(.elapsed) || reply.holds(.policy) else { return found }
    let elapsed = reply.words(.elapsed)
    let policies = reply.words(.policy)
    return found.filter { time in
      // No word of these lists is longer.
      let around = time.lowerBound - 64..<time.upperBound + 7
      return !elapsed.starting(in: around).contains { isRightBefore($0, time, reply.bytes) }
        && !policies.starting(in: around).contains { policy in
          policy.lowerBound >= time.upperBound && policy.lowerBound - time.upperBound <= 6
            || time.lowerBound >= policy.upperBound && time.lowerBound - policy.upperBound <= 6
        }
    }
  }

  /// 20:30, 4:15, 9：05: hours and minutes with a colon of either width.
  ///
  /// - Parameter signs: those of the whole text.
  static func clockTimes(in bytes: [UInt8], _ signs: SignIndex) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var cursor = SignIndex.Cursor(signs)
    var index = 0
    while true {
      index = bytes.withUnsafeBufferPointer { text in
        cursor.next(from: index) { isColon(text, at: $0) }
      }
      guard index < bytes.count else { return found }
      let colon = index..<index + (bytes[index] == UInt8(ascii: ":") ? 1 : 3)
      index = colon.upperBound
      if let range = clockTime(around: colon, in: bytes) { found.append(range) }
    }
  }

  /// `:` or `：`, which is EF BC 9A.
  @inline(__always)
  private static func isColon(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] == UInt8(ascii: ":")
      || text[index] == 0xEF && index + 2 < text.count && text[index + 1] == 0xBC
        && text[index + 2] == 0x9A
  }

  private static func clockTime(around colon: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    func digit(_ index: Int) -> Int? {
      guard bytes.indices.contains(index), ScalarClass.isDigit(bytes[index]) else { return nil }
      return Int(bytes[index] - UInt8(ascii: "0"))
    }
    let end = colon.upperBound + 2
    guard let ones = digit(colon.lowerBound - 1), let tens = digit(end - 2), tens < 6,
      digit(end - 1) != nil, digit(end) == nil
    else { return nil }
    var start = colon.lowerBound - 1
    var hour = ones
    if let high = digit(start - 1) {
      hour += high * 10
      start -= 1
    }
    // Seconds, and numbers with more digits, are no times that somebody promises.
    guard hour <= 24, digit(start - 1) == nil,
      start == 0 || bytes[start - 1] != bytes[colon.lowerBound],
      end >= bytes.count || bytes[end] != bytes[colon.lowerBound]
    else { return nil }
    return start..<end
  }

  /// Nothing but spaces between.
  private static func isRightBefore(_ word: Range<Int>, _ time: Range<Int>, _ bytes: [UInt8])
    -> Bool
  {
    word.upperBound <= time.lowerBound && time.lowerBound - word.upperBound <= 6
      && bytes[word.upperBound..<time.lowerBound].allSatisfy { $0 == 0x20 }
  }
}
