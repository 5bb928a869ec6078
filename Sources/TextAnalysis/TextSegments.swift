/// Splits a text into sentences and paragraphs, as ranges of UTF-8 offsets without the white space
/// around them.
///
/// Sentences end at 。！？；… and their Latin kin and at line breaks, because lists and signatures are
/// written in lines; closing quotes and brackets, and marks without words (`😊`, `~`), belong to the
/// sentence before. U+FFFC stands for a word (see `CheckedText`).
package enum TextSegments {
  package static func sentences(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    sentences(in: bytes, range, SignIndex(bytes, range))
  }

  /// - Parameter signs: those of `range`.
  package static func sentences(
    in bytes: [UInt8], _ range: Range<Int>, _ signs: SignIndex
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    found.reserveCapacity(range.count / 64)
    var cursor = SignIndex.Cursor(signs)
    var start = range.lowerBound
    /// Where the current line starts, in `found`: a fragment joins only a sentence of its own line.
    var lineStart = 0
    var index = range.lowerBound
    while true {
      index = bytes.withUnsafeBufferPointer { text in
        cursor.next(from: index) { mayEndSentence(text, at: $0, range.upperBound) }
      }
      guard index < range.upperBound else { break }
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: range.upperBound)
      let next = index + unit.length
      if isLineBreak(unit.scalar) {
        append(start..<index, in: bytes, lineStart, &found)
        start = next
        lineStart = found.count
      } else if isTerminator(unit.scalar)
        || (unit.scalar == 0x2E && isFullStop(at: index, in: bytes, sentence: start, range))
      {
        let end = endOfTail(in: bytes, from: next, range.upperBound)
        append(start..<end, in: bytes, lineStart, &found)
        start = end
        index = end
        continue
      }
      index = next
    }
    append(start..<range.upperBound, in: bytes, lineStart, &found)
    return found
  }

  /// Whether a sign needs a closer look.
  @inline(__always)
  private static func mayEndSentence(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int
  ) -> Bool {
    maySeparate(text[index])
      && !(index + 2 < end && isCommonMark(text[index], text[index + 1], text[index + 2]))
  }

  /// Paragraphs are separated by lines that hold nothing but white space; each item of a list is one,
  /// as it is to whoever reads it.
  package static func paragraphs(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    paragraphs(in: bytes, range, SignIndex(bytes, range))
  }

  /// - Parameter signs: those of `range`.
  package static func paragraphs(
    in bytes: [UInt8], _ range: Range<Int>, _ signs: SignIndex
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var cursor = SignIndex.Cursor(signs)
    var start = range.lowerBound
    var index = range.lowerBound
    var lineStart = range.lowerBound
    func close(at end: Int) {
      let trimmed = trimmed(start..<end, in: bytes)
      if !trimmed.isEmpty { found.append(trimmed) }
    }
    while true {
      index = bytes.withUnsafeBufferPointer { text in
        cursor.next(from: index) { text[$0] == 0x0A || text[$0] == 0x0D }
      }
      guard index < range.upperBound else { break }
      if trimmed(lineStart..<index, in: bytes).isEmpty {
        close(at: lineStart)
        start = index + 1
      }
      if bytes[index] == 0x0D, index + 1 < range.upperBound, bytes[index + 1] == 0x0A {
        index += 1
      }
      lineStart = index + 1
      if lineStart < range.upperBound, startsListItem(at: lineStart, in: bytes, range.upperBound) {
        close(at: lineStart)
        start = lineStart
      }
      index += 1
    }
    close(at: range.upperBound)
    return found
  }

  /// Whether a line begins with the mark of a list: `- `, `* `, `+ `, `•`, `1.`, `1)`, `1、`, `（1）`, `①`.
  private static func startsListItem(at line: Int, in bytes: [UInt8], _ end: Int) -> Bool {
    var index = line
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < end else { return false }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return index + 1 < end && bytes[index + 1] == 0x20
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let first = index
      while index < end, index - first < 3, ScalarClass.isDigit(bytes[index]) { index += 1 }
      guard index < end else { return false }
      switch UTF8Reading.scalar(in: bytes, at: index, end: end).scalar {
      // 1、 and 1） and 1． in full width.
      case 0x3001, 0xFF09, 0xFF0E: return true
      case 0x2E, 0x29: return index + 1 < end && !ScalarClass.isDigit(bytes[index + 1])
      default: return false
      }
    case 0xE2, 0xEF, UInt8(ascii: "("):
      let mark = UTF8Reading.scalar(in: bytes, at: index, end: end)
      // ① to ⑳.
      if mark.scalar == 0x2022 || (0x2460...0x2473).contains(mark.scalar) { return true }
      guard mark.scalar == 0xFF08 || mark.scalar == 0x28 else { return false }
      index += mark.length
      guard index < end, ScalarClass.isDigit(bytes[index]) else { return false }
      index += 1
      guard index < end else { return false }
      let closing = UTF8Reading.scalar(in: bytes, at: index, end: end).scalar
      return closing == 0xFF09 || closing == 0x29
    default: return false
    }
  }

  package static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, !isPlain(bytes[low]) {
      let unit = UTF8Reading.scalar(in: bytes, at: low, end: high)
      guard isBlank(unit.scalar) else { break }
      low += unit.length
    }
    while low < high, !isPlain(bytes[high - 1]), !endsWithStop(bytes, low..<high) {
      let unit = UTF8Reading.scalar(in: bytes, before: high, start: low)
      guard isBlank(unit.scalar) else { break }
      high -= unit.length
    }
    return low..<high
  }

  /// Visible ASCII, or what a Han character of U+4000 to U+9FFF begins with.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x21 < 0x5E || byte &- 0xE4 <= 5
  }

  /// Such a Han character, 。, or ， and its kin.
  @inline(__always)
  private static func endsWithStop(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    let (first, second, third) = (
      bytes[range.upperBound - 3], bytes[range.upperBound - 2], bytes[range.upperBound - 1]
    )
    guard third & 0xC0 == 0x80 else { return false }
    return first &- 0xE4 <= 5 && second & 0xC0 == 0x80 || first == 0xEF && second == 0xBC
      || first == 0xE3 && second == 0x80 && third == 0x82
  }

  /// White space and the control characters that stand for markup.
  private static func isBlank(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || ScalarClass.isSpace(scalar)
  }

  private static func append(
    _ range: Range<Int>, in bytes: [UInt8], _ lineStart: Int, _ found: inout [Range<Int>]
  ) {
    let sentence = trimmed(range, in: bytes)
    guard !sentence.isEmpty else { return }
    if found.count > lineStart, !holdsWords(sentence, in: bytes) {
      let last = found[found.count - 1]
      found[found.count - 1] = last.lowerBound..<sentence.upperBound
    } else {
      found.append(sentence)
    }
  }

  private static func holdsWords(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var index = range.lowerBound
    if index < range.upperBound, bytes[index] &- 0xE4 <= 5,
      bytes.withUnsafeBufferPointer({
        UTF8Reading.isHan(in: $0, at: index, end: range.upperBound)
      })
    {
      return true
    }
    while index < range.upperBound {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: range.upperBound)
      if ScalarClass.isIdeograph(unit.scalar) || ScalarClass.isWordCharacter(unit.scalar)
        || unit.scalar == 0xFFFC
      {
        return true
      }
      index += unit.length
    }
    return false
  }

  /// The first bytes of everything that ends a sentence; the rest is skipped unread.
  @inline(__always)
  private static func maySeparate(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, 0x21, 0x2E, 0x3B, 0x3F, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// `，` `、` `“` `”`, which share their first byte with what ends sentences.
  @inline(__always)
  private static func isCommonMark(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xEF: second == 0xBC && third == 0x8C
    case 0xE3: second == 0x80 && third == 0x81
    case 0xE2: second == 0x80 && (third == 0x9C || third == 0x9D)
    default: false
    }
  }

  private static func isLineBreak(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029
  }

  /// ! ? ; 。 … ‥ ⋯ ！ ？ ； ｡ ‼ ⁇ ⁈ ⁉
  private static func isTerminator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x3F, 0x3B, 0x3002, 0x2025, 0x2026, 0x22EF, 0xFF01, 0xFF1F, 0xFF1B, 0xFF61: true
    case 0x203C, 0x2047...0x2049: true
    default: false
    }
  }

  /// Past further terminators, closing quotes and brackets.
  private static func endOfTail(in bytes: [UInt8], from start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: limit)
      guard
        isTerminator(unit.scalar) || isClosing(unit.scalar) || unit.scalar == 0x2E
          || unit.scalar == 0xFE0F
      else { break }
      index += unit.length
    }
    return index
  }

  /// ” ’ 」 』 ） 】 》 〉 〕 ﹂ ﹄ ) ] " '
  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015:
      true
    case 0xFE42, 0xFE44, 0xFF09: true
    default: false
    }
  }

  /// Whether the `.` at `dot` ends a sentence: not in 3.5, a list's `1.`, `e.g.`, `example.com`.
  private static func isFullStop(
    at dot: Int, in bytes: [UInt8], sentence start: Int, _ range: Range<Int>
  ) -> Bool {
    let end = endOfTail(in: bytes, from: dot + 1, range.upperBound)
    var word = dot
    // No abbreviation is longer; a.a.a.a… is no word to read again at each of its dots.
    let low = max(start, dot - 64)
    while word > low, isWordByte(bytes[word - 1]) || bytes[word - 1] == 0x2E { word -= 1 }
    guard end < range.upperBound else { return true }
    let after = UTF8Reading.scalar(in: bytes, at: end, end: range.upperBound).scalar
    let followsLatin = dot > start && bytes[dot - 1] < 0x80
    if !ScalarClass.isSpace(after) {
      // People type a Latin full stop, or three, between Chinese sentences.
      let dots = bytes[dot..<end].count(where: { $0 == 0x2E })
      return ScalarClass.isIdeograph(after) && (!followsLatin || dots >= 3)
    }
    if isLineBreak(after) { return true }
    var next = end
    while next < range.upperBound, bytes[next] == 0x20 { next += 1 }
    // A sentence does not start with a small letter: what came before is some abbreviation.
    if next < range.upperBound, (0x61...0x7A).contains(bytes[next]) { return false }
    let text = bytes[word..<dot]
    if text.isEmpty || text.count > longestTitle && !ScalarClass.isDigit(text.last!) { return true }
    if text.allSatisfy(ScalarClass.isDigit) {
      return !trimmed(start..<word, in: bytes).isEmpty
    }
    let folded = text.map { $0 | 0x20 }
    if folded == Array("no".utf8), next < range.upperBound {
      return !ScalarClass.isDigit(bytes[next])
    }
    return !titles.contains(folded)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || ScalarClass.isDigit(byte)
  }

  /// In bytes.
  private static let longestTitle = 6

  /// Abbreviations that stand before capital letters. Folding sets bit 5, which leaves `.` alone.
  private static let titles: Set<[UInt8]> = Set(
    ["mr", "mrs", "ms", "mx", "dr", "prof", "st", "e.g", "i.e", "vs", "cf", "fig", "approx"].map {
      Array($0.utf8)
    })
}
