import TextAnalysis

/// Liquid that stands in a text as text: `{{ name }}`, `{% raw %}`.
package enum LiquidText {
  /// The tag that begins at an offset; nil where none does, or where it is never closed.
  package static func tag(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    let close: UInt8
    switch bytes[start + 1] {
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    case UInt8(ascii: "%"): close = UInt8(ascii: "%")
    default: return nil
    }
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == close, bytes[index + 1] == UInt8(ascii: "}") { return start..<index + 2 }
      // A tag that opens anew was never closed: each place is looked at for one tag only.
      if bytes[index] == UInt8(ascii: "{"), "{%".utf8.contains(bytes[index + 1]) { return nil }
      index += 1
    }
    return nil
  }

  /// `{name}`, with one brace on each side: the name, in which dots may stand, and behind the first
  /// closing brace. Nil where something else stands there.
  static func singleBrace(
    at start: Int, in source: UnsafeBufferPointer<UInt8>, end: Int
  ) -> (name: Range<Int>, end: Int)? {
    var tokens = Tokenizer(source, start + 1..<min(end, start + 200))
    var name = tokens.token.range
    guard tokens.token.kind == .identifier else { return nil }
    tokens.advance()
    // `{customer.name}`
    while tokens.token.kind == .dot, tokens.token.range.lowerBound == name.upperBound {
      tokens.advance()
      guard tokens.token.kind == .identifier else { return nil }
      name = name.lowerBound..<tokens.token.range.upperBound
      tokens.advance()
    }
    let close = tokens.token.range.lowerBound
    guard close < end, source[close] == UInt8(ascii: "}"),
      !source[start..<close].contains(UInt8(ascii: "\n"))
    else { return nil }
    return (name, close + 1)
  }

  package static func singleBrace(
    at start: Int, in bytes: [UInt8]
  ) -> (name: Range<Int>, end: Int)? {
    bytes.withUnsafeBufferPointer { singleBrace(at: start, in: $0, end: $0.count) }
  }

  /// All tags in a part of a text, in UTF-8 offsets.
  package static func tags(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    let sign = ByteScan.first(
      UInt8(ascii: "}"), in: bytes, from: range.lowerBound, range.upperBound)
    guard sign < range.upperBound else { return [] }
    let part = Array(bytes[range])
    var found: [Range<Int>] = []
    // Behind the last closing sign no tag can end.
    guard var end = part.lastIndex(of: UInt8(ascii: "}")) else { return [] }
    end += 1
    var index = 0
    while index + 3 < end {
      if let tag = tag(at: index, in: part) {
        found.append(range.lowerBound + tag.lowerBound..<range.lowerBound + tag.upperBound)
        index = tag.upperBound
      } else {
        index += 1
      }
    }
    return found
  }
}
