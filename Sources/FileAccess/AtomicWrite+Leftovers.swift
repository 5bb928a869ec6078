extension AtomicWrite {
  /// Removes what processes left in the folder of a file when they were ended in the middle of writing.
  package static func removeLeftovers(besideFileAt path: String) {
    removeLeftovers(besideFilesAt: CollectionOfOne(path))
  }

  /// The same for many files: each folder is looked through once, however many of them it holds.
  package static func removeLeftovers(besideFilesAt paths: some Sequence<String>) {
    var folders: Set<String> = []
    for path in paths {
      guard let real = GivenFile.identity(path) else { continue }
      let folder = split(real).parent
      if folders.insert(folder).inserted { removeLeftovers(in: folder) }
    }
  }

  /// The temporary files whose writer is gone: nobody holds their lock. Where the system has no locks,
  /// those of an hour ago and more.
  static func removeLeftovers(in path: String) {
    guard let folder = try? POSIX.openFolder(path) else { return }
    defer { POSIX.close(folder) }
    var names: [String] = []
    try? POSIX.list(folder) { name, _ in
      let name = String(decoding: name, as: UTF8.self)
      if name.hasPrefix(temporaryPrefix), name.hasSuffix(temporarySuffix) { names.append(name) }
    }
    let now = POSIX.now().seconds
    for name in names {
      guard let status = try? POSIX.status(name, in: folder, followingLinks: false),
        status.kind == .file
      else { continue }
      let age = now - status.modified / 1_000_000_000
      let file = join(path, name)
      if age >= (isLocked(file).map { $0 ? .max : fewestSeconds } ?? 3600) { POSIX.remove(file) }
    }
  }

  /// Younger files may have been made just now, and be locked in a moment.
  private static let fewestSeconds = 2

  /// Whether somebody is writing a file; nil where nobody can tell.
  private static func isLocked(_ path: String) -> Bool? {
    guard let descriptor = try? POSIX.openForReading(path) else { return nil }
    defer { POSIX.close(descriptor) }
    do {
      try POSIX.lock(descriptor)
      return false
    } catch {
      return error == .isLocked ? true : nil
    }
  }
}
