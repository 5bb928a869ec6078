/// Writes JSON (RFC 8259) piece by piece, in the order of the calls: no tree is built, and keys keep
/// their order.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Two spaces a level; else everything stands on one line.
  private let isPretty: Bool
  private var depth = 0
  /// Nothing was written yet in the innermost array or object.
  private var isFirst = true
  private var followsKey = false

  package init(pretty: Bool = false) { isPretty = pretty }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested("{", "}", body)
  }

  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested("[", "]", body)
  }

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// Bytes that are not UTF-8 become U+FFFD.
  package mutating func string(utf8 value: some Collection<UInt8>) {
    string(String(decoding: value, as: UTF8.self))
  }

  /// A value that is JSON already, and on one line.
  package mutating func raw(_ value: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
  }

  package mutating func int(_ value: Int) { literal(String(value)) }
  /// Ends a value that stands on a line of its own, as in NDJSON; the next one stands alone too.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  package mutating func null() { literal("null") }

  /// JSON has no infinity and no NaN: they become null.
  package mutating func double(_ value: Double) {
    literal(value.isFinite ? value.description : "null")
  }

  package mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func field(_ name: String, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  package mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  package mutating func field(_ name: String, _ values: some Sequence<String>) {
    key(name)
    array { writer in for value in values { writer.string(value) } }
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func nested(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    try body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  /// The comma and the line break before a value or a key.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if depth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      breakLine()
    }
    isFirst = false
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // What needs no escape is looked at eight bytes at a time, and copied in whole stretches.
      var start = 0
      var index = 0
      while index < utf8.count {
        let stretchEnd = min(index + 8, utf8.count)
        if stretchEnd - index == 8,
          Self.needsNoEscape(
            UnsafeRawPointer(utf8.baseAddress! + index).loadUnaligned(as: UInt64.self))
        {
          index = stretchEnd
          continue
        }
        while index < stretchEnd {
          let length = Self.escapedLength(utf8, at: index)
          if length > 0 {
            bytes.append(contentsOf: utf8[start..<index])
            escapeScalar(utf8, at: index)
            start = index + length
          }
          index += max(length, 1)
        }
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether none of eight bytes can begin something that must be escaped. A byte of `word ^ pattern`
  /// is zero where the pattern's byte stands; subtracting one borrows into its highest bit.
  private static func needsNoEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func mayHold(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (ones &* byte)
      return (difference &- ones) & ~difference
    }
    let controls = (word &- ones &* 0x20) & ~word
    let found =
      controls | mayHold(0x22) | mayHold(0x5C) | mayHold(0x7F) | mayHold(0xC2) | mayHold(0xE2)
    return found & (ones &* 0x80) == 0
  }

  /// How many bytes of the scalar here must be escaped; 0 where none. JavaScript reads U+2028 and
  /// U+2029 as line breaks, as others do U+0085, and lines of NDJSON may be split there.
  private static func escapedLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch utf8[index] {
    case 0x22, 0x5C, 0..<0x20, 0x7F: 1
    case 0xC2: utf8[index + 1] == 0x85 ? 2 : 0
    case 0xE2: utf8[index + 1] == 0x80 && utf8[index + 2] | 1 == 0xA9 ? 3 : 0
    default: 0
    }
  }

  private mutating func escapeScalar(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch utf8[index] {
    case 0x22: bytes.append(contentsOf: "\\\"".utf8)
    case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0xC2: escape(0x85)
    case 0xE2: escape(0x2000 | UInt32(utf8[index + 2] & 0x3F))
    case let control: escape(UInt32(control))
    }
  }

  private mutating func escape(_ value: UInt32) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u".utf8)
    for shift: UInt32 in [12, 8, 4, 0] { bytes.append(digits[Int(value >> shift & 0xF)]) }
  }
}
