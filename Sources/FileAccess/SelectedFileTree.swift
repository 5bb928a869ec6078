/// Some files of a folder, as if there were no others.
package struct SelectedFileTree: FileTree {
  private let base: any FileTree
  /// Sorted by their bytes.
  private let paths: [String]

  /// - Parameter paths: of files that are there, in any order.
  package init(_ base: any FileTree, _ paths: [String]) {
    self.base = base
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func list(
    below folder: String, portion: Int, _ found: ([FileEntry]) -> Void
  ) throws(FileProblem) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let inside = paths.filter { $0.utf8.starts(with: prefix.utf8) }
    for start in stride(from: 0, to: inside.count, by: portion) {
      found(
        inside[start..<min(inside.count, start + portion)].map { FileEntry(path: $0, kind: .file) })
    }
  }

  package func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    try base.read(path, limit: limit)
  }
}
