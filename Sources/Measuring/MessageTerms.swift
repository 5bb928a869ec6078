import TextAnalysis

/// What a message is compared by: its Han characters, the pairs of them, and its words, each once.
package struct MessageTerms: Sendable {
  /// Sorted. Characters as they are; pairs and words with their kind in the top bits.
  let keys: [UInt64]

  /// Nobody writes more that matters.
  private static let longestText = 16_384

  private static let pairBit: UInt64 = 1 << 63
  private static let wordBit: UInt64 = 1 << 62

  static func isPair(_ key: UInt64) -> Bool { key & pairBit != 0 }

  package init(_ text: String) {
    let bytes = FoldedText(Array(text.utf8.prefix(Self.longestText))).bytes
    var keys: [UInt64] = []
    var previous: UInt32?
    var index = 0
    while index < bytes.count {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: bytes.count)
      if ScalarClass.isIdeograph(unit.scalar) {
        keys.append(UInt64(unit.scalar))
        if let previous {
          keys.append(Self.pairBit | UInt64(previous) << 21 | UInt64(unit.scalar))
        }
        previous = unit.scalar
        index += unit.length
        continue
      }
      previous = nil
      guard ScalarClass.isWordCharacter(unit.scalar) else {
        index += unit.length
        continue
      }
      let start = index
      while index < bytes.count {
        let unit = UTF8Reading.scalar(in: bytes, at: index, end: bytes.count)
        guard ScalarClass.isWordCharacter(unit.scalar), !ScalarClass.isIdeograph(unit.scalar)
        else { break }
        index += unit.length
      }
      keys.append(Self.wordBit | Self.hash(bytes[start..<index]) >> 2)
    }
    self.keys = Self.unique(keys)
  }

  private static func unique(_ keys: [UInt64]) -> [UInt64] {
    var sorted = keys.sorted()
    var count = 0
    for key in sorted where count == 0 || sorted[count - 1] != key {
      sorted[count] = key
      count += 1
    }
    sorted.removeLast(sorted.count - count)
    return sorted
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
