import TextAnalysis

extension String {
  /// Wraps at a width in columns. Chinese breaks anywhere except before closing punctuation; words stay whole.
  func wrapped(to width: Int, indent: String = "") -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Self.wrap(line, to: max(20, width - DisplayWidth.columns(indent))).map { indent + $0 }.joined(
        separator: "\n")
    }.joined(separator: "\n")
  }

  private static func wrap(_ line: Substring, to width: Int) -> [String] {
    guard DisplayWidth.columns(line) > width else { return [String(line)] }
    var lines: [String] = []
    var current = ""
    var columns = 0
    for piece in pieces(of: line) {
      let size = DisplayWidth.columns(piece)
      let mayHang = piece.count == 1 && "，。！？；：、）》」』”’…,.!?;:)]".contains(piece.first!)
      if columns + size > width, !current.isEmpty, !mayHang {
        lines.append(current)
        current = ""
        columns = 0
        if piece == " " { continue }
      }
      current += piece
      columns += size
    }
    if !current.isEmpty { lines.append(current) }
    return lines
  }

  /// Words of narrow characters, and every wide character on its own.
  private static func pieces(of line: Substring) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in line {
      if character != " ", DisplayWidth.columns(character) == 1 {
        word.append(character)
        continue
      }
      if !word.isEmpty { pieces.append(word) }
      word = ""
      pieces.append(String(character))
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }
}

/// Rows under each other, padded by what a terminal shows. The last column is not padded.
func table(_ rows: [[String]], gap: Int = 2, maxWidth: Int? = nil) -> String {
  guard let columns = rows.map(\.count).max() else { return "" }
  let widths = (0..<columns).map { column in
    rows.compactMap { column < $0.count ? DisplayWidth.columns($0[column]) : nil }.max() ?? 0
  }
  return rows.map { row in
    let line = row.enumerated().map { column, cell in
      column == row.count - 1
        ? cell : DisplayWidth.padded(cell, to: widths[column]) + String(repeating: " ", count: gap)
    }.joined()
    return maxWidth.map { DisplayWidth.clip(line, to: $0) } ?? line
  }.joined(separator: "\n")
}
