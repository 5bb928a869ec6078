/// How much each term says: the fewer texts hold it, the more.
package struct TermRarity: Sendable {
  private var counts: [UInt64: Int32] = [:]
  private var texts = 0

  package init() {}

  package mutating func add(_ terms: MessageTerms) {
    texts += 1
    for key in terms.keys { counts[key, default: 0] += 1 }
  }

  /// ln(1 + (N + ½) / (n + ½)); half of it for pairs, whose characters count by themselves too.
  func weight(of key: UInt64) -> Double {
    let count = Double(counts[key] ?? 0)
    let weight = logarithm(1 + (Double(texts) + 0.5) / (count + 0.5))
    return MessageTerms.isPair(key) ? weight / 2 : weight
  }

  /// In how many texts a term occurs.
  func count(of key: UInt64) -> Int { Int(counts[key] ?? 0) }

  /// How much of what a message says a text says too, from 0 to 1. A message without a word says nothing.
  package func coverage(of message: MessageTerms, by text: MessageTerms) -> Double {
    var (all, shared) = (0.0, 0.0)
    var index = 0
    for key in message.keys {
      let weight = weight(of: key)
      all += weight
      while index < text.keys.count, text.keys[index] < key { index += 1 }
      if index < text.keys.count, text.keys[index] == key { shared += weight }
    }
    return all > 0 ? shared / all : 0
  }
}

/// The natural logarithm, without the C library: ln x = e·ln 2 + 2·artanh((m − 1) / (m + 1)) for
/// x = m·2^e with m from √½ to √2, the series to its eleventh power (an error below 10⁻⁹).
func logarithm(_ x: Double) -> Double {
  precondition(x > 0 && x.isFinite)
  var mantissa = x.significand
  var exponent = Double(x.exponent)
  if mantissa > 1.4142135623730951 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var sum = 0.0
  for power in stride(from: 11.0, through: 1, by: -2) { sum = sum * square + 1 / power }
  return exponent * 0.6931471805599453 + 2 * ratio * sum
}
