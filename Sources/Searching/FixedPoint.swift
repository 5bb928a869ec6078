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
    guard value > 1 else { return value }
    // Newton's steps from above never pass the root.
    var root = 1 << ((Int.bitWidth - value.leadingZeroBitCount + 1) / 2)
    while true {
      let next = (root + value / root) / 2
      if next >= root { return root }
      root = next
    }
  }
}
