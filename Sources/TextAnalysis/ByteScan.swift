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
    precondition(start >= 0 && end <= text.count)
    let (ones, others) = (UInt64(one) &* Self.ones, UInt64(other) &* Self.ones)
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + 8 <= end {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = zeros(word ^ ones) | zeros(word ^ others)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end, text[index] != one, text[index] != other { index += 1 }
    return max(index, start)
  }

  package static func first(
    _ one: UInt8, or other: UInt8, in bytes: [UInt8], from start: Int, _ end: Int
  ) -> Int {
    bytes.withUnsafeBufferPointer { first(one, or: other, in: $0, from: start, end) }
  }

  /// The high bit of each byte that is zero; right up to the first of them.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }
}
