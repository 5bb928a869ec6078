import TextAnalysis

/// All that stands on a terminal's screen, and where its cursor is.
struct Screen: Hashable {
  struct Row: Hashable {
    var left = StyledText()
    /// Begins at a column of its own, wherever the left part ends on the terminal.
    var right: StyledText?
    var rightColumn = 0

    /// As it looks without colours.
    var plain: String {
      guard let right else { return left.plain }
      return DisplayWidth.padded(left.plain, to: rightColumn) + right.plain
    }
  }

  var rows: [Row]
  /// From 0.
  var cursorRow = 0
  /// From 0.
  var cursorColumn = 0
}
