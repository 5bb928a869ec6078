/// A first count of what a query's terms are worth in each template, which finds those that are worth
/// a closer look: only terms that can be a reason to show a template are counted.
///
/// Templates are gone through some thousand at a time, so that the counts stay in the processor's
/// nearest cache. One number a template holds all that is counted, and one addition counts it:
///
///     bits 0 ..< 11     how many telling entries were found
///     bits 11 ..< 15    how many content characters, where the query has at most 15
///     bits 15 ..< 28    their weight, in 4096ths of the query's
///     bits 32 ..< 64    score
struct Tally: Sendable {
  static let window = 4096

  static let telling: UInt64 = 1
  static let characterShift: UInt64 = 11
  static let weightShift: UInt64 = 15
  static let scoreShift: UInt64 = 32
  static let mostCounted = 15

  private var sums = [UInt64](repeating: 0, count: window)

  /// Counts some lists.
  /// - Parameters:
  ///   - inBodies: whether those of bodies too.
  ///   - body: called with each template that may be worth showing, in ascending order, and its score;
  ///     returns the least score that is of interest from then on.
  mutating func visit(
    _ lists: TallyLists, inBodies: Bool,
    _ body: (_ template: Int, _ score: Int) throws(IndexProblem) -> Int
  ) throws(IndexProblem) {
    var streams = inBodies ? lists.outside + lists.bodies : lists.outside
    var nextBonus = 0
    var least: UInt64 = 1
    let bonuses = lists.bonuses
    for start in Swift.stride(from: 0, to: lists.templateCount, by: Self.window) {
      let end = min(start + Self.window, lists.templateCount)
      for index in streams.indices { add(&streams[index], from: start, to: end) }
      while nextBonus < bonuses.count, bonuses[nextBonus].template < end {
        let (template, bonus) = bonuses[nextBonus]
        sums[template - start] += UInt64(bonus) << Self.scoreShift | Self.telling
        nextBonus += 1
      }
      try sums.withUnsafeBufferPointer { sums throws(IndexProblem) in
        var place = 0
        while place < end - start {
          defer { place += Self.stride }
          if Self.areAllLess(sums.baseAddress! + place, than: least) { continue }
          for place in place..<min(place + Self.stride, end - start) {
            let sum = sums[place]
            guard sum >= least else { continue }
            let isReason =
              sum & 0x7FF > 0
              || sum >> Self.weightShift & 0x1FFF >= lists.leastWeight
                && sum >> Self.characterShift & 0xF >= lists.fewestCharacters
            guard isReason else { continue }
            let wanted = try body(start + place, Int(sum >> Self.scoreShift))
            least = max(1, UInt64(clamping: wanted) << Self.scoreShift)
          }
        }
      }
      clear()
    }
  }

  private static let stride = 8

  /// Whether eight sums are all too small, as most are.
  @inline(__always)
  private static func areAllLess(_ sums: UnsafePointer<UInt64>, than least: UInt64) -> Bool {
    // No sum has its highest bit, which the difference has where it is negative.
    let low = (sums[0] &- least) & (sums[1] &- least) & (sums[2] &- least) & (sums[3] &- least)
    let high = (sums[4] &- least) & (sums[5] &- least) & (sums[6] &- least) & (sums[7] &- least)
    return (low & high) >> 63 == 1
  }

  /// Apart from its caller, whose variables would take the registers that it needs.
  @inline(never)
  private mutating func add(_ stream: inout TallyLists.Stream, from start: Int, to end: Int) {
    sums.withUnsafeMutableBufferPointer { sums in
      stream.gains.withUnsafeBufferPointer { gains in
        let (sums, gains) = (sums.baseAddress!, gains.baseAddress!)
        stream.reader.read(below: end) { number, value in
          // In every index that was made by us, numbers ascend; and there is a gain for each value.
          let place = (number &- start) & (Self.window &- 1)
          sums[place] &+= gains[value]
        }
      }
    }
  }

  private mutating func clear() {
    sums.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}
