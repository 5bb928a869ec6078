import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal that must be given back whatever ends the process.
extension POSIX {
  /// All that a signal handler needs, made before: a handler must not allocate.
  private struct GuardedTerminal {
    var descriptor: Int32
    var settings: termios
    /// What is written to give the terminal back.
    var orders: UnsafeMutableBufferPointer<UInt8>
    /// Gets the number of each signal that only wakes.
    var wakingEnd: Int32
  }

  /// Handlers get nothing but a number, so this is where they look. What it points to is not changed.
  private nonisolated(unsafe) static let guarded = Atomic<UnsafeMutablePointer<GuardedTerminal>?>(
    nil)

  /// They end a process that does not ask otherwise: from the terminal or another process, and crashes.
  private static let ending = [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP,
  ]
  private static let waking = [SIGWINCH, SIGCONT]

  /// From now on signals that end the process restore the terminal first.
  /// - Returns: a descriptor that can be read after each signal that the screen changed.
  static func guardTerminal(
    _ descriptor: Int32, settings: TerminalSettings, orders: String
  ) throws(Failure) -> Int32 {
    var ends: [Int32] = [-1, -1]
    try retrying { pipe(&ends) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: orders.utf8.count)
    _ = bytes.initialize(from: orders.utf8)
    let record = UnsafeMutablePointer<GuardedTerminal>.allocate(capacity: 1)
    record.initialize(
      to: GuardedTerminal(
        descriptor: descriptor, settings: settings.raw, orders: bytes, wakingEnd: ends[1]))
    guarded.store(record, ordering: .sequentiallyConsistent)
    for number in ending { handle(number, endingHandler) }
    for number in waking { handle(number, wakingHandler) }
    return ends[0]
  }

  /// The terminal was given back; signals do what they did before.
  static func releaseTerminal(_ signals: Int32) {
    for number in ending + waking { handle(number, SIG_DFL) }
    // A handler may still be at work on another thread: its few bytes stay.
    if let record = guarded.exchange(nil, ordering: .sequentiallyConsistent) {
      close(record.pointee.wakingEnd)
    }
    close(signals)
  }

  /// Reads what the handlers wrote.
  /// - Returns: whether the process had been stopped and goes on.
  static func hasContinued(_ signals: Int32) -> Bool {
    var numbers: [UInt8] = []
    while true {
      let more = readSome(signals)
      numbers += more
      if more.count < 4096 { break }
    }
    return numbers.contains(UInt8(SIGCONT))
  }

  /// Stops all processes of the job, as the terminal does for Ctrl-Z; a signal says when the shell lets
  /// them go on. Without a shell that could, nothing happens.
  static func stopJob() {
    #if canImport(Glibc)
      _ = Glibc.kill(0, SIGTSTP)
    #elseif canImport(Musl)
      _ = Musl.kill(0, SIGTSTP)
    #elseif canImport(Darwin)
      _ = Darwin.kill(0, SIGTSTP)
    #endif
  }

  private typealias Handler = @convention(c) (Int32) -> Void

  /// What is ignored, as after `nohup`, stays so.
  private static func handle(_ number: Int32, _ handler: Handler?) {
    let before = signal(number, handler)
    let ignoring = 1
    if unsafeBitCast(before, to: Int.self) == ignoring { signal(number, before) }
  }

  private static let endingHandler: Handler = { number in
    if let terminal = guarded.load(ordering: .sequentiallyConsistent) {
      _ = tcsetattr(terminal.pointee.descriptor, TCSANOW, &terminal.pointee.settings)
      let orders = terminal.pointee.orders
      writeOnce(terminal.pointee.descriptor, orders.baseAddress!, orders.count)
    }
    // Ends the process as the signal would have, once the handler is through.
    signal(number, SIG_DFL)
    raise(number)
  }

  private static let wakingHandler: Handler = { number in
    let before = errno
    if let terminal = guarded.load(ordering: .sequentiallyConsistent) {
      var byte = UInt8(truncatingIfNeeded: number)
      writeOnce(terminal.pointee.wakingEnd, &byte, 1)
    }
    errno = before
  }

  private static func writeOnce(
    _ descriptor: Int32, _ start: UnsafePointer<UInt8>, _ count: Int
  ) {
    #if canImport(Glibc)
      _ = Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      _ = Musl.write(descriptor, start, count)
    #elseif canImport(Darwin)
      _ = Darwin.write(descriptor, start, count)
    #endif
  }
}
