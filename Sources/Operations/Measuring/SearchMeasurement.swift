package import Measuring
package import Searching

/// How a search answered queries whose right answers are known.
package struct SearchMeasurement: Sendable {
  /// One query and what became of it.
  package struct Answer: Sendable {
    package var query: String
    /// The ids of the templates that are right.
    package var expected: [String]
    /// Where the first right one stood, from 1; nil where it was not among the first ten.
    package var place: Int?
    /// What came first; nil where nothing was found.
    package var first: SearchResult?
  }

  /// How many templates were searched.
  package var templates: Int
  package var answers: [Answer]
  /// Into how many parts the library's own lines were divided; nil where the queries are not its own.
  package var folds: Int?

  package var figures: RankingFigures { RankingFigures(places: answers.lazy.map(\.place)) }

  /// What did not come first, the worst before the others.
  package var misses: [Answer] {
    let last = RankingFigures.depth + 1
    return answers.enumerated().filter { $0.element.place != 1 }
      .sorted { one, other in
        (other.element.place ?? last, one.offset) < (one.element.place ?? last, other.offset)
      }.map(\.element)
  }
}
