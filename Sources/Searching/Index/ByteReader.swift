/// Reads what `[UInt8].append(varint:)` and its like wrote, and never past the end.
struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func byte() throws(IndexProblem) -> UInt8 {
    guard position < bytes.count else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func varint() throws(IndexProblem) -> Int {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
    }
    throw .damaged
  }

  /// How many things follow, each of at least a byte: never more than there is room for.
  mutating func count() throws(IndexProblem) -> Int {
    let count = try varint()
    guard count <= bytes.count - position else { throw .damaged }
    return count
  }

  mutating func slice(_ count: Int) throws(IndexProblem) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - position else { throw .damaged }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  /// All that was not read yet.
  var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[position...]) }

  mutating func little<Number: FixedWidthInteger & UnsignedInteger>(
    _ type: Number.Type
  ) throws(IndexProblem) -> Number {
    let slice = try slice(MemoryLayout<Number>.size)
    return Number(littleEndian: slice.loadUnaligned(as: type))
  }

  mutating func text() throws(IndexProblem) -> String {
    String(decoding: try slice(varint()), as: UTF8.self)
  }
}
