import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of a program: how long it took and what it used.
struct ChildProcess {
  var exitCode: Int32
  /// Wall time, start of the process included.
  var milliseconds: Double
  /// User and system time of all its threads.
  var cpuMilliseconds: Double
  /// The most memory it held at a time (resident set).
  var peakMegabytes: Double

  struct CannotStart: Error {
    var program: String
    var reason: String
  }

  /// Runs a program to its end, its input coming from a file and its output going to one.
  ///
  /// `posix_spawn` and `wait4` rather than Foundation's `Process`: only `wait4` tells one child's
  /// memory from another's.
  static func run(
    _ arguments: [String], input: String = "/dev/null", output: String
  ) throws -> ChildProcess {
    var actions = Actions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var cArguments: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    cArguments.append(nil)
    defer { for argument in cArguments { free(argument) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    let error = posix_spawn(&child, arguments[0], &actions, nil, &cArguments, environ)
    guard error == 0 else {
      throw CannotStart(program: arguments[0], reason: String(cString: strerror(error)))
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    let took = (ContinuousClock.now - start).components
    #if canImport(Darwin)
      let peak = Double(usage.ru_maxrss) / 1_048_576
    #else
      let peak = Double(usage.ru_maxrss) / 1024
    #endif
    return ChildProcess(
      exitCode: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F,
      milliseconds: Double(took.seconds) * 1000 + Double(took.attoseconds) / 1e15,
      cpuMilliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMegabytes: peak)
  }

  /// What the system counts for a program that needs next to nothing: the memory of this one.
  static func ownPeak(output: String) throws -> Double {
    try run(["/bin/sh", "-c", "exit 0"], output: output).peakMegabytes
  }

  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
  #endif

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }

  /// The full path of a program in `PATH`.
  static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
