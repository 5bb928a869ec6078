#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension POSIX {
  /// How a terminal was set before it was changed.
  struct TerminalSettings: @unchecked Sendable {
    var raw: termios
  }

  /// Lets a terminal give every key at once, without showing it, also Ctrl-C and Ctrl-D. What is
  /// printed is treated as before.
  static func readKeys(from descriptor: Int32) throws(Failure) -> TerminalSettings {
    var settings = termios()
    try retrying { tcgetattr(descriptor, &settings) }
    let before = TerminalSettings(raw: settings)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR)
    withUnsafeMutableBytes(of: &settings.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    try retrying { tcsetattr(descriptor, TCSADRAIN, &settings) }
    return before
  }

  /// - Parameter discardingInput: throws away what was typed and not read.
  static func restore(
    _ settings: TerminalSettings, of descriptor: Int32, discardingInput: Bool = false
  ) {
    var settings = settings.raw
    _ = tcsetattr(descriptor, discardingInput ? TCSAFLUSH : TCSADRAIN, &settings)
  }

  /// What a terminal has to give, at most 4,096 bytes; waits where there is nothing yet. Empty when it
  /// is gone.
  static func readSome(_ descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = (try? read(descriptor, into: buffer.baseAddress!, count: 4096)) ?? 0
    }
  }

  /// Waits until one of two descriptors can be read.
  ///
  /// With `select`, because Darwin's `poll` does not know terminals.
  /// - Parameter milliseconds: nil waits for ever.
  static func waitToRead(
    _ first: Int32, or second: Int32, milliseconds: Int?
  ) throws(Failure) -> (first: Bool, second: Bool) {
    // A set holds 1,024 descriptors.
    guard max(first, second) < 1024 else { throw Failure(code: EBADF) }
    while true {
      var set = fd_set()
      insert(first, into: &set)
      insert(second, into: &set)
      var count: Int32
      if let milliseconds {
        var time = timeval(
          tv_sec: numericCast(milliseconds / 1000),
          tv_usec: numericCast(milliseconds % 1000 * 1000))
        count = select(max(first, second) + 1, &set, nil, nil, &time)
      } else {
        count = select(max(first, second) + 1, &set, nil, nil, nil)
      }
      if count == 0 { return (false, false) }
      if count > 0 { return (contains(first, set), contains(second, set)) }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  // FD_SET and FD_ISSET are macros. The bits are counted as in bytes, which is the same on
  // little-endian machines, and Swift builds for no other of those that the tool runs on.

  private static func insert(_ descriptor: Int32, into set: inout fd_set) {
    withUnsafeMutableBytes(of: &set) { $0[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8) }
  }

  private static func contains(_ descriptor: Int32, _ set: fd_set) -> Bool {
    withUnsafeBytes(of: set) { $0[Int(descriptor) / 8] & 1 << UInt8(descriptor % 8) != 0 }
  }

  /// The terminal that the process belongs to, whatever its streams are.
  static func openControllingTerminal() throws(Failure) -> Int32 {
    try retrying { open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC) }
  }

  /// The lines of the terminal behind a descriptor.
  static func terminalLines(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }
}
