/// A tag of some template.
struct IndexedTag: Hashable, Sendable {
  var name: String
  /// Whether a template has it that is not deprecated.
  var isInUse: Bool

  static func bytes(_ tags: [IndexedTag]) -> [UInt8] {
    var bytes: [UInt8] = []
    for tag in tags {
      bytes.append(text: tag.name)
      bytes.append(tag.isInUse ? 1 : 0)
    }
    return bytes
  }

  static func read(_ bytes: UnsafeRawBufferPointer) throws(IndexProblem) -> [IndexedTag] {
    var reader = ByteReader(bytes)
    var tags: [IndexedTag] = []
    while !reader.isAtEnd {
      tags.append(IndexedTag(name: try reader.text(), isInUse: try reader.byte() != 0))
    }
    return tags
  }
}
