/// A line of a table (GitHub Flavored Markdown 0.29, section 4.10). Bytes of values are NUL here, and
/// part no cells.
enum MarkdownTableRow {
  enum Alignment: String {
    case left, center, right
  }

  /// The cells between the bars, without the blanks at their edges. Backslashes free bars.
  static func cells(of syntax: [UInt8], in line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    if start < line.upperBound, syntax[start] == bar { start += 1 }
    var index = start
    while index < line.upperBound {
      switch syntax[index] {
      case bar:
        cells.append(trimmed(start..<index, syntax))
        start = index + 1
        index += 1
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    if start < line.upperBound { cells.append(trimmed(start..<line.upperBound, syntax)) }
    return cells
  }

  static func hasBar(_ syntax: [UInt8], in line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound {
      if syntax[index] == bar { return true }
      index += syntax[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  /// What the line below the heads says of each column: `| :-- | --: |`. Nil for any other line.
  static func alignments(of syntax: [UInt8], in line: Range<Int>) -> [Alignment?]? {
    // Most lines of replies hold something else than signs.
    guard line.allSatisfy({ isSign(syntax[$0]) }), hasBar(syntax, in: line) else { return nil }
    var alignments: [Alignment?] = []
    for cell in cells(of: syntax, in: line) {
      guard let first = cell.first, let last = cell.last else { return nil }
      let (isLeft, isRight) = (syntax[first] == colon, syntax[last] == colon)
      let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ syntax[$0] == UInt8(ascii: "-") }) else {
        return nil
      }
      alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : nil)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static let bar = UInt8(ascii: "|")
  private static let colon = UInt8(ascii: ":")

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == bar || byte == colon || byte == UInt8(ascii: "-") || isBlank(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ range: Range<Int>, _ syntax: [UInt8]) -> Range<Int> {
    guard let first = range.first(where: { !isBlank(syntax[$0]) }),
      let last = range.last(where: { !isBlank(syntax[$0]) })
    else { return range.upperBound..<range.upperBound }
    return first..<last + 1
  }
}
