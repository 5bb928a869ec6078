/// Which places of a text cannot be the start of any of many phrases: a bitmap of the two characters
/// that each phrase starts with. Nearly every place of an ordinary text is passed with one look-up a
/// character.
///
/// Characters are taken as their bytes, ASCII letters folded; a byte that is no part of a character is
/// one by itself. So an occurrence of valid UTF-8 starts at a character in any text, valid or not.
struct PairFilter: Sendable {
  /// By hash of the first two characters.
  private var pairs: [UInt64]
  /// By hash of the only character.
  private var singles: [UInt64]

  private static let pairBits: UInt32 = 18
  private static let singleBits: UInt32 = 13

  /// - Returns: nil where a phrase is not valid UTF-8, and so may start anywhere.
  init?(_ phrases: [AhoCorasick.Pattern]) {
    pairs = Array(repeating: 0, count: 1 << Int(Self.pairBits - 6))
    singles = Array(repeating: 0, count: 1 << Int(Self.singleBits - 6))
    for phrase in phrases where !phrase.bytes.isEmpty {
      guard UTF8Reading.isValid(phrase.bytes) else { return nil }
      phrase.bytes.withUnsafeBufferPointer { bytes in
        let first = Self.character(bytes, 0, bytes.count)
        if first.length == bytes.count {
          let bit = Self.hash(first.key)
          singles[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        } else {
          let second = Self.character(bytes, first.length, bytes.count)
          let bit = Self.hash(first.key, second.key)
          pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
      }
    }
  }

  /// The first place from `start` on where a phrase may begin, or `end`.
  @inline(__always)
  func nextStart(in text: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int) -> Int {
    pairs.withUnsafeBufferPointer { pairs in
      singles.withUnsafeBufferPointer { singles in
        var index = start
        while index < end, text[index] & 0xC0 == 0x80 { index += 1 }
        guard index < end else { return end }
        var (key, length) = Self.character(text, index, end)
        while true {
          let single = Self.hash(key)
          if singles[Int(single >> 6)] >> UInt64(single & 63) & 1 != 0 { return index }
          let next = index + length
          guard next < end else { return end }
          let following = Self.character(text, next, end)
          let pair = Self.hash(key, following.key)
          if pairs[Int(pair >> 6)] >> UInt64(pair & 63) & 1 != 0 { return index }
          index = next
          (key, length) = following
        }
      }
    }
  }

  @inline(__always)
  private static func character(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> (key: UInt32, length: Int) {
    let byte = text[index]
    if byte < 0x80 {
      let isCapital = byte &- UInt8(ascii: "A") < 26
      return (UInt32(isCapital ? byte | 0x20 : byte), 1)
    }
    if index + 4 <= end {
      // Three bytes, as nearly all of Chinese text has.
      let four = UInt32(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
          fromByteOffset: index, as: UInt32.self))
      if four & 0xC0C0F0 == 0x8080E0 { return (four & 0xFFFFFF, 3) }
    }
    if byte & 0xF0 == 0xE0, index + 2 < end {
      let (second, third) = (text[index + 1], text[index + 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        return (UInt32(third) << 16 | UInt32(second) << 8 | UInt32(byte), 3)
      }
    } else if byte & 0xE0 == 0xC0, index + 1 < end, text[index + 1] & 0xC0 == 0x80 {
      return (UInt32(byte) << 8 | UInt32(text[index + 1]), 2)
    } else if byte & 0xF8 == 0xF0, index + 3 < end, text[index + 1] & 0xC0 == 0x80,
      text[index + 2] & 0xC0 == 0x80, text[index + 3] & 0xC0 == 0x80
    {
      return (
        UInt32(byte) << 24 | UInt32(text[index + 1]) << 16 | UInt32(text[index + 2]) << 8
          | UInt32(text[index + 3]), 4
      )
    }
    return (UInt32(byte), 1)
  }

  /// Multiplicative hashing (D. Knuth, The Art of Computer Programming 3, 6.4).
  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    ((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) &* 0xC2B2_AE35) >> (32 - pairBits)
  }

  @inline(__always)
  private static func hash(_ only: UInt32) -> UInt32 {
    (only &* 0x9E37_79B1) >> (32 - singleBits)
  }
}
