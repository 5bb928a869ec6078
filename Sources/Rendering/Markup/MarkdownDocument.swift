/// A reply in light Markdown, taken apart into blocks.
///
/// The language is CommonMark 0.31 as far as replies need it, with `~~struck out~~`, tables and bare
/// links (`https://…`) as in GitHub Flavored Markdown 0.29. Where people who write replies mean
/// something else, they are right:
/// - A line break is a line break. A quote or a list item ends with its last marked or indented line;
///   what follows without a mark is the reply again.
/// - Beside Chinese, punctuation does not keep `**` from being a mark: `**重点：**请看`. A filled value
///   counts as a word, so that what a value begins with decides nothing.
/// - A lone `*` between two words on both ends is a multiplication sign (`长*宽*高`, `2*3*4`), `**`
///   between digits stands for hidden ones (`138****1234`), and `~~` after a word is a tone of voice
///   (亲~~), no mark.
/// - A link is one only where its address looks like one: `[确认](右下角)` stays as it is.
/// - Paragraphs of a Chinese letter that are set in by four spaces are no code.
/// - A row of a table has a `|`; a line without one is the reply again.
/// - Marks around a value that turned out empty are none: of `**{{ gift }}**` nothing is left.
/// - Left out, and so shown as it is written: raw HTML, entities, link definitions, code between
///   `~~~`, underlined headings (a line `---` is a line), code spans over several lines. Images are
///   links.
struct MarkdownDocument {
  let bytes: [UInt8]
  /// `bytes` with NUL in the place of every byte of a value: what is looked at for marks.
  let syntax: [UInt8]
  let lines: [MarkdownLine]
  let blocks: [MarkdownBlock]
  /// Marks that no writer writes, as the value between them is empty: values to whoever looks for marks.
  let emptiedMarks: [Range<Int>]

  init(_ bytes: [UInt8], values: [Range<Int>]) {
    var syntax = bytes
    emptiedMarks = EmptiedMarks.find(in: bytes, values: values)
    for value in values + emptiedMarks {
      for index in value.clamped(to: 0..<bytes.count) { syntax[index] = 0 }
    }
    for marks in emptiedMarks where Self.isAlone(marks, in: bytes) {
      for index in marks { syntax[index] = 0x20 }
    }
    var scanner = MarkdownBlockScanner(syntax, bytes: bytes)
    scanner.scan()
    self.bytes = bytes
    self.syntax = syntax
    lines = scanner.lines
    blocks = scanner.blocks
  }

  /// Whether nothing else stands in the line.
  private static func isAlone(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let line = bytes.indices
    let before = line[..<range.lowerBound].last { bytes[$0] != 0x20 && bytes[$0] != 0x09 }
    let after = line[range.upperBound...].first { bytes[$0] != 0x20 && bytes[$0] != 0x09 }
    return [before, after].allSatisfy { $0.map { bytes[$0] == 0x0A || bytes[$0] == 0x0D } ?? true }
  }

  /// What stands in some lines of a paragraph, or in a heading.
  func inlines(_ lines: Range<Int>) -> MarkdownInlines {
    var parser = MarkdownInlineParser(syntax: syntax, bytes: bytes)
    for line in lines {
      parser.read(self.lines[line].content)
      if line + 1 < lines.upperBound {
        parser.breakLine(line, next: self.lines[line + 1].content.lowerBound)
      }
    }
    return parser.finish()
  }

  /// The cells of a line of a table.
  func cells(_ line: Int) -> [Range<Int>] {
    MarkdownTableRow.cells(of: syntax, in: lines[line].content)
  }

  /// Code in a table, without the backslashes that keep its bars from parting cells.
  func withoutFreedBars(_ code: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = code.lowerBound
    for index in code.dropLast()
    where syntax[index] == UInt8(ascii: "\\") && syntax[index + 1] == UInt8(ascii: "|") {
      parts.append(start..<index)
      start = index + 1
    }
    return parts + [start..<code.upperBound]
  }

  func inlines(ofCell cell: Range<Int>) -> MarkdownInlines {
    var parser = MarkdownInlineParser(syntax: syntax, bytes: bytes)
    parser.read(cell)
    return parser.finish()
  }
}

/// A line of the source.
struct MarkdownLine {
  var start: Int
  /// Without the marks of quotes, lists and headings before it, and without white space after it.
  var content: Range<Int>
  /// CR, LF or both; empty at the end of the text.
  var ending: Range<Int>
}

/// Blocks in the order of the text; numbers are those of lines.
enum MarkdownBlock: Equatable {
  case paragraph(Range<Int>)
  case heading(Int)
  /// The line of its heads, the line below them, and its rows.
  case table(Range<Int>)
  /// Between fences.
  case code(Range<Int>)
  case indentedCode(Range<Int>)
  /// The line before or after code.
  case fence(Int)
  /// A line across: `---`, `***`.
  case rule(Int)
  case blank(Int)
  case openQuote, closeQuote
  /// With the first number of a numbered list.
  case openList(Int?)
  case closeList, openItem, closeItem
}
