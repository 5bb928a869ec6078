/// Writes files so that a reader, or a machine that loses power, sees the old text or the new one
/// and never half of each.
package enum AtomicWrite {
  package struct Options: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Refuse where there is something already.
    package static let createOnly = Options(rawValue: 1)
    /// Make the folders on the way.
    package static let createFolders = Options(rawValue: 2)
    /// A file of the tool's own: nobody else may read it, and what is in its place gives way, a link
    /// too, which is not followed.
    package static let own = Options(rawValue: 4)
  }

  /// Writes to a temporary file in the same folder, and moves it to `path` once it is on the disk.
  ///
  /// An existing file keeps its mode and, where the system allows, its owner. Where `path` is a link,
  /// the file it leads to is replaced and the link stays. On failure the old file is as it was.
  ///
  /// A file with several names (hard links) would lose all but one of them by a move. As vim and Emacs do
  /// by default in this case, it is written in place, so that all its names keep showing one text: that
  /// is worth more here than that nobody can see it half written. The new text is on the disk beside it
  /// until that is done, so that it cannot be lost.
  /// - Parameters:
  ///   - root: the folder that must not be left, through links or `..`.
  package static func write(
    _ bytes: [UInt8], to path: String, inside root: String? = nil, options: Options = []
  ) throws(FileProblem) {
    do {
      let target = try prepareTarget(path, inside: root, options)
      try replace(target, with: bytes, options)
    } catch let failure as POSIX.Failure {
      throw failure.problem(path)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      preconditionFailure("only the system and the checks fail here")
    }
  }

  static let temporaryPrefix = ".kouwen-"
  static let temporarySuffix = ".tmp"

  private struct Target {
    /// A real path: its folder exists and holds no links.
    var path: String
    var folder: String
    /// The file that is there now.
    var existing: POSIX.Status?
  }

  private static func prepareTarget(
    _ path: String, inside root: String?, _ options: Options
  ) throws -> Target {
    let (parent, name) = split(path)
    guard !name.isEmpty, name != ".", name != "..", !path.utf8.contains(0) else {
      throw FileProblem.notAFile(path: path)
    }
    var realRoot: String?
    if let root { realRoot = try POSIX.realPath(root) }
    if options.contains(.createFolders) { try makeFolders(parent, inside: realRoot, path: path) }
    var folder = try POSIX.realPath(parent)
    var target = join(folder, name)
    guard let status = try POSIX.statusIfPresent(target) else {
      try check(folder, isInside: realRoot, path)
      return Target(path: target, folder: folder, existing: nil)
    }
    if options.contains(.createOnly) { throw FileProblem.exists(path: path) }
    if options.contains(.own), status.kind != .folder {
      return Target(path: target, folder: folder, existing: nil)
    }
    if status.kind == .link {
      target = try POSIX.realPath(target)
      folder = split(target).parent
    }
    try check(target, isInside: realRoot, path)
    let existing = try POSIX.status(target, followingLinks: false)
    guard existing.kind == .file else { throw FileProblem.notAFile(path: path) }
    // A file that its owner made read-only is not to be replaced behind their back.
    guard POSIX.mayWrite(target) else { throw FileProblem.notPermitted(path: path) }
    return Target(path: target, folder: folder, existing: existing)
  }

  private static func replace(
    _ target: Target, with bytes: [UInt8], _ options: Options
  ) throws(POSIX.Failure) {
    // Hidden, so that nothing lists it; short, so that it fits where the file's own name does.
    let temporary = join(
      target.folder,
      temporaryPrefix + String(UInt64.random(in: .min ... .max), radix: 36) + temporarySuffix)
    let descriptor = try POSIX.createFile(
      temporary, mode: options.contains(.own) ? 0o600 : 0o666)
    // Whoever clears up sees by the lock that somebody is writing; it ends with the process.
    try? POSIX.lock(descriptor)
    defer { POSIX.close(descriptor) }
    do {
      if let existing = target.existing {
        try POSIX.copyOwnerAndMode(existing, to: descriptor)
      }
      try POSIX.write(bytes, to: descriptor)
      try POSIX.synchronize(descriptor)
      if let existing = target.existing, existing.linkCount > 1 {
        try overwrite(target.path, with: bytes)
        POSIX.remove(temporary)
        return
      }
      if options.contains(.createOnly) {
        try putInFreePlace(temporary, target.path)
      } else {
        try POSIX.move(temporary, to: target.path)
      }
    } catch {
      POSIX.remove(temporary)
      throw error
    }
    // The file is in place. A file system that cannot synchronise folders has no say in that.
    if let folder = try? POSIX.openFolder(target.folder) {
      try? POSIX.synchronize(folder)
      POSIX.close(folder)
    }
  }

  /// Writes over what a file holds; what was there is put back where that does not succeed.
  private static func overwrite(_ path: String, with bytes: [UInt8]) throws(POSIX.Failure) {
    let old = try? GivenFile.read(path, limit: Int.max - 1)
    do {
      try write(bytes, over: path)
    } catch {
      // Its blocks are still its own, so that a full disk has room for it.
      if let old { try? write(old, over: path) }
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], over path: String) throws(POSIX.Failure) {
    let descriptor = try POSIX.openForWriting(path)
    defer { POSIX.close(descriptor) }
    try POSIX.write(bytes, to: descriptor)
    try POSIX.truncate(descriptor, to: bytes.count)
    try POSIX.synchronize(descriptor)
  }

  /// Moves a file where nothing may be, even if somebody else puts something there at this moment.
  private static func putInFreePlace(_ temporary: String, _ path: String) throws(POSIX.Failure) {
    do {
      try POSIX.addName(path, for: temporary)
      POSIX.remove(temporary)
    } catch {
      guard error.meansNoHardLinks else { throw error }
      POSIX.close(try POSIX.createFile(path))
      do {
        try POSIX.move(temporary, to: path)
      } catch {
        POSIX.remove(path)
        throw error
      }
    }
  }

  /// Makes the folders that are missing, after looking where the nearest existing one really is.
  private static func makeFolders(_ folder: String, inside root: String?, path: String) throws {
    var missing: [String] = []
    var existing = folder
    var real = try POSIX.realPathIfPresent(existing)
    while real == nil {
      let (parent, name) = split(existing)
      if name == ".." || parent == existing { throw FileProblem.missing(path: path) }
      if !name.isEmpty, name != "." { missing.append(name) }
      existing = parent
      real = try POSIX.realPathIfPresent(existing)
    }
    if let real { try check(real, isInside: root, path) }
    for name in missing.reversed() {
      existing = join(existing, name)
      // Where somebody else was faster: what it leads to is checked before anything is written.
      try POSIX.makeFolderIfMissing(existing)
    }
  }

  private static func check(_ real: String, isInside root: String?, _ path: String) throws {
    if let root, !DiskFileTree.path(real, isInside: root) {
      throw FileProblem.leavesTree(path: path)
    }
  }

  static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let parent = String(path[..<slash])
    return (parent.isEmpty ? "/" : parent, String(path[path.utf8.index(after: slash)...]))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}
