extension AtomicWrite {
  /// Writes a file anew that was read before, unless it has changed since. Two processes that do this at
  /// once do it one after the other: what the second one read is old by then, and it writes nothing.
  /// - Parameters:
  ///   - root: the folder that must not be left, through links or `..`.
  ///   - patience: how long to wait for somebody else who writes in the same folder, in milliseconds.
  /// - Returns: false, with nothing written, where the file is not what it was.
  package static func rewrite(
    _ path: String, from old: [UInt8], to new: [UInt8], inside root: String? = nil,
    patience: Int = 10_000
  ) throws(FileProblem) -> Bool {
    let lock = try FolderLock(ofFileAt: path, patience: patience)
    defer { lock.release() }
    guard try GivenFile.read(path, limit: Int.max - 1) == old else { return false }
    try write(new, to: path, inside: root)
    return true
  }

  /// Calls `body` while no other process of this tool rewrites a file in the same folder. `body` writes
  /// with `write`, not with `rewrite`, which would wait for itself.
  /// - Parameter patience: how long to wait for somebody else, in milliseconds.
  package static func whileLocked<Result>(
    _ path: String, patience: Int = 10_000, _ body: () async throws -> Result
  ) async throws -> Result {
    let lock = try FolderLock(ofFileAt: path, patience: patience)
    defer { lock.release() }
    return try await body()
  }
}
