import Foundation
import LibraryGenerating

/// Requests for replies in a folder, with the templates for each engine. Written once, kept for the
/// next run.
struct RequestsOnDisk {
  let replies: Int
  let folder: String
  /// Requests that bring their template along.
  var rawRequests: String { folder + "/requests.ndjson" }
  /// Requests that name a template of `library`, and a tenth of them.
  var libraryRequests: String { folder + "/requests-by-id.ndjson" }
  var fewLibraryRequests: String { folder + "/requests-by-id-few.ndjson" }
  var fewReplies: Int { replies / 10 }
  let library: LibraryOnDisk

  /// A team's library is of this size.
  private static let librarySize = 1_000

  init(replies: Int, in parent: String) throws {
    self.replies = replies
    folder = parent + "/rendering"
    library = try LibraryOnDisk(size: Self.librarySize, in: parent)
    let mark = folder + "/.generated"
    let version =
      "version \(GeneratedRequests.version).\(GeneratedLibrary.version), \(replies) replies\n"
    if (try? String(contentsOfFile: mark, encoding: .utf8)) == version { return }
    try? FileManager.default.removeItem(atPath: mark)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for file in GeneratedRequests.templateFiles {
      try Data(file.text.utf8).write(to: URL(filePath: folder + "/" + file.path))
    }
    try Self.write(replies, to: rawRequests) { GeneratedRequests.rawLine($0) }
    let templates = GeneratedLibrary(size: Self.librarySize)
    for (count, path) in [(replies, libraryRequests), (fewReplies, fewLibraryRequests)] {
      try Self.write(count, to: path) { GeneratedRequests.libraryLine($0, of: templates) }
    }
    try Data(version.utf8).write(to: URL(filePath: mark))
  }

  private static func write(_ count: Int, to path: String, _ line: (Int) -> String) throws {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    var lines = Data()
    for number in 0..<count {
      lines.append(contentsOf: line(number).utf8)
      lines.append(UInt8(ascii: "\n"))
      if lines.count > 1 << 20 {
        try file.write(contentsOf: lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: lines)
  }
}
