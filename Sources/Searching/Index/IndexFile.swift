package import FileAccess

/// Where a library's index is kept, and how it gets there and back.
///
/// It is always replaced whole, so that two processes, or one that is killed, leave an old index or a
/// new one; whoever has the old one open reads on in it.
package struct IndexFile: Sendable {
  package let path: String
  private let folder: String
  private let root: String

  /// - Parameters:
  ///   - folder: for caches, absolute; need not be there yet.
  ///   - root: the real path of the library's folder.
  package init(in folder: String, forLibraryAt root: String) {
    self.folder = folder
    self.root = root
    let digits = String(XXHash64.hash(Array(root.utf8)), radix: 16)
    path =
      folder + "/search-" + String(repeating: "0", count: 16 - digits.count) + digits + ".index"
  }

  /// The index, where there is one of this library that is as it was written: as far as its header
  /// says, the rest shows when it is read.
  package func open() throws(IndexProblem) -> SearchIndex {
    let file: MappedFile
    do {
      file = try MappedFile(path)
    } catch .missing {
      throw .missing
    } catch {
      throw .foreign
    }
    let index = try SearchIndex(file)
    guard index.root.utf8.elementsEqual(root.utf8) else { throw .foreign }
    return index
  }

  package func write(_ bytes: [UInt8]) throws(FileProblem) {
    try CacheFolder.make(folder)
    CacheFolder.sweep(folder)
    try AtomicWrite.write(bytes, to: path, options: .own)
  }
}
