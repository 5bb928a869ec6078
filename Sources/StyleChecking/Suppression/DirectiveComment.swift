/// A comment that speaks to Kouwen: `<!-- kouwen-disable-next-line vague-time: 客户自己要求尽快 -->`.
package struct DirectiveComment: Hashable, Sendable {
  /// What stands between `<!--` and `-->`, without white space around it.
  package var content: [UInt8]
  /// The whole comment, in offsets of the text. Empty, where it would stand, in a text made from a
  /// template: comments do not reach the customer.
  package var range: Range<Int>
  /// What it can speak of; nil is the whole text. A reply may be made of several files.
  var file: Range<Int>?
  /// Where `content` begins in the text's bytes.
  var contentStart: Int
  /// Whether `-->` ends it; without that it is text, and switches nothing off.
  var isClosed = true

  /// What begins as such a comment at `open` and is never closed: up to the end of its line. Nil for
  /// anything else.
  init?(unclosedAt open: Int, in bytes: [UInt8]) {
    var end = open
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    guard open + 4 <= end else { return nil }
    self.init(open..<end, content: open + 4..<end, in: bytes)
    isClosed = false
  }

  /// Nil for a comment that is for people.
  init?(_ range: Range<Int>, content: Range<Int>, in bytes: [UInt8]) {
    var (low, high) = (content.lowerBound, content.upperBound)
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
    guard PhraseTable.folded(Array(bytes[low..<high].prefix(7))) == Array("kouwen-".utf8) else {
      return nil
    }
    self.content = Array(bytes[low..<high])
    self.range = range
    contentStart = low
  }

  /// A comment of a template, at the place in the reply that it stood before.
  /// - Parameter file: what became of the file that it stands in.
  package init(_ content: [UInt8], at offset: Int, file: Range<Int>) {
    self.content = content
    self.file = file
    range = offset..<offset
    contentStart = offset
  }

}
