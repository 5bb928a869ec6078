/// The characters and words of a text, one after the other: each Han character or kana is one, each run
/// of letters and digits is one, and so is U+FFFC, which stands for a placeholder. Punctuation, white
/// space and emoji are passed over.
package struct TextUnits {
  package struct Unit: Hashable, Sendable {
    package var range: Range<Int>
    /// Of the unit's bytes, ASCII letters in lower case (FNV-1a, 32 bits).
    package var hash: UInt32
    package var isHan: Bool
  }

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  package init(in bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  package mutating func next() -> Unit? {
    while index < end {
      let start = index
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: end)
      index += unit.length
      if ScalarClass.isIdeograph(unit.scalar) {
        return Unit(range: start..<index, hash: Self.hash(bytes, start..<index), isHan: true)
      }
      if unit.scalar == 0xFFFC {
        return Unit(range: start..<index, hash: Self.hash(bytes, start..<index), isHan: false)
      }
      guard ScalarClass.isWordCharacter(unit.scalar) else { continue }
      while index < end {
        let next = UTF8Reading.scalar(in: bytes, at: index, end: end)
        guard ScalarClass.isWordCharacter(next.scalar) else { break }
        index += next.length
      }
      return Unit(range: start..<index, hash: Self.hash(bytes, start..<index), isHan: false)
    }
    return nil
  }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes[range] {
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt32(folded)) &* 0x0100_0193
    }
    return hash
  }
}
