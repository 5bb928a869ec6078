/// Follows lists, quotes, fences and paragraphs line by line, as far as it takes to tell indented code
/// from what goes on (CommonMark 0.31, appendix “A parsing strategy”).
struct IndentedCodeScanner {
  private let bytes: [UInt8]
  private let shown: [UInt8]
  private(set) var found: [IndentedCode] = []
  /// The columns where the text of the open list items begins, from the outermost on.
  private var items: [Int] = []
  /// Whether the innermost item has no text yet: a blank line ends it then.
  private var isItemEmpty = false
  /// Whether the line before can go on in this one.
  private var isInParagraph = false
  /// Whether that paragraph stands in a quote, so that it goes on here with plain text alone. A line
  /// of tags is like that: what people set in below it is text.
  private var isQuoted = false
  /// Whether blank lines and indented ones go on with the code found last.
  private var isInCode = false
  private var fence: Fence?

  private struct Fence {
    var mark: UInt8
    var length: Int
    /// How many list items it stands in.
    var depth: Int
  }

  /// Deeper lists are text: nobody reads them, and each level looks at the line again.
  private static let deepestNesting = 16

  init(_ bytes: [UInt8], shown: [UInt8]) { (self.bytes, self.shown) = (bytes, shown) }

  mutating func read(_ body: Range<Int>) {
    var start = body.lowerBound
    while start < body.upperBound {
      var end = start
      while end < body.upperBound, !IndentedCode.isLineBreak(bytes[end]) { end += 1 }
      readLine(start..<end)
      start = end + 1
      if start < body.upperBound, bytes[end] == 0x0D, bytes[start] == 0x0A { start += 1 }
    }
  }

  private mutating func readLine(_ line: Range<Int>) {
    var place = skipBlanks(from: line.lowerBound, column: 0, in: line)
    if place.index == line.upperBound { return readBlankLine() }
    var depth = 0
    while depth < items.count, place.column >= items[depth] { depth += 1 }
    if let fence {
      if depth >= fence.depth {
        if closes(fence, place.index..<line.upperBound) { self.fence = nil }
        return
      }
      self.fence = nil
    }
    let isIndented = place.column - (depth > 0 ? items[depth - 1] : 0) >= 4
    if isIndented, !isInParagraph {
      items.removeSubrange(depth...)
      return addCode(place.index..<line.upperBound, behind: line.lowerBound..<place.index)
    }
    isInCode = false
    if isIndented { return }
    var rest = skipMarkup(place.index..<line.upperBound)
    // What is no beginning of its own goes on with the paragraph, also out of its list.
    if depth < items.count, isInParagraph, !beginsBlock(rest) { return }
    var interruptsParagraph = isInParagraph && depth == items.count && !isQuoted
    items.removeSubrange(depth...)
    while items.count < Self.deepestNesting, !isRule(rest),
      let marker = listMarkerEnd(rest, interruptsParagraph: interruptsParagraph)
    {
      place.column += marker - rest.lowerBound
      let text = skipBlanks(from: marker, column: place.column, in: rest)
      isInParagraph = false
      interruptsParagraph = false
      isItemEmpty = text.index == line.upperBound
      let gap = text.column - place.column
      // What stands further behind its mark would be code too; people only pressed the key too often.
      items.append(place.column + (isItemEmpty || gap > 4 ? 1 : gap))
      if isItemEmpty { return }
      (place, rest) = (text, text.index..<line.upperBound)
    }
    isItemEmpty = false
    readLeaf(rest)
  }

  private mutating func readBlankLine() {
    isInParagraph = false
    if isItemEmpty {
      items.removeLast()
      isItemEmpty = false
    }
  }

  private mutating func addCode(_ line: Range<Int>, behind blanks: Range<Int>) {
    let isProse = bytes[blanks].contains(0x09) || isSentence(line)
    if isInCode, let last = found.indices.last {
      found[last].range = found[last].range.lowerBound..<line.upperBound
      found[last].readsAsProse = found[last].readsAsProse || isProse
    } else {
      found.append(IndentedCode(range: line, readsAsProse: isProse))
    }
    isInCode = true
    isInParagraph = false
    isItemEmpty = false
  }

  private mutating func readLeaf(_ text: Range<Int>) {
    if let opened = openingFence(text) {
      fence = Fence(mark: opened.mark, length: opened.length, depth: items.count)
      isInParagraph = false
    } else if isHeading(text) || isRule(text) || isInParagraph && !isQuoted && isUnderline(text) {
      isInParagraph = false
    } else if bytes[text.lowerBound] == UInt8(ascii: ">") {
      var index = text.lowerBound
      while index < text.upperBound, bytes[index] == UInt8(ascii: ">") || isBlank(bytes[index]) {
        index += 1
      }
      let quoted = index..<text.upperBound
      isInParagraph =
        !quoted.isEmpty && !isHeading(quoted) && !isRule(quoted) && openingFence(quoted) == nil
      isQuoted = true
    } else {
      let isMarkup = text.allSatisfy { bytes[$0] == 0x01 || isBlank(bytes[$0]) }
      if !isInParagraph || isMarkup { isQuoted = isMarkup }
      isInParagraph = true
    }
  }
}

/// What a line begins with. Ranges go to the end of the line and are not empty.
extension IndentedCodeScanner {
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A tab goes on to the next multiple of four columns.
  private func skipBlanks(
    from start: Int, column: Int, in line: Range<Int>
  ) -> (index: Int, column: Int) {
    var (index, column) = (start, column)
    while index < line.upperBound, isBlank(bytes[index]) {
      column += bytes[index] == 0x09 ? 4 - column % 4 : 1
      index += 1
    }
    return (index, column)
  }

  /// Behind a tag at its beginning, a line may have the mark of a list.
  private func skipMarkup(_ text: Range<Int>) -> Range<Int> {
    var index = text.lowerBound
    while index < text.upperBound, bytes[index] == 0x01 { index += 1 }
    return index < text.upperBound ? index..<text.upperBound : text
  }

  private func beginsBlock(_ text: Range<Int>) -> Bool {
    isHeading(text) || isRule(text) || openingFence(text) != nil
      || bytes[text.lowerBound] == UInt8(ascii: ">")
      || listMarkerEnd(text, interruptsParagraph: false) != nil
  }

  private func runEnd(_ text: Range<Int>) -> Int {
    text.first { bytes[$0] != bytes[text.lowerBound] } ?? text.upperBound
  }

  private func isHeading(_ text: Range<Int>) -> Bool {
    guard bytes[text.lowerBound] == UInt8(ascii: "#") else { return false }
    let end = runEnd(text)
    return end - text.lowerBound <= 6 && (end == text.upperBound || isBlank(bytes[end]))
  }

  /// `---`, `* * *`, `___`
  private func isRule(_ text: Range<Int>) -> Bool {
    let mark = bytes[text.lowerBound]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for index in text where !isBlank(bytes[index]) {
      guard bytes[index] == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// `===` or `---` below a paragraph makes a heading of it.
  private func isUnderline(_ text: Range<Int>) -> Bool {
    let mark = bytes[text.lowerBound]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    return (runEnd(text)..<text.upperBound).allSatisfy { isBlank(bytes[$0]) }
  }

  private func openingFence(_ text: Range<Int>) -> (mark: UInt8, length: Int)? {
    let mark = bytes[text.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let end = runEnd(text)
    guard end - text.lowerBound >= 3,
      mark == UInt8(ascii: "~") || !bytes[end..<text.upperBound].contains(mark)
    else { return nil }
    return (mark, end - text.lowerBound)
  }

  private func closes(_ fence: Fence, _ text: Range<Int>) -> Bool {
    guard bytes[text.lowerBound] == fence.mark else { return false }
    let end = runEnd(text)
    return end - text.lowerBound >= fence.length
      && (end..<text.upperBound).allSatisfy { isBlank(bytes[$0]) }
  }

  /// Where a bullet or a number ends; nil where there is none. Right below a line of a paragraph only
  /// a bullet and a 1 begin a list, and only with text behind them.
  private func listMarkerEnd(_ text: Range<Int>, interruptsParagraph: Bool) -> Int? {
    var end = text.lowerBound + 1
    switch bytes[text.lowerBound] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // CommonMark's limit is nine digits.
      while end < text.upperBound, end - text.lowerBound < 9, ScalarClass.isDigit(bytes[end]) {
        end += 1
      }
      guard end < text.upperBound,
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
        !interruptsParagraph
          || end == text.lowerBound + 1 && bytes[text.lowerBound] == UInt8(ascii: "1")
      else { return nil }
      end += 1
    default: return nil
    }
    guard end == text.upperBound || isBlank(bytes[end]) else { return nil }
    let isEmpty = (end..<text.upperBound).allSatisfy { isBlank(bytes[$0]) }
    return isEmpty && interruptsParagraph ? nil : end
  }

  /// From a Han character, or a quotation mark or bracket before one, to 。！？ at the end of the line.
  private func isSentence(_ line: Range<Int>) -> Bool {
    let (start, end) = (shown[line].prefix(12), shown[line].suffix(12))
    guard start.first.map({ $0 >= 0xE2 }) == true else { return false }
    let first = String(decoding: start, as: UTF8.self).unicodeScalars
      .first { !"“‘「『《（【".unicodeScalars.contains($0) }
    guard let first, ScalarClass.isIdeograph(first.value) else { return false }
    let last = String(decoding: end, as: UTF8.self).unicodeScalars.reversed()
      .first { !"”’」』）】 \t".unicodeScalars.contains($0) }
    return last.map { "。！？…".unicodeScalars.contains($0) } == true
  }
}
