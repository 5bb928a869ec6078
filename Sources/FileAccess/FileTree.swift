/// A folder of files that can be listed and read: the disk, or a library written in one string in a test.
package protocol FileTree: Sendable {
  /// Every file and every odd thing below `folder` (which may be "" for the root), sorted by path bytes,
  /// in portions of `portion` entries (the last may be smaller), each as soon as it is known.
  /// A folder that does not exist has no entries. Hidden files and editors' backups are left out.
  func list(
    below folder: String, portion: Int, _ found: ([FileEntry]) -> Void
  ) throws(FileProblem)
  /// The bytes of one file, refused when it holds more than `limit`.
  func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8]
}

extension FileTree {
  /// The whole listing.
  package func entries(below folder: String) throws(FileProblem) -> [FileEntry] {
    var entries: [FileEntry] = []
    try list(below: folder, portion: .max) { entries += $0 }
    return entries
  }
}

/// Something found while listing. Paths are relative to the tree's root, with `/` between their parts.
package struct FileEntry: Hashable, Sendable {
  package var path: String
  package var kind: Kind
  /// Whether its last part is a link.
  package var isLink: Bool

  package init(path: String, kind: Kind, isLink: Bool = false) {
    self.path = path
    self.kind = kind
    self.isLink = isLink
  }

  package enum Kind: Hashable, Sendable {
    /// A regular file, or a link to one that stays inside the tree.
    case file
    /// A folder whose name looks like a text file's: `x.md/`. Folders proper are not listed.
    case folderNamedLikeFile
    /// A link that is not followed, and why.
    case link(LinkProblem)
    /// A folder that could not be listed.
    case unreadableFolder(FileProblem)
    /// A pipe, socket or device.
    case special
    /// A file or folder whose name is not UTF-8; its path shows `\u{FFFD}` for the bytes that are not.
    case nameNotUTF8
    /// A folder below so many others that it was not opened.
    case tooDeep
  }

  package enum LinkProblem: Hashable, Sendable {
    case leavesTree, circular, dangling
    /// Leads to another folder inside the tree. Its files are listed once, where they really are.
    case toFolder
  }
}

/// Why the outside world did not give or take a file.
package enum FileProblem: Error, Hashable, Sendable {
  case missing(path: String)
  case notPermitted(path: String)
  /// `size` and `limit` in bytes.
  case tooLarge(path: String, size: Int, limit: Int)
  case notAFile(path: String)
  /// The file that stands where a path needs a folder.
  case notAFolder(path: String)
  /// There is something at a path that had to be free.
  case exists(path: String)
  case leavesTree(path: String)
  case noSpace(path: String)
  /// Somebody else is writing there, and does not come to an end.
  case inUse(path: String)
  /// Anything else, with the system's number and words.
  case other(path: String, code: Int32, description: String)

  /// The same problem, with the path as the user wrote it.
  package func named(_ path: String) -> FileProblem {
    switch self {
    case .missing: .missing(path: path)
    case .notPermitted: .notPermitted(path: path)
    case .tooLarge(_, let size, let limit): .tooLarge(path: path, size: size, limit: limit)
    case .notAFile: .notAFile(path: path)
    case .notAFolder: self
    case .exists: .exists(path: path)
    case .leavesTree: .leavesTree(path: path)
    case .noSpace: .noSpace(path: path)
    case .inUse: .inUse(path: path)
    case .other(_, let code, let description):
      .other(path: path, code: code, description: description)
    }
  }
}
