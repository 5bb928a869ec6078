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
  private static let window = 4096

  private static let telling: UInt64 = 1
  private static let characterShift: UInt64 = 11
  private static let weightShift: UInt64 = 15
  private static let scoreShift: UInt64 = 32
  private static let mostCounted = 15

  private var sums = [UInt64](repeating: 0, count: window)

  /// What finding a term in a list adds, by its value there.
  private struct Stream {
    var reader: PostingList.Reader
    /// One for each value.
    var gains: [UInt64]
  }

  /// Calls `body` with each template that may be worth showing, in ascending order, and its score.
  /// - Parameters:
  ///   - terms: of the query.
  ///   - part: those of them that are counted.
  ///   - bonuses: of templates, ascending, that are worth showing for their names.
  ///   - count: of all templates.
  ///   - body: returns the least score that is of interest from then on.
  mutating func visit(
    _ terms: QueryTerms, _ part: QueryPart, _ bonuses: [(template: Int, bonus: Int)], count: Int,
    _ body: (_ template: Int, _ score: Int) throws(IndexProblem) -> Int
  ) throws(IndexProblem) {
    var streams = Self.streams(terms, part)
    var nextBonus = 0
    var least: UInt64 = 1
    let leastWeight = UInt64(
      4096 * Relevance.leastContentWeight / 100 - min(part.contentCount, 64))
    let fewestCharacters: UInt64 =
      part.contentCount <= Self.mostCounted ? UInt64(Relevance.fewestContentCharacters) : 0
    for start in stride(from: 0, to: count, by: Self.window) {
      let end = min(start + Self.window, count)
      for index in streams.indices { add(&streams[index], from: start, to: end) }
      while nextBonus < bonuses.count, bonuses[nextBonus].template < end {
        let (template, bonus) = bonuses[nextBonus]
        sums[template - start] += UInt64(bonus) << Self.scoreShift | Self.telling
        nextBonus += 1
      }
      var next = 0
      while let place = place(from: next, to: end - start, atLeast: least) {
        next = place + 1
        let sum = sums[place]
        let isReason =
          sum & 0x7FF > 0
          || sum >> Self.weightShift & 0x1FFF >= leastWeight
            && sum >> Self.characterShift & 0xF >= fewestCharacters
        guard isReason else { continue }
        let wanted = try body(start + place, Int(sum >> Self.scoreShift))
        least = max(1, UInt64(clamping: wanted) << Self.scoreShift)
      }
      clear()
    }
  }

  /// The next place whose sum is not too small.
  private func place(from start: Int, to end: Int, atLeast least: UInt64) -> Int? {
    sums.withUnsafeBufferPointer { sums in
      var place = start
      while place < end {
        if sums[place] >= least { return place }
        place &+= 1
      }
      return nil
    }
  }

  private static func streams(_ terms: QueryTerms, _ part: QueryPart) -> [Stream] {
    var streams: [Stream] = []
    for position in part.entries {
      let entry = terms.entries[position]
      guard entry.isTelling || entry.isContentCharacter, let lists = entry.lists else { continue }
      func add(_ list: PostingList, _ values: [Int], _ reasons: UInt64) {
        guard list.count > 0 else { return }
        let gains = values.map {
          UInt64(Relevance.score(entry.weight, $0)) << scoreShift | reasons
        }
        streams.append(Stream(reader: PostingList.Reader(list), gains: gains))
      }
      var reasons = entry.isTelling ? telling : 0
      if entry.isTelling { add(lists.body, Impact.bodyValues, reasons) }
      if entry.isContentCharacter {
        reasons |= UInt64(entry.weight * 4096 / part.contentWeight) << weightShift
        if part.contentCount <= mostCounted { reasons |= 1 << characterShift }
      }
      add(lists.outside, Impact.outsideValues, reasons)
    }
    return streams
  }

  /// Apart from its caller, whose variables would take the registers that it needs.
  @inline(never)
  private mutating func add(_ stream: inout Stream, from start: Int, to end: Int) {
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
