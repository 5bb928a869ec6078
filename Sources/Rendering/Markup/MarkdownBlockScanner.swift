import TextAnalysis

/// Finds quotes, lists, headings and code, line by line (CommonMark 0.31, appendix “A parsing
/// strategy”, without lazy continuation).
struct MarkdownBlockScanner {
  let syntax: [UInt8]
  private(set) var lines: [MarkdownLine] = []
  private(set) var blocks: [MarkdownBlock] = []
  private var open: [Container] = []
  /// The lines of the paragraph that goes on.
  private var paragraph: Range<Int>?
  /// The lines of the table that goes on.
  private var table: Range<Int>?
  /// The first line of the code that goes on, and the backticks that it began with.
  private var code: (firstLine: Int, backticks: Int)?
  /// What is left of the code that is set in.
  private var indented: ArraySlice<IndentedCode>
  /// The first line of such code that goes on, and the columns before its text.
  private var indentedCode: (firstLine: Int, columns: Int)?

  /// Deeper quotes and lists are text: nobody reads them, and programs that show HTML have limits too.
  private static let deepestNesting = 16

  private enum Container: Equatable {
    case quote
    case list(isNumbered: Bool)
    /// How far its further lines are indented.
    case item(indentation: Int)
  }

  /// - Parameters:
  ///   - syntax: with NUL in the place of values.
  ///   - bytes: with the values.
  init(_ syntax: [UInt8], bytes: [UInt8]) {
    self.syntax = syntax
    indented =
      IndentedCode.find(in: syntax, 0..<syntax.count, shown: bytes)
      .filter { !$0.readsAsProse }[...]
  }

  mutating func scan() {
    var start = 0
    while start < syntax.count {
      var end = start
      while end < syntax.count, syntax[end] != 0x0A, syntax[end] != 0x0D { end += 1 }
      var next = min(end + 1, syntax.count)
      if end + 1 < syntax.count, syntax[end] == 0x0D, syntax[end + 1] == 0x0A { next += 1 }
      readLine(start..<end, ending: end..<next)
      start = next
    }
    endIndentedCode()
    close(to: 0)
    endParagraph()
    endCode()
  }

  private mutating func readLine(_ line: Range<Int>, ending: Range<Int>) {
    let number = lines.count
    if let indentedCode {
      if let next = indented.first, line.lowerBound < next.range.upperBound {
        let start = skipColumns(indentedCode.columns, of: line)
        lines.append(
          MarkdownLine(start: line.lowerBound, content: start..<line.upperBound, ending: ending))
        return
      }
      endIndentedCode()
    }
    var (index, depth) = matchContainers(line)
    if let code, depth == open.count {
      if closesCode(index..<line.upperBound, backticks: code.backticks) {
        endCode()
        blocks.append(.fence(number))
      }
      lines.append(
        MarkdownLine(start: line.lowerBound, content: index..<line.upperBound, ending: ending))
      return
    }
    if depth < open.count, depth > 0, case .list(let isNumbered) = open[depth - 1] {
      // A list goes on with nothing but its next item.
      let mark = skipBlanks(index..<line.upperBound)
      let marker = isRule(mark..<line.upperBound) ? nil : listMarker(mark..<line.upperBound)
      if marker?.isNumbered != isNumbered { depth -= 1 }
    }
    close(to: depth)
    if beginsIndentedCode(at: index, line) {
      let columns = columns(of: line.lowerBound..<index) + 4
      indentedCode = (number, columns)
      let start = skipColumns(columns, of: line)
      lines.append(
        MarkdownLine(start: line.lowerBound, content: start..<line.upperBound, ending: ending))
      return
    }
    index = openContainers(at: index, line)
    let end = trimmedEnd(index..<line.upperBound)
    lines.append(MarkdownLine(start: line.lowerBound, content: index..<end, ending: ending))
    readLeaf(number)
  }

  /// Whether code that is set in begins in this line, below nothing but lists.
  private mutating func beginsIndentedCode(at index: Int, _ line: Range<Int>) -> Bool {
    while let next = indented.first, next.range.upperBound <= line.lowerBound {
      indented.removeFirst()
    }
    guard paragraph == nil, table == nil, code == nil, let next = indented.first,
      line.contains(next.range.lowerBound),
      columns(of: index..<max(index, next.range.lowerBound)) >= 4
    else { return false }
    return !open.contains(.quote)
  }

  private func columns(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (syntax[$1] == 0x09 ? 4 : 1) }
  }

  /// Past so many columns of white space, as far as a line has them.
  private func skipColumns(_ count: Int, of line: Range<Int>) -> Int {
    var (index, columns) = (line.lowerBound, 0)
    while index < line.upperBound, columns < count, isBlank(syntax[index]) {
      columns += syntax[index] == 0x09 ? 4 : 1
      index += 1
    }
    return index
  }

  private mutating func endIndentedCode() {
    if let indentedCode { blocks.append(.indentedCode(indentedCode.firstLine..<lines.count)) }
    indentedCode = nil
  }

  /// The containers that go on with this line, and where what they hold begins.
  private func matchContainers(_ line: Range<Int>) -> (index: Int, depth: Int) {
    var index = line.lowerBound
    for (depth, container) in open.enumerated() {
      switch container {
      case .list: continue
      case .quote:
        let mark = skipBlanks(index..<line.upperBound)
        guard mark < line.upperBound, syntax[mark] == UInt8(ascii: ">") else {
          return (index, depth)
        }
        index = afterQuoteMark(mark, in: line)
      case .item(let indentation):
        var rest = index
        var columns = 0
        while rest < line.upperBound, columns < indentation, isBlank(syntax[rest]) {
          columns += syntax[rest] == 0x09 ? 4 : 1
          rest += 1
        }
        guard columns >= indentation || rest == line.upperBound else { return (index, depth) }
        index = rest
      }
    }
    return (index, open.count)
  }

  private mutating func openContainers(at start: Int, _ line: Range<Int>) -> Int {
    var index = start
    while open.count < Self.deepestNesting || isInList {
      let mark = skipBlanks(index..<line.upperBound)
      guard mark < line.upperBound else { return index }
      let rest = mark..<line.upperBound
      if syntax[mark] == UInt8(ascii: ">") {
        endParagraph()
        open.append(.quote)
        blocks.append(.openQuote)
        index = afterQuoteMark(mark, in: line)
        continue
      }
      guard !isRule(rest), let marker = listMarker(rest),
        paragraph == nil || marker.mayEndParagraph
      else { return index }
      endParagraph()
      if !isInList {
        open.append(.list(isNumbered: marker.isNumbered))
        blocks.append(.openList(marker.number))
      }
      open.append(.item(indentation: marker.end - index))
      blocks.append(.openItem)
      index = marker.end
    }
    return index
  }

  /// Whether the list waits for its next item.
  private var isInList: Bool {
    if case .list = open.last { true } else { false }
  }

  private mutating func readLeaf(_ number: Int) {
    let content = lines[number].content
    let rest = skipBlanks(content)..<content.upperBound
    if rest.isEmpty {
      endParagraph()
      blocks.append(.blank(number))
    } else if let heading = headingText(rest) {
      endParagraph()
      lines[number].content = heading
      blocks.append(.heading(number))
    } else if isRule(rest) {
      endParagraph()
      blocks.append(.rule(number))
    } else if let backticks = openingBackticks(rest) {
      endParagraph()
      blocks.append(.fence(number))
      code = (number + 1, backticks)
    } else if let table, MarkdownTableRow.hasBar(syntax, in: rest) {
      lines[number].content = rest
      self.table = table.lowerBound..<number + 1
    } else if isBelowHeads(rest, number) {
      lines[number].content = rest
      if let above = paragraph?.dropLast(), !above.isEmpty { blocks.append(.paragraph(above)) }
      paragraph = nil
      table = number - 1..<number + 1
    } else {
      if table != nil { endParagraph() }
      lines[number].content = rest
      paragraph = (paragraph?.lowerBound ?? number)..<number + 1
    }
  }

  /// Whether the line makes heads of a table of the line above.
  private func isBelowHeads(_ line: Range<Int>, _ number: Int) -> Bool {
    guard paragraph?.upperBound == number,
      let columns = MarkdownTableRow.alignments(of: syntax, in: line)?.count
    else { return false }
    let heads = lines[number - 1].content
    return MarkdownTableRow.hasBar(syntax, in: heads)
      && MarkdownTableRow.cells(of: syntax, in: heads).count == columns
  }

  private mutating func close(to depth: Int) {
    guard depth < open.count else { return }
    endParagraph()
    endCode()
    while open.count > depth {
      switch open.removeLast() {
      case .quote: blocks.append(.closeQuote)
      case .list: blocks.append(.closeList)
      case .item: blocks.append(.closeItem)
      }
    }
  }

  private mutating func endParagraph() {
    if let paragraph { blocks.append(.paragraph(paragraph)) }
    if let table { blocks.append(.table(table)) }
    paragraph = nil
    table = nil
  }

  private mutating func endCode() {
    if let code { blocks.append(.code(code.firstLine..<lines.count)) }
    code = nil
  }
}
