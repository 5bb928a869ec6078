import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A running program that answers each line with a line.
final class LineConversation {
  private let child: pid_t
  private let input: Int32
  private let output: Int32
  private var arrived: [UInt8] = []

  struct Ended: Error {}

  init(_ arguments: [String]) throws {
    var (forChild, fromChild): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&forChild) == 0, pipe(&fromChild) == 0 else { throw Ended() }
    // What this process keeps, no other child may hold open.
    for descriptor in [forChild[1], fromChild[0]] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = Actions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, forChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    for descriptor in [forChild[0], fromChild[1]] {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var cArguments: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    cArguments.append(nil)
    defer { for argument in cArguments { free(argument) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, arguments[0], &actions, nil, &cArguments, environ)
    close(forChild[0])
    close(fromChild[1])
    (input, output, self.child) = (forChild[1], fromChild[0], child)
    guard error == 0 else {
      throw ChildProcess.CannotStart(
        program: arguments[0], reason: String(cString: strerror(error)))
    }
  }

  /// Writes a line and waits for the answer.
  func ask(_ line: [UInt8]) throws -> (answer: [UInt8], milliseconds: Double) {
    let start = ContinuousClock.now
    guard write(input, line, line.count) == line.count else { throw Ended() }
    while arrived.last != UInt8(ascii: "\n") {
      let got = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
        let got = read(output, buffer.baseAddress!, buffer.count)
        if got > 0 { arrived += buffer[..<got] }
        return got
      }
      guard got > 0 else { throw Ended() }
    }
    let took = (ContinuousClock.now - start).components
    defer { arrived.removeAll(keepingCapacity: true) }
    return (arrived, Double(took.seconds) * 1000 + Double(took.attoseconds) / 1e15)
  }

  /// Ends the program. Returns the most memory it held at a time, in megabytes.
  func end() -> Double {
    close(input)
    close(output)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    #if canImport(Darwin)
      return Double(usage.ru_maxrss) / 1_048_576
    #else
      return Double(usage.ru_maxrss) / 1024
    #endif
  }

  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
  #endif
}
