/// The terminal in which the process was started, also when its streams lead elsewhere.
package enum ControllingTerminal {
  package static func write(_ text: String) throws(FileProblem) {
    let path = "/dev/tty"
    do {
      let descriptor = try POSIX.openControllingTerminal()
      defer { POSIX.close(descriptor) }
      try POSIX.write(Array(text.utf8), to: descriptor)
    } catch {
      throw error.problem(path)
    }
  }
}
