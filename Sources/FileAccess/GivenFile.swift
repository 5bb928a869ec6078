/// A file that the user names on the command line: it may stand anywhere, and be a link or a pipe.
package enum GivenFile {
  /// - Parameter limit: in bytes; more is refused.
  package static func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .missing(path: path) }
    do {
      // Asked first: opening a pipe waits for its other end, and a folder opens for reading.
      let kind = try POSIX.status(path, followingLinks: true).kind
      guard kind != .folder else { throw FileProblem.notAFile(path: path) }
      let descriptor = try POSIX.openGiven(path)
      defer { POSIX.close(descriptor) }
      return kind == .file
        ? try FileReading.contents(of: descriptor, path: path, limit: limit)
        : try FileReading.stream(descriptor, path: path, limit: limit, expecting: 65_535)
    } catch let failure as POSIX.Failure {
      throw failure.problem(path)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      preconditionFailure("only the system and the reader fail here")
    }
  }

  /// Two names of one file have the same; nil for what is not there.
  package static func identity(_ path: String) -> String? {
    path.utf8.contains(0) ? nil : try? POSIX.realPath(path)
  }

  /// Where a file is below a folder, without links and dots; nil where it is elsewhere or nowhere.
  /// - Parameter root: a real path.
  package static func path(_ path: String, below root: String) -> String? {
    identity(path).flatMap { self.path(ofReal: $0, below: root) }
  }

  /// The same for a file's real path.
  package static func path(ofReal real: String, below root: String) -> String? {
    guard real != root, DiskFileTree.path(real, isInside: root) else { return nil }
    return String(
      decoding: real.utf8.dropFirst(root == "/" ? 1 : root.utf8.count + 1), as: UTF8.self)
  }
}
