/// How a record holds a string, which is packed (`PackedText`).
enum StringReference {
  case none
  /// By its number among those that several templates share, from 1.
  case shared(Int)
  /// In place.
  case inline(UnsafeRawBufferPointer)

  init(_ reader: inout ByteReader) throws(IndexProblem) {
    let number = try reader.varint()
    if number & 1 == 0 {
      self = .inline(try reader.slice(number >> 1))
    } else {
      self = number == 1 ? .none : .shared(number >> 1)
    }
  }

  static func appendNone(to bytes: inout [UInt8]) { bytes.append(varint: 1) }

  static func append(shared number: Int, to bytes: inout [UInt8]) {
    bytes.append(varint: number << 1 | 1)
  }

  /// The bytes of the string come next.
  static func append(inlineOfLength length: Int, to bytes: inout [UInt8]) {
    bytes.append(varint: length << 1)
  }
}

/// The strings of an index that several of its templates share.
struct SharedStrings {
  private let bytes: IndexBytes
  let count: Int

  init(_ bytes: IndexBytes) throws(IndexProblem) {
    self.bytes = bytes
    count = bytes.length(of: .stringOffsets) / 4 - 1
    guard count >= 0, bytes.length(of: .stringOffsets) % 4 == 0 else { throw .damaged }
  }

  /// Packed.
  /// - Parameter number: from 1.
  func bytes(_ number: Int) throws(IndexProblem) -> UnsafeRawBufferPointer {
    guard number >= 1, number <= count else { throw .damaged }
    var ends = ByteReader(try bytes.read(.stringOffsets, (number - 1) * 4..<(number + 1) * 4))
    let (start, end) = (Int(try ends.little(UInt32.self)), Int(try ends.little(UInt32.self)))
    guard start <= end else { throw .damaged }
    return try bytes.read(.strings, start..<end)
  }
}
