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
    fileprivate var raw: termios
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

  static func restore(_ settings: TerminalSettings, of descriptor: Int32) {
    var settings = settings.raw
    _ = tcsetattr(descriptor, TCSADRAIN, &settings)
  }

  /// The terminal that the process belongs to, whatever its streams are.
  static func openControllingTerminal() throws(Failure) -> Int32 {
    try retrying { open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC) }
  }

  /// The lines of the terminal behind a descriptor.
  static func terminalLines(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }
}
