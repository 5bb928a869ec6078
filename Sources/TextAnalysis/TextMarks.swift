/// The marks that carry a tone of voice, found in one pass: emoji, `！`, `？`, `～`.
package struct TextMarks: Sendable {
  /// See `EmojiScanner`.
  package private(set) var emoji: [Range<Int>] = []
  /// Each `！` and `!`.
  package private(set) var exclamations: [Range<Int>] = []
  /// Each `？` and `?`.
  package private(set) var questions: [Range<Int>] = []
  /// Each run of `～`, `~` and `〜`: 好的～～ has one. Those of a range (10~12 点, 周一～周五), of a path or
  /// before a number are no tone of voice; see `TildeRange`.
  package private(set) var tildes: [Range<Int>] = []

  /// Whether two stand side by side anywhere: 好的～～, ok~~.
  package private(set) var holdsRepeatedTilde = false

  package init(in bytes: [UInt8], _ range: Range<Int>) {
    self.init(in: bytes, range, SignIndex(bytes, range))
  }

  /// - Parameter signs: those of `range`.
  package init(in bytes: [UInt8], _ range: Range<Int>, _ signs: SignIndex) {
    var cursor = SignIndex.Cursor(signs)
    var index = range.lowerBound
    while true {
      index = bytes.withUnsafeBufferPointer { text in
        cursor.next(from: index) { Self.maySay(text, at: $0, range.upperBound) }
      }
      guard index < range.upperBound else { break }
      switch bytes[index] {
      case UInt8(ascii: "!"):
        exclamations.append(index..<index + 1)
        index += 1
      case UInt8(ascii: "?"):
        questions.append(index..<index + 1)
        index += 1
      case UInt8(ascii: "~"): index = appendTilde(index..<index + 1)
      case 0xEF: index = readFullWidth(in: bytes, at: index, range.upperBound)
      case 0xE2, 0xE3, 0xC2, 0xF0..., 0x23, 0x2A, 0x30...0x39:
        index = readEmoji(in: bytes, at: index, range.upperBound)
      default: index += 1
      }
    }
    tildes.removeAll { TildeRange.holds($0, in: bytes, range) }
  }

  /// Whether a sign needs a closer look: `，` and most ASCII signs do not.
  @inline(__always)
  private static func maySay(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Bool
  {
    switch text[index] {
    case 0xEF: !(index + 2 < end && text[index + 1] == 0xBC && text[index + 2] == 0x8C)
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "~"), 0xE2, 0xE3, 0xC2, 0xF0...,
      0x23, 0x2A, 0x30...0x39:
      true
    default: false
    }
  }

  private mutating func appendTilde(_ tilde: Range<Int>) -> Int {
    if let last = tildes.last, last.upperBound == tilde.lowerBound {
      tildes[tildes.count - 1] = last.lowerBound..<tilde.upperBound
      holdsRepeatedTilde = true
    } else {
      tildes.append(tilde)
    }
    return tilde.upperBound
  }

  /// `！` is EF BC 81, `？` EF BC 9F, `～` EF BD 9E.
  private mutating func readFullWidth(in bytes: [UInt8], at start: Int, _ end: Int) -> Int {
    guard start + 2 < end else { return start + 1 }
    switch (bytes[start + 1], bytes[start + 2]) {
    case (0xBC, 0x81): exclamations.append(start..<start + 3)
    case (0xBC, 0x9F): questions.append(start..<start + 3)
    case (0xBD, 0x9E): return appendTilde(start..<start + 3)
    default: return start + 1
    }
    return start + 3
  }

  private mutating func readEmoji(in bytes: [UInt8], at start: Int, _ limit: Int) -> Int {
    let next = start + 1 < limit ? bytes[start + 1] : 0
    switch bytes[start] {
    case 0xE3:
      // 、 and 。 are common; 〜 is E3 80 9C.
      guard start + 2 < limit else { return start + 1 }
      if next == 0x80, bytes[start + 2] == 0x9C { return appendTilde(start..<start + 3) }
      if next == 0x80, (0x80..<0xB0).contains(bytes[start + 2]) { return start + 3 }
    case 0xE2:
      // So are “ ” … — in E2 80, where only ‼ is emoji.
      if next == 0x80, start + 2 < limit, (0x80..<0xBC).contains(bytes[start + 2]) {
        return start + 3
      }
    case 0x23, 0x2A, 0x30...0x39:
      // A keycap goes on with U+FE0F or U+20E3.
      if next != 0xEF, next != 0xE2 { return start + 1 }
    default: break
    }
    guard let end = EmojiScanner.sequenceEnd(in: bytes, from: start, limit) else {
      return start + UTF8Reading.scalar(in: bytes, at: start, end: limit).length
    }
    emoji.append(start..<end)
    return end
  }
}
