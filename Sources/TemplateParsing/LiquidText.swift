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
