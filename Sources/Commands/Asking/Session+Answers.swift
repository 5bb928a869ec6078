import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import Operations
import Rendering
import Reports

extension Session {
  /// The values given, and those that the person at a terminal adds; ends the run where they give up.
  func answers(
    _ values: [String: Value], _ selection: ReplySelection, _ workspace: Workspace,
    today: CivilDate, on terminal: ControllingTerminal? = nil
  ) throws -> [String: Value] {
    guard !selection.missing.contains(.language) else { return values }
    let columns = terminal.map(\.columns) ?? StandardStream.error.columns
    let questions = SlotQuestions(
      slots: workspace.blanks(of: selection),
      id: selection.pieces.map(\.id).joined(separator: " "), language: language,
      width: min(columns ?? 80, 100), style: terminal == nil ? errorStyle : terminalStyle,
      gaps: { values in
        workspace.gaps(of: selection, values: values, language: language, today: today)
      }, conversation: TerminalConversation(terminal: terminal))
    do {
      return try questions.answered(values)
    } catch {
      note(Message(zh: "没有填完，什么都没有输出", en: "given up; nothing was printed"))
      throw ExitCode(error.exitCode)
    }
  }
}
