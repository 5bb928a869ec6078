/// Questions about bytes of UTF-8 text that the parser asks again and again.
enum UTF8Text {
  /// What Liquid takes for white space: space, tab, line feed, vertical tab, form feed, return.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  /// Space and tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: "_")
  }

  /// The scalar at an offset and its length; nil and 1 where the bytes are no UTF-8.
  static func decode(_ source: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (
    scalar: Unicode.Scalar?, length: Int
  ) {
    let first = source[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= end else { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = source[index + offset]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
    guard !isOverlong, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }

  /// Whether a scalar beyond ASCII may stand in a name: letters, digits and marks of every script,
  /// but no punctuation, no spaces and no invisible signs. By block, as names are short and the hot
  /// path must not look up Unicode properties: Latin-1 signs, General Punctuation to Arrows' end
  /// (2000–2BFF), CJK punctuation (3000–303F without 々〇), full-width signs, private use.
  static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF: true
    case 0x80...0xBF: scalar.value == 0xAA || scalar.value == 0xB5 || scalar.value == 0xBA
    case 0xD7, 0xF7: false
    case 0x2000...0x2BFF: false
    case 0x3005, 0x3007: true
    case 0x3000...0x303F: false
    case 0xE000...0xF8FF: false
    case 0xFE00...0xFE6F, 0xFEFF: false
    case 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFF: false
    case 0x1F000...0x1FFFF: false
    default: scalar.value >= 0x80
    }
  }
}
