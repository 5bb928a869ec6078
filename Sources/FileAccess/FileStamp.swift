/// What the system says about a file without opening it. While it stays the same, so do the bytes.
package struct FileStamp: Hashable, Sendable {
  /// In bytes.
  package var size: Int
  /// When its bytes changed last, and when anything about it did, in nanoseconds since 1970. Nobody can
  /// set the second one back.
  package var modified: Int
  package var changed: Int
  package var inode: UInt64
  package var device: UInt64

  package init(size: Int, modified: Int, changed: Int, inode: UInt64, device: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }

  /// Whether a later change will show. A file that changed just now may change again within the same
  /// tick of the file system's clock, and look the same.
  /// - Parameter moment: when the system was asked, in nanoseconds since 1970.
  package func isSettled(at moment: Int) -> Bool {
    let latest = max(modified, changed)
    // Some file systems count in seconds, one in two of them; the others in ticks of up to 10 ms.
    let tick = latest % 1_000_000_000 == 0 ? 2_000_000_000 : 100_000_000
    return latest <= moment - tick
  }
}

extension DiskFileTree {
  /// Of the file that is read at a path, so of what a link leads to.
  package func stamp(_ path: String) throws(FileProblem) -> FileStamp {
    do {
      let status = try POSIX.status(path, in: descriptor, followingLinks: true)
      return FileStamp(
        size: status.size, modified: status.modified, changed: status.changed,
        inode: status.inode, device: status.device)
    } catch {
      throw error.problem(path)
    }
  }
}
