/// What one look over the bytes of a text tells before anybody parses it.
struct TextInspection {
  /// The first byte that is not UTF-8, and how many places there are.
  var malformed: (first: Int, count: Int)?
  /// NUL and other control characters, as far as `maxListed`.
  var controls: [Range<Int>] = []
  /// U+0085, U+2028, U+2029: line breaks for YAML and for no editor.
  var oddLineBreaks: [Range<Int>] = []
  /// Characters without width that change what a key or word is.
  var invisibles: [Range<Int>] = []
  /// A full-width or no-break space is somewhere.
  var hasOddSpace = false
  /// A `#` that begins a comment and touches the word after it is somewhere.
  var hasTightHash = false

  private static let maxListed = 20

  var isClean: Bool {
    malformed == nil && controls.isEmpty && oddLineBreaks.isEmpty && invisibles.isEmpty
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { inspect($0, range) }
  }

  private mutating func inspect(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let limit = range.upperBound
    var index = range.lowerBound
    while index < limit {
      index = Self.skippingPlain(bytes, from: index, limit: limit)
      guard index < limit else { break }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F {
          if !byte.isLineBreak, byte != .tab { note(index..<index + 1, in: \.controls) }
        } else if byte == .hash, index > range.lowerBound, bytes[index - 1].isBlank,
          index + 1 < limit, bytes[index + 1] > .space, bytes[index + 1] != .hash
        {
          hasTightHash = true
        }
        index += 1
        continue
      }
      let length = Self.scalarLength(bytes, at: index, limit: limit)
      if length == 0 {
        malformed = (malformed?.first ?? index, (malformed?.count ?? 0) + 1)
        index += 1
        continue
      }
      if byte < 0xE4 || byte == 0xEF { classify(bytes, index..<index + length) }
      index += length
    }
  }

  /// Past what there is nothing to say about: printable ASCII, line feeds, most Han characters and
  /// their punctuation.
  private static func skippingPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
  ) -> Int {
    let memory = UnsafeRawBufferPointer(bytes)
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte >= 0xE3 {
        // Han after Han: three bytes, the first of them E4 to E9.
        while index &+ 4 <= limit {
          let four = UInt32(
            littleEndian: memory.loadUnaligned(fromByteOffset: index, as: UInt32.self))
          guard four & 0xC0C000 == 0x808000, UInt8(truncatingIfNeeded: four) &- 0xE4 <= 5 else {
            break
          }
          index &+= 3
        }
        guard index < limit, bytes[index] >= 0xE3 else { continue }
        let byte = bytes[index]
        guard index + 2 < limit, bytes[index + 2] & 0xC0 == 0x80 else { break }
        let second = bytes[index + 1]
        switch byte {
        case 0xE4...0xE9 where second & 0xC0 == 0x80: break
        // From 、 on (U+3001 to U+303F), and the full-width forms of ASCII up to ？.
        case 0xE3 where second == 0x80 && bytes[index + 2] != 0x80: break
        case 0xEF where second == 0xBC: break
        default: return index
        }
        index += 3
      } else if byte > .hash && byte < 0x7F || byte == .space || byte == .lineFeed {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private mutating func classify(_ bytes: UnsafeBufferPointer<UInt8>, _ scalar: Range<Int>) {
    let second = bytes[scalar.lowerBound + 1]
    let third = scalar.count > 2 ? bytes[scalar.lowerBound + 2] : 0
    switch (bytes[scalar.lowerBound], second, third) {
    case (0xC2, 0x85, _): note(scalar, in: \.oddLineBreaks)
    case (0xC2, 0x80...0x9F, _): note(scalar, in: \.controls)
    case (0xC2, 0xA0, _): hasOddSpace = true
    case (0xE2, 0x80, 0xA8...0xA9): note(scalar, in: \.oddLineBreaks)
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
      note(scalar, in: \.invisibles)
    case (0xE3, 0x80, 0x80): hasOddSpace = true
    case (0xEF, 0xBF, 0xBE...0xBF): note(scalar, in: \.controls)
    default: break
    }
  }

  private mutating func note(
    _ range: Range<Int>, in list: WritableKeyPath<TextInspection, [Range<Int>]>
  ) {
    if self[keyPath: list].count < Self.maxListed { self[keyPath: list].append(range) }
  }

  /// The length of the well-formed character at `index` (not ASCII); 0 when it is malformed.
  /// The Unicode Standard, table 3-7.
  static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= limit, second.contains(bytes[index + 1]) else { return 0 }
    if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return 0 }
    if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
