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
  private struct Stretch {
    var clauses: Range<Int>
    /// By template, ascending.
    var scores: [(template: Int, value: Int)]
    /// The best, best first; none for the whole message.
    var offers: [Wish]
  }

  /// One of several things that a message asks, and what answers it.
  struct Wish {
    var clauses: Range<Int>
    var template: Int
    var value: Int
    /// The share of the stretch that the template holds outside of its body, in 1024ths.
    var coverage: Int
    /// How near its meaning is, in 1024ths.
    var nearness: Int

    func isBetter(than other: Wish) -> Bool {
      if value != other.value { return value > other.value }
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
  private var stretches: [Stretch] = []
  /// Of the stretch that is answered best.
  private(set) var fitness = Fitness.none

  init(clauseCount: Int) { self.clauseCount = clauseCount }

  private var isShort: Bool { clauseCount <= Self.mostClausesAsAWhole }

  /// - Parameter found: with scores as a search for these clauses alone gives them; by template,
  ///   ascending.
  mutating func add(
    _ clauses: Range<Int>, _ found: [Searcher.Candidate], _ fitness: Fitness
  ) {
    if fitness.value > self.fitness.value { self.fitness = fitness }
    if found.isEmpty { return }
    let isWhole = clauses.count == clauseCount
    var stretch = Stretch(clauses: clauses, scores: [], offers: [])
    stretch.scores.reserveCapacity(found.count)
    for candidate in found {
      let coverage = candidate.coverage
      let weight = isShort ? FixedPoint.squareRoot(coverage * FixedPoint.one) : coverage
      var value = max(0, candidate.score) * weight / FixedPoint.one
      // What answers all of it answers more than what answers a part.
      if isWhole { value += value / 5 }
      stretch.scores.append((candidate.template, value))
      if !isWhole {
        Self.offer(
          Wish(
            clauses: clauses, template: candidate.template, value: value, coverage: coverage,
            nearness: candidate.nearness), to: &stretch.offers)
      }
    }
    stretches.append(stretch)
  }

  private static let mostOffers = 8

  private static func offer(_ offer: Wish, to offers: inout [Wish]) {
    if offers.count == mostOffers {
      guard offer.isBetter(than: offers[mostOffers - 1]) else { return }
      offers.removeLast()
    }
    let place = offers.firstIndex { offer.isBetter(than: $0) } ?? offers.count
    offers.insert(offer, at: place)
  }

  /// The best clauses, by their best template.
  var centres: [Int] {
    let best = stretches.filter { $0.clauses.count == 1 }
      .map { ($0.offers.first?.value ?? 0, $0.clauses.lowerBound) }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
    return best.prefix(Self.mostCentres).map(\.1).sorted()
  }

  /// Each template's best score, and in a short message a tenth of its others; ascending.
  var scores: [(template: Int, score: Int)] {
    let all = stretches.flatMap(\.scores).sorted {
      ($0.template, $0.value) < ($1.template, $1.value)
    }
    var scores: [(template: Int, score: Int)] = []
    var start = 0
    while start < all.count {
      var (end, sum) = (start, 0)
      while end < all.count, all[end].template == all[start].template {
        sum += all[end].value
        end += 1
      }
      let best = all[end - 1].value
      scores.append((all[start].template, best + (isShort ? (sum - best) / 10 : 0)))
      start = end
    }
    return scores
  }

  private static let mostWishes = 3
  private static let mostMarkedWishes = 5
  /// In tenths of the first wish's score.
  private static let leastShare = 4
  /// In tenths of what answers a wish: what reaches that answers it as well.
  private static let alike = 7

  /// What the message asks, where it asks several things, best answered first: stretches apart from each
  /// other, each answered by a template that hardly answers the others.
  /// - Parameter areSame: whether two templates answer the same situation.
  func wishes(
    areSame: (Int, Int) throws(IndexProblem) -> Bool
  ) throws(IndexProblem) -> [Wish] {
    var offers: [Wish] = []
    for stretch in stretches { offers += stretch.offers }
    return try wishes(among: offers, most: Self.mostWishes, leastShare: Self.leastShare, areSame)
  }

  /// The same where something in the message says which of its clauses belong together.
  func wishes(
    in segments: [Range<Int>], areSame: (Int, Int) throws(IndexProblem) -> Bool
  ) throws(IndexProblem) -> [Wish] {
    var best: [Wish] = []
    for segment in segments {
      var offers: [Wish] = []
      for stretch in stretches
      where segment.lowerBound <= stretch.clauses.lowerBound
        && stretch.clauses.upperBound <= segment.upperBound
      {
        offers += stretch.offers
      }
      if let offer = offers.min(by: { $0.isBetter(than: $1) }) { best.append(offer) }
    }
    return try wishes(among: best, most: Self.mostMarkedWishes, leastShare: 0, areSame)
  }

  private func wishes(
    among offers: [Wish], most: Int, leastShare: Int,
    _ areSame: (Int, Int) throws(IndexProblem) -> Bool
  ) throws(IndexProblem) -> [Wish] {
    var wishes: [Wish] = []
    for offer in offers.sorted(by: { $0.isBetter(than: $1) }) where wishes.count < most {
      if let first = wishes.first, offer.value * 10 < first.value * leastShare { break }
      var isAnother = true
      for wish in wishes where isAnother {
        if wish.clauses.overlaps(offer.clauses) || answers(wish.template, offer)
          || answers(offer.template, wish)
        {
          isAnother = false
        } else {
          isAnother = try !areSame(wish.template, offer.template)
        }
      }
      if isAnother { wishes.append(offer) }
    }
    return wishes.count > 1 ? wishes : []
  }

  private func answers(_ template: Int, _ wish: Wish) -> Bool {
    let stretch = stretches.first { $0.clauses == wish.clauses }
    let value = stretch?.scores.first { $0.template == template }?.value ?? 0
    return value * 10 > wish.value * Self.alike
  }

  /// So sure are we of a wish that people are told; less sure need we be where the message says itself
  /// that it is another thing. Of two messages joined .38 of the Chinese and .67 of the English are told
  /// apart, and .012 and .035 of single ones taken for two, some of which are two. (By sureness alone it
  /// was .18 and .30, and .041 and .070.)
  private static let leastToldCoverage = 358
  private static let leastToldNearness = 512

  private static let leastMarkedCoverage = 150
  private static let leastMarkedNearness = 300

  /// Whether the wishes are clear enough to be told. In a long story something answers every sentence, and
  /// behind a comma mostly stands a reason, or what follows.
  func areClear(_ wishes: [Wish], _ joints: WishJoints) -> Bool {
    isShort
      && wishes.allSatisfy {
        $0.coverage >= Self.leastToldCoverage && $0.nearness >= Self.leastToldNearness
      }
      && wishes.sorted { $0.clauses.lowerBound < $1.clauses.lowerBound }.dropFirst()
        .allSatisfy { !joints.goesOn(at: $0.clauses.lowerBound) }
  }

  /// The same for those that the message itself tells apart.
  func areClear(marked wishes: [Wish], _ joints: WishJoints) -> Bool {
    wishes.count > 1 && (isShort || joints.isList)
      && wishes.allSatisfy {
        $0.coverage >= Self.leastMarkedCoverage && $0.nearness >= Self.leastMarkedNearness
      }
  }
}
