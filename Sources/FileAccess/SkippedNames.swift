/// Names that no tree lists: what editors, version control and desktops leave beside people's files.
enum SkippedNames {
  /// Whether a file or folder of this name (in bytes, without its path) is passed over in silence.
  static func contains(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    switch first {
    case UInt8(ascii: "."): return true
    case UInt8(ascii: "#") where last == first && name.count > 1: return true
    // Office's lock files: `~$回复.docx`.
    case UInt8(ascii: "~") where name.count > 1 && name[1] == UInt8(ascii: "$"): return true
    default: break
    }
    if last == UInt8(ascii: "~") { return true }
    return suffixes.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
      || wholeNames.contains { name.elementsEqual($0) }
  }

  /// Whether any part of a path is such a name.
  static func containsPart(of path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { part in
      Array(part).withUnsafeBufferPointer { contains($0) }
    }
  }

  private static let suffixes = [".swp", ".swo"].map { Array($0.utf8) }
  private static let wholeNames = ["Thumbs.db", "desktop.ini"].map { Array($0.utf8) }
}
