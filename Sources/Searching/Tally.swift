/// A first count of what a query's terms are worth in each template, which finds those that are worth
/// a closer look: only terms that can be a reason to show a template are counted.
///
/// One number a template holds all that is counted, so that one addition counts it:
///
///     bits 0 ..< 32     score
///     bits 32 ..< 45    weight of the content characters found, in 4096ths of the query's
///     bits 45 ..< 49    how many those are, where the query has at most 15
///     bits 49 ..< 60    how many telling entries were found
struct Tally {
  /// A number a template, and one for numbers that no template has.
  private var sums: [UInt64]

  init(templates: Int) { sums = Array(repeating: 0, count: templates + 1) }

  /// Counts where a query's terms stand.
  mutating func count(_ terms: QueryTerms) {
    let countsCharacters = terms.contentCount <= Self.mostCounted
    for entry in terms.entries where entry.isTelling || entry.isContentCharacter {
      guard let lists = entry.lists else { continue }
      var reasons: UInt64 = entry.isTelling ? 1 << 49 : 0
      if entry.isTelling {
        let gains = Impact.bodyValues.map { Self.gain(entry.weight, $0) | reasons }
        add(lists.body, gains)
      }
      if entry.isContentCharacter {
        reasons |= UInt64(entry.weight * 4096 / terms.contentWeight) << 32
        if countsCharacters { reasons += 1 << 45 }
      }
      add(lists.outside, Impact.outsideValues.map { Self.gain(entry.weight, $0) | reasons })
    }
  }

  /// Counts a name that was spelled out, which is a reason by itself.
  mutating func count(_ bonus: Int, for template: Int) {
    sums[template] += UInt64(bonus) | 1 << 49
  }

  private static let mostCounted = 15

  private static func gain(_ weight: Int, _ value: Int) -> UInt64 {
    UInt64(Relevance.score(weight, value))
  }

  private mutating func add(_ list: PostingList, _ gains: [UInt64]) {
    let last = sums.count - 1
    sums.withUnsafeMutableBufferPointer { sums in
      gains.withUnsafeBufferPointer { gains in
        list.forEach { number, value in
          // Both are in bounds in every index that was made by us.
          sums[min(number, last)] &+= gains[value & (gains.count - 1)]
        }
      }
    }
  }

  /// Calls `body` with each template that may be worth showing, in ascending order, and its score; all
  /// counts start at 0 again then.
  mutating func drain(
    _ terms: QueryTerms, _ body: (_ template: Int, _ score: Int) throws(IndexProblem) -> Void
  ) throws(IndexProblem) {
    let least = UInt64(4096 * Relevance.leastContentWeight / 100 - min(terms.contentCount, 64))
    let countsCharacters = terms.contentCount <= Self.mostCounted
    var failure: IndexProblem?
    sums.withUnsafeMutableBufferPointer { sums in
      for template in 0..<sums.count - 1 {
        let sum = sums[template]
        if sum == 0 { continue }
        sums[template] = 0
        if failure != nil { continue }
        let isReason =
          sum >> 49 > 0
          || sum >> 32 & 0x1FFF >= least
            && (!countsCharacters || sum >> 45 & 0xF >= Relevance.fewestContentCharacters)
        guard isReason else { continue }
        do throws(IndexProblem) {
          try body(template, Int(sum & 0xFFFF_FFFF))
        } catch {
          failure = error
        }
      }
      sums[sums.count - 1] = 0
    }
    if let failure { throw failure }
  }
}
