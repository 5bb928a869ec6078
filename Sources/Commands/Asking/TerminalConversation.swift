import FileAccess

/// Talks with the person at the terminal, and never on stdout: that is for the reply alone.
struct TerminalConversation: LineConversation {
  /// Nil is stdin and stderr, as far as they lead to a terminal.
  var terminal: ControllingTerminal?

  func say(_ text: String) { write(text + "\n") }

  func readLine(after prompt: String) -> TypedLine {
    if let terminal {
      guard let keys = KeyReading(terminal) else { return .end }
      return readLine(keys, after: prompt)
    }
    guard let keys = KeyReading(.input) else { return .end }
    return readLine(keys, after: prompt)
  }

  private func readLine(_ keys: borrowing KeyReading, after prompt: String) -> TypedLine {
    // Pasted text comes marked, so that its line breaks are not taken for Enter.
    write("\u{1B}[?2004h")
    defer { write("\u{1B}[?2004l") }
    var editor = LineEditor()
    var drawing = draw(editor, after: prompt, replacing: nil)
    while true {
      let bytes = keys.next()
      let ending = bytes.isEmpty ? .end : editor.type(bytes)
      drawing = draw(editor, after: prompt, replacing: drawing)
      guard let ending else { continue }
      write(drawing.leaving)
      return switch ending {
      case .enter: .text(editor.text)
      case .end: .end
      case .interrupt: .interrupt
      }
    }
  }

  private func draw(
    _ editor: LineEditor, after prompt: String, replacing earlier: LineDrawing?
  ) -> LineDrawing {
    let stream = StandardStream.error
    let (columns, lines) =
      terminal.map { ($0.columns, $0.lines) } ?? (stream.columns, stream.lines)
    let drawing = LineDrawing(
      prompt: prompt, editor, columns: columns ?? 80, height: lines ?? 24)
    write(drawing.orders(replacing: earlier))
    return drawing
  }

  private func write(_ text: String) {
    if let terminal {
      try? terminal.write(text)
    } else {
      try? StandardStream.error.write(text)
    }
  }
}
