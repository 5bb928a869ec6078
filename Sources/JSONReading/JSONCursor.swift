/// Walks through one JSON value (RFC 8259) from its first byte to its last, and makes of it what its
/// caller wants: no tree is built, and what nobody asks for is stepped over.
///
///     try cursor.readObject { key, cursor throws(JSONProblem) in
///       switch key {
///       case "text": text = try cursor.readString()
///       default: try cursor.skip()
///       }
///     }
///     try cursor.finish()
///
/// Strict: no comments, no trailing commas, no bare words. A lone half of a surrogate pair is
/// refused. What is stepped over is checked for its brackets, quotes and numbers too.
package struct JSONCursor: Sendable {
  /// Arrays and objects within one another.
  package static let depthLimit = 256

  private let bytes: [UInt8]
  private let end: Int
  /// The next byte to be read.
  package private(set) var position: Int
  private var depth = 0

  /// - Parameter range: the part of `bytes` that is the JSON text; offsets of problems count from
  ///   the beginning of `bytes`.
  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// What comes next, without reading it.
  package mutating func kind() throws(JSONProblem) -> JSONKind {
    skipSpaces()
    guard position < end else { throw JSONProblem(.unfinished, at: end) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: throw JSONProblem(.unexpected, at: position)
    }
  }

  private mutating func expect(_ wanted: JSONKind) throws(JSONProblem) {
    if wanted == .object, depth == 0, !startsValue() { throw JSONProblem(.notJSON, at: position) }
    let found = try kind()
    if found != wanted { throw JSONProblem(.wrongKind(wanted: wanted, found: found), at: position) }
  }

  /// Whether what comes next begins as JSON does. A plain text may begin as `null` and `true` do.
  private mutating func startsValue() -> Bool {
    skipSpaces()
    guard position < end, bytes[position] != UInt8(ascii: "{") else { return true }
    switch try? kind() {
    case nil: return false
    case .null?, .boolean?:
      let word = bytes[position..<end].prefix { $0 > 0x20 }
      return ["null", "true", "false"].contains { word.elementsEqual($0.utf8) }
        && bytes[word.endIndex..<end].allSatisfy { $0 <= 0x20 }
    default: return true
    }
  }

  /// Nothing but white space may follow.
  package mutating func finish() throws(JSONProblem) {
    skipSpaces()
    if position < end { throw JSONProblem(.trailing, at: position) }
  }

  // Objects and arrays.

  /// Calls `member` with each key; it must read or skip exactly one value.
  package mutating func readObject(
    _ member: (String, inout JSONCursor) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try expect(.object)
    try enter()
    if take(UInt8(ascii: "}")) { return leave() }
    repeat {
      skipSpaces()
      guard position < end else { throw JSONProblem(.unfinished, at: end) }
      guard bytes[position] == UInt8(ascii: "\"") else {
        throw JSONProblem(.unexpected, at: position)
      }
      let key = try readString()
      guard take(UInt8(ascii: ":")) else { throw unexpected() }
      try member(key, &self)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw unexpected() }
    leave()
  }

  /// Calls `element` before each value; it must read or skip exactly one.
  package mutating func readArray(_ element: (inout JSONCursor) throws(JSONProblem) -> Void)
    throws(JSONProblem)
  {
    try expect(.array)
    try enter()
    if take(UInt8(ascii: "]")) { return leave() }
    repeat {
      try element(&self)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw unexpected() }
    leave()
  }

  private mutating func enter() throws(JSONProblem) {
    if depth == Self.depthLimit { throw JSONProblem(.tooDeep, at: position) }
    depth += 1
    position += 1
  }

  private mutating func leave() { depth -= 1 }

  /// Reads a byte after white space, if it is the next.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func unexpected() -> JSONProblem {
    position < end ? JSONProblem(.unexpected, at: position) : JSONProblem(.unfinished, at: end)
  }

  private mutating func skipSpaces() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  // Words and numbers.

  package mutating func readBoolean() throws(JSONProblem) -> Bool {
    try expect(.boolean)
    let isTrue = bytes[position] == UInt8(ascii: "t")
    try readWord(isTrue ? "true" : "false")
    return isTrue
  }

  package mutating func readNull() throws(JSONProblem) {
    try expect(.null)
    try readWord("null")
  }

  private mutating func readWord(_ word: StaticString) throws(JSONProblem) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard position + offset < end else { throw JSONProblem(.unfinished, at: end) }
      if bytes[position + offset] != word.utf8Start[offset] {
        throw JSONProblem(.unexpected, at: position)
      }
    }
    position += word.utf8CodeUnitCount
  }

  package enum Number: Hashable, Sendable {
    /// Written without a point or an exponent, and within 64 bits.
    case integer(Int)
    case real(Double)
    /// Written without a point or an exponent, and beyond 64 bits: its digits, with the sign.
    case large(String)
  }

  package mutating func readNumber() throws(JSONProblem) -> Number {
    try expect(.number)
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let firstDigit = position
    var value = 0
    var overflows = false
    while position < end, bytes[position] &- UInt8(ascii: "0") < 10 {
      let digit = Int(bytes[position] &- UInt8(ascii: "0"))
      let (tens, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooFar) =
        isNegative
        ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      overflows = overflows || tooLarge || tooFar
      value = sum
      position += 1
    }
    let digits = position - firstDigit
    if digits == 0 || digits > 1 && bytes[firstDigit] == UInt8(ascii: "0") {
      throw JSONProblem(.invalidNumber, at: start)
    }
    var isReal = false
    if position < end, bytes[position] == UInt8(ascii: ".") {
      isReal = true
      position += 1
      try readDigits(from: start)
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isReal = true
      position += 1
      if position < end,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try readDigits(from: start)
    }
    guard isReal || overflows else { return .integer(value) }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isReal else { return .large(written) }
    guard let real = Double(written) else {
      throw JSONProblem(.invalidNumber, at: start)
    }
    return .real(real)
  }

  private mutating func readDigits(from start: Int) throws(JSONProblem) {
    let first = position
    while position < end, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    if position == first { throw JSONProblem(.invalidNumber, at: start) }
  }

  // Strings.

  package mutating func readString() throws(JSONProblem) -> String {
    let (content, hasEscapes) = try scanString()
    if hasEscapes { return try unescaped(content) }
    return try text(bytes, content)
  }

  /// `String(validating:)` is some times slower than decoding, which mends, and looking whether it
  /// had to.
  private func text(_ source: [UInt8], _ content: Range<Int>) throws(JSONProblem) -> String {
    let text = source.withUnsafeBufferPointer { source in
      let source = UnsafeBufferPointer(rebasing: source[content])
      let text = String(decoding: source, as: UTF8.self)
      let isSame = text.utf8.withContiguousStorageIfAvailable {
        Self.areEqual(UnsafeRawBufferPointer($0), UnsafeRawBufferPointer(source))
      }
      return isSame ?? text.utf8.elementsEqual(source) ? text : nil
    }
    guard let text else { throw invalidUTF8(in: content) }
    return text
  }

  /// Eight bytes at a time.
  private static func areEqual(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer)
    -> Bool
  {
    guard one.count == other.count else { return false }
    var index = 0
    while index + 8 <= one.count {
      if one.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      {
        return false
      }
      index += 8
    }
    while index < one.count {
      if one[index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// To the byte after the closing quote.
  private mutating func scanString() throws(JSONProblem) -> (
    content: Range<Int>, hasEscapes: Bool
  ) {
    try expect(.string)
    let start = position + 1
    let end = self.end
    let (close, hasEscapes) = bytes.withUnsafeBufferPointer { bytes in
      var index = start
      var hasEscapes = false
      while index < end {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") || byte < 0x20 { break }
        if byte == UInt8(ascii: "\\") {
          hasEscapes = true
          index += 1
        }
        index += 1
      }
      return (index, hasEscapes)
    }
    guard close < end else { throw JSONProblem(.unfinished, at: end) }
    if bytes[close] < 0x20 { throw JSONProblem(.controlCharacter, at: close) }
    position = close + 1
    return (start..<close, hasEscapes)
  }

  private func invalidUTF8(in content: Range<Int>) -> JSONProblem {
    // The first place where the text up to it cannot be read.
    var decoder = UTF8()
    var offset = content.lowerBound
    var iterator = bytes[content].makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return JSONProblem(.invalidUTF8, at: min(offset, content.upperBound))
  }

  private func unescaped(_ content: Range<Int>) throws(JSONProblem) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var index = content.lowerBound
    while index < content.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index += 1
        continue
      }
      index += 2
      switch bytes[index - 1] {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case let sign where sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "\\") || sign == 0x2F:
        text.append(sign)
      case UInt8(ascii: "u"):
        let escape = index - 2
        guard var unit = codeUnit(at: index, before: content.upperBound) else {
          throw JSONProblem(.invalidEscape, at: index - 2)
        }
        index += 4
        if 0xD800..<0xDC00 ~= unit, index + 1 < content.upperBound,
          bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
          let low = codeUnit(at: index + 2, before: content.upperBound), 0xDC00..<0xE000 ~= low
        {
          unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
          index += 6
        }
        guard let scalar = Unicode.Scalar(unit) else {
          throw JSONProblem(.loneSurrogate, at: escape)
        }
        text.append(contentsOf: UTF8.encode(scalar)!)
      default: throw JSONProblem(.invalidEscape, at: index - 2)
      }
    }
    guard let text = String(validating: text, as: UTF8.self) else {
      throw invalidUTF8(in: content)
    }
    return text
  }

  /// Four hexadecimal digits.
  private func codeUnit(at index: Int, before end: Int) -> UInt32? {
    guard index + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      let (digit, letter) = (byte &- UInt8(ascii: "0"), (byte | 0x20) &- UInt8(ascii: "a"))
      guard digit < 10 || letter < 6 else { return nil }
      unit = unit << 4 | UInt32(digit < 10 ? digit : letter + 10)
    }
    return unit
  }

  // Anything.

  /// Steps over one value.
  package mutating func skip() throws(JSONProblem) {
    switch try kind() {
    case .object: try readObject { _, cursor throws(JSONProblem) in try cursor.skip() }
    case .array: try readArray { cursor throws(JSONProblem) in try cursor.skip() }
    case .string: _ = try readString()
    case .number: _ = try readNumber()
    case .boolean: _ = try readBoolean()
    case .null: try readNull()
    }
  }

  /// Steps over one value and tells where it stands, its quotes or brackets included: equal bytes are
  /// equal values. Only quotes and brackets are looked at; whoever wants more reads the range again.
  package mutating func readRaw() throws(JSONProblem) -> Range<Int> {
    let kind = try kind()
    let start = position
    switch kind {
    case .string: _ = try scanString()
    case .object, .array: try skipBrackets()
    default: try skip()
    }
    return start..<position
  }

  /// Steps over exactly these bytes, if they are what comes next: quicker than reading a value that is
  /// the same again and again.
  package mutating func take(_ expected: [UInt8]) -> Bool {
    skipSpaces()
    let (start, length) = (position, expected.count)
    guard length <= end - start else { return false }
    let isNext = bytes.withUnsafeBytes { bytes in
      expected.withUnsafeBytes {
        Self.areEqual(UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]), $0)
      }
    }
    if isNext { position += length }
    return isNext
  }

  private mutating func skipBrackets() throws(JSONProblem) {
    var open = 0
    repeat {
      guard position < end else { throw JSONProblem(.unfinished, at: end) }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        _ = try scanString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      default: break
      }
      position += 1
    } while open > 0
  }
}
