/// What a text that is not UTF-8 is written in, as far as its bytes show.
enum TextEncoding {
  case utf16
  /// GBK, GB2312 or GB18030: what older Chinese Windows programs save.
  case gbk
  /// UTF-8 with a few broken places, or something else.
  case unknown

  /// A byte order mark, or the zero bytes of Latin text, at the very start.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return true }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return true }
    guard bytes.count >= 4 else { return false }
    return (bytes[0] == 0 && bytes[1] > 0 && bytes[2] == 0 && bytes[3] > 0)
      || (bytes[0] > 0 && bytes[1] == 0 && bytes[2] > 0 && bytes[3] == 0)
  }

  /// For bytes that are known not to be UTF-8.
  static func guess(_ bytes: [UInt8]) -> TextEncoding {
    if isUTF16(bytes) { return .utf16 }
    return isGBK(bytes) ? .gbk : .unknown
  }

  /// Every byte fits GB18030's pairs and quads, common characters (GB2312's rows) are the most of
  /// it, and there is less of whole UTF-8 characters. A single odd pair is no evidence.
  private static func isGBK(_ bytes: [UInt8]) -> Bool {
    var common = 0
    var pairs = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard lead != 0x80, lead != 0xFF, index + 1 < bytes.count else { return false }
      let trail = bytes[index + 1]
      if trail.isDigit {
        guard index + 3 < bytes.count, bytes[index + 2] >= 0x81, bytes[index + 3].isDigit
        else { return false }
        index += 4
      } else {
        guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return false }
        pairs += 1
        if trail >= 0xA1, (0xA1...0xA9).contains(lead) || (0xB0...0xF7).contains(lead) {
          common += 1
        }
        index += 2
      }
    }
    return common >= 2 && common * 2 > pairs && common > wholeCharacters(bytes)
  }

  private static func wholeCharacters(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var index = 0
      while index < bytes.count {
        let length =
          bytes[index] < 0x80
          ? 1 : TextInspection.scalarLength(bytes, at: index, limit: bytes.count)
        if length > 2 { count += 1 }
        index += max(length, 1)
      }
      return count
    }
  }
}
