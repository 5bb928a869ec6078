/// A folder of files, some of which read otherwise than they are: what would be, if they were changed.
package struct OverlaidFileTree: FileTree {
  private let base: any FileTree
  private let replaced: [String: [UInt8]]

  /// - Parameter replaced: by path; only files that are there.
  package init(_ base: any FileTree, replacing replaced: [String: [UInt8]]) {
    self.base = base
    self.replaced = replaced
  }

  package func list(
    below folder: String, portion: Int, _ found: ([FileEntry]) -> Void
  ) throws(FileProblem) {
    try base.list(below: folder, portion: portion, found)
  }

  package func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    guard let bytes = replaced[path] else { return try base.read(path, limit: limit) }
    guard bytes.count <= limit else {
      throw .tooLarge(path: path, size: bytes.count, limit: limit)
    }
    return bytes
  }
}
