import Foundation
import LibraryGenerating

/// Drafts in a folder, as many small files and as one large one, and a library to check them by.
/// Written once, kept for the next run.
struct DraftsOnDisk {
  let folder: String
  var library: String { folder + "/library" }
  let files: [String]
  /// All small files together.
  let bytes: Int
  /// The small files in one, and that ten times.
  var large: String { folder + "/large.md" }
  var huge: String { folder + "/huge.md" }
  /// One short reply.
  var short: String { folder + "/short.md" }

  static let count = 2_000
  static let hugeFactor = 10

  init(in parent: String) throws {
    let folder = parent + "/checking"
    self.folder = folder
    files = (0..<Self.count).map { "\(folder)/drafts/\($0).md" }
    let mark = folder + "/.generated"
    let version = "version \(GeneratedDrafts.version).\(GeneratedLibrary.version)\n"
    let isThere = (try? String(contentsOfFile: mark, encoding: .utf8)) == version
    let drafts = (0..<Self.count).map { GeneratedDrafts.draft($0) }
    bytes = drafts.reduce(0) { $0 + $1.utf8.count }
    guard !isThere else { return }
    try? FileManager.default.removeItem(atPath: mark)
    func write(_ text: String, to path: String) throws {
      let url = URL(filePath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    for (path, text) in zip(files, drafts) { try write(text, to: path) }
    let all = drafts.joined(separator: "\n")
    try write(all, to: large)
    try write(
      Array(repeating: all, count: Self.hugeFactor).joined(separator: "\n"), to: huge)
    try write(GeneratedDrafts.short + "\n", to: short)
    for file in GeneratedDrafts.library { try write(file.text, to: library + "/" + file.path) }
    try write(version, to: mark)
  }
}
