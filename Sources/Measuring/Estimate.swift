/// A share, or a mean of figures between 0 and 1, with the interval in which the true one lies in 95
/// cases of 100.
///
/// The interval is Wilson's score interval (E. B. Wilson, “Probable inference, the law of succession,
/// and statistical inference”, JASA 22, 1927), which stays within 0 and 1 and says something sensible
/// about few cases too. It is made for shares; no other figures between 0 and 1 with the same mean
/// scatter more than the zeros and ones of a share do, so for a mean it is never too narrow.
package struct Estimate: Hashable, Sendable {
  package let value: Double
  package let low: Double
  package let high: Double

  /// The 97.5 % point of the normal distribution.
  private static let z = 1.959963984540054

  /// - Parameters:
  ///   - sum: of the figures; for a share, how many cases there are of the kind.
  ///   - count: of all cases. Without any, nothing is known: 0 to 1.
  package init(sum: Double, of count: Int) {
    guard count > 0 else {
      (value, low, high) = (0, 0, 1)
      return
    }
    let n = Double(count)
    let mean = sum / n
    let square = Self.z * Self.z
    let middle = (mean + square / (2 * n)) / (1 + square / n)
    let half =
      Self.z / (1 + square / n)
      * (mean * (1 - mean) / n + square / (4 * n * n)).squareRoot()
    value = mean
    low = max(0, min(mean, middle - half))
    high = min(1, max(mean, middle + half))
  }
}
