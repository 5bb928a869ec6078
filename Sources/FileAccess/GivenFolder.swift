/// A folder that the user names on the command line, for the texts in it.
package struct GivenFolder: Sendable {
  private let tree: DiskFileTree
  /// In the folder and the folders in it, sorted. Hidden files are left out.
  package let texts: [Text]

  package struct Text: Sendable {
    /// Begins with the folder's name as the user wrote it.
    package let name: String
    /// See `GivenFile.identity`.
    package let identity: String?
    /// In the folder.
    fileprivate let path: String
  }

  /// Nil for what is no folder.
  package init?(_ path: String) throws(FileProblem) {
    guard !path.utf8.contains(0), let status = try? POSIX.status(path, followingLinks: true),
      status.kind == .folder
    else { return nil }
    let prefix = Self.prefix(path)
    let tree = try DiskFileTree(root: path)
    let realPrefix = Self.prefix(tree.root)
    self.tree = tree
    // Only a link stands somewhere else than where it was found.
    texts = try tree.entries(below: "").compactMap { entry in
      guard entry.kind == .file, Self.isText(entry.path) else { return nil }
      let real = realPrefix + entry.path
      return Text(
        name: prefix + entry.path, identity: entry.isLink ? GivenFile.identity(real) : real,
        path: entry.path)
    }
  }

  /// - Parameter limit: in bytes; more is refused.
  package func read(_ text: Text, limit: Int) throws(FileProblem) -> [UInt8] {
    do { return try tree.read(text.path, limit: limit) } catch { throw error.named(text.name) }
  }

  private static func prefix(_ path: String) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
  }

  private static func isText(_ path: String) -> Bool {
    [".md", ".markdown", ".txt"].contains { path.lowercased().hasSuffix($0) }
  }
}
