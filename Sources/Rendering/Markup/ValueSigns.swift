import TextAnalysis

/// Which signs of values Markdown would take for marks.
///
/// Says yes where in doubt: a backslash before a sign that means nothing is not shown.
struct ValueSigns {
  let document: MarkdownDocument

  /// The end of a run of one byte of values, or of the template.
  func runEnd(from start: Int, _ limit: Int) -> Int {
    let isValue = document.syntax[start] == 0
    var end = start + 1
    while end < limit, document.bytes[end] == document.bytes[start],
      (document.syntax[end] == 0) == isValue
    {
      end += 1
    }
    return end
  }

  /// - Parameter run: of one byte.
  func becomesMark(_ run: Range<Int>) -> Bool {
    let byte = document.bytes[run.lowerBound]
    let next = run.upperBound < document.bytes.count ? document.bytes[run.upperBound] : 0x0A
    guard document.syntax[run.lowerBound] == 0 else {
      // The template's own sign, which stands for itself, and would be a mark with the value behind it.
      guard run.upperBound < document.syntax.count, document.syntax[run.upperBound] == 0 else {
        return false
      }
      return byte == UInt8(ascii: "\\") && ASCIISigns.isPunctuation(next)
        || byte == UInt8(ascii: "<") && beginsTag(next)
    }
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"): return true
    case UInt8(ascii: "\\"):
      return run.count > 1 || ASCIISigns.isPunctuation(next) || next == 0x0A || next == 0x0D
    case UInt8(ascii: "<"): return beginsTag(next)
    case UInt8(ascii: ">"): return closesTag(at: run.lowerBound)
    case UInt8(ascii: "&"): return beginsEntity(at: run.upperBound)
    case UInt8(ascii: "!"): return next == UInt8(ascii: "[")
    case UInt8(ascii: "*"):
      let (before, after) = neighbours(of: run)
      return before != .space || after != .space
    case UInt8(ascii: "_"):
      let (before, after) = neighbours(of: run)
      return (before != .space || after != .space) && !(before.isWord && after.isWord)
    case UInt8(ascii: "~"):
      let (before, after) = neighbours(of: run)
      return (before != .space || after != .space)
        && !(run.count == 1 && before == .digit && after == .digit)
    default: return false
    }
  }

  private func neighbours(of run: Range<Int>) -> (MarkdownNeighbour, MarkdownNeighbour) {
    let bytes = document.bytes
    let before =
      run.lowerBound == 0
      ? MarkdownNeighbour.space
      : MarkdownNeighbour(UTF8Reading.scalar(in: bytes, before: run.lowerBound, start: 0).scalar)
    let after =
      run.upperBound == bytes.count
      ? MarkdownNeighbour.space
      : MarkdownNeighbour(
        UTF8Reading.scalar(in: bytes, at: run.upperBound, end: bytes.count).scalar)
    return (before, after)
  }

  /// Whether `<` before this byte begins a tag, a comment or an address.
  private func beginsTag(_ next: UInt8) -> Bool {
    ScalarClass.isASCIILetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  /// Whether the template began a tag that a value would end: `<{{ name }}`.
  private func closesTag(at offset: Int) -> Bool {
    // No tag that anyone writes is longer, and a limit keeps it linear.
    let start = max(0, offset - 200)
    let opening = (start..<offset).last { document.syntax[$0] == UInt8(ascii: "<") }
    return opening != nil
  }

  /// Whether an entity goes on here behind its `&`: `&amp;`, `&#38;`. CommonMark's longest has 31 letters.
  func beginsEntity(at start: Int) -> Bool {
    var index = start
    while index < document.bytes.count, index - start < 33 {
      switch document.bytes[index] {
      case UInt8(ascii: ";"): return index > start
      case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        index += 1
      default: return false
      }
    }
    return false
  }
}
