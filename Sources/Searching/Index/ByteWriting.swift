extension [UInt8] {
  mutating func append(little value: some FixedWidthInteger & UnsignedInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  /// LEB128: seven bits a byte, the lowest first.
  @inline(__always)
  mutating func append(varint value: Int) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// With its length before it.
  mutating func append(text: String) {
    append(varint: text.utf8.count)
    append(contentsOf: text.utf8)
  }
}
