import FileAccess
import Synchronization

/// The bytes of an index, mapped or in memory, of which no page is believed before its checksum was
/// looked at. Several threads may read them.
final class IndexBytes: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  private let sections: [Range<Int>]
  private let owner: MappedFile?
  /// A bit for each page whose checksum was right.
  private let seen: UnsafeMutablePointer<Atomic<UInt64>>
  private let seenWords: Int

  /// - Throws: when the header is not one of an index of this version, whole and as it was written.
  convenience init(_ file: MappedFile) throws(IndexProblem) {
    try self.init(file.bytes, owner: file, isKnownGood: false)
  }

  /// Takes a copy.
  /// - Parameter isKnownGood: the bytes were made in this process.
  convenience init(copying bytes: [UInt8], isKnownGood: Bool) throws(IndexProblem) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    do {
      try self.init(UnsafeRawBufferPointer(copy), owner: nil, isKnownGood: isKnownGood)
    } catch {
      copy.deallocate()
      throw error
    }
  }

  private init(
    _ bytes: UnsafeRawBufferPointer, owner: MappedFile?, isKnownGood: Bool
  ) throws(IndexProblem) {
    let sections = try Self.sections(of: bytes)
    self.bytes = bytes
    self.sections = sections
    self.owner = owner
    let pages = sections[IndexFormat.Section.checksums.rawValue].count / 8
    seenWords = pages / 64 + 1
    seen = .allocate(capacity: seenWords)
    for word in 0..<seenWords {
      (seen + word).initialize(to: Atomic(isKnownGood ? .max : 0))
    }
  }

  deinit {
    seen.deinitialize(count: seenWords)
    seen.deallocate()
    if owner == nil { bytes.deallocate() }
  }

  var count: Int { bytes.count }

  func length(of section: IndexFormat.Section) -> Int { sections[section.rawValue].count }

  /// Part of a section, of which every byte is as it was written. Seven bytes behind it can be read
  /// without harm.
  func read(
    _ section: IndexFormat.Section, _ range: Range<Int>
  ) throws(IndexProblem) -> UnsafeRawBufferPointer {
    let section = sections[section.rawValue]
    guard range.upperBound <= section.count else { throw .damaged }
    let start = section.lowerBound + range.lowerBound
    let end = section.lowerBound + range.upperBound
    guard start < end else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let first = start / IndexFormat.pageSize - 1
    let last = (end - 1) / IndexFormat.pageSize - 1
    for page in first...last {
      let bit: UInt64 = 1 << UInt64(page & 63)
      if (seen + page >> 6).pointee.load(ordering: .relaxed) & bit == 0 { try look(at: page) }
    }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  func read(_ section: IndexFormat.Section) throws(IndexProblem) -> UnsafeRawBufferPointer {
    try read(section, 0..<length(of: section))
  }

  /// Looks at everything, so that nothing read later can be wrong.
  func readAll() throws(IndexProblem) {
    for section in IndexFormat.Section.allCases where section != .checksums {
      _ = try read(section)
    }
  }

  private func look(at page: Int) throws(IndexProblem) {
    let checksums = sections[IndexFormat.Section.checksums.rawValue]
    let start = (page + 1) * IndexFormat.pageSize
    let end = min(start + IndexFormat.pageSize, checksums.lowerBound)
    let expected = bytes.loadUnaligned(
      fromByteOffset: checksums.lowerBound + page * 8, as: UInt64.self)
    let hash = XXHash64.hash(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    guard hash == UInt64(littleEndian: expected) else { throw .damaged }
    (seen + page >> 6).pointee.bitwiseOr(1 << UInt64(page & 63), ordering: .relaxed)
  }

  private static func sections(
    of bytes: UnsafeRawBufferPointer
  ) throws(IndexProblem) -> [Range<Int>] {
    let magic = IndexFormat.magic
    guard bytes.count >= magic.count, bytes[..<magic.count].elementsEqual(magic) else {
      throw bytes.isEmpty ? .damaged : .foreign
    }
    guard bytes.count > IndexFormat.pageSize else { throw .damaged }
    var reader = ByteReader(bytes, at: magic.count)
    guard try reader.little(UInt32.self) == IndexFormat.version else { throw .otherVersion }
    guard try reader.little(UInt32.self) == IndexFormat.Section.allCases.count,
      try reader.little(UInt64.self) == bytes.count
    else { throw .damaged }
    let checksumOfChecksums = try reader.little(UInt64.self)
    var sections: [Range<Int>] = []
    var end = IndexFormat.pageSize
    for _ in IndexFormat.Section.allCases {
      let (start, length) = (try reader.little(UInt64.self), try reader.little(UInt64.self))
      guard start >= end, start <= bytes.count, length <= UInt64(bytes.count) - start else {
        throw .damaged
      }
      sections.append(Int(start)..<Int(start + length))
      end = Int(start + length)
    }
    let header = UnsafeRawBufferPointer(rebasing: bytes[..<reader.position])
    guard try reader.little(UInt64.self) == XXHash64.hash(header) else { throw .damaged }
    let checksums = sections[IndexFormat.Section.checksums.rawValue]
    let pages =
      (checksums.lowerBound - IndexFormat.pageSize + IndexFormat.pageSize - 1)
      / IndexFormat.pageSize
    guard checksums.count == pages * 8, checksums.upperBound == bytes.count, pages > 0,
      XXHash64.hash(UnsafeRawBufferPointer(rebasing: bytes[checksums])) == checksumOfChecksums
    else { throw .damaged }
    return sections
  }
}
