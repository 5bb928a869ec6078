/// Finds, in one pass over the bytes, the places in a text that may be blanks: most texts have none.
///
/// Only looks at signs; what a place means is for others to say.
package struct BlankScanner {
  package struct Place: Sendable {
    package enum Kind: Sendable {
      /// `[`, `【`, `<`, `（` and their like.
      case bracket
      /// A run of `X`, `x` or `×`.
      case crosses
      /// A run of `_`, `＿` or `□`.
      case underscores
      /// `…` or `...`, right before a unit.
      case ellipsis
      /// `_` inside a word.
      case joinedWord
      /// `$` or `%` right before a letter.
      case sigil
      /// `#` or `&` right before a letter: a second one may close a name.
      case enclosing
      /// `#{`, `%{`, `$|$`, `*|`, `[[`: as other tools mark what they fill in.
      case foreign
      /// `{`, with nothing of another tool before it.
      case brace
      /// Two Han characters that one of the labels starts or ends with.
      case labelPair
    }
    package var kind: Kind
    /// The sign, or the whole run.
    package var range: Range<Int>
    /// The text between markup that it stands in.
    package var text: Range<Int>
  }

  package private(set) var places: [Place] = []
  private let labelPairs: HanPairs

  /// - Parameters:
  ///   - texts: the ranges of `bytes` that people read; no blank spans two of them.
  ///   - labelPairs: the pairs of Han characters to look out for.
  package init(_ bytes: [UInt8], _ texts: [Range<Int>], labelPairs: HanPairs) {
    self.labelPairs = labelPairs
    bytes.withUnsafeBufferPointer { bytes in
      for text in texts where !text.isEmpty { scan(bytes, text) }
    }
  }

  /// Of a text that is nothing but what people read. Without labels to look out for, its signs are all there
  /// is to look at.
  package init(_ bytes: [UInt8], _ signs: SignIndex) {
    labelPairs = HanPairs()
    let text = 0..<signs.end
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      for offset in signs.offsets {
        let start = Int(offset)
        guard start >= position else { continue }
        let byte = bytes[start]
        if byte >= 0x80 {
          position = wideSign(byte, at: start, bytes, text)
        } else if Self.isSign(byte) {
          position = sign(byte, at: start, bytes, text)
        }
      }
    }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) {
    var position = text.lowerBound
    let end = text.upperBound
    var previousHan: UInt32 = 0
    let seeksPairs = !labelPairs.isEmpty
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        previousHan = 0
        position = Self.isSign(byte) ? sign(byte, at: position, bytes, text) : position + 1
      } else if byte >= 0xE4, byte <= 0xE9 {
        guard seeksPairs else {
          position += 3
          continue
        }
        let last = position + 2 < end ? bytes[position + 2] : 0
        let middle = position + 1 < end ? bytes[position + 1] : 0
        let han = UInt32(byte) << 16 | UInt32(middle) << 8 | UInt32(last)
        if previousHan != 0, labelPairs.contains(previousHan, han) {
          places.append(Place(kind: .labelPair, range: position - 3..<position + 3, text: text))
        }
        previousHan = han
        position += 3
      } else {
        previousHan = 0
        position = wideSign(byte, at: position, bytes, text)
      }
    }
  }

  /// `# $ % & ( * . < X [ _ x {`
  @inline(__always)
  private static func isSign(_ byte: UInt8) -> Bool {
    let low: UInt64 =
      1 << 0x23 | 1 << 0x24 | 1 << 0x25 | 1 << 0x26 | 1 << 0x28 | 1 << 0x2A | 1 << 0x2E
      | 1 << 0x3C
    let high: UInt64 =
      1 << (0x58 - 64) | 1 << (0x5B - 64) | 1 << (0x5F - 64) | 1 << (0x78 - 64)
      | 1 << (0x7B - 64)
    return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 != 0
  }

  /// - Returns: where to go on.
  private mutating func sign(
    _ byte: UInt8, at start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>
  ) -> Int {
    let end = text.upperBound
    func next(_ offset: Int) -> UInt8 { start + offset < end ? bytes[start + offset] : 0 }
    let previous = start > text.lowerBound ? bytes[start - 1] : 0
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "<"):
      places.append(Place(kind: .bracket, range: start..<start + 1, text: text))
    case UInt8(ascii: "{"):
      places.append(Place(kind: .brace, range: start..<start + 1, text: text))
    case UInt8(ascii: "*"):
      guard next(1) == UInt8(ascii: "|") else { break }
      places.append(Place(kind: .foreign, range: start..<start + 2, text: text))
      return start + 2
    case UInt8(ascii: "["):
      let isDouble = next(1) == byte
      places.append(
        Place(
          kind: isDouble ? .foreign : .bracket, range: start..<start + (isDouble ? 2 : 1),
          text: text))
      return start + (isDouble ? 2 : 1)
    case UInt8(ascii: "X"), UInt8(ascii: "x"):
      // 400XXXXXXX
      let isBehindDigit =
        previous &- UInt8(ascii: "0") < 10 && next(1) | 0x20 == UInt8(ascii: "x")
      guard isBehindDigit || !Self.isWord(previous) else { break }
      var last = start + 1
      while last < end, bytes[last] | 0x20 == UInt8(ascii: "x") { last += 1 }
      if last < end, Self.isWord(bytes[last]) { return last }
      places.append(Place(kind: .crosses, range: start..<last, text: text))
      return last
    case UInt8(ascii: "_"):
      var last = start + 1
      while last < end, bytes[last] == byte { last += 1 }
      if last - start > 1 {
        places.append(Place(kind: .underscores, range: start..<last, text: text))
      } else if Self.isWord(previous), Self.isWord(next(1)) {
        places.append(Place(kind: .joinedWord, range: start..<last, text: text))
        // The rest of the word is part of the same name.
        while last < end, Self.isWord(bytes[last]) { last += 1 }
      }
      return last
    case UInt8(ascii: "."):
      guard next(1) == byte, next(2) == byte else { break }
      var last = start + 3
      while last < end, bytes[last] == byte { last += 1 }
      appendEllipsis(start..<last, bytes, text)
      return last
    default:
      // `#`, `$`, `%`, `&`
      let second = next(1)
      if byte == UInt8(ascii: "$"), second == UInt8(ascii: "|"), next(2) == byte {
        places.append(Place(kind: .foreign, range: start..<start + 3, text: text))
        return start + 3
      }
      if second == UInt8(ascii: "{"), byte != UInt8(ascii: "&") {
        places.append(Place(kind: .foreign, range: start..<start + 2, text: text))
        return start + 2
      } else if Self.isLetter(second) || second >= 0xE3, !Self.isWord(previous) {
        let encloses = byte == UInt8(ascii: "#") || byte == UInt8(ascii: "&")
        places.append(
          Place(kind: encloses ? .enclosing : .sigil, range: start..<start + 1, text: text))
      }
    }
    return start + 1
  }

  /// Signs of two and three bytes: `×`, `…`, and brackets, crosses and lines of full width.
  private mutating func wideSign(
    _ byte: UInt8, at start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>
  ) -> Int {
    let end = text.upperBound
    func pair(_ offset: Int) -> (UInt8, UInt8) {
      start + offset + 1 < end ? (bytes[start + offset], bytes[start + offset + 1]) : (0, 0)
    }
    /// How far the same sign goes on.
    func run(_ length: Int) -> Int {
      var last = start + length
      while last + length <= end, (0..<length).allSatisfy({ bytes[last + $0] == bytes[start + $0] })
      {
        last += length
      }
      return last
    }
    switch (byte, pair(1)) {
    case (0xE3, (0x80, 0x90)), (0xE3, (0x80, 0x94)), (0xE3, (0x80, 0x8C)),  // 【〔「
      (0xE3, (0x80, 0x8A)),  // 《
      (0xEF, (0xBC, 0xBB)), (0xEF, (0xBC, 0x9C)), (0xEF, (0xBC, 0x88)),  // ［＜（
      (0xEF, (0xBD, 0x9B)), (0xE2, (0x80, 0xB9)):  // ｛‹
      places.append(Place(kind: .bracket, range: start..<start + 3, text: text))
      return start + 3
    case (0xE2, (0x80, 0xA6)):  // …
      let last = run(3)
      appendEllipsis(start..<last, bytes, text)
      return last
    case (0xEF, (0xBC, 0xBF)):  // ＿
      let last = run(3)
      if last - start > 3 {
        places.append(Place(kind: .underscores, range: start..<last, text: text))
      }
      return last
    case (0xE2, (0x96, 0xA1)):  // □, alone a box to tick
      let last = run(3)
      if last - start > 3 {
        places.append(Place(kind: .underscores, range: start..<last, text: text))
      }
      return last
    case (0xEF, (0xBC, 0xB8)), (0xEF, (0xBD, 0x98)):  // Ｘｘ
      let last = run(3)
      places.append(Place(kind: .crosses, range: start..<last, text: text))
      return last
    case (0xC2, (0xAB, _)):  // «
      places.append(Place(kind: .bracket, range: start..<start + 2, text: text))
      return start + 2
    case (0xC3, (0x97, _)):  // ×
      let last = run(2)
      if last - start > 2 {
        places.append(Place(kind: .crosses, range: start..<last, text: text))
      }
      return last
    default:
      return start + (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1)
    }
  }

  private mutating func appendEllipsis(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>
  ) {
    // A unit starts with a Han character: everything else goes on as a sentence.
    guard range.upperBound < text.upperBound, bytes[range.upperBound] >= 0xE4,
      bytes[range.upperBound] <= 0xE9
    else { return }
    places.append(Place(kind: .ellipsis, range: range, text: text))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
  }
}
