/// Keys, and values on one line.
extension CommonYAMLReader {
  private static var longestKey: Int { 100 }

  /// A key of letters, digits, `_`, `-` and Han characters, different from those before it. Moves
  /// behind its colon.
  mutating func key(after entries: [YAMLNode.Entry]) throws(Declined) -> YAMLNode {
    let start = place
    var end = start
    while end < limit, Self.isKeyByte(bytes[end]) { end += 1 }
    guard end > start, end - start <= Self.longestKey, bytes[start] != .dash,
      try byte(at: end) == .colon
    else { throw Declined() }
    let range = start..<end
    for entry in entries where isSame(entry.key.range, range) { throw Declined() }
    place = end + 1
    nodeCount += 1
    return scalar(range, range, .plain)
  }

  /// Han characters start with E4 to E9 and go on with 80 to BF. None of them composes with
  /// another, so keys are the same only when their bytes are.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), .dash, 0x80...0xBF, 0xE4...0xE9:
      true
    default: false
    }
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && UnsafeBufferPointer(rebasing: bytes[one]).elementsEqual(
        UnsafeBufferPointer(rebasing: bytes[other]))
  }

  /// Unquoted text, up to the end of its line or a remark, or to what ends an item of `[…]` or `{…}`.
  mutating func plain(isFlow: Bool, isItem: Bool) throws(Declined) -> YAMLNode {
    let start = place
    guard Self.startsPlainText(bytes[start]) else { throw Declined() }
    var next = start
    var end = start
    var hasComma = false
    scan: while next < limit {
      let byte = bytes[next]
      // Han characters, which are most of it; the text is known to be whole.
      if byte >= 0xE4, byte <= 0xE9 {
        next += 3
        end = next
        continue
      }
      switch byte {
      case .space:
        next += 1
        continue
      case .lineFeed: break scan
      case 0..<0x20: throw Declined()
      case .hash where bytes[next - 1] == .space: break scan
      case .colon where isFlow || next + 1 == limit || bytes[next + 1] <= .space: throw Declined()
      case .comma where isFlow, .closeBracket where isFlow, .closeBrace where isFlow: break scan
      case .openBracket where isFlow, .openBrace where isFlow, .hash where isFlow,
        UInt8(ascii: "?") where isFlow:
        throw Declined()
      // ， and 、 are seldom meant to stand inside of a list's item, nor before ： in a value.
      case 0xEF where isFlow && bytes[next + 1] == 0xBC && bytes[next + 2] == 0x8C,
        0xE3 where isFlow && bytes[next + 1] == 0x80 && bytes[next + 2] == 0x81:
        guard !isItem else { throw Declined() }
        hasComma = true
      case 0xEF where hasComma && bytes[next + 1] == 0xBC && bytes[next + 2] == 0x9A:
        throw Declined()
      default: break
      }
      next += 1
      end = next
    }
    guard next < limit, end - start <= limits.scalarBytes else { throw Declined() }
    if isFlow {
      // What a pattern's comma cut in two; and a list that goes on in the next line.
      guard bytes[start] != .slash, bytes[end - 1] != .slash, bytes[next] != .lineFeed,
        bytes[next] != .hash
      else { throw Declined() }
    }
    try count()
    place = end
    return scalar(start..<end, start..<end, .plain)
  }

  /// Letters, digits, signs that mean nothing to YAML, and characters beyond ASCII but for those
  /// that start with EF and E3: a full-width bracket or comma may be among them.
  private static func startsPlainText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), .slash, UInt8(ascii: "("), UInt8(ascii: "_"),
      UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "."):
      true
    case 0xEF, 0xE3: false
    default: byte >= 0x80
    }
  }

  /// Text in quotes on one line. Of the escapes, `''`, `\"`, `\\` and `\n` are common.
  mutating func quoted(_ style: YAMLNode.Scalar.Style) throws(Declined) -> YAMLNode {
    let (start, quote) = (place, bytes[place])
    var end = start + 1
    var text: [UInt8] = []
    var copied = end
    while true {
      let byte = try byte(at: end)
      guard byte >= .space else { throw Declined() }
      let escaped: UInt8
      if byte == quote {
        guard end + 1 < limit, bytes[end + 1] == quote else { break }
        guard style == .singleQuoted else { throw Declined() }
        escaped = quote
      } else if byte == .backslash, style == .doubleQuoted {
        switch try self.byte(at: end + 1) {
        case UInt8(ascii: "n"): escaped = .lineFeed
        case .doubleQuote: escaped = .doubleQuote
        case .backslash: escaped = .backslash
        default: throw Declined()
        }
      } else {
        end += 1
        continue
      }
      text += bytes[copied..<end]
      text.append(escaped)
      end += 2
      copied = end
    }
    guard end - start <= limits.scalarBytes else { throw Declined() }
    place = end + 1
    _ = try byte(at: place)
    try count()
    guard copied > start + 1 else { return scalar(start..<place, start + 1..<end, style) }
    text += bytes[copied..<end]
    return YAMLNode(
      range: start..<place,
      content: .scalar(
        YAMLNode.Scalar(text: String(decoding: text, as: UTF8.self), style: style)))
  }

  func scalar(
    _ range: Range<Int>, _ text: Range<Int>, _ style: YAMLNode.Scalar.Style
  ) -> YAMLNode {
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[text]), as: UTF8.self)
    return YAMLNode(range: range, content: .scalar(YAMLNode.Scalar(text: text, style: style)))
  }
}
