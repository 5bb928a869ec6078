/// What a `$` or a `%` before a word marks: `$customer_name`, `%name%`, `%s`.
package struct MarkedWord {
  package enum Form: Sendable {
    /// `$name`
    case open
    /// `%name%`
    case closed
    /// `%s` and `%d`, as a program's messages have them.
    case conversion
  }
  package let form: Form
  /// With its signs.
  package let range: Range<Int>
  package let word: Range<Int>

  /// Longer than any name, in bytes.
  private static let longest = 60

  /// - Parameter place: one of the kind `sigil`.
  package init?(at place: BlankScanner.Place, _ bytes: [UInt8]) {
    let around = TextAround(bytes: bytes, text: place.text)
    let isPercent = bytes[place.range.lowerBound] == UInt8(ascii: "%")
    let start = place.range.upperBound
    let end = around.nameEnd(from: start, longest: Self.longest)
    let isClosed = around.scalar(at: end) == 0x25
    if isPercent, !isClosed {
      // A letter or a digit behind makes it part of a code.
      let after = around.scalar(at: start + 1)
      guard start < place.text.upperBound,
        bytes[start] == UInt8(ascii: "s") || bytes[start] == UInt8(ascii: "d"),
        after >= 0x80 || !TextAround.isWord(after), after != 0x25
      else { return nil }
      form = .conversion
      word = start..<start + 1
      range = place.range.lowerBound..<start + 1
    } else {
      form = isPercent ? .closed : .open
      word = start..<end
      range = place.range.lowerBound..<(isPercent ? end + 1 : end)
    }
  }
}
