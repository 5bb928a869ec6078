/// Lists what lies below one folder of the disk, depth first, in the order of path bytes.
struct FolderListing {
  /// The tree's real path.
  let root: String
  let maximumDepth: Int
  /// How many entries are given at once.
  let portion: Int
  /// Those that are not yet given.
  private var entries: [FileEntry] = []
  /// The path of the folder being read, with a final `/` (empty for the root), and room for a name.
  private var path: [UInt8] = []

  init(root: String, maximumDepth: Int, portion: Int) {
    self.root = root
    self.maximumDepth = maximumDepth
    self.portion = portion
  }

  /// Lists an open folder. Problems with folders further down become entries.
  mutating func list(
    _ folder: Int32, path: String, _ found: ([FileEntry]) -> Void
  ) throws(FileProblem) {
    self.path = Array(path.utf8)
    if !path.isEmpty { self.path.append(UInt8(ascii: "/")) }
    do {
      try list(folder, depth: 0, found)
    } catch {
      throw error.problem(path)
    }
    if !entries.isEmpty { found(entries) }
  }

  private mutating func list(
    _ folder: Int32, depth: Int, _ found: ([FileEntry]) -> Void
  ) throws(POSIX.Failure) {
    var names = Names()
    try POSIX.list(folder) { name, kind in
      if !SkippedNames.contains(name) { names.append(name, kind) }
    }
    names.resolveUnknownKinds(in: folder)
    let parent = path.count
    for item in names.inPathOrder() {
      path.removeSubrange(parent...)
      path.append(contentsOf: names.bytes[item.start..<item.end])
      visit(item.kind, names, at: item.start, in: folder, depth: depth, found)
      if entries.count == portion {
        found(entries)
        entries.removeAll(keepingCapacity: false)
      }
    }
    path.removeSubrange(parent...)
  }

  /// `path` holds the whole path of the thing to visit.
  private mutating func visit(
    _ kind: POSIX.Status.Kind, _ names: Names, at start: Int, in folder: Int32, depth: Int,
    _ found: ([FileEntry]) -> Void
  ) {
    guard let text = Self.text(path) else {
      entries.append(FileEntry(path: String(decoding: path, as: UTF8.self), kind: .nameNotUTF8))
      return
    }
    switch kind {
    case .file: entries.append(FileEntry(path: text, kind: .file))
    case .special: entries.append(FileEntry(path: text, kind: .special))
    case .link: entries.append(FileEntry(path: text, kind: linkKind(text), isLink: true))
    case .folder where Self.looksLikeTextFile(text):
      entries.append(FileEntry(path: text, kind: .folderNamedLikeFile))
    case .folder where depth + 1 > maximumDepth:
      entries.append(FileEntry(path: text, kind: .tooDeep))
    case .folder:
      do {
        let child = try names.openFolder(at: start, in: folder).get()
        defer { POSIX.close(child) }
        path.append(UInt8(ascii: "/"))
        try list(child, depth: depth + 1, found)
      } catch {
        // A folder that went away since its parent was read is simply not there.
        if error != .isMissing {
          entries.append(FileEntry(path: text, kind: .unreadableFolder(error.problem(text))))
        }
      }
    }
  }

  private func linkKind(_ path: String) -> FileEntry.Kind {
    let whole = root == "/" ? "/" + path : root + "/" + path
    let target: String
    do {
      target = try POSIX.realPath(whole)
    } catch {
      switch error {
      case .isLink: return .link(.circular)
      case .isMissing, .isNoFolder: return .link(.dangling)
      // What keeps us from following it will be said when it is read.
      default: return .file
      }
    }
    guard DiskFileTree.path(target, isInside: root) else { return .link(.leavesTree) }
    switch try? POSIX.status(target, followingLinks: false).kind {
    case .folder: return .link(DiskFileTree.path(whole, isInside: target) ? .circular : .toFolder)
    case .special: return .special
    default: return .file
    }
  }

  private static func text(_ bytes: [UInt8]) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  private static func looksLikeTextFile(_ path: String) -> Bool {
    let end = path.utf8.suffix(10).map { (65...90).contains($0) ? $0 + 32 : $0 }
    return textSuffixes.contains { end.count > $0.count && end.suffix($0.count).elementsEqual($0) }
  }

  private static let textSuffixes =
    [".md", ".markdown", ".txt", ".yaml", ".yml"].map { Array($0.utf8) }
}

/// The names in one folder, kept in one array: a folder of 100,000 files costs two allocations.
private struct Names {
  /// Each name is followed by a NUL, so that it can be handed to the system as it stands.
  var bytes: [UInt8] = []
  private var items: [Item] = []

  struct Item {
    var start: Int
    var end: Int
    var kind: POSIX.Status.Kind
    /// Whether the file system left the kind open.
    var isUnknown: Bool
  }

  mutating func append(_ name: UnsafeBufferPointer<UInt8>, _ kind: POSIX.Status.Kind?) {
    let start = bytes.count
    bytes.append(contentsOf: name)
    items.append(
      Item(start: start, end: bytes.count, kind: kind ?? .special, isUnknown: kind == nil))
    bytes.append(0)
  }

  mutating func resolveUnknownKinds(in folder: Int32) {
    for index in items.indices where items[index].isUnknown {
      let status = withName(at: items[index].start) { name in
        try? POSIX.status(name, in: folder, followingLinks: false)
      }
      items[index].kind = status?.kind ?? .special
    }
  }

  func openFolder(at start: Int, in folder: Int32) -> Result<Int32, POSIX.Failure> {
    withName(at: start) { name in
      Result { () throws(POSIX.Failure) in try POSIX.openFolder(name, in: folder) }
    }
  }

  private func withName<Result>(at start: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      let name = UnsafeRawPointer(buffer.baseAddress! + start)
      return body(name.assumingMemoryBound(to: CChar.self))
    }
  }

  /// Sorted so that walking folders where they stand gives paths in the order of their bytes: a
  /// folder counts as its name and `/`, which comes after `-` and `.`.
  func inPathOrder() -> [Item] {
    bytes.withUnsafeBufferPointer { buffer in
      items.sorted { one, other in
        var (a, b) = (one.start, other.start)
        while a < one.end, b < other.end, buffer[a] == buffer[b] { (a, b) = (a + 1, b + 1) }
        return Self.byte(buffer, a, one) < Self.byte(buffer, b, other)
      }
    }
  }

  private static func byte(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ item: Item)
    -> UInt8
  {
    if index < item.end { return buffer[index] }
    return item.kind == .folder ? UInt8(ascii: "/") : 0
  }
}
