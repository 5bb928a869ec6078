package import Diagnostics
import TextAnalysis

/// Reads Liquid and the comments in it, in one pass over the bytes.
///
/// Never throws and never loses text: what cannot be read becomes a `broken` node and a finding,
/// and reading goes on behind it, so that a template's mistakes are all found at once.
package struct TemplateParser {
  /// - Parameters:
  ///   - bytes: the whole file; all ranges are offsets in it.
  ///   - range: the part that is template.
  ///   - path: for the findings' places.
  package static func parse(
    _ bytes: [UInt8], in range: Range<Int>, path: String, comments: CommentHandling = .guidance
  ) -> Parsed<ParsedTemplate> {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBufferPointer { source in
      var parser = TemplateParser(
        source: source, comments: comments,
        template: ParsedTemplate(path: path, bytes: bytes, range: range))
      parser.parse()
      return Parsed(parser.template, parser.diagnostics)
    }
  }

  /// Valid while `parse` runs.
  let source: UnsafeBufferPointer<UInt8>
  let comments: CommentHandling
  var template: ParsedTemplate
  var diagnostics: [Diagnostic] = []
  /// While set, nothing is reported: what is being read follows from a mistake already told.
  var isMuted = false

  /// Where the next byte is read.
  var position = 0
  let end: Int
  /// Where the text before `position` starts that is no node yet.
  var textStart = 0
  /// Where the next text starts to be printed, after white space that a tag or a comment took.
  var printedStart = 0
  /// The blocks that are open.
  var frames: [Frame] = []
  /// Where line removal has come to, and whether what it removed stood below a blank line.
  var removedLines: (end: Int, followBlank: Bool) = (-1, false)
  /// The places of the next closing signs that searches found, so that no byte is searched twice.
  var knownOutputEnd = -1
  var knownTagEnd = -1
  var knownCommentEnd = -1

  /// An open block.
  struct Frame {
    /// Nil where it is nested too deeply to become a node.
    var node: Int?
    var name: BlockName
    var opening: Range<Int>
    /// The branch that is open, if it is not the first.
    var branch: Int?
    var hasElse = false
  }

  private init(
    source: UnsafeBufferPointer<UInt8>, comments: CommentHandling, template: ParsedTemplate
  ) {
    self.source = source
    self.comments = comments
    self.template = template
    end = template.range.upperBound
  }

  private mutating func parse() {
    position = template.range.lowerBound
    textStart = position
    printedStart = position
    // What nearly every reply needs.
    template.nodes.reserveCapacity(24)
    template.expressions.reserveCapacity(8)
    template.segments.reserveCapacity(8)
    while let index = nextSpecialByte(from: position) {
      position = index
      if !parseSpecial() { position += 1 }
    }
    position = end
    flushText(upTo: end)
    closeFrames(downTo: 0)
  }

  /// The next byte that may start something other than text.
  private func nextSpecialByte(from start: Int) -> Int? {
    var index = start
    if comments == .text {
      while index < end {
        if source[index] == UInt8(ascii: "{") { return index }
        index += 1
      }
      return nil
    }
    while index < end {
      if UTF8Reading.isHan(in: source, at: index, end: end) {
        index += 3
        continue
      }
      let byte = source[index]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "}")
        || byte == 0xEF && index + 2 < end && source[index + 1] == 0xBD
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Reads what starts at `position` and moves behind it; false where it is text after all.
  private mutating func parseSpecial() -> Bool {
    switch source[position] {
    case UInt8(ascii: "{"):
      let second = byte(at: position + 1)
      if second == UInt8(ascii: "{") {
        parseOutput(opening: position..<position + 2)
        return true
      }
      if second == UInt8(ascii: "%") {
        parseTag(opening: position..<position + 2)
        return true
      }
      return comments == .guidance && (parseFullWidthOpening() || findSingleBrace())
    case UInt8(ascii: "<"):
      guard startsWith("<!--", at: position) else { return false }
      parseComment()
      return true
    case UInt8(ascii: "}"):
      return findStrayClosing()
    default:
      return parseFullWidthOpening() || findStrayClosing()
    }
  }

  // The bytes.

  func byte(at index: Int) -> UInt8 { index < end ? source[index] : 0 }

  func startsWith(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= end else { return false }
    for offset in 0..<count where source[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  /// A piece of the author's text that is short enough to quote in a message.
  func excerpt(_ range: Range<Int>) -> String {
    let text = text(range)
    return text.count <= 24 ? text : text.prefix(24) + "…"
  }

  func skippingSpace(from start: Int) -> Int {
    var index = start
    while index < end, UTF8Text.isSpace(source[index]) { index += 1 }
    return index
  }

  func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < end, UTF8Text.isBlank(source[index]) { index += 1 }
    return index
  }

  func endOfLine(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, source[index] != UInt8(ascii: "\n"), source[index] != UInt8(ascii: "\r") {
      index += 1
    }
    return index
  }

  // The nodes.

  @discardableResult
  mutating func append(_ kind: TemplateNode.Kind, _ range: Range<Int>) -> Int {
    let index = template.nodes.count
    template.nodes.append(TemplateNode(range: range, subtreeEnd: index + 1, kind: kind))
    return index
  }

  /// Makes a node of the text before `index`.
  mutating func flushText(upTo index: Int) {
    guard textStart < index else { return }
    let printed = min(max(textStart, printedStart), index)
    append(.text(printed: printed..<index), textStart..<index)
    textStart = index
  }

  /// Ends a construct: text starts again behind it.
  mutating func finishMarkup(at index: Int, trimsNext: Bool = false) {
    position = index
    textStart = index
    if trimsNext { printedStart = max(printedStart, skippingSpace(from: index)) }
  }

  /// What `{{-` and `{%-` do to the text before them.
  mutating func trimTextBefore(_ index: Int) {
    guard let last = template.nodes.last, last.range.upperBound == index,
      case .text(let printed) = last.kind
    else { return }
    var trimmed = printed.upperBound
    while trimmed > printed.lowerBound, UTF8Text.isSpace(source[trimmed - 1]) { trimmed -= 1 }
    template.nodes[template.nodes.count - 1].kind = .text(printed: printed.lowerBound..<trimmed)
  }

  // The findings.

  mutating func report(
    _ check: Check, _ message: Message, at range: Range<Int>, help: Message? = nil,
    fixes: [Fix] = []
  ) {
    guard !isMuted, diagnostics.count < TemplateLimits.findings else { return }
    diagnostics.append(
      Diagnostic(
        check, message, at: SourceRange(file: template.path, utf8: range), help: help, fixes: fixes)
    )
  }
}
