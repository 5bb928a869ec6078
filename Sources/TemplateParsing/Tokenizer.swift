/// Reads the words and signs inside one pair of braces.
///
/// Full-width signs and curly quotes are read as what they stand for, and marked. The ideographic
/// and the no-break space separate words as a plain space does.
struct Tokenizer {
  private let source: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int
  private(set) var token: Token
  /// Where the token before this one ended.
  private(set) var previousEnd: Int

  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.source = source
    position = range.lowerBound
    end = range.upperBound
    previousEnd = range.lowerBound
    token = Token(kind: .end, range: range.lowerBound..<range.lowerBound)
    advance()
  }

  /// The content of the current string token, without its quotes.
  var stringContent: Range<Int> {
    let quote = token.isFullWidth ? 3 : 1
    return token.range.lowerBound + quote..<token.range.upperBound - quote
  }

  func tokenIs(_ word: StaticString) -> Bool {
    guard token.kind == .identifier, token.range.count == word.utf8CodeUnitCount else {
      return false
    }
    for offset in 0..<token.range.count
    where source[token.range.lowerBound + offset] != word.utf8Start[offset] { return false }
    return true
  }

  mutating func advance() {
    previousEnd = token.range.upperBound
    skipSpace()
    guard position < end else {
      token = Token(kind: .end, range: end..<end)
      return
    }
    let start = position
    let byte = source[position]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      readIdentifier(from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber(from: start)
    case UInt8(ascii: "-") where isDigit(position + 1): readNumber(from: start)
    case UInt8(ascii: "'"), UInt8(ascii: "\""): readString(quote: byte)
    case UInt8(ascii: "."): sign(byte, then: UInt8(ascii: "."), .dots, otherwise: .dot)
    case UInt8(ascii: "="): sign(byte, then: byte, .comparison(.equal), otherwise: .assign)
    case UInt8(ascii: "!"):
      sign(byte, then: UInt8(ascii: "="), .comparison(.notEqual), otherwise: .other)
    case UInt8(ascii: ">"):
      sign(
        byte, then: UInt8(ascii: "="), .comparison(.greaterOrEqual),
        otherwise: .comparison(.greater)
      )
    case UInt8(ascii: "<"):
      if peek(1) == UInt8(ascii: ">") {
        finish(.comparison(.notEqual), length: 2)
      } else {
        sign(
          byte, then: UInt8(ascii: "="), .comparison(.lessOrEqual), otherwise: .comparison(.less))
      }
    case UInt8(ascii: ","): finish(.comma, length: 1)
    case UInt8(ascii: ":"): finish(.colon, length: 1)
    case UInt8(ascii: "|"): finish(.pipe, length: 1)
    case UInt8(ascii: "["): finish(.openBracket, length: 1)
    case UInt8(ascii: "]"): finish(.closeBracket, length: 1)
    case UInt8(ascii: "("): finish(.openParenthesis, length: 1)
    case UInt8(ascii: ")"): finish(.closeParenthesis, length: 1)
    case 0x80...: readBeyondASCII()
    default: finish(.other, length: 1)
    }
  }

  private func peek(_ distance: Int) -> UInt8 {
    position + distance < end ? source[position + distance] : 0
  }

  private func isDigit(_ index: Int) -> Bool {
    index < end && source[index] &- UInt8(ascii: "0") < 10
  }

  private mutating func finish(_ kind: Token.Kind, length: Int, isFullWidth: Bool = false) {
    token = Token(
      kind: kind, range: position..<min(position + length, end), isFullWidth: isFullWidth)
    position = token.range.upperBound
  }

  private mutating func sign(
    _ byte: UInt8, then second: UInt8, _ double: Token.Kind, otherwise single: Token.Kind
  ) {
    if peek(1) == second { finish(double, length: 2) } else { finish(single, length: 1) }
  }

  private mutating func skipSpace() {
    while position < end {
      let byte = source[position]
      if UTF8Text.isSpace(byte) {
        position += 1
      } else if byte == 0xC2, peek(1) == 0xA0 {
        position += 2
      } else if byte == 0xE3, peek(1) == 0x80, peek(2) == 0x80 {
        position += 3
      } else {
        return
      }
    }
  }

  /// Letters, digits, `_`, `-` and the letters of every other script; a `?` may end it.
  private mutating func readIdentifier(from start: Int) {
    while position < end {
      let byte = source[position]
      if byte < 0x80 {
        guard UTF8Text.isWordByte(byte) || byte == UInt8(ascii: "-") else { break }
        position += 1
      } else {
        let (scalar, length) = UTF8Text.decode(source, at: position, end: end)
        guard let scalar, UTF8Text.isNameScalar(scalar) else { break }
        position += length
      }
    }
    if position < end, source[position] == UInt8(ascii: "?") { position += 1 }
    token = Token(kind: .identifier, range: start..<position)
  }

  private mutating func readNumber(from start: Int) {
    if source[position] == UInt8(ascii: "-") { position += 1 }
    while isDigit(position) { position += 1 }
    var kind = Token.Kind.integer
    if position < end, source[position] == UInt8(ascii: "."), isDigit(position + 1) {
      kind = .float
      position += 1
      while isDigit(position) { position += 1 }
    } else if position < end, source[position] >= 0x80 {
      // A Chinese label may start with digits: 24小时电话.
      let (scalar, _) = UTF8Text.decode(source, at: position, end: end)
      if let scalar, UTF8Text.isNameScalar(scalar) { return readIdentifier(from: start) }
    }
    token = Token(kind: kind, range: start..<position)
  }

  private mutating func readString(quote: UInt8) {
    var index = position + 1
    while index < end, source[index] != quote { index += 1 }
    if index < end {
      finish(.string, length: index + 1 - position)
    } else {
      finish(.unclosedString, length: end - position)
    }
  }

  private mutating func readBeyondASCII() {
    let (scalar, length) = UTF8Text.decode(source, at: position, end: end)
    guard let scalar else { return finish(.other, length: length) }
    switch scalar.value {
    case 0x201C, 0x201D: readCurlyString(0x9C, 0x9D)
    case 0x2018, 0x2019: readCurlyString(0x98, 0x99)
    case 0xFF0C: finish(.comma, length: length, isFullWidth: true)
    case 0xFF1A: finish(.colon, length: length, isFullWidth: true)
    case 0xFF5C: finish(.pipe, length: length, isFullWidth: true)
    case 0xFF08: finish(.openParenthesis, length: length, isFullWidth: true)
    case 0xFF09: finish(.closeParenthesis, length: length, isFullWidth: true)
    case _ where UTF8Text.isNameScalar(scalar): readIdentifier(from: position)
    default: finish(.other, length: length)
    }
  }

  /// `“…”` and `‘…’`; both quotes are E2 80 and one of the two bytes, and either may come first.
  private mutating func readCurlyString(_ open: UInt8, _ close: UInt8) {
    var index = position + 3
    while index + 2 < end {
      if source[index] == 0xE2, source[index + 1] == 0x80,
        source[index + 2] == open || source[index + 2] == close
      {
        return finish(.string, length: index + 3 - position, isFullWidth: true)
      }
      index += 1
    }
    finish(.unclosedString, length: end - position, isFullWidth: true)
  }
}
