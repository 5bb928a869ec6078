#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension POSIX {
  /// A process that was started, and the end of the pipe to its input.
  struct Child {
    fileprivate var id: pid_t
    var input: Int32
  }

  /// What has become of a process.
  enum ChildState: Hashable {
    case running
    case exited(Int32)
    /// By a signal.
    case killed
  }

  static func isProgram(_ path: String) -> Bool {
    guard let status = try? status(path, followingLinks: true), status.kind == .file else {
      return false
    }
    return access(path, X_OK) == 0
  }

  /// Starts a program, without a shell, with a pipe for its input; what it prints is thrown away.
  static func spawn(
    _ path: String, _ arguments: [String], settings: [String: String]
  ) throws(Failure) -> Child {
    var ends: [Int32] = [-1, -1]
    try retrying { pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The program may be slow to read, or never read.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    defer { close(ends[0]) }
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
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // What this process ignores, a program it starts would ignore too.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var id = pid_t()
    let code = withCStrings([path] + arguments) { argv in
      withCStrings(environment(with: settings)) { environment in
        posix_spawn(&id, path, &actions, &attributes, argv, environment)
      }
    }
    guard code == 0 else {
      close(ends[1])
      throw Failure(code: code)
    }
    return Child(id: id, input: ends[1])
  }

  static func state(of child: Child) -> ChildState {
    var status: Int32 = 0
    let id = waitpid(child.id, &status, WNOHANG)
    if id == 0 || id < 0 && errno == EINTR { return .running }
    guard id > 0, status & 0x7F == 0 else { return .killed }
    return .exited(status >> 8 & 0xFF)
  }

  static func kill(_ child: Child) {
    #if canImport(Glibc)
      _ = Glibc.kill(child.id, SIGKILL)
    #elseif canImport(Musl)
      _ = Musl.kill(child.id, SIGKILL)
    #elseif canImport(Darwin)
      _ = Darwin.kill(child.id, SIGKILL)
    #endif
    var status: Int32 = 0
    _ = waitpid(child.id, &status, 0)
  }

  /// Writes what fits into a pipe that does not wait; nil where nobody reads it any more.
  static func writeSome(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int? {
    let count = bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Darwin)
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }

  /// Calls `body` while a pipe that nobody reads is an error instead of the end of the process. Other
  /// threads are as they were.
  static func holdingBrokenPipeSignals<Result>(_ body: () -> Result) -> Result {
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &broken, &before)
    defer {
      var waiting = sigset_t()
      sigpending(&waiting)
      // What came meanwhile would end the process as soon as it is let through.
      if sigismember(&waiting, SIGPIPE) == 1, sigismember(&before, SIGPIPE) == 0 {
        var number: Int32 = 0
        sigwait(&broken, &number)
      }
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return body()
  }

  static func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    _ = nanosleep(&time, nil)
  }

  private static func environment(with settings: [String: String]) -> [String] {
    var lines: [String] = []
    #if canImport(Darwin)
      var entry = Optional(_NSGetEnviron().pointee)
    #else
      var entry: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    #endif
    while let line = entry?.pointee {
      let text = String(cString: line)
      let name = text.prefix { $0 != "=" }
      if settings[String(name)] == nil { lines.append(text) }
      entry = entry?.advanced(by: 1)
    }
    return lines + settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
