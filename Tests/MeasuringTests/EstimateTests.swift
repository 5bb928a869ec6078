import Measuring
import Testing

@Suite struct EstimateTests {
  /// 81 of 263, 15 of 148, 0 of 20 and 1 of 29 are the examples of R. G. Newcombe, “Two-sided
  /// confidence intervals for the single proportion”, Statistics in Medicine 17, 1998, table I, method 3.
  @Test(
    arguments: [
      (81.0, 263, 0.3080, 0.2553, 0.3662), (15, 148, 0.1014, 0.0624, 0.1605),
      (0, 20, 0, 0, 0.1611), (1, 29, 0.0345, 0.0061, 0.1718),
      (20, 20, 1, 0.8389, 1), (0, 0, 0, 0, 1),
    ])
  func givesWilsonsInterval(
    sum: Double, count: Int, value: Double, low: Double, high: Double
  ) {
    let estimate = Estimate(sum: sum, of: count)
    #expect(abs(estimate.value - value) < 0.00006)
    #expect(abs(estimate.low - low) < 0.00006)
    #expect(abs(estimate.high - high) < 0.00006)
  }

  @Test func narrowsWithMoreCases() {
    let few = Estimate(sum: 5, of: 10)
    let many = Estimate(sum: 500, of: 1000)
    #expect(few.value == many.value)
    #expect(few.low < many.low && many.high < few.high)
  }
}
