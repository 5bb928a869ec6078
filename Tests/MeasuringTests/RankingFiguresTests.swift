import Measuring
import Testing

@Suite struct RankingFiguresTests {
  @Test(
    arguments: [
      ([1, 2, nil, 5], 0.25, 0.75, (1 + 0.5 + 0.2) / 4),
      ([6, 10, 1, 1], 0.5, 0.5, (1.0 / 6 + 0.1 + 2) / 4),
      // What stands below the tenth place was not found.
      ([11, 0, 400], 0, 0, 0),
      ([nil], 0, 0, 0),
      ([], 0, 0, 0),
    ] as [([Int?], Double, Double, Double)])
  func countsWhereTheFirstRightAnswerStood(
    places: [Int?], atOne: Double, atFive: Double, reciprocal: Double
  ) {
    let figures = RankingFigures(places: places)
    #expect(figures.count == places.count)
    #expect(figures.recall(at: 1).value == atOne)
    #expect(figures.recall(at: 5).value == atFive)
    #expect(abs(figures.meanReciprocalRank.value - reciprocal) < 1e-12)
  }

  @Test func countsTheFoundOnes() {
    let figures = RankingFigures(places: [1, 1, 3, 9, nil])
    #expect(figures.found(within: 1) == 2)
    #expect(figures.found(within: 5) == 3)
    #expect(figures.found(within: 10) == 4)
  }
}
