/// Eight bytes of UTF-8, counted together.
///
/// Bytes are told apart by bits that are moved into one place of each, as in H. Warren, Hacker's
/// Delight, section 6–1.
struct EightBytes {
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Nil where fewer are left.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index + 8 <= text.count else { return nil }
    word = UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  /// LF or CR.
  @inline(__always)
  var holdsLineBreak: Bool {
    Self.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | Self.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) != 0
  }

  /// Bytes that are no continuation of a scalar.
  @inline(__always)
  var scalars: Int { 8 - Self.sum((word >> 7) & ~(word >> 6) & Self.ones) }

  /// Two for a scalar of four bytes, which starts with four high bits, and one for any other.
  @inline(__always)
  var utf16Units: Int {
    scalars + Self.sum((word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & Self.ones)
  }

  /// Of bytes that are 0 or 1.
  @inline(__always)
  private static func sum(_ bytes: UInt64) -> Int { Int((bytes &* ones) >> 56) }

  /// Not 0 where a byte is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }
}
