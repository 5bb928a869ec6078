import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The built program in a terminal of its own, driven by keys.
final class PseudoTerminal {
  private let master: Int32
  private let slave: Int32
  private let process: pid_t
  /// All that the program wrote to the terminal so far.
  private(set) var output = ""
  /// In UTF-8 offsets of it.
  private var waitedFor = 0
  private var bytes: [UInt8] = []

  struct Failed: Error, CustomStringConvertible { let description: String }

  /// - Parameter outputFile: takes the program's stdout instead of the terminal.
  init(
    _ arguments: [String], environment: [String: String] = [:], columns: Int = 80, lines: Int = 24,
    outputFile: String? = nil
  ) throws {
    let path: String
    (master, path) = try Self.open()
    // Held open here, so that its settings can be looked at when the program is gone.
    slave = Self.openFile(path)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a session opens is the one that it is controlled from.
    posix_spawnattr_setflags(&attributes, Self.newSession)
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputFile ?? path, O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    for descriptor in [master, slave] {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    let program = try ToolRun.program().path(percentEncoded: false)
    let settings = ["LANG": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    var arguments = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var id = pid_t()
    Self.setSize(of: master, columns, lines)
    let code = posix_spawn(&id, program, &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw Failed(description: "not started: \(code)") }
    process = id
  }

  deinit {
    _ = kill(process, SIGKILL)
    var status: Int32 = 0
    _ = waitpid(process, &status, 0)
    close(master)
    close(slave)
  }

  /// In one writing, or byte by byte.
  func type(_ keys: String, byteByByte: Bool = false) {
    let bytes = Array(keys.utf8)
    if byteByByte {
      for var byte in bytes {
        _ = write(master, &byte, 1)
        usleep(2000)
      }
    } else {
      _ = write(master, bytes, bytes.count)
    }
  }

  func resize(columns: Int, lines: Int) { Self.setSize(of: master, columns, lines) }

  func send(_ signal: Int32) { _ = kill(process, signal) }

  /// Reads until the program has written this behind what was waited for before.
  func wait(for text: String) throws {
    let text = Array(text.utf8)
    try readUntil("`\(String(decoding: text, as: UTF8.self))`") {
      let new = Array(output.utf8)[waitedFor...]
      guard let range = new.firstRange(of: text) else { return false }
      waitedFor = range.upperBound
      return true
    }
  }

  /// How the program ended: its exit code, or 128 and the signal, as shells say it.
  func end() throws -> Int32 {
    var status: Int32 = 0
    try readUntil("the end") { waitpid(process, &status, WNOHANG) == process }
    read()
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Whether the terminal makes lines and shows what is typed, as it does at first.
  var isAtRest: Bool {
    var settings = termios()
    tcgetattr(slave, &settings)
    let flags = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & flags == flags
  }

  private func readUntil(_ what: String, _ isReached: () -> Bool) throws {
    // A program that hangs must not hang the tests.
    for _ in 0..<6000 {
      read()
      if isReached() { return }
      usleep(5000)
    }
    throw Failed(description: "\(what) did not come; there is \(output.debugDescription)")
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(master, &buffer, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(master, &buffer, buffer.count)
      #elseif canImport(Darwin)
        let count = Darwin.read(master, &buffer, buffer.count)
      #endif
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    // A character may be cut off at the end of a reading.
    let end = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    let isWhole = bytes.last.map { $0 < 0x80 } ?? true
    let whole = isWhole ? bytes.count : end
    output += String(decoding: bytes[..<whole], as: UTF8.self)
    bytes.removeFirst(whole)
  }

  #if os(Linux)
    /// POSIX_SPAWN_SETSID of <spawn.h>, which is no part of Swift's module.
    private static let newSession: Int16 = 0x80

    /// What `posix_openpt`, `unlockpt` and `ptsname` do, which are no part of Swift's module either.
    private static func open() throws -> (master: Int32, path: String) {
      let master = openFile("/dev/ptmx")
      // TIOCGPTN and TIOCSPTLCK of <asm-generic/ioctls.h>.
      var number: Int32 = 0
      var lock: Int32 = 0
      guard master >= 0, ioctl(master, UInt(0x8004_5430), &number) == 0,
        ioctl(master, UInt(0x4004_5431), &lock) == 0
      else { throw Failed(description: "no pseudo-terminal: errno \(errno)") }
      return (master, "/dev/pts/\(number)")
    }
  #else
    private static let newSession = Int16(POSIX_SPAWN_SETSID)

    private static func open() throws -> (master: Int32, path: String) {
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master)
      else { throw Failed(description: "no pseudo-terminal: errno \(errno)") }
      return (master, String(cString: name))
    }
  #endif

  private static func openFile(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_RDWR | O_NOCTTY)
    #elseif canImport(Musl)
      Musl.open(path, O_RDWR | O_NOCTTY)
    #elseif canImport(Darwin)
      Darwin.open(path, O_RDWR | O_NOCTTY)
    #endif
  }

  private static func setSize(of terminal: Int32, _ columns: Int, _ lines: Int) {
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(lines))
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}
