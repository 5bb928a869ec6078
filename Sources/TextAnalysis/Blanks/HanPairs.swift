/// A small set of pairs of neighbouring Han characters, quick to say no.
///
/// A character is the three bytes of its UTF-8, the first in front.
package struct HanPairs: Sendable {
  /// One bit for a 64th of all pairs, in four words.
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var pairs: [UInt64] = []

  package init() {}

  var isEmpty: Bool { pairs.isEmpty }

  package mutating func insert(_ first: UInt32, _ second: UInt32) {
    let pair = UInt64(first) << 32 | UInt64(second)
    guard !pairs.contains(pair) else { return }
    pairs.append(pair)
    let (word, bit) = Self.place(first, second)
    switch word {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  @inline(__always)
  package func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let (word, bit) = Self.place(first, second)
    let bits =
      word < 2 ? (word == 0 ? self.bits.0 : self.bits.1) : (word == 2 ? self.bits.2 : self.bits.3)
    return bits & bit != 0 && pairs.contains(UInt64(first) << 32 | UInt64(second))
  }

  @inline(__always)
  private static func place(_ first: UInt32, _ second: UInt32) -> (word: UInt32, bit: UInt64) {
    let hash = (first &* 31 &+ second) &* 0x9E37_79B1
    return (hash >> 30, 1 << UInt64(hash >> 24 & 63))
  }
}
