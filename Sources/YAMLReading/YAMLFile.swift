package import Diagnostics

/// Reads files that are YAML from the first line to the last: `styleguide.yaml`.
package enum YAMLFile {
  /// What a YAML file says, and what of it was lost.
  package struct Document: Hashable, Sendable {
    /// nil when the file is empty or cannot be read at all.
    package var root: YAMLNode?
    /// Keys of the top level whose value could not be read, wholly or in part.
    package var lostKeys: [String] = []
    /// Whether anything may be missing for no other reason than that it could not be read.
    package var isPartial = false
  }

  /// Never fails: what cannot be read becomes findings, and the rest is there.
  package static func read(_ bytes: [UInt8], path: String) -> Parsed<YAMLNode?> {
    readDocument(bytes, path: path).map(\.root)
  }

  package static func readDocument(_ bytes: [UInt8], path: String) -> Parsed<Document> {
    let hasMark = bytes.starts(with: LineTable.byteOrderMark)
    let range = min(hasMark ? 3 : 0, bytes.count)..<bytes.count
    if let trap = TextProblems.size(bytes) { return unreadable(trap, path) }
    let inspection = TextInspection(bytes, range)
    if inspection.malformed != nil || TextEncoding.isUTF16(bytes) {
      return unreadable(TextProblems.encoding(bytes), path)
    }
    let reading = YAMLReader(bytes, range, path: path, inspection: inspection, kind: .file).read()
    let document = Document(
      root: reading.root, lostKeys: reading.lostKeys, isPartial: reading.isPartial)
    return Parsed(document, reading.diagnostics)
  }

  private static func unreadable(_ trap: Trap, _ path: String) -> Parsed<Document> {
    Parsed(Document(isPartial: true), [trap.diagnostic(in: path)])
  }
}
