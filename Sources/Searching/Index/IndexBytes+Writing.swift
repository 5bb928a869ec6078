extension IndexBytes {
  /// The file of an index with these sections. What a section does not name is empty.
  static func file(_ sections: [IndexFormat.Section: [UInt8]]) -> [UInt8] {
    typealias Section = IndexFormat.Section
    var file = [UInt8](repeating: 0, count: IndexFormat.pageSize)
    file.reserveCapacity(
      sections.values.reduce(IndexFormat.pageSize * 2) { $0 + $1.count + $1.count / 500 + 8 })
    var places: [Range<Int>] = []
    for section in Section.allCases where section != .checksums {
      pad(&file)
      let start = file.count
      file += sections[section] ?? []
      places.append(start..<file.count)
    }
    pad(&file)
    let checksums = checksums(of: file)
    places.append(file.count..<file.count + checksums.count)
    file += checksums
    var header = IndexFormat.magic
    header.append(little: IndexFormat.version)
    header.append(little: UInt32(Section.allCases.count))
    header.append(little: UInt64(file.count))
    header.append(little: XXHash64.hash(checksums))
    for place in places {
      header.append(little: UInt64(place.lowerBound))
      header.append(little: UInt64(place.count))
    }
    header.append(little: XXHash64.hash(header))
    file.replaceSubrange(..<header.count, with: header)
    return file
  }

  private static func pad(_ file: inout [UInt8]) {
    while file.count % 8 != 0 { file.append(0) }
  }

  /// Of the pages from the second one on.
  private static func checksums(of file: [UInt8]) -> [UInt8] {
    var checksums: [UInt8] = []
    file.withUnsafeBytes { bytes in
      for start in stride(from: IndexFormat.pageSize, to: bytes.count, by: IndexFormat.pageSize) {
        let page = bytes[start..<min(start + IndexFormat.pageSize, bytes.count)]
        checksums.append(little: XXHash64.hash(UnsafeRawBufferPointer(rebasing: page)))
      }
    }
    return checksums
  }
}
