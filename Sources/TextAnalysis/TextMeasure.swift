/// Counts the length of a text as people do who write in Chinese and English.
package enum TextMeasure {
  /// Han characters and words: each Han character or kana is one, each run of Latin letters or digits
  /// is one (`iPhone15`, `3.5`, `don't`, `e-mail`). Punctuation and emoji are none.
  package static func length(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    var isInWord = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      // Most Han characters, without decoding: U+4000 to U+9FFF.
      if byte >= 0xE4, byte <= 0xE9, index + 2 < range.upperBound,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80,
        byte != 0xE4 || bytes[index + 1] >= 0xB8
      {
        count += 1
        isInWord = false
        index += 3
        continue
      }
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: range.upperBound)
      if ScalarClass.isIdeograph(unit.scalar) {
        count += 1
        isInWord = false
      } else if ScalarClass.isWordCharacter(unit.scalar) {
        if !isInWord { count += 1 }
        isInWord = true
      } else if isInWord {
        isInWord = joinsWords(unit, in: bytes, at: index, before: range.upperBound)
      }
      index += unit.length
    }
    return count
  }

  package static func length(of text: String) -> Int {
    let bytes = Array(text.utf8)
    return length(of: bytes, 0..<bytes.count)
  }

  /// `'`, `’`, `-`, `.`, `,`, `:`, `/`, `@` inside a word or number do not end it.
  private static func joinsWords(
    _ unit: UTF8Reading.Unit, in bytes: [UInt8], at index: Int, before end: Int
  ) -> Bool {
    let next = index + unit.length
    guard next < end else { return false }
    switch unit.scalar {
    case 0x27, 0x2019, 0x2D, 0x40:
      return ScalarClass.isASCIILetter(bytes[next]) || ScalarClass.isDigit(bytes[next])
    case 0x2E, 0x2C, 0x3A, 0x2F:
      return ScalarClass.isDigit(bytes[next]) || (unit.scalar == 0x2E && isLetter(bytes[next]))
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ScalarClass.isASCIILetter(byte) }
}
