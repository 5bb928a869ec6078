/// A terminal taken over as a whole: another screen than the one with the shell's lines, and keys one
/// by one. Afterwards it is as it was, also where a signal or a crash ends the process.
package final class FullScreen {
  package enum Event: Hashable {
    /// What was typed or pasted since, as it came.
    case keys([UInt8])
    /// All of the screen has to be drawn anew: it has another size, or the shell drew on it.
    case changed
    /// Nothing came in the time given.
    case silence
    /// The terminal is gone.
    case gone
  }

  private let terminal: ControllingTerminal
  private let before: POSIX.TerminalSettings
  /// Readable after a signal that the screen changed.
  private let signals: Int32
  private var isTaken = true

  /// The other screen, pasted text marked, no line running on into the next row.
  private static let taking = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l\u{1B}[2J"
  private static let leaving = "\u{1B}[?7h\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

  /// Nil where the terminal cannot be read key by key.
  package init?(_ terminal: ControllingTerminal) {
    guard let before = try? POSIX.readKeys(from: terminal.descriptor) else { return nil }
    guard
      let signals = try? POSIX.guardTerminal(
        terminal.descriptor, settings: before, orders: Self.leaving)
    else {
      POSIX.restore(before, of: terminal.descriptor)
      return nil
    }
    (self.terminal, self.before, self.signals) = (terminal, before, signals)
    write(Self.taking)
  }

  deinit { leave() }

  package var columns: Int? { terminal.columns }
  package var lines: Int? { terminal.lines }

  package func write(_ text: String) { try? terminal.write(text) }

  /// Gives the terminal back. What was typed ahead is thrown away: the rest of a pasted message must
  /// not become commands of the shell.
  package func leave() {
    guard isTaken else { return }
    isTaken = false
    write(Self.leaving)
    POSIX.restore(before, of: terminal.descriptor, discardingInput: true)
    POSIX.releaseTerminal(signals)
  }

  /// Stops the process and those beside it in the pipe, as Ctrl-Z does elsewhere, until the shell
  /// lets them go on.
  package func suspend() {
    write(Self.leaving)
    POSIX.restore(before, of: terminal.descriptor)
    POSIX.stopJob()
    // The signal may reach another thread first.
    _ = try? POSIX.waitToRead(signals, or: signals, milliseconds: 200)
    _ = POSIX.hasContinued(signals)
    takeAgain()
  }

  /// Waits for what happens next.
  /// - Parameter milliseconds: nil waits for ever.
  package func next(within milliseconds: Int? = nil) -> Event {
    guard
      let ready = try? POSIX.waitToRead(
        terminal.descriptor, or: signals, milliseconds: milliseconds)
    else { return .gone }
    if ready.second {
      if POSIX.hasContinued(signals) { takeAgain() }
      return .changed
    }
    guard ready.first else { return .silence }
    let bytes = POSIX.readSome(terminal.descriptor)
    return bytes.isEmpty ? .gone : .keys(bytes)
  }

  /// The shell gave the terminal its own settings while the process was stopped.
  private func takeAgain() {
    _ = try? POSIX.readKeys(from: terminal.descriptor)
    write(Self.taking)
  }
}
