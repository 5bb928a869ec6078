/// Counts what people count in a reply: length, emoji, exclamation marks, question marks, tildes.
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

  /// Each `！` and `!`.
  package static func exclamations(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    runs(of: [0x21, 0xFF01], in: bytes, range, joined: false)
  }

  /// Each `？` and `?`.
  package static func questions(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    runs(of: [0x3F, 0xFF1F], in: bytes, range, joined: false)
  }

  /// Each run of `～`, `~` and `〜`: 好的～～ has one. A single one between digits (10~12 点) is a
  /// range, no tone of voice.
  package static func tildes(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    runs(of: [0x7E, 0xFF5E, 0x301C], in: bytes, range, joined: true).filter { run in
      guard run.lowerBound > range.lowerBound, run.upperBound < range.upperBound else {
        return true
      }
      return !ScalarClass.isDigit(bytes[run.lowerBound - 1])
        || !ScalarClass.isDigit(bytes[run.upperBound])
    }
  }

  private static func runs(
    of scalars: [UInt32], in bytes: [UInt8], _ range: Range<Int>, joined: Bool
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      // All the marks start with one of four bytes; the rest is skipped unread.
      guard byte == 0x21 || byte == 0x3F || byte == 0x7E || byte == 0xEF || byte == 0xE3 else {
        index += 1
        continue
      }
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: range.upperBound)
      let end = index + unit.length
      if scalars.contains(unit.scalar) {
        if joined, let last = found.last, last.upperBound == index {
          found[found.count - 1] = last.lowerBound..<end
        } else {
          found.append(index..<end)
        }
      }
      index = end
    }
    return found
  }
}
