package import FileAccess

/// A file that an index was made from, and what tells whether it changed since.
package struct IndexedFile: Hashable, Sendable {
  /// Below the library's folder.
  package var path: String
  /// 0 where nobody can tell: it is read again then.
  package var fingerprint: UInt64

  package init(path: String, fingerprint: UInt64) {
    self.path = path
    self.fingerprint = fingerprint
  }

  /// - Parameter moment: when the system was asked for the stamp, in nanoseconds since 1970.
  package init(path: String, _ stamp: FileStamp, at moment: Int) {
    self.path = path
    guard stamp.isSettled(at: moment) else {
      fingerprint = 0
      return
    }
    var bytes: [UInt8] = []
    for number in [stamp.size, stamp.modified, stamp.changed] {
      bytes.append(little: UInt64(bitPattern: Int64(number)))
    }
    bytes.append(little: stamp.inode)
    bytes.append(little: stamp.device)
    fingerprint = max(1, XXHash64.hash(bytes))
  }
}

/// The files an index was made from, in the order of the bytes of their paths; each path without what
/// it has in common with the one before.
enum IndexedFiles {
  static func bytes(_ files: [IndexedFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    var last: [UInt8] = []
    for file in files {
      let path = Array(file.path.utf8)
      let shared = zip(path, last).prefix { $0 == $1 }.count
      bytes.append(varint: shared)
      bytes.append(varint: path.count - shared)
      bytes.append(contentsOf: path[shared...])
      bytes.append(little: file.fingerprint)
      last = path
    }
    return bytes
  }

  static func read(_ bytes: UnsafeRawBufferPointer) throws(IndexProblem) -> [IndexedFile] {
    var reader = ByteReader(bytes)
    var files: [IndexedFile] = []
    var path: [UInt8] = []
    while !reader.isAtEnd {
      let shared = try reader.varint()
      guard shared <= path.count else { throw .damaged }
      path.removeSubrange(shared...)
      path.append(contentsOf: try reader.slice(reader.varint()))
      files.append(
        IndexedFile(
          path: String(decoding: path, as: UTF8.self),
          fingerprint: try reader.little(UInt64.self)))
    }
    return files
  }
}

/// What became of a library's files since an index was made.
package enum IndexedFileChanges {
  /// Calls `changed` with the path of every file that came, went, or may not be as it was. Both lists are
  /// in the order of the bytes of their paths.
  package static func visit(
    from before: [IndexedFile], to now: [IndexedFile], _ changed: (String) -> Void
  ) {
    var (old, new) = (0, 0)
    while old < before.count || new < now.count {
      guard old < before.count else {
        changed(now[new].path)
        new += 1
        continue
      }
      guard new < now.count else {
        changed(before[old].path)
        old += 1
        continue
      }
      let (one, other) = (before[old], now[new])
      if one.path.utf8.elementsEqual(other.path.utf8) {
        if one.fingerprint != other.fingerprint || one.fingerprint == 0 { changed(one.path) }
        old += 1
        new += 1
      } else if one.path.utf8.lexicographicallyPrecedes(other.path.utf8) {
        changed(one.path)
        old += 1
      } else {
        changed(other.path)
        new += 1
      }
    }
  }

  package static func isEmpty(from before: [IndexedFile], to now: [IndexedFile]) -> Bool {
    var isEmpty = true
    visit(from: before, to: now) { _ in isEmpty = false }
    return isEmpty
  }
}
