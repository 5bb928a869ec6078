import TextAnalysis

/// A bullet or a number at the beginning of a line.
struct MarkdownListMarker {
  /// Nil for a bullet.
  var number: Int?
  /// Where the item's text begins.
  var end: Int
  /// Whether it is one even right below a line of text, where `2026. ` is more likely a number.
  var mayEndParagraph: Bool

  var isNumbered: Bool { number != nil }
}

/// What a line may begin with. Ranges go to the end of the line.
extension MarkdownBlockScanner {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  func skipBlanks(_ range: Range<Int>) -> Int {
    range.first { !isBlank(syntax[$0]) } ?? range.upperBound
  }

  func trimmedEnd(_ range: Range<Int>) -> Int {
    range.last { !isBlank(syntax[$0]) }.map { $0 + 1 } ?? range.lowerBound
  }

  /// The end of a run of one byte.
  private func runEnd(_ range: Range<Int>) -> Int {
    guard let first = range.first else { return range.upperBound }
    return range.first { syntax[$0] != syntax[first] } ?? range.upperBound
  }

  func afterQuoteMark(_ mark: Int, in line: Range<Int>) -> Int {
    mark + 1 < line.upperBound && syntax[mark + 1] == 0x20 ? mark + 2 : mark + 1
  }

  /// - Parameter range: begins with what may be a mark.
  func listMarker(_ range: Range<Int>) -> MarkdownListMarker? {
    guard let first = range.first else { return nil }
    var end = first + 1
    var number: Int?
    switch syntax[first] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var value = 0
      end = first
      // CommonMark's limit: more would not be a number everywhere.
      while end < range.upperBound, end - first < 9, ScalarClass.isDigit(syntax[end]) {
        value = value * 10 + Int(syntax[end] - UInt8(ascii: "0"))
        end += 1
      }
      guard end < range.upperBound,
        syntax[end] == UInt8(ascii: ".") || syntax[end] == UInt8(ascii: ")")
      else { return nil }
      number = value
      end += 1
    default: return nil
    }
    guard end == range.upperBound || isBlank(syntax[end]) else { return nil }
    let text = skipBlanks(end..<range.upperBound)
    let isEmpty = text == range.upperBound
    return MarkdownListMarker(
      number: number,
      end: isEmpty || text > end + 4 ? min(end + 1, range.upperBound) : text,
      mayEndParagraph: !isEmpty && (number ?? 1) == 1)
  }

  /// `---`, `***`, `* * *`, `___`.
  func isRule(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let mark = syntax[first]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for index in range where !isBlank(syntax[index]) {
      guard syntax[index] == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// What stands after `## `, without closing `##`; nil for no heading, as `#8812`.
  func headingText(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, syntax[first] == UInt8(ascii: "#") else { return nil }
    let marksEnd = runEnd(range)
    guard marksEnd - first <= 6, marksEnd == range.upperBound || isBlank(syntax[marksEnd]) else {
      return nil
    }
    let start = skipBlanks(marksEnd..<range.upperBound)
    let beforeMarks = (start..<range.upperBound).last { syntax[$0] != UInt8(ascii: "#") }
    guard let beforeMarks else { return range.upperBound..<range.upperBound }
    guard isBlank(syntax[beforeMarks]) else { return start..<range.upperBound }
    return start..<trimmedEnd(start..<beforeMarks)
  }

  /// How many backticks open code here; nil for none.
  func openingBackticks(_ range: Range<Int>) -> Int? {
    guard let first = range.first, syntax[first] == UInt8(ascii: "`") else { return nil }
    let end = runEnd(range)
    guard end - first >= 3, !syntax[end..<range.upperBound].contains(UInt8(ascii: "`")) else {
      return nil
    }
    return end - first
  }

  func closesCode(_ range: Range<Int>, backticks: Int) -> Bool {
    let mark = skipBlanks(range)
    guard mark < range.upperBound, syntax[mark] == UInt8(ascii: "`") else { return false }
    let end = runEnd(mark..<range.upperBound)
    return end - mark >= backticks && skipBlanks(end..<range.upperBound) == range.upperBound
  }
}
