import TextAnalysis

/// Code between lines of backticks or tildes (CommonMark 0.31, section 4.5). One that nothing closes runs
/// to the end of the text, or of the list item that it stands in.
///
/// Asked from left to right, as it remembers what nothing closes any more: no text is searched for each
/// of its fences.
struct CodeFences {
  private let bytes: [UInt8]
  /// The shortest backticks and tildes that nothing behind them closes.
  private var unclosed = (backticks: Int.max, tildes: Int.max)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// From the mark that stands at `start` to the end of its closing line; nil where it opens no fence.
  mutating func range(at start: Int) -> Range<Int>? {
    let mark = bytes[start]
    var text = start
    while text < bytes.count, bytes[text] == mark { text += 1 }
    let length = text - start
    guard length >= 3, let indentation = indentation(before: start) else { return nil }
    let end = lineEnd(from: text)
    let info = TextSegments.trimmed(text..<end, in: bytes)
    // ~~~亲 is a tone of voice, and people part a message by longer lines of tildes.
    if mark == UInt8(ascii: "`") ? bytes[info].contains(mark) : !isWord(bytes[info]) { return nil }
    let isTick = mark == UInt8(ascii: "`")
    if length < (isTick ? unclosed.backticks : unclosed.tildes) {
      if let close = closingEnd(mark, length, after: end) { return start..<close }
      if isTick { unclosed.backticks = length } else { unclosed.tildes = length }
    }
    guard isTick || length == 3 else { return nil }
    return start..<openEnd(indentation, after: end)
  }

  /// The columns of white space before the mark; nil where something else stands there.
  private func indentation(before start: Int) -> Int? {
    var index = start
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    guard index == 0 || isLineBreak(bytes[index - 1]) else { return nil }
    return start - index
  }

  /// The language of the code, or nothing.
  private func isWord(_ info: ArraySlice<UInt8>) -> Bool {
    info.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  private func closingEnd(
    _ mark: UInt8, _ length: Int, after opening: Int
  ) -> Int? {
    var end = opening
    while end < bytes.count {
      let line = end + 1
      end = lineEnd(from: line)
      let text = TextSegments.trimmed(line..<end, in: bytes)
      if text.count >= length, bytes[text].allSatisfy({ $0 == mark }) { return text.upperBound }
    }
    return nil
  }

  /// Where an unclosed fence ends. A list item goes on in lines that are set in.
  private func openEnd(_ indentation: Int, after opening: Int) -> Int {
    guard indentation >= 2 else { return bytes.count }
    var end = opening
    while end < bytes.count {
      let line = end + 1
      let next = lineEnd(from: line)
      let text = TextSegments.trimmed(line..<next, in: bytes)
      if !text.isEmpty, text.lowerBound - line < 2, bytes[line] != 0x09 { return end }
      end = next
    }
    return end
  }

  private func lineEnd(from start: Int) -> Int {
    ByteScan.first(0x0A, or: 0x0D, in: bytes, from: min(start, bytes.count), bytes.count)
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
