import TextAnalysis

/// Takes a paragraph apart into text and marks, line by line. Linear: brackets are looked at once,
/// and so are the backticks of a line.
struct MarkdownInlineParser {
  let syntax: [UInt8]
  private let bytes: [UInt8]
  private var inlines = MarkdownInlines()
  private var matching = EmphasisMatching()
  private var brackets: [Bracket] = []
  /// Where the text begins that no token holds yet.
  private var textStart = 0
  private var line = 0..<0
  /// The end of the last address that was none.
  private var brokenLinkEnd = 0

  /// A `[` that may begin a link.
  private struct Bracket {
    var token: Int
    /// See `EmphasisMatching.mark`.
    var mark: Int
  }

  /// - Parameters:
  ///   - syntax: with NUL in the place of values.
  ///   - bytes: with the values.
  init(syntax: [UInt8], bytes: [UInt8]) {
    self.syntax = syntax
    self.bytes = bytes
  }

  mutating func read(_ line: Range<Int>) {
    self.line = line
    textStart = line.lowerBound
    var backticks = BacktickRuns(syntax, line)
    var index = line.lowerBound
    while index < line.upperBound {
      switch syntax[index] {
      case UInt8(ascii: "\\"):
        let next = index + 1
        guard next < line.upperBound, ASCIISigns.isPunctuation(syntax[next]) else {
          index += 1
          continue
        }
        index = append(.escape, index..<index + 2)
      case UInt8(ascii: "`"):
        let end = runEnd(from: index)
        if let closing = backticks.next(ofLength: end - index, after: end) {
          index = append(
            .code(codeText(end..<closing.lowerBound)), index..<closing.upperBound)
        } else {
          index = end
        }
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): index = readMarks(at: index)
      case UInt8(ascii: "["): index = openBracket(index..<index + 1)
      case UInt8(ascii: "!")
      where index + 1 < line.upperBound && syntax[index + 1] == UInt8(ascii: "["):
        index = openBracket(index..<index + 2)
      case UInt8(ascii: "]"): index = closeBracket(at: index)
      case UInt8(ascii: "<"):
        if let end = LinkSyntax.addressEnd(syntax, bytes, at: index, line.upperBound) {
          index = append(.address(index + 1..<end - 1), index..<end)
        } else {
          index += 1
        }
      case UInt8(ascii: "h"), UInt8(ascii: "H"), 0:
        index = readLink(at: index) ?? (syntax[index] == 0 ? runEnd(from: index) : index + 1)
      default: index += 1
      }
    }
    endText(at: line.upperBound)
  }

  /// - Parameters:
  ///   - number: of the line that ended.
  ///   - next: where the text of the next begins.
  mutating func breakLine(_ number: Int, next: Int) {
    var end = line.upperBound
    // A backslash says what a line break says here anyway.
    if let last = inlines.tokens.last, last.kind == .text, end > last.range.lowerBound,
      syntax[end - 1] == UInt8(ascii: "\\")
    {
      end -= 1
      inlines.tokens[inlines.tokens.count - 1].range = last.range.lowerBound..<end
    }
    inlines.tokens.append(MarkdownToken(kind: .lineBreak(number), range: end..<next))
  }

  mutating func finish() -> MarkdownInlines {
    matching.match(from: 0)
    inlines.runs = matching.runs
    return inlines
  }

  /// Appends a token and the text before it; returns where it ends.
  private mutating func append(_ kind: MarkdownToken.Kind, _ range: Range<Int>) -> Int {
    endText(at: range.lowerBound)
    inlines.tokens.append(MarkdownToken(kind: kind, range: range))
    textStart = range.upperBound
    return range.upperBound
  }

  private mutating func endText(at end: Int) {
    if textStart < end {
      inlines.tokens.append(MarkdownToken(kind: .text, range: textStart..<end))
    }
    textStart = end
  }

  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < line.upperBound, syntax[end] == syntax[start] { end += 1 }
    return end
  }

  /// Code without the space on each side that keeps its own backticks apart from the marks.
  private func codeText(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, syntax[first] == 0x20,
      syntax[last] == 0x20, range.contains(where: { syntax[$0] != 0x20 })
    else { return range }
    return first + 1..<last
  }

  private mutating func readMarks(at start: Int) -> Int {
    let range = start..<runEnd(from: start)
    let before =
      start == line.lowerBound
      ? MarkdownNeighbour.space
      : MarkdownNeighbour(
        UTF8Reading.scalar(in: syntax, before: start, start: line.lowerBound).scalar)
    let after =
      range.upperBound == line.upperBound
      ? MarkdownNeighbour.space
      : MarkdownNeighbour(
        UTF8Reading.scalar(in: syntax, at: range.upperBound, end: line.upperBound).scalar)
    let end = append(.marks(matching.runs.count), range)
    matching.append(
      EmphasisRun(byte: syntax[start], range: range, before: before, after: after))
    return end
  }

  private mutating func readLink(at start: Int) -> Int? {
    // What begins within an address that is none ends with it.
    guard start >= brokenLinkEnd, let address = BareLink.read(syntax, bytes, at: start, line) else {
      return nil
    }
    guard address.isLink else {
      brokenLinkEnd = address.end
      return nil
    }
    return append(.link, start..<address.end)
  }

  private mutating func openBracket(_ range: Range<Int>) -> Int {
    let end = append(.text, range)
    brackets.append(Bracket(token: inlines.tokens.count - 1, mark: matching.mark))
    return end
  }

  private mutating func closeBracket(at index: Int) -> Int {
    guard let bracket = brackets.popLast(),
      let tail = LinkSyntax.tail(syntax, at: index + 1, line.upperBound)
    else { return index + 1 }
    matching.match(from: bracket.mark)
    // Links hold no links.
    brackets.removeAll()
    inlines.tokens[bracket.token].kind = .linkStart(inlines.links.count)
    let end = append(.linkEnd(inlines.links.count), index..<tail.end)
    inlines.links.append(
      MarkdownLink(firstToken: bracket.token + 1, destination: tail.destination))
    return end
  }
}

/// The runs of backticks in a line: which of them closes one of the same length.
private struct BacktickRuns {
  private var starts: [Int: [Int]] = [:]
  /// The first run of each length that no search went past.
  private var next: [Int: Int] = [:]

  init(_ syntax: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    while index < line.upperBound {
      guard syntax[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let start = index
      while index < line.upperBound, syntax[index] == UInt8(ascii: "`") { index += 1 }
      starts[index - start, default: []].append(start)
    }
  }

  /// Offsets asked for only grow.
  mutating func next(ofLength length: Int, after offset: Int) -> Range<Int>? {
    guard let starts = starts[length] else { return nil }
    var place = next[length, default: 0]
    while place < starts.count, starts[place] < offset { place += 1 }
    next[length] = place
    return place < starts.count ? starts[place]..<starts[place] + length : nil
  }
}
