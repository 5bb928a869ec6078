/// Where a literal from a word list may match.
///
/// A side of the literal asks for a word's edge only where its outermost character is a Latin letter
/// or a digit: `ASAP` is not found in `ASAPs`, but 尽快 is found anywhere, as Chinese has no spaces.
@usableFromInline
package enum WordEdges {
  /// Which sides of a literal need an edge; worked out once a literal.
  package struct Need: Hashable, Sendable {
    package var before: Bool
    package var after: Bool

    package init(of literal: [UInt8]) {
      guard !literal.isEmpty else {
        (before, after) = (false, false)
        return
      }
      let first = UTF8Reading.scalar(in: literal, at: 0, end: literal.count)
      let last = UTF8Reading.scalar(in: literal, before: literal.count, start: 0)
      before = ScalarClass.needsEdge(first.scalar)
      after = ScalarClass.needsEdge(last.scalar)
    }
  }

  /// Whether a combining mark may start with a byte: U+0300 to U+036F begin with CC or CD.
  @inlinable @inline(__always)
  package static func mayCling(_ byte: UInt8) -> Bool { byte == 0xCC || byte == 0xCD }

  /// Whether the text around `match` has the edges that the literal needs.
  package static func hold(
    _ need: Need, around match: Range<Int>, in bytes: [UInt8], within text: Range<Int>
  ) -> Bool {
    if need.before, match.lowerBound > text.lowerBound {
      let unit = UTF8Reading.scalar(in: bytes, before: match.lowerBound, start: text.lowerBound)
      if ScalarClass.isWordCharacter(unit.scalar) { return false }
    }
    if match.upperBound < text.upperBound {
      let next = bytes[match.upperBound]
      guard need.after || mayCling(next) else { return true }
      let unit = UTF8Reading.scalar(in: bytes, at: match.upperBound, end: text.upperBound)
      if need.after, ScalarClass.isWordCharacter(unit.scalar) { return false }
      // A mark belongs to the character before it, which then is another character.
      if (0x300...0x36F).contains(unit.scalar) { return false }
    }
    return true
  }
}
