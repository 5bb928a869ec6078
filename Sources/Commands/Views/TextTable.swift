import TextAnalysis

extension String {
  /// Wraps at a width in columns, every line of the result indented.
  func wrapped(to width: Int, indent: String = "") -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let columns = max(20, width - DisplayWidth.columns(indent))
      return LineWrapping.lines(of: String(line), columns: columns)
        .map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

/// Rows under each other, padded by what a terminal shows; no line ends in blanks.
func table(_ rows: [[String]], gap: Int = 2, maxWidth: Int? = nil) -> String {
  guard let columns = rows.map(\.count).max() else { return "" }
  let widths = (0..<columns).map { column in
    rows.compactMap { column < $0.count ? DisplayWidth.columns($0[column]) : nil }.max() ?? 0
  }
  return rows.map { row in
    let cells = row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)
    let line = cells.enumerated().map { column, cell in
      column == cells.count - 1
        ? cell : DisplayWidth.padded(cell, to: widths[column]) + String(repeating: " ", count: gap)
    }.joined()
    return maxWidth.map { DisplayWidth.clip(line, to: $0) } ?? line
  }.joined(separator: "\n")
}
