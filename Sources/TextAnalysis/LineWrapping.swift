/// Breaks a text into lines of at most so many columns: at spaces, and between Han characters, but
/// never before a mark that closes or after one that opens.
package enum LineWrapping {
  package static func lines(of text: String, columns limit: Int) -> [String] {
    let limit = max(limit, 2)
    if DisplayWidth.columns(text) <= limit, !text.contains(where: \.isNewline) {
      return [withoutTrailingSpaces(text)]
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrap($0, limit) }
  }

  private static func wrap(_ text: Substring, _ limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces(of: text) {
      let pieceWidth = DisplayWidth.columns(piece)
      if width + pieceWidth <= limit || piece == " " {
        line += piece
        width += pieceWidth
        continue
      }
      if width > 0 { lines.append(withoutTrailingSpaces(line)) }
      line = String(piece)
      width = pieceWidth
      // A word longer than a line is cut.
      while width > limit {
        let head = DisplayWidth.prefix(of: line, columns: limit)
        guard !head.isEmpty else { break }
        lines.append(String(head))
        line = String(line[head.endIndex...])
        width = DisplayWidth.columns(line)
      }
    }
    lines.append(withoutTrailingSpaces(line))
    return lines
  }

  /// What must stay together: a word, or a wide character with the marks that cling to it.
  private static func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = start
    var previous: Character?
    while index < text.endIndex {
      let character = text[index]
      if let previous, mayBreak(between: previous, and: character) {
        pieces.append(text[start..<index])
        start = index
      }
      previous = character
      index = text.index(after: index)
    }
    if start < index { pieces.append(text[start..<index]) }
    return pieces
  }

  private static func mayBreak(between one: Character, and other: Character) -> Bool {
    if one == " " || other == " " { return true }
    guard DisplayWidth.columns(one) == 2 || DisplayWidth.columns(other) == 2 else { return false }
    return !opening.contains(one) && !closing.contains(other)
  }

  private static let opening: Set<Character> = Set("“‘（《〈「『【〔([{")
  private static let closing: Set<Character> = Set("，。、；：？！”’）》〉」』】〕…—～,.;:?!)]}%％")

  private static func withoutTrailingSpaces(_ line: String) -> String {
    guard line.utf8.last == UInt8(ascii: " ") else { return line }
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
