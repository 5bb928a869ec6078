/// How well a search ranks: where the first right answer stood, over many queries.
package struct RankingFigures: Hashable, Sendable {
  /// How far down is looked.
  package static let depth = 10

  /// How many queries had their first right answer at each place, from the first on.
  package let countsByPlace: [Int]
  /// Of all queries, also those without a right answer among the first ten.
  package let count: Int

  /// - Parameter places: from 1; nil where no right answer was found.
  package init(places: some Sequence<Int?>) {
    var counts = Array(repeating: 0, count: Self.depth)
    var count = 0
    for place in places {
      count += 1
      if let place, place >= 1, place <= Self.depth { counts[place - 1] += 1 }
    }
    (countsByPlace, self.count) = (counts, count)
  }

  /// How many queries had a right answer among the first `place`.
  package func found(within place: Int) -> Int { countsByPlace.prefix(place).reduce(0, +) }

  /// In how many cases a right answer stood among the first `place`, as a share.
  package func recall(at place: Int) -> Estimate {
    Estimate(sum: Double(found(within: place)), of: count)
  }

  /// Mean reciprocal rank (E. M. Voorhees, “The TREC-8 question answering track report”, 1999): the
  /// mean of 1 divided by the place of the first right answer, 0 where it is not among the first ten.
  package var meanReciprocalRank: Estimate {
    let sum = countsByPlace.enumerated().reduce(0.0) { sum, entry in
      sum + Double(entry.element) / Double(entry.offset + 1)
    }
    return Estimate(sum: sum, of: count)
  }
}
