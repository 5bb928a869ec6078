import FileAccess

/// Talks with the person at the terminal, on stderr: stdout is for the reply alone.
struct TerminalConversation: LineConversation {
  func say(_ text: String) { write(text + "\n") }

  func readLine(after prompt: String) -> TypedLine {
    guard let keys = KeyReading(.input) else { return .end }
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
    let drawing = LineDrawing(
      prompt: prompt, editor, columns: stream.columns ?? 80, height: stream.lines ?? 24)
    write(drawing.orders(replacing: earlier))
    return drawing
  }

  private func write(_ text: String) { try? StandardStream.error.write(text) }
}
