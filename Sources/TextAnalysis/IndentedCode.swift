/// Code that stands four columns in, as Markdown has it (CommonMark 0.31, section 4.4).
///
/// What follows a line of a paragraph goes on with it, however far in it stands, and in an item of a
/// list four columns count from where the item's text begins.
package struct IndentedCode {
  /// From its first character that is no white space to the end of its last line.
  package var range: Range<Int>
  /// Whether a line of it is a Chinese sentence, or set in by a tab: people set the first line of each
  /// paragraph in by four spaces or a tab, which makes it code for Markdown and for nobody else.
  package var readsAsProse: Bool

  /// In order. A control character U+0001 stands for a tag of a template, or for a comment.
  ///
  /// - Parameters:
  ///   - body: begins at the beginning of a line.
  ///   - shown: what people read, byte for byte, where `bytes` holds something else in the place of
  ///     what was filled in.
  package static func find(
    in bytes: [UInt8], _ body: Range<Int>, shown: [UInt8]? = nil
  ) -> [IndentedCode] {
    guard isPossible(in: bytes, body) else { return [] }
    var scanner = IndentedCodeScanner(bytes, shown: shown ?? bytes)
    scanner.read(body)
    return scanner.found
  }

  /// Whether a line begins with four columns of white space.
  private static func isPossible(in bytes: [UInt8], _ body: Range<Int>) -> Bool {
    var index = body.lowerBound
    while index < body.upperBound {
      if isIndented(at: index, in: bytes) { return true }
      guard let lineBreak = bytes[index..<body.upperBound].firstIndex(where: isLineBreak) else {
        return false
      }
      index = lineBreak + 1
    }
    return false
  }

  /// Whether a line that begins here stands at least four columns in.
  @inline(__always)
  package static func isIndented(at start: Int, in bytes: [UInt8]) -> Bool {
    var index = start
    while index < bytes.count, index < start + 4 {
      if bytes[index] == 0x09 { return true }
      guard bytes[index] == 0x20 else { return false }
      index += 1
    }
    return index == start + 4
  }

  @inline(__always)
  static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
