import Reports

/// Brings a terminal from one screen to the next: only rows that changed are written, and all of it at
/// once, so that nothing flickers.
struct ScreenPainter {
  let style: TerminalStyle
  private var shown: [String]?
  private var cursor: [Int] = []

  init(style: TerminalStyle) { self.style = style }

  /// The terminal was cleared, or nobody knows what stands on it.
  mutating func forget() { shown = nil }

  /// Empty where the terminal shows the screen already.
  mutating func orders(for screen: Screen) -> String {
    var text = ""
    let rows = screen.rows.map(orders)
    if shown?.count != rows.count {
      text += "\u{1B}[2J"
      shown = rows.map { _ in "" }
    }
    for (index, row) in rows.enumerated() where shown![index] != row {
      // Erased before it is written: behind a full row the last column would go.
      text += Self.position(index, 0) + "\u{1B}[K" + row
    }
    let place = [screen.cursorRow, screen.cursorColumn]
    guard !text.isEmpty || cursor != place else { return "" }
    shown = rows
    cursor = place
    // A synchronized update (?2026), where the terminal knows it; no cursor meanwhile, where not.
    return "\u{1B}[?2026h\u{1B}[?25l" + text
      + Self.position(screen.cursorRow, screen.cursorColumn) + "\u{1B}[?25h\u{1B}[?2026l"
  }

  private func orders(_ row: Screen.Row) -> String {
    var text = row.left.orders(style)
    if let right = row.right {
      text += "\u{1B}[\(row.rightColumn + 1)G" + right.orders(style)
    }
    return text
  }

  private static func position(_ row: Int, _ column: Int) -> String {
    "\u{1B}[\(row + 1);\(column + 1)H"
  }
}
