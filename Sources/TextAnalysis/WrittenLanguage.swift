/// What language a text is written in, as far as its letters tell.
package enum WrittenLanguage {
  /// Whether a text is Chinese: there are at least as many Han characters as Latin words, so that a name
  /// or a product in the other script does not decide. Nil for a text without either.
  package static func isChinese(_ bytes: [UInt8]) -> Bool? {
    let (han, words) = bytes.withUnsafeBufferPointer(count)
    return han + words > 0 ? han >= words : nil
  }

  /// Whether a language's code is one of Chinese: `zh`, `zh-TW`.
  package static func isChinese(code: String) -> Bool { code == "zh" || code.hasPrefix("zh-") }

  /// How many Han characters and how many Latin words there are, as far as it takes to know which are more.
  private static func count(_ text: UnsafeBufferPointer<UInt8>) -> (han: Int, words: Int) {
    var (han, words) = (0, 0)
    var letterBefore: UInt64 = 0
    var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // A beginning says enough.
    let end = min(text.count, index + longestSample)
    while index < end {
      let stop = min(end, index + stride)
      while index < stop {
        let signs = LetterSigns(text, at: index, stop)
        words += signs.wordStarts(behind: &letterBefore)
        han += signs.hanCount
        var others = signs.otherLeads
        while others != 0 {
          let place = index + others.trailingZeroBitCount / 8
          if isIdeograph(in: text, at: place) { han += 1 }
          others &= others - 1
        }
        index += 8
      }
      index = stop
      // A word takes two bytes, a Han character three: what is left cannot change the answer.
      let left = max(0, end - index)
      if han - words > left / 2 + 1 || words - han > left / 3 + 1 { break }
    }
    return (han, words)
  }

  /// In bytes.
  private static let longestSample = 64 << 10
  private static let stride = 256

  private static func isIdeograph(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    // 、 and 。, and the full-width forms of ASCII.
    if index + 2 < text.count {
      if text[index] == 0xEF, text[index + 1] == 0xBC { return false }
      if text[index] == 0xE3, text[index + 1] == 0x80, text[index + 2] <= 0x82 { return false }
    }
    return ScalarClass.isIdeograph(
      UTF8Reading.scalar(in: text, at: index, end: text.count).scalar)
  }
}

/// What eight bytes hold that tells a language.
///
/// Bytes are told apart as in H. Warren, Hacker's Delight, section 6–1: the high bit of each says whether
/// it is one of those.
private struct LetterSigns {
  /// Bytes that Han characters of U+4000 to U+9FFF begin with.
  private let han: UInt64
  private let letters: UInt64
  /// Bytes that other ideographs may begin with.
  let otherLeads: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// - Parameter end: what stands there or behind it does not count.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) {
    var word: UInt64 = 0
    if index + 8 <= end {
      word = UInt64(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
          fromByteOffset: index, as: UInt64.self))
    } else {
      for offset in 0..<end - index { word |= UInt64(text[index + offset]) << UInt64(offset * 8) }
    }
    let rest = word & ~Self.highBits
    if word & Self.highBits == Self.highBits {
      letters = 0
    } else {
      let small = rest | 0x20 &* Self.ones
      letters = Self.reach(0x61, small) & ~Self.reach(0x7B, small) & ~word & Self.highBits
    }
    let fromE4 = Self.reach(0x64, rest)
    let fromEA = Self.reach(0x6A, rest)
    han = fromE4 & ~fromEA & word & Self.highBits
    otherLeads = (Self.reach(0x63, rest) & ~fromE4 | fromEA) & word & Self.highBits
  }

  @inline(__always)
  var hanCount: Int { Self.count(han) }

  /// How many words begin.
  ///
  /// - Parameter before: says whether a letter stands right before; says it of the next eight afterwards.
  @inline(__always)
  func wordStarts(behind before: inout UInt64) -> Int {
    if letters == 0 {
      before = 0
      return 0
    }
    let starts = letters & ~(letters << 8 | before)
    before = letters >> 56
    return Self.count(starts)
  }

  @inline(__always)
  private static func count(_ marks: UInt64) -> Int { Int(((marks >> 7) &* ones) >> 56) }

  /// The high bit of each byte that is at least a number; of bytes below 0x80.
  @inline(__always)
  private static func reach(_ least: UInt64, _ bytes: UInt64) -> UInt64 {
    bytes &+ (0x80 &- least) &* ones
  }
}
