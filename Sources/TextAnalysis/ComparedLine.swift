/// What a line is compared by where lines that say the same must be told from others: its letters,
/// digits and signs in their folded form, without spaces and punctuation. `退款，到了吗？` and
/// `退款到了吗` have one key, and so have `WiFi 6` and `ｗｉｆｉ６`.
package enum ComparedLine {
  /// Empty for a line of nothing but spaces and punctuation.
  package static func key(_ line: String) -> [UInt8] {
    var key: [UInt8] = []
    append(line, to: &key)
    return key
  }

  /// Adds the key of a line to what is there already.
  package static func append(_ line: String, to key: inout [UInt8]) {
    var line = line
    line.withUTF8 { append($0, to: &key) }
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        append(ascii: byte, to: &key)
        index += 1
        continue
      }
      if UTF8Reading.isHan(in: text, at: index, end: text.count) {
        key.append(byte)
        key.append(text[index + 1])
        key.append(text[index + 2])
        index += 3
        continue
      }
      let unit = UTF8Reading.scalar(in: text, at: index, end: text.count)
      append(unit.scalar, text[index..<index + unit.length], to: &key)
      index += unit.length
    }
  }

  private static func append(ascii byte: UInt8, to key: inout [UInt8]) {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: key.append(byte)
    case 0x41...0x5A: key.append(byte | 0x20)
    // C++ is not C, and $5 is not 5.
    case UInt8(ascii: "+"), UInt8(ascii: "$"): key.append(byte)
    default: break
    }
  }

  private static func append(
    _ scalar: UInt32, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to key: inout [UInt8]
  ) {
    switch scalar {
    case 0xFF01...0xFF5E: append(ascii: UInt8(scalar - 0xFEE0), to: &key)
    // Most of Chinese punctuation, without asking for its category; the choice of how an emoji looks.
    case 0x3000...0x3004, 0x3008...0x3020, 0x2000...0x206F, 0xFE00...0xFE0F: break
    default:
      let table = FoldingTable.shared
      switch table.form(table.entry(of: scalar)) {
      case .same: if !isPunctuation(scalar) { key.append(contentsOf: bytes) }
      case .scalar(let folded):
        if folded < 0x80 {
          append(ascii: UInt8(folded), to: &key)
        } else if let folded = Unicode.Scalar(folded) {
          key.append(contentsOf: String(Character(folded)).utf8)
        }
      case .bytes(let folded):
        for byte in folded where byte >= 0x80 { key.append(byte) }
        for byte in folded where byte < 0x80 { append(ascii: byte, to: &key) }
      }
    }
  }

  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .control, .format:
      true
    default: false
    }
  }
}
