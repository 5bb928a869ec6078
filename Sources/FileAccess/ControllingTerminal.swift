/// The terminal in which the process was started, also when its streams lead elsewhere.
package final class ControllingTerminal: Sendable {
  let descriptor: Int32

  private static let path = "/dev/tty"

  /// - Throws: where the process has none, as a job of a scheduler has none.
  package init() throws(FileProblem) {
    do { descriptor = try POSIX.openControllingTerminal() } catch {
      throw error.problem(Self.path)
    }
  }

  deinit { POSIX.close(descriptor) }

  package func write(_ text: String) throws(FileProblem) {
    do { try POSIX.write(Array(text.utf8), to: descriptor) } catch {
      throw error.problem(Self.path)
    }
  }

  /// Nil where the terminal does not say.
  package var columns: Int? { POSIX.terminalColumns(descriptor) }
  package var lines: Int? { POSIX.terminalLines(descriptor) }
}
