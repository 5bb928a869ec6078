/// The folder for what the tool can always make again.
package enum CacheFolder {
  /// `$XDG_CACHE_HOME/kouwen`, else `~/.cache/kouwen` (XDG Base Directory Specification 0.8, which
  /// ignores a path that is not absolute); nil where neither variable helps.
  package static var path: String? {
    if let path = absolute("XDG_CACHE_HOME") { return path + "/kouwen" }
    return absolute("HOME").map { $0 + "/.cache/kouwen" }
  }

  private static func absolute(_ name: String) -> String? {
    guard let value = Environment.value(name), value.utf8.first == UInt8(ascii: "/") else {
      return nil
    }
    return value
  }

  /// Makes the folder and those above it where they are missing, for nobody but the user to look into:
  /// what customers wrote is in it.
  package static func make(_ path: String) throws(FileProblem) {
    do {
      try makeFolders(path)
    } catch {
      throw error.problem(path)
    }
  }

  private static func makeFolders(_ path: String) throws(POSIX.Failure) {
    do {
      try POSIX.makeFolderIfMissing(path, mode: 0o700)
    } catch {
      guard error == .isMissing, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
        slash != path.startIndex
      else { throw error }
      try makeFolders(String(path[..<slash]))
      try POSIX.makeFolderIfMissing(path, mode: 0o700)
    }
  }

  /// Removes the temporary files of runs that were ended in the middle of writing.
  package static func sweep(_ path: String) { AtomicWrite.removeLeftovers(in: path) }
}
