import Foundation
import LibraryGenerating

/// A generated library in a folder. Written once, kept for the next run.
struct LibraryOnDisk {
  let size: Int
  let folder: String
  private(set) var files = 0
  /// All files together.
  private(set) var bytes = 0

  static let largestSize = GeneratedLibrary.largestSize

  init(size: Int, in parent: String) throws {
    self.size = size
    folder = parent + "/\(size)"
    let library = GeneratedLibrary(size: size)
    // Hidden, so that nobody takes it for a part of the library; written last.
    let mark = folder + "/.generated"
    let version = "version \(GeneratedLibrary.version)\n"
    let isThere = (try? String(contentsOfFile: mark, encoding: .utf8)) == version
    if !isThere { try? FileManager.default.removeItem(atPath: folder) }
    var known: Set<String> = []
    try library.forEachFile { file in
      files += 1
      bytes += file.text.utf8.count
      if isThere { return }
      let path = folder + "/" + file.path
      let parent = String(path[..<path.lastIndex(of: "/")!])
      if known.insert(parent).inserted {
        try FileManager.default.createDirectory(
          atPath: parent, withIntermediateDirectories: true)
      }
      try Data(file.text.utf8).write(to: URL(filePath: path))
    }
    if !isThere { try Data(version.utf8).write(to: URL(filePath: mark)) }
  }
}
