import TextAnalysis

/// How a line that is being typed stands on a screen of so many columns: in rows of its own making, so
/// that it is known where the cursor is whatever the terminal does at its edge.
struct LineDrawing: Hashable {
  private(set) var rows: [String] = [""]
  private(set) var cursorRow = 0
  /// In columns.
  private(set) var cursorColumn = 0
  private var width = 0

  /// - Parameter height: in rows; of a longer line the part around the cursor is shown.
  init(prompt: String, _ editor: LineEditor, columns: Int, height: Int) {
    let columns = max(columns, 2)
    add(prompt + editor.beforeCursor, columns)
    // The cursor needs a place of its own, also behind a full row.
    if width >= columns { breakRow() }
    (cursorRow, cursorColumn) = (rows.count - 1, width)
    add(editor.afterCursor, columns)
    let height = max(height, 1)
    if rows.count > height {
      let first = min(max(0, cursorRow - height + 1), rows.count - height)
      rows = Array(rows[first..<first + height])
      cursorRow -= first
    }
  }

  /// The orders that put it where an earlier drawing stood; nil is "nowhere yet".
  func orders(replacing earlier: LineDrawing?) -> String {
    var text = "\r"
    if let earlier, earlier.cursorRow > 0 { text += "\u{1B}[\(earlier.cursorRow)A" }
    text += "\u{1B}[J" + rows.joined(separator: "\r\n") + "\r"
    let below = rows.count - 1 - cursorRow
    if below > 0 { text += "\u{1B}[\(below)A" }
    if cursorColumn > 0 { text += "\u{1B}[\(cursorColumn)C" }
    return text
  }

  /// The orders that leave it and go to the line below.
  var leaving: String {
    let below = rows.count - 1 - cursorRow
    return (below > 0 ? "\u{1B}[\(below)B" : "") + "\r\n"
  }

  private mutating func add(_ text: String, _ columns: Int) {
    for character in text {
      let wide = DisplayWidth.columns(character)
      if width + wide > columns { breakRow() }
      rows[rows.count - 1].append(character)
      width += wide
    }
  }

  private mutating func breakRow() {
    rows.append("")
    width = 0
  }
}
