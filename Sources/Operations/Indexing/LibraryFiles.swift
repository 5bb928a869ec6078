import FileAccess
import LibraryLoading
import Searching

/// The files that a search goes by: templates, and what is said of templates elsewhere.
enum LibraryFiles {
  static let templates = "library/templates/"
  /// Scenarios name templates, partials hold blanks, the guide has defaults for all.
  private static let others = ["library/partials/", "library/scenarios/"]

  /// How many files one task asks for in a row.
  private static let filesPerTask = 512

  /// All that are there now, in the order of the bytes of their paths. Nothing is opened.
  static func list(in tree: DiskFileTree) async throws(FileProblem) -> [IndexedFile] {
    let now = SystemClock.now()
    let moment = now.seconds * 1_000_000_000 + now.nanoseconds
    let listed = await withTaskGroup(of: (Int, [IndexedFile]).self) { group in
      var portions = 0
      do throws(FileProblem) {
        try tree.list(below: "library", portion: filesPerTask) { entries in
          let position = portions
          portions += 1
          group.addTask { (position, stamped(entries, in: tree, at: moment)) }
        }
      } catch {
        group.cancelAll()
        return Result<[[IndexedFile]], FileProblem>.failure(error)
      }
      var files = Array(repeating: [IndexedFile](), count: portions)
      for await (position, portion) in group { files[position] = portion }
      return .success(files)
    }
    let guide = FileEntry(path: LibraryLoader.guidePath, kind: .file)
    return try listed.get().flatMap { $0 } + stamped([guide], in: tree, at: moment)
  }

  private static func stamped(
    _ entries: [FileEntry], in tree: DiskFileTree, at moment: Int
  ) -> [IndexedFile] {
    entries.compactMap { entry in
      guard entry.kind == .file, isSearched(entry.path), let stamp = try? tree.stamp(entry.path)
      else { return nil }
      return IndexedFile(path: entry.path, stamp, at: moment)
    }
  }

  private static func isSearched(_ path: String) -> Bool {
    path.utf8.starts(with: templates.utf8) || path == LibraryLoader.guidePath
      || others.contains { path.utf8.starts(with: $0.utf8) }
  }

  /// What a template and its variants have in common: its path up to the first dot of its name. Two
  /// that differ only in normalization are equal, as their ids are.
  static func family(ofPath path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = path.utf8[(slash ?? path.startIndex)...]
    return String(path[..<(name.firstIndex(of: UInt8(ascii: ".")) ?? path.endIndex)])
  }

  static func family(ofID id: String) -> String { family(ofPath: templates + id) }
}
