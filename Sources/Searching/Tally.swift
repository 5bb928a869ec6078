/// A first count of what a query's terms are worth in each template, which finds those that are worth
/// a closer look: only terms that can be a reason to show a template are counted.
///
/// Templates are gone through some thousand at a time, so that the counts stay in the processor's
/// nearest cache. One number a template holds all that is counted, and one addition counts it:
///
///     bits 0 ..< 28     score
///     bits 28 ..< 39    how many telling entries were found
///     bits 39 ..< 49    the share of what is counted that was found, in 1023rds
///     bits 49 ..< 53    how many content characters, where the query has at most 15
///     bits 53 ..< 63    their weight, in 1023rds of the query's
///
/// A template is worth its score times the share of the query that it holds: by the score alone, 64
/// instead of 40 must be looked at closely to find the right scenario as often.
///
/// What a telling entry finds is written down, as it is few; what is found character by character only
/// is looked for among all, by its weight, which few reach.
struct Tally: Sendable {
  static let window = 4096

  /// The whole, of shares.
  static let whole = 1023
  static let mostCounted = 15

  private static let scoreMask: UInt64 = 1 << 28 - 1
  private static let telling: UInt64 = 1 << 28
  private static let anyTelling: UInt64 = 0x7FF << 28
  private static let shareShift: UInt64 = 39
  private static let characterShift: UInt64 = 49
  private static let weightShift: UInt64 = 53

  /// What finding an entry adds to a template.
  /// - Parameters:
  ///   - score: all of a query's together are below 2²⁸: of its 2,000 terms each may be worth 90,000.
  ///   - share: of what is counted, in 1023rds.
  static func gain(score: Int, share: Int, isTelling: Bool) -> UInt64 {
    UInt64(score) | UInt64(share) << shareShift | (isTelling ? telling : 0)
  }

  /// What a content character adds beside that.
  /// - Parameter weight: of the query's content characters, in 1023rds.
  static func gain(characterOfWeight weight: Int, isCounted: Bool) -> UInt64 {
    UInt64(weight) << weightShift | (isCounted ? 1 << characterShift : 0)
  }

  @inline(__always)
  private static func value(_ sum: UInt64) -> Int {
    Int(((sum & scoreMask) &* (sum &>> shareShift & 0x3FF)) &>> 10)
  }

  private var sums = [UInt64](repeating: 0, count: window)
  /// Where a telling entry was found, each place once; no more than `touchedCount` of them.
  private var touched = [UInt16](repeating: 0, count: window + 1)
  private var touchedCount = 0

  /// Counts some lists.
  /// - Parameters:
  ///   - inBodies: whether those of bodies too.
  ///   - body: called with each template that may be worth showing, in no certain order, and what it is
  ///     worth; returns the least that is of interest from then on.
  mutating func visit(
    _ lists: TallyLists, inBodies: Bool,
    _ body: (_ template: Int, _ value: Int) throws(IndexProblem) -> Int
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
        touch(template - start, adding: bonus)
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
    _ body: (_ template: Int, _ value: Int) throws(IndexProblem) -> Int
  ) throws(IndexProblem) {
    for index in 0..<touchedCount {
      let place = Int(touched[index])
      let value = Self.value(sums[place])
      if value >= least { least = try body(start + place, value) }
    }
  }

  @inline(__always)
  private func visitCharacters(
    of lists: TallyLists, from start: Int, to end: Int, _ least: inout Int,
    _ body: (_ template: Int, _ value: Int) throws(IndexProblem) -> Int
  ) throws(IndexProblem) {
    let leastWeight = lists.leastWeight << Self.weightShift
    try sums.withUnsafeBufferPointer { sums throws(IndexProblem) in
      var first = 0
      while first < end - start {
        defer { first += Self.stride }
        if Self.areAllLess(sums.baseAddress! + first, than: leastWeight) { continue }
        for place in first..<min(first + Self.stride, end - start) {
          let sum = sums[place]
          let isReason =
            sum >= leastWeight && sum & Self.anyTelling == 0
            && sum >> Self.characterShift & 0xF >= lists.fewestCharacters
          guard isReason else { continue }
          let value = Self.value(sum)
          if value >= least { least = try body(start + place, value) }
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

  /// Adds to what a template is worth. Nothing can be added to it any more after that.
  private mutating func touch(_ place: Int, adding bonus: Int) {
    if sums[place] & Self.anyTelling == 0 {
      touched[touchedCount] = UInt16(truncatingIfNeeded: place)
      touchedCount += 1
    }
    let score = min(Self.value(sums[place]) + bonus, Int(Self.scoreMask))
    sums[place] = Self.gain(score: score, share: Self.whole, isTelling: true)
  }

  private mutating func clear() {
    sums.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}
