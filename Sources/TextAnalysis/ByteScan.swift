/// Passes over bytes that nobody looks for, eight at a time.
///
/// The zero bytes of a word are found as in H. Warren, Hacker's Delight, section 6–1.
package enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Where the first such byte of a range stands; the range's end where none does.
  package static func first(
    _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int
  ) -> Int {
    first(byte, or: byte, in: text, from: start, end)
  }

  package static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int, _ end: Int) -> Int {
    bytes.withUnsafeBufferPointer { first(byte, in: $0, from: start, end) }
  }

  /// The first that is one of two.
  package static func first(
    _ one: UInt8, or other: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int
  ) -> Int {
    let (ones, others) = (UInt64(one) &* Self.ones, UInt64(other) &* Self.ones)
    return first(in: text, from: start, end) { zeros($0 ^ ones) | zeros($0 ^ others) }
  }

  package static func first(
    _ one: UInt8, or other: UInt8, in bytes: [UInt8], from start: Int, _ end: Int
  ) -> Int {
    bytes.withUnsafeBufferPointer { first(one, or: other, in: $0, from: start, end) }
  }

  /// Where the signs of a range stand: bytes that are no part of a Han character of U+4000 to U+9FFF, no
  /// space, and no ASCII letter but `x`, which people cross out numbers with. Line breaks are signs.
  static func appendSigns(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to offsets: inout [UInt32]
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    let bytes = UnsafeRawBufferPointer(text)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      var found = signs(word)
      while found != 0 {
        offsets.append(UInt32(truncatingIfNeeded: index + found.trailingZeroBitCount / 8))
        found &= found - 1
      }
      index += 8
    }
    while index < range.upperBound {
      if signs(UInt64(text[index]) &* ones) != 0 {
        offsets.append(UInt32(truncatingIfNeeded: index))
      }
      index += 1
    }
  }

  /// The high bit of each byte that is a sign.
  @inline(__always)
  private static func signs(_ word: UInt64) -> UInt64 {
    let rest = word & ~highBits
    let small = rest | 0x20 &* ones
    // X and x are letters; what is no zero reaches 1.
    let letters = reach(0x61, small) & ~reach(0x7B, small) & reach(1, small ^ 0x78 &* ones)
    let ascii = ~letters & reach(1, rest ^ 0x20 &* ones)
    // C0 and above, but for E4 to E9, which Han characters begin with.
    let wide = reach(0x40, rest) & ~reach(0x64, rest) | reach(0x6A, rest)
    return (ascii & ~word | wide & word) & highBits
  }

  /// The high bit of each byte that is at least a number; of bytes below 0x80.
  @inline(__always)
  private static func reach(_ least: UInt64, _ bytes: UInt64) -> UInt64 {
    bytes &+ (0x80 &- least) &* ones
  }

  /// Whether some odd byte is of the kind that is looked for: one that is neither a visible ASCII sign, a
  /// space or a continuation, nor begins a character of U+3000 to U+9FFF.
  @inlinable
  package static func holdsOddity(
    in text: UnsafeBufferPointer<UInt8>, where isWanted: (_ offset: Int) -> Bool
  ) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    var index = 0
    while index + 8 <= text.count {
      var found = oddities(
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      while found != 0 {
        if isWanted(index + found.trailingZeroBitCount / 8) { return true }
        found &= found - 1
      }
      index += 8
    }
    while index < text.count {
      if oddities(UInt64(text[index])) & 0x80 != 0, isWanted(index) { return true }
      index += 1
    }
    return false
  }

  /// The high bit of each odd byte.
  @usableFromInline @inline(__always)
  static func oddities(_ word: UInt64) -> UInt64 {
    let rest = word & ~highBits
    let ascii = ~reach(0x20, rest) | reach(0x7F, rest)
    // C0 and above, but for E3 to E9.
    let wide = reach(0x40, rest) & ~reach(0x63, rest) | reach(0x6A, rest)
    return (ascii & ~word | wide & word) & highBits
  }

  /// - Parameter marks: the high bit of each byte of a word that is looked for; right up to the first.
  @inline(__always)
  private static func first(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int,
    _ marks: (UInt64) -> UInt64
  ) -> Int {
    precondition(start >= 0 && end <= text.count)
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + 8 <= end {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = marks(word)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, marks(UInt64(text[index]) &* ones) == 0 { index += 1 }
    return max(index, start)
  }

  /// The high bit of each byte that is zero; right up to the first of them.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }
}
