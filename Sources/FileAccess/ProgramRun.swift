/// Runs other programs: without a shell, with a text for their input, for a limited time.
package enum ProgramRun {
  package enum Outcome: Hashable, Sendable {
    case exited(Int32)
    /// By a signal, its own or another's.
    case killed
    /// It was still running when its time was up, and was ended.
    case tookTooLong
  }

  /// The path of a program that the user's shell would find by its name.
  package static func find(_ name: String) -> String? {
    let folders = Environment.value("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: POSIX.isProgram)
  }

  /// Starts a program and waits for its end. What it prints is thrown away.
  /// - Parameter settings: variables on top of this process's own.
  /// - Parameter milliseconds: its time, for reading the input and for all else.
  /// - Throws: when it cannot be started.
  package static func run(
    _ path: String, _ arguments: [String], input: [UInt8], settings: [String: String] = [:],
    milliseconds: Int
  ) throws(FileProblem) -> Outcome {
    let child: POSIX.Child
    do { child = try POSIX.spawn(path, arguments, settings: settings) } catch {
      throw error.problem(path)
    }
    return POSIX.holdingBrokenPipeSignals { outcome(of: child, input, milliseconds) }
  }

  private static let pause = 2

  private static func outcome(
    of child: POSIX.Child, _ input: [UInt8], _ milliseconds: Int
  ) -> Outcome {
    var rest = input[...]
    var isOpen = true
    var waited = 0
    defer { if isOpen { POSIX.close(child.input) } }
    while true {
      if isOpen {
        let count = rest.isEmpty ? nil : POSIX.writeSome(rest, to: child.input)
        if let count { rest = rest.dropFirst(count) }
        if count == nil || rest.isEmpty {
          POSIX.close(child.input)
          isOpen = false
        } else if count ?? 0 > 0 {
          continue
        }
      }
      switch POSIX.state(of: child) {
      case .exited(let code): return .exited(code)
      case .killed: return .killed
      case .running: break
      }
      guard waited < milliseconds else {
        POSIX.kill(child)
        return .tookTooLong
      }
      POSIX.sleep(milliseconds: pause)
      waited += pause
    }
  }
}
