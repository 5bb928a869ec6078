/// How well the best of what a query found fits it, in 1024ths: whether it answers at all.
///
/// A library of 400 templates has some word of nearly every sentence. What tells an answer from that is
/// mostly its meaning, then how much of the query it holds, and how much of the query is unknown to the
/// whole library.
///
/// What fits less than `leastToShow` is not shown. That was chosen on 1,727 messages that have an answer
/// (Tests/OperationsTests/Messages as they are and mistyped, BANKING77, reply scripts) and 97 that have
/// none: weather, physics, recipes, other industries. Of the 97 it lets 60 find something, and loses
/// two of 1,290 right answers among the first five.
///
/// What is trusted less than a mark is shown as doubtful. In Chinese single characters are found by
/// chance, so that the mark is higher there; not where some are read as others that sound alike, which
/// is a mistyped message (of 344 such 22 are doubted, else 71). It was chosen on the library's own
/// lines, each left out in turn, and on 70 Chinese messages to a shop about what this library says
/// nothing of: vacancies, means of payment, shops in town. How many of the 70 are doubted or find
/// nothing, and how many of 1,001 right answers of the lines:
///
///     mark    461  520  560  600  640  680  720
///     none    .20  .24  .24  .29  .36  .40  .41
///     right  .001 .004 .006 .006 .007 .014 .025
///
/// A message of several clauses is as fit as its fittest clause.
struct Fitness {
  /// What reaches 0 is trusted.
  let value: Int
  let isEnough: Bool

  private static let leastToShow = 276
  private static let leastToTrust = 461
  private static let leastToTrustInChinese = 640

  /// Of the query, held by one template.
  private static let all = 922
  /// What holds all of a query, and means something else altogether, has its words by chance: 花呗, as a
  /// place that a refund went to. (6 of 1,001 right answers lie below.)
  private static let leastNearness = 100

  /// In so short a Chinese question (pairs of characters) what it is about is one word; where no
  /// template knows most of its pairs (hundredths of their weight), none knows that word. (Of the 70
  /// above 29 are such, of 1,001 right answers 40.)
  private static let pairsOfAShortPart = 7
  private static let mostUnknownPairs = 65

  /// Further down nothing fits better.
  static let mostLookedAt = 10

  static let perfect = Fitness(value: .max, isEnough: true)
  static let doubtful = Fitness(value: -1, isEnough: true)
  static let none = Fitness(value: .min, isEnough: false)

  private init(value: Int, isEnough: Bool) {
    self.value = value
    self.isEnough = isEnough
  }

  /// - Parameter found: best first.
  init(_ found: [Searcher.Candidate], _ part: QueryPart) {
    // Of what was named, or read otherwise than it was typed, the letters typed say little.
    guard !part.meaning.isZero, !part.isRead, !found.contains(where: \.isNamed) else {
      self = .perfect
      return
    }
    let best = found.prefix(Self.mostLookedAt)
    let nearness = best.map(\.nearness).max() ?? 0
    // A word that only a body holds was looked for on purpose.
    if best.contains(where: { $0.held >= Self.all }) {
      self = nearness < Self.leastNearness ? .doubtful : .perfect
      return
    }
    let coverage = best.map(\.coverage).max() ?? 0
    let content = best.map(\.content).max() ?? 0
    let unknown = part.unknownWeight * FixedPoint.one / max(1, part.totalWeight)
    let sum = nearness + (coverage - unknown + 2 * content) / 4
    let above = sum - Self.leastToTrust(part)
    value = Self.isOfAnUnknownWord(part) ? min(above, -1) : above
    isEnough = sum >= Self.leastToShow
  }

  private static func leastToTrust(_ part: QueryPart) -> Int {
    if part.contentCount == 0 { return leastToTrust }
    return part.hasHomophones ? leastToTrust : leastToTrustInChinese
  }

  private static func isOfAnUnknownWord(_ part: QueryPart) -> Bool {
    !part.hasHomophones && part.hanPairCount > 0 && part.hanPairCount <= pairsOfAShortPart
      && part.unknownHanPairWeight * 100 > part.hanPairWeight * mostUnknownPairs
  }

  var isDoubtful: Bool { value < 0 }
}
