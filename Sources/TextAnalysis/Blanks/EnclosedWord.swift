/// A blank between two signs of a kind, as mail merge and SMS platforms mark it: `#姓名#`, `##name##`,
/// `&order_no&`.
///
/// Between two `#` stand the topics of Weibo, too (#双十一#, #发货时间#): only names that no topic has are
/// blanks.
package struct EnclosedWord {
  /// With its signs.
  package let range: Range<Int>
  package let word: Range<Int>

  /// In bytes; longer than any name.
  private static let longest = 40

  /// - Parameter place: one of the kind `enclosing`.
  package init?(at place: BlankScanner.Place, _ bytes: [UInt8]) {
    let around = TextAround(bytes: bytes, text: place.text)
    let sign = bytes[place.range.lowerBound]
    let start = place.range.upperBound
    let end = around.nameEnd(from: start, longest: Self.longest)
    guard end < place.text.upperBound, bytes[end] == sign,
      Self.isBlank(String(decoding: bytes[start..<end], as: UTF8.self)),
      !Self.isHeading(endingAt: end + 1, around)
    else { return nil }
    let isDoubled =
      place.range.lowerBound > place.text.lowerBound && bytes[place.range.lowerBound - 1] == sign
      && end + 1 < place.text.upperBound && bytes[end + 1] == sign
    word = start..<end
    range =
      isDoubled
      ? place.range.lowerBound - 1..<end + 2 : place.range.lowerBound..<end + 1
  }

  private static func isBlank(_ word: String) -> Bool {
    if word.utf8.contains(where: { $0 >= 0x80 }) { return BlankWords.isMergeField(word) }
    return BlankWords.isBlank(word, isSquare: false)
      && (BlankWords.isPerson(word) || word.utf8.allSatisfy { $0 >= 0x5F })
  }

  /// #订单号#：8812, as some head what follows.
  private static func isHeading(endingAt end: Int, _ around: TextAround) -> Bool {
    let after = around.scalar(at: around.skippingSpace(from: end))
    return after == 0x3A || after == 0xFF1A
  }
}
