/// What finding a term in a template is worth, before the term's own weight: how often it stands in
/// which of the template's texts, and how long those are (BM25 over four fields, recipe R3 of the
/// search study), in 1024ths, and as a number of a few bits.
enum Impact {
  /// Bits of a code where the term stands in the title, in what customers say or in a label.
  static let outsideBits = 6
  /// What each code of `outsideBits` stands for: 64 steps of 6.5 %, up to more than there can be.
  static let outsideValues: [Int] = (0..<64).map { code in
    // 2^(i/11), in 1024ths.
    let steps = [1024, 1091, 1162, 1237, 1318, 1403, 1494, 1592, 1695, 1806, 1923]
    return (100 * steps[code % 11]) << (code / 11) / 1024
  }

  /// What it is worth in the body only: little, and the same however often it stands there. (Telling
  /// four values apart found no answer more.)
  static let inBody = 240

  /// The code whose value is nearest.
  static func outsideCode(_ value: Int) -> UInt8 { outsideCodes[min(value, mostValue)] }

  /// Every term everywhere, in the shortest of texts.
  private static let mostValue = (10 + 6 + 4 + 3) * mostSaturated / 10
  private static let mostSaturated = 2253
  private static let outsideCodes = codes(outsideValues)

  private static func codes(_ values: [Int]) -> [UInt8] {
    var code = 0
    return (0...mostValue).map { value in
      while code + 1 < values.count, values[code + 1] - value < value - values[code] { code += 1 }
      return UInt8(code)
    }
  }

  /// The weight of each field.
  static func value(says: Int, title: Int, labels: Int, body: Int) -> Int {
    (10 * says + 6 * title + 4 * labels + 3 * body) / 10
  }

  /// tf·(k₁ + 1) / (tf + norm) with k₁ = 1.2, in 1024ths.
  static func saturated(_ count: Int, _ norm: Int) -> Int {
    count == 0 ? 0 : count * mostSaturated * FixedPoint.one / (count * FixedPoint.one + norm)
  }
}
