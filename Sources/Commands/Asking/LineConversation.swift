/// Somebody who can be told things and asked for a line: a person at a terminal, or a test.
protocol LineConversation {
  func say(_ text: String)
  func readLine(after prompt: String) -> TypedLine
}

/// What came of asking for a line.
enum TypedLine: Hashable {
  case text(String)
  /// Ctrl-D, or the terminal is gone.
  case end
  /// Ctrl-C.
  case interrupt
}
