/// A terminal whose keys are read one by one while this value lives; afterwards it is as it was.
package struct KeyReading: ~Copyable {
  private let descriptor: Int32
  private let before: POSIX.TerminalSettings

  /// Nil where the stream is no terminal.
  package init?(_ stream: StandardStream) {
    descriptor = stream.rawValue
    guard let before = try? POSIX.readKeys(from: stream.rawValue) else { return nil }
    self.before = before
  }

  deinit { POSIX.restore(before, of: descriptor) }

  /// Waits for the next keys; what was typed or pasted since comes at once. Empty when the terminal is gone.
  package borrowing func next() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = (try? POSIX.read(descriptor, into: buffer.baseAddress!, count: 4096)) ?? 0
    }
  }
}
