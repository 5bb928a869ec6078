/// Ranks what answers a message of several clauses: by the stretch of it that a template answers best.
///
/// A message is searched for as a whole and by its clauses, up to three in a row. A template's score in a
/// stretch counts by the share of the stretch that the template holds, so that a sentence that it answers
/// beats a story in which some of its words occur.
///
/// Searching as a whole only, and like this (right answers first; for two in one, both among the first
/// five), with the 344 Chinese and 86 English messages of Tests/OperationsTests/Messages and 599 of
/// BANKING77, and around them pieces that the weights were not chosen on:
///
///     as they are         .669 .680   .802 .802   .648 .658
///     greetings around    .422 .590   .640 .733   .554 .608
///     inside a story      .029 .265   .151 .558   .152 .563
///     two in one          .335 .493   .612 .706   .519 .532
///
/// `LongMessages` in the tests makes such messages; Golden/search-long.zh.txt and search-long.en.txt hold
/// what they find now.
struct MessageRanking {
  /// Some clauses in a row, and the templates that answer them.
  struct Stretch {
    var clauses: Range<Int>
    var scores: [Int: Score]
  }

  struct Score {
    var value: Int
    /// The share of the stretch that the template holds outside of its body, in 1024ths.
    var coverage: Int
    /// How near its meaning is, in 1024ths.
    var nearness: Int
  }

  /// One of several things that a message asks, and what answers it.
  struct Wish {
    var clauses: Range<Int>
    var template: Int
    var score: Score

    func isBetter(than other: Wish) -> Bool {
      if score.value != other.score.value { return score.value > other.score.value }
      if clauses != other.clauses {
        return (clauses.lowerBound, clauses.count)
          < (other.clauses.lowerBound, other.clauses.count)
      }
      return template < other.template
    }
  }

  /// In a longer message the whole of it is no stretch any more, and what a stretch's template does not
  /// hold of it counts fully: chance finds something for each of many clauses.
  static let mostClausesAsAWhole = 10
  /// How many clauses in a row are looked at.
  static let longestStretch = 3
  /// Round which of a long message's clauses longer stretches are looked at: those that score best.
  static let mostCentres = 6

  private let clauseCount: Int
  private(set) var stretches: [Stretch] = []
  /// Of the stretch that is answered best.
  private(set) var fitness = Fitness(value: .min)

  init(clauseCount: Int) { self.clauseCount = clauseCount }

  private var isShort: Bool { clauseCount <= Self.mostClausesAsAWhole }

  /// - Parameter found: scores as a search for these clauses alone gives them.
  mutating func add(
    _ clauses: Range<Int>, _ found: [(template: Int, score: Score)], _ fitness: Fitness
  ) {
    if fitness.value > self.fitness.value { self.fitness = fitness }
    var scores: [Int: Score] = [:]
    for (template, score) in found {
      var score = score
      let weight =
        isShort ? FixedPoint.squareRoot(score.coverage * FixedPoint.one) : score.coverage
      score.value = max(0, score.value) * weight / FixedPoint.one
      // What answers all of it answers more than what answers a part.
      if clauses.count == clauseCount { score.value += score.value / 5 }
      scores[template] = score
    }
    if !scores.isEmpty { stretches.append(Stretch(clauses: clauses, scores: scores)) }
  }

  /// The best clauses, by their best template.
  var centres: [Int] {
    let best = stretches.filter { $0.clauses.count == 1 }
      .map { ($0.scores.values.map(\.value).max() ?? 0, $0.clauses.lowerBound) }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
    return best.prefix(Self.mostCentres).map(\.1).sorted()
  }

  /// Each template's best score, and in a short message a tenth of its others.
  var scores: [Int: Int] {
    var sums: [Int: (best: Int, all: Int)] = [:]
    for stretch in stretches {
      for (template, score) in stretch.scores {
        let sum = sums[template] ?? (0, 0)
        sums[template] = (max(sum.best, score.value), sum.all + score.value)
      }
    }
    return sums.mapValues { $0.best + (isShort ? ($0.all - $0.best) / 10 : 0) }
  }

  /// The templates that may answer a wish.
  var offered: Set<Int> { Set(stretches.flatMap { offers(of: $0).map(\.template) }) }

  private static let mostOffers = 8

  /// The best of a stretch.
  private func offers(of stretch: Stretch) -> [Wish] {
    if stretch.clauses.count == clauseCount { return [] }
    let offers = stretch.scores.map {
      Wish(clauses: stretch.clauses, template: $0.key, score: $0.value)
    }
    return Array(offers.sorted { $0.isBetter(than: $1) }.prefix(Self.mostOffers))
  }

  private static let mostWishes = 3
  /// In tenths of the first wish's score.
  private static let leastShare = 4
  /// In tenths of what answers a wish: what reaches that answers it as well.
  private static let alike = 7

  /// What the message asks, where it asks several things, best answered first: stretches apart from each
  /// other, each answered by a template that hardly answers the others.
  /// - Parameter areSame: whether two templates answer the same situation.
  func wishes(areSame: (Int, Int) -> Bool) -> [Wish] {
    var offers: [Wish] = []
    for stretch in stretches { offers += self.offers(of: stretch) }
    offers.sort { $0.isBetter(than: $1) }
    var wishes: [Wish] = []
    for offer in offers where wishes.count < Self.mostWishes {
      if let first = wishes.first, offer.score.value * 10 < first.score.value * Self.leastShare {
        break
      }
      let isAnother = wishes.allSatisfy { wish in
        !wish.clauses.overlaps(offer.clauses) && !areSame(wish.template, offer.template)
          && !answers(wish.template, offer) && !answers(offer.template, wish)
      }
      if isAnother { wishes.append(offer) }
    }
    return wishes.count > 1 ? wishes : []
  }

  private func answers(_ template: Int, _ wish: Wish) -> Bool {
    let stretch = stretches.first { $0.clauses == wish.clauses }
    let value = stretch?.scores[template]?.value ?? 0
    return value * 10 > wish.score.value * Self.alike
  }

  /// So sure are we of a wish that people are told: of two messages joined, two in five are told apart,
  /// and one message in ten is taken for two.
  private static let leastToldCoverage = 358
  private static let leastToldNearness = 512

  /// Whether the wishes are clear enough to be told. In a long story something answers every sentence.
  func areClear(_ wishes: [Wish]) -> Bool {
    isShort
      && wishes.allSatisfy {
        $0.score.coverage >= Self.leastToldCoverage
          && $0.score.nearness >= Self.leastToldNearness
      }
  }
}
