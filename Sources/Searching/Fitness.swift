/// How well the best of what a query found fits it, in 1024ths: whether it answers at all.
///
/// A library of 400 templates has some word of nearly every sentence. What tells an answer from that is
/// mostly its meaning, then how much of the query it holds, and how much of the query is unknown to the
/// whole library.
///
/// Chosen on 1,727 messages that have an answer (Tests/OperationsTests/Messages as they are and mistyped,
/// BANKING77, reply scripts) and 97 that have none: weather, physics, recipes, other industries. What is
/// found for how many of the 97, by how many of the 1,290 right answers among the first five are lost:
///
///     lost   0   1   2   5  10  20  40  80
///     found 77  65  60  60  53  47  40  33
///
/// Two are lost to say that nothing was found; below the mark that 80 do not reach, what is found is
/// shown as doubtful. A message of several clauses is as fit as its fittest clause.
struct Fitness {
  let value: Int

  private static let leastToShow = 276
  private static let leastToTrust = 461

  /// Of the query, held by one template.
  private static let all = 922

  /// Further down nothing fits better.
  static let mostLookedAt = 10

  static let perfect = Fitness(value: .max)

  init(value: Int) { self.value = value }

  /// - Parameter found: best first.
  init(_ found: [Searcher.Candidate], _ part: QueryPart) {
    // Of what was named, or read otherwise than it was typed, the letters typed say little.
    guard !part.meaning.isZero, !part.isRead, !found.contains(where: \.isNamed) else {
      self = .perfect
      return
    }
    let best = found.prefix(Self.mostLookedAt)
    // A word that only a body holds was looked for on purpose.
    if best.contains(where: { $0.held >= Self.all }) {
      self = .perfect
      return
    }
    let nearness = best.map(\.nearness).max() ?? 0
    let coverage = best.map(\.coverage).max() ?? 0
    let content = best.map(\.content).max() ?? 0
    let unknown = part.unknownWeight * FixedPoint.one / max(1, part.totalWeight)
    value = nearness + (coverage - unknown + 2 * content) / 4
  }

  var isEnough: Bool { value >= Self.leastToShow }
  var isDoubtful: Bool { value < Self.leastToTrust }
}
