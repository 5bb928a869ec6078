import Reports
import TextAnalysis

/// A text broken into lines, with ranges of it told apart.
enum MarkedLines {
  /// - Parameter marks: in UTF-8 offsets of the text, in order, apart from each other.
  static func lines(
    of text: String, marks: [Range<Int>], tone: TerminalStyle.Tone, columns: Int
  ) -> [StyledText] {
    var index = text.startIndex
    var offset = 0
    var marks = marks[...]
    return LineWrapping.lines(of: text, columns: columns).map { line in
      var styled = StyledText()
      for character in line {
        // The wrapping left out line breaks and white space at the ends of lines.
        while index < text.endIndex, text[index] != character {
          offset += text[index].utf8.count
          index = text.index(after: index)
        }
        while let mark = marks.first, mark.upperBound <= offset { marks.removeFirst() }
        let isMarked = marks.first?.contains(offset) ?? false
        styled.append(String(character), isMarked ? tone : nil)
        guard index < text.endIndex else { continue }
        offset += character.utf8.count
        index = text.index(after: index)
      }
      return styled
    }
  }
}
