/// Adds lines to the end of a file that the user named.
package enum LineAppending {
  /// Adds a line in one writing, so that two processes that do it at once get a line each. The file is
  /// made where it is missing; a last line without its break gets one.
  /// - Parameter first: what a file that is not empty begins with.
  /// - Returns: false, with nothing written, for a file that begins otherwise: it is another one.
  package static func append(
    _ line: [UInt8], to path: String, whereItBeginsWith first: UInt8
  ) throws(FileProblem) -> Bool {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
    do {
      // Asked first: opening a pipe waits for its other end.
      if let status = try? POSIX.status(path, followingLinks: true), status.kind != .file {
        throw FileProblem.notAFile(path: path)
      }
      let descriptor = try POSIX.openForAppending(path)
      defer { POSIX.close(descriptor) }
      let size = try POSIX.status(of: descriptor).size
      var (start, end) = (first, newline)
      if size > 0 {
        _ = try POSIX.read(descriptor, at: 0, into: &start, count: 1)
        _ = try POSIX.read(descriptor, at: size - 1, into: &end, count: 1)
      }
      guard start == first else { return false }
      try POSIX.write((end == newline ? [] : [newline]) + line + [newline], to: descriptor)
      return true
    } catch let failure as POSIX.Failure {
      throw failure.problem(path)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      preconditionFailure("only the system and the checks fail here")
    }
  }

  private static let newline = UInt8(ascii: "\n")
}
