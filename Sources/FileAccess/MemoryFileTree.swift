/// Files held in memory, for tests, for the starter library, and for what an editor has not saved yet.
package struct MemoryFileTree: FileTree {
  private var files: [String: [UInt8]]
  private var oddThings: [FileEntry]

  /// - Parameters:
  ///   - files: bytes by path.
  ///   - oddThings: entries that are no files, as a disk would list them.
  package init(_ files: [String: [UInt8]], oddThings: [FileEntry] = []) {
    self.files = files
    self.oddThings = oddThings
  }

  package init(_ files: [String: String]) {
    self.init(files.mapValues { Array($0.utf8) })
  }

  /// The bytes at a path; set nil to remove the file.
  package subscript(path: String) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// Every path, sorted by its bytes.
  package var paths: [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func list(
    below folder: String, portion: Int, _ found: ([FileEntry]) -> Void
  ) throws(FileProblem) {
    let prefix = Array((folder.isEmpty ? "" : folder + "/").utf8)
    let entries = (files.keys.map { FileEntry(path: $0, kind: .file) } + oddThings)
      .filter { entry in
        entry.path.utf8.starts(with: prefix)
          && !SkippedNames.containsPart(of: String(entry.path.utf8.dropFirst(prefix.count))!)
      }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var rest = entries[...]
    while !rest.isEmpty {
      found(Array(rest.prefix(portion)))
      rest = rest.dropFirst(portion)
    }
  }

  package func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    guard let bytes = files[path] else { throw .missing(path: path) }
    guard bytes.count <= limit else {
      throw .tooLarge(path: path, size: bytes.count, limit: limit)
    }
    return bytes
  }
}
