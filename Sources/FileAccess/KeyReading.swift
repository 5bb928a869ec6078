/// A terminal whose keys are read one by one while this value lives; afterwards it is as it was, also
/// where a signal ends the process.
package struct KeyReading: ~Copyable {
  private let descriptor: Int32
  private let before: POSIX.TerminalSettings
  /// Keeps the descriptor open.
  private let terminal: ControllingTerminal?
  private let signals: Int32?

  /// Nil where the stream is no terminal.
  package init?(_ stream: StandardStream) {
    self.init(stream.rawValue, of: nil)
  }

  /// Nil where the terminal is gone.
  package init?(_ terminal: ControllingTerminal) {
    self.init(terminal.descriptor, of: terminal)
  }

  private init?(_ descriptor: Int32, of terminal: ControllingTerminal?) {
    guard let before = try? POSIX.readKeys(from: descriptor) else { return nil }
    self.descriptor = descriptor
    self.terminal = terminal
    self.before = before
    // Whoever reads lines may have asked for pastes to be marked.
    signals = try? POSIX.guardTerminal(descriptor, settings: before, orders: "\u{1B}[?2004l")
  }

  deinit {
    POSIX.restore(before, of: descriptor)
    if let signals { POSIX.releaseTerminal(signals) }
  }

  /// Waits for the next keys; what was typed or pasted since comes at once. Empty when the terminal is gone.
  package borrowing func next() -> [UInt8] { POSIX.readSome(descriptor) }
}
