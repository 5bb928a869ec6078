/// Lists by key: what an index has for each term, and for each name.
struct KeyedLists {
  private let bytes: IndexBytes
  private let keys: IndexFormat.Section
  private let offsets: IndexFormat.Section
  private let lists: IndexFormat.Section
  /// How many keys there are.
  let count: Int

  static func terms(in bytes: IndexBytes) throws(IndexProblem) -> KeyedLists {
    try KeyedLists(bytes, .termKeys, .termOffsets, .postings)
  }

  static func names(in bytes: IndexBytes) throws(IndexProblem) -> KeyedLists {
    try KeyedLists(bytes, .nameKeys, .nameOffsets, .nameLists)
  }

  private init(
    _ bytes: IndexBytes, _ keys: IndexFormat.Section, _ offsets: IndexFormat.Section,
    _ lists: IndexFormat.Section
  ) throws(IndexProblem) {
    self.bytes = bytes
    self.keys = keys
    self.offsets = offsets
    self.lists = lists
    count = bytes.length(of: keys) / 8
    guard bytes.length(of: keys) % 8 == 0, bytes.length(of: offsets) == (count + 1) * 4 else {
      throw .damaged
    }
  }

  /// What is kept under a key; nil where there is none.
  func list(of key: UInt64) throws(IndexProblem) -> UnsafeRawBufferPointer? {
    var low = 0
    var high = count
    while high - low > Self.fewKeys {
      let middle = (low + high) / 2
      if try self.key(at: middle) <= key { low = middle } else { high = middle }
    }
    // The rest, of which most lies in one page, is asked for at once.
    let near = try bytes.read(keys, low * 8..<high * 8)
    let start = low
    while low < high {
      let middle = (low + high) / 2
      let found = UInt64(
        littleEndian: near.loadUnaligned(fromByteOffset: (middle - start) * 8, as: UInt64.self))
      if found == key { return try list(at: middle) }
      if found < key { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static let fewKeys = 256

  func key(at position: Int) throws(IndexProblem) -> UInt64 {
    let bytes = try bytes.read(keys, position * 8..<position * 8 + 8)
    return UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
  }

  func list(at position: Int) throws(IndexProblem) -> UnsafeRawBufferPointer {
    let ends = try bytes.read(offsets, position * 4..<position * 4 + 8)
    let start = Int(UInt32(littleEndian: ends.loadUnaligned(as: UInt32.self)))
    let end = Int(UInt32(littleEndian: ends.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
    guard start <= end else { throw .damaged }
    return try bytes.read(lists, start..<end)
  }

  /// The three sections, as they are written.
  struct Writing {
    private(set) var keys: [UInt8] = []
    private(set) var offsets: [UInt8] = []
    private(set) var lists: [UInt8] = []

    /// Keys come in ascending order.
    mutating func add(_ key: UInt64, _ write: (inout [UInt8]) -> Void) {
      keys.append(little: key)
      offsets.append(little: UInt32(lists.count))
      write(&lists)
    }

    /// Appends what was written for larger keys.
    mutating func add(_ other: Writing) {
      keys += other.keys
      let shift = UInt32(lists.count)
      other.offsets.withUnsafeBytes { bytes in
        for place in stride(from: 0, to: bytes.count, by: 4) {
          let offset = UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
          offsets.append(little: offset + shift)
        }
      }
      lists += other.lists
    }

    var count: Int { keys.count / 8 }

    func key(at position: Int) -> UInt64 {
      keys.withUnsafeBytes {
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position * 8, as: UInt64.self))
      }
    }

    /// Calls `body` with each key and the first byte of its list.
    func visit(_ body: (_ key: UInt64, _ first: UInt8) -> Void) {
      offsets.withUnsafeBytes { bytes in
        for position in 0..<count {
          let offset = UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: position * 4, as: UInt32.self))
          body(key(at: position), lists[Int(offset)])
        }
      }
    }

    func contains(_ key: UInt64) -> Bool { position(of: key) != nil }

    func position(of key: UInt64) -> Int? {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
      }
      return low < count && self.key(at: low) == key ? low : nil
    }

    mutating func finish() { offsets.append(little: UInt32(lists.count)) }
  }
}
