import Synchronization

/// A folder on the disk, whose files are never looked for outside it.
///
/// A link to a file inside the folder is that file. Links to folders are not followed: what they
/// lead to is either outside, or listed where it really is. Both are reported as entries.
package struct DiskFileTree: FileTree {
  /// The folder's real path, without links and dots.
  package let root: String
  private let folder: OpenFolder

  /// Of the folder itself.
  var descriptor: Int32 { folder.descriptor }

  /// Folders deeper than this below the listed one are reported, not opened.
  package static let maximumDepth = 32

  /// - Parameter root: absolute, or relative to the current folder.
  package init(root: String) throws(FileProblem) {
    do {
      self.root = try POSIX.realPath(root)
      folder = OpenFolder(try POSIX.openFolder(self.root))
    } catch {
      throw error.problem(root)
    }
  }

  package func list(
    below path: String, portion: Int, _ found: ([FileEntry]) -> Void
  ) throws(FileProblem) {
    var listing = FolderListing(root: root, maximumDepth: Self.maximumDepth, portion: portion)
    guard !path.isEmpty else { return try listing.list(folder.descriptor, path: "", found) }
    do {
      try checkIsInside(path, folder: path)
    } catch .missing {
      return
    }
    let start: OpenFolder
    do {
      start = OpenFolder(
        try POSIX.openFolder(path, in: folder.descriptor, followingLinks: true))
    } catch {
      if error == .isMissing { return }
      throw error.problem(path)
    }
    try listing.list(start.descriptor, path: path, found)
  }

  package func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    try checkIsInside(path, folder: slash.map { String(path[..<$0]) } ?? "")
    do {
      let descriptor = try POSIX.openForReading(path, in: folder.descriptor)
      defer { POSIX.close(descriptor) }
      return try FileReading.contents(of: descriptor, path: path, limit: limit)
    } catch let failure as POSIX.Failure {
      guard failure == .isLink else { throw failure.problem(path) }
      return try readThroughLink(path, limit: limit)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      preconditionFailure("only the system and the reader fail here")
    }
  }

  private func readThroughLink(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let descriptor: Int32
    do {
      let target = try POSIX.realPath(root + "/" + path)
      guard Self.path(target, isInside: root) else { throw FileProblem.leavesTree(path: path) }
      descriptor = try POSIX.openForReading(target)
    } catch let failure as POSIX.Failure {
      throw failure.problem(path)
    } catch {
      throw .leavesTree(path: path)
    }
    defer { POSIX.close(descriptor) }
    return try FileReading.contents(of: descriptor, path: path, limit: limit)
  }

  /// Refuses paths that climb out by `..`, or through a folder that is a link. A folder found to be
  /// inside is remembered, so that this costs nothing a file.
  private func checkIsInside(_ path: String, folder name: String) throws(FileProblem) {
    if folder.isKnownInside(name) { return }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if path.utf8.contains(0) { throw .missing(path: path) }
    if path.utf8.first == UInt8(ascii: "/")
      || parts.contains(where: { $0.elementsEqual("..".utf8) }
      )
    {
      throw .leavesTree(path: path)
    }
    if !name.isEmpty {
      let target: String
      do { target = try POSIX.realPath(root + "/" + name) } catch { throw error.problem(path) }
      guard Self.path(target, isInside: root) else { throw .leavesTree(path: path) }
    }
    folder.remember(name)
  }

  /// Whether a real path is a folder or lies below it.
  static func path(_ path: String, isInside folder: String) -> Bool {
    if folder == "/" { return true }
    guard path.utf8.starts(with: folder.utf8) else { return false }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }
}

/// A folder's descriptor, closed when nobody needs it any more, and the folders below it that were
/// found not to lead out.
private final class OpenFolder: Sendable {
  let descriptor: Int32
  private let inside = Mutex<Set<String>>([])

  init(_ descriptor: Int32) { self.descriptor = descriptor }
  deinit { POSIX.close(descriptor) }

  func isKnownInside(_ name: String) -> Bool { inside.withLock { $0.contains(name) } }
  func remember(_ name: String) { _ = inside.withLock { $0.insert(name) } }
}
