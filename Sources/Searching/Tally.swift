/// A first count of what a query's terms are worth in each template, which finds those that are worth
/// a closer look: only terms that can be a reason to show a template are counted.
///
/// Templates are gone through some thousand at a time, so that the counts stay in the processor's
/// nearest cache. One number a template holds all that is counted, and one addition counts it:
///
///     bits 0 ..< 32     score
///     bits 32 ..< 43    how many telling entries were found
///     bits 43 ..< 47    how many content characters, where the query has at most 15
///     bits 47 ..< 60    their weight, in 4096ths of the query's
///
/// What a telling entry finds is written down, as it is few; what is found character by character only
/// is looked for among all, by its weight, which few reach.
struct Tally: Sendable {
  static let window = 4096

  static let telling: UInt64 = 1 << 32
  static let characterShift: UInt64 = 43
  static let weightShift: UInt64 = 47
  static let mostCounted = 15

  private static let score: UInt64 = 1 << 32 - 1
  private static let anyTelling: UInt64 = 0x7FF << 32

  private var sums = [UInt64](repeating: 0, count: window)
  /// Where a telling entry was found, each place once; no more than `touchedCount` of them.
  private var touched = [UInt16](repeating: 0, count: window + 1)
  private var touchedCount = 0

  /// Counts some lists.
  /// - Parameters:
  ///   - inBodies: whether those of bodies too.
  ///   - body: called with each template that may be worth showing, in no certain order, and its score;
  ///     returns the least score that is of interest from then on.
  mutating func visit(
    _ lists: TallyLists, inBodies: Bool,
    _ body: (_ template: Int, _ score: Int) throws(IndexProblem) -> Int
  ) throws(IndexProblem) {
    var streams = lists
    var nextBonus = 0
    var least = 0
    for start in Swift.stride(from: 0, to: lists.templateCount, by: Self.window) {
      let end = min(start + Self.window, lists.templateCount)
      touchedCount = 0
      for index in streams.characters.indices {
        add(&streams.characters[index], from: start, to: end)
      }
      for index in streams.telling.indices {
        addTelling(&streams.telling[index], from: start, to: end)
      }
      if inBodies {
        for index in streams.bodies.indices {
          addTelling(&streams.bodies[index], from: start, to: end)
        }
      }
      while nextBonus < lists.bonuses.count, lists.bonuses[nextBonus].template < end {
        let (template, bonus) = lists.bonuses[nextBonus]
        touch(template - start, adding: UInt64(bonus) | Self.telling)
        nextBonus += 1
      }
      try visitTouched(from: start, &least, body)
      if lists.hasEnoughCharacters {
        try visitCharacters(of: lists, from: start, to: end, &least, body)
      }
      clear()
    }
  }

  @inline(__always)
  private func visitTouched(
    from start: Int, _ least: inout Int,
    _ body: (_ template: Int, _ score: Int) throws(IndexProblem) -> Int
  ) throws(IndexProblem) {
    for index in 0..<touchedCount {
      let place = Int(touched[index])
      let score = Int(sums[place] & Self.score)
      if score >= least { least = try body(start + place, score) }
    }
  }

  @inline(__always)
  private func visitCharacters(
    of lists: TallyLists, from start: Int, to end: Int, _ least: inout Int,
    _ body: (_ template: Int, _ score: Int) throws(IndexProblem) -> Int
  ) throws(IndexProblem) {
    let leastWeight = lists.leastWeight << Self.weightShift
    try sums.withUnsafeBufferPointer { sums throws(IndexProblem) in
      var first = 0
      while first < end - start {
        defer { first += Self.stride }
        if Self.areAllLess(sums.baseAddress! + first, than: leastWeight) { continue }
        for place in first..<min(first + Self.stride, end - start) {
          let sum = sums[place]
          let score = Int(sum & Self.score)
          let isReason =
            sum >= leastWeight && sum & Self.anyTelling == 0
            && sum >> Self.characterShift & 0xF >= lists.fewestCharacters
          if isReason, score >= least { least = try body(start + place, score) }
        }
      }
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

  @inline(never)
  private mutating func addTelling(
    _ stream: inout TallyLists.Stream, from start: Int, to end: Int
  ) {
    var count = touchedCount
    sums.withUnsafeMutableBufferPointer { sums in
      touched.withUnsafeMutableBufferPointer { touched in
        stream.gains.withUnsafeBufferPointer { gains in
          let (sums, touched) = (sums.baseAddress!, touched.baseAddress!)
          let gains = gains.baseAddress!
          stream.reader.read(below: end) { number, value in
            let place = (number &- start) & (Self.window &- 1)
            let sum = sums[place]
            sums[place] = sum &+ gains[value]
            // Written every time, and kept the first time: no branch to be foreseen.
            touched[count] = UInt16(truncatingIfNeeded: place)
            count &+= sum & Self.anyTelling == 0 ? 1 : 0
          }
        }
      }
    }
    touchedCount = count
  }

  private mutating func touch(_ place: Int, adding gain: UInt64) {
    if sums[place] & Self.anyTelling == 0 {
      touched[touchedCount] = UInt16(truncatingIfNeeded: place)
      touchedCount += 1
    }
    sums[place] &+= gain
  }

  private mutating func clear() {
    sums.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}
