/// Arithmetic in 1024ths: the same on every machine, and no mathematics library to link.
enum FixedPoint {
  static let one = 1024

  /// log₂ of a positive whole number, in 1024ths, less than 10 off.
  static func log2(_ value: Int) -> Int {
    guard value > 1 else { return 0 }
    let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
    // 1.mantissa in 1024ths; log₂(1 + x) ≈ x + 0.3437·x·(1 − x).
    let mantissa = exponent > 10 ? value >> (exponent - 10) : value << (10 - exponent)
    let x = mantissa - one
    return exponent * one + x + 352 * x / one * (one - x) / one
  }

  /// The largest whole number whose square is not above `value`, which must not be negative.
  static func squareRoot(_ value: Int) -> Int {
    // Every machine rounds the root of a number in the same way (IEEE 754), to one too large at most
    // where the number has more digits than a root can tell apart.
    var root = Int(Double(value).squareRoot())
    while root > 0, root > value / root { root -= 1 }
    while root + 1 <= value / (root + 1) { root += 1 }
    return root
  }
}
