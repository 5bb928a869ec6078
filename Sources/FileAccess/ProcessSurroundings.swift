/// A stream of the process, by its descriptor.
package enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person sits at the other end.
  package var isTerminal: Bool { POSIX.isTerminal(rawValue) }

  /// How many columns the terminal at the other end has; nil where there is none.
  package var columns: Int? { POSIX.terminalColumns(rawValue) }

  /// How many lines it has.
  package var lines: Int? { POSIX.terminalLines(rawValue) }
}

/// The variables that the process was started with.
package enum Environment {
  /// Nil where it is not set; an empty value is a value.
  package static func value(_ name: String) -> String? { POSIX.environmentValue(name) }
}

/// Where the process was started.
package enum CurrentFolder {
  /// A real path; a current folder that was deleted is a problem.
  package static func path() throws(FileProblem) -> String {
    do { return try POSIX.currentFolder() } catch { throw error.problem(".") }
  }
}

extension StandardStream {
  /// Writes all of a text, however long. A reader that went away (`| head`) is a problem of kind `.other`.
  package func write(_ text: String) throws(FileProblem) { try write(Array(text.utf8)) }

  package func write(_ bytes: [UInt8]) throws(FileProblem) {
    do { try POSIX.write(bytes, to: rawValue) } catch { throw error.problem("-") }
  }

  /// Whether a problem with writing is that the reader went away (`| head`).
  package static func hasNoReader(_ problem: FileProblem) -> Bool {
    if case .other(_, let code, _) = problem {
      code == POSIX.Failure.hasNoReader.code
    } else {
      false
    }
  }
}

/// How many processors there are to work on.
package enum SystemProcessors {
  package static var count: Int { POSIX.processorCount() }
}

/// The day and the time where the user is, from the system's clock.
package enum SystemClock {
  /// Seconds since 1970 in UTC, the nanoseconds beyond them, and the seconds that local clocks are
  /// east of UTC.
  package static func now() -> (seconds: Int, nanoseconds: Int, offset: Int) { POSIX.now() }

  package static func today() -> (year: Int, month: Int, day: Int) { POSIX.localDate() }
}
