/// Reads Unicode scalars out of UTF-8 bytes, forwards and backwards.
///
/// A byte that belongs to no well-formed sequence counts as one U+FFFD, so that every text can be
/// walked from end to end.
@usableFromInline
package enum UTF8Reading {
  package struct Unit: Hashable, Sendable {
    package var scalar: UInt32
    /// In bytes, 1 to 4.
    package var length: Int
  }

  /// The scalar that starts at `offset`. Requires `offset < end <= bytes.count`.
  @inline(__always)
  package static func scalar(in bytes: [UInt8], at offset: Int, end: Int) -> Unit {
    let first = bytes[offset]
    if first < 0x80 { return Unit(scalar: UInt32(first), length: 1) }
    return bytes.withUnsafeBufferPointer { longScalar(in: $0, at: offset, end: end) }
  }

  /// The same for bytes that lie in memory.
  @inline(__always)
  package static func scalar(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> Unit {
    let first = text[offset]
    if first < 0x80 { return Unit(scalar: UInt32(first), length: 1) }
    return longScalar(in: text, at: offset, end: end)
  }

  /// Whether a Han character of U+4000 to U+9FFF starts at `index`: most of Chinese text, and nothing
  /// that any scanner looks for.
  @inlinable @inline(__always)
  package static func isHan(in text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Bool {
    text[index] &- 0xE4 <= 5 && index + 2 < end && text[index + 1] & 0xC0 == 0x80
      && text[index + 2] & 0xC0 == 0x80
  }

  package static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let unit = scalar(in: text, at: index, end: text.count)
        // U+FFFD itself takes three bytes.
        if unit.length == 1, text[index] >= 0x80 { return false }
        index += unit.length
      }
      return true
    }
  }

  /// A scalar in UTF-8.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    let value = scalar.value
    func rest(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(value >> shift & 0x3F) }
    return switch value {
    case 0..<0x80: [UInt8(value)]
    case 0x80..<0x800: [0xC0 | UInt8(value >> 6), rest(0)]
    case 0x800..<0x10000: [0xE0 | UInt8(value >> 12), rest(6), rest(0)]
    default: [0xF0 | UInt8(value >> 18), rest(12), rest(6), rest(0)]
    }
  }

  private static func longScalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> Unit {
    let first = bytes[offset]
    // Han characters and their marks: U+3000 to U+CFFF, and the full-width forms from U+F000 on.
    if first &- 0xE3 <= 9 || first == 0xEF, offset + 2 < end {
      let (second, third) = (bytes[offset + 1], bytes[offset + 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        return Unit(
          scalar: UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F),
          length: 3)
      }
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= end else { return .replacement }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return .replacement }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    // Overlong forms, surrogates and values above U+10FFFF are not UTF-8.
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else {
      return .replacement
    }
    return Unit(scalar: value, length: length)
  }

  /// The scalar that ends right before `offset`. Requires `start < offset`.
  package static func scalar(in bytes: [UInt8], before offset: Int, start: Int) -> Unit {
    bytes.withUnsafeBufferPointer { scalar(in: $0, before: offset, start: start) }
  }

  /// The same for bytes that lie in memory.
  package static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, before offset: Int, start: Int
  ) -> Unit {
    var first = offset - 1
    let limit = max(start, offset - 4)
    while first > limit, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    let unit = scalar(in: bytes, at: first, end: offset)
    return unit.length == offset - first ? unit : .replacement
  }
}

extension UTF8Reading.Unit {
  fileprivate static let replacement = UTF8Reading.Unit(scalar: 0xFFFD, length: 1)
}
