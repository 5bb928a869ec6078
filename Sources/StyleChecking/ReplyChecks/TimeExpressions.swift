/// What in a reply says when something will be done.
enum TimeExpressions {
  /// Words and quantities of time, without what is over (等了三天) or a policy (7 天无理由).
  static func all(in reply: CheckedReply) -> [Range<Int>] {
    var found = reply.words(.time)
    found += reply.context.text.timeValues
    found += reply.quantities.lazy.filter { $0.unit.isTime }.map(\.range)
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

  /// Nothing but spaces between.
  private static func isRightBefore(_ word: Range<Int>, _ time: Range<Int>, _ bytes: [UInt8])
    -> Bool
  {
    word.upperBound <= time.lowerBound && time.lowerBound - word.upperBound <= 6
      && bytes[word.upperBound..<time.lowerBound].allSatisfy { $0 == 0x20 }
  }
}
