/// Texts as an index keeps them: a Han character in two bytes where UTF-8 takes three, which makes what
/// is shown of Chinese templates a third smaller.
///
///     00 … 7F        ASCII, as it is
///     80 … D1, byte  U+4E00 … U+9FFF, a block of 256 for each first byte
///     D2, byte       U+3000 … U+30FF: 、。《》「」 and kana
///     D3, byte       U+FF00 … U+FFFF: ，！？：；（）
///     D4, byte       U+2000 … U+20FF: “”…—
///     D5, UTF-8      any other scalar, its two to four bytes as they are
enum PackedText {
  private static let firstHan: UInt32 = 0x4E00
  private static let lastHan: UInt32 = 0x9FFF
  private static let hanLead: UInt8 = 0x80
  private static let escape: UInt8 = 0xD5

  /// Blocks of 256 scalars besides Han, with their first bytes.
  @inline(__always)
  private static func lead(ofBlock block: UInt32) -> UInt8? {
    switch block {
    case 0x30: 0xD2
    case 0xFF: 0xD3
    case 0x20: 0xD4
    default: nil
    }
  }

  /// - Parameter text: UTF-8 without mistakes, as every `String` has it.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let first = text[index]
      if first < 0x80 {
        bytes.append(first)
        index += 1
      } else if first & 0xF0 == 0xE0, index + 2 < text.count {
        let scalar =
          UInt32(first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
          | UInt32(text[index + 2] & 0x3F)
        if scalar >= firstHan, scalar <= lastHan {
          bytes.append(hanLead + UInt8(truncatingIfNeeded: (scalar - firstHan) >> 8))
          bytes.append(UInt8(truncatingIfNeeded: scalar - firstHan))
        } else if let lead = lead(ofBlock: scalar >> 8) {
          bytes.append(lead)
          bytes.append(UInt8(truncatingIfNeeded: scalar))
        } else {
          bytes.append(escape)
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<index + 3]))
        }
        index += 3
      } else {
        let end = min(index + (first & 0xF0 == 0xF0 ? 4 : 2), text.count)
        bytes.append(escape)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
        index = end
      }
    }
  }

  /// The text again. Of bytes that nobody packed it makes some text, and reads none behind them.
  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    // Two bytes become three at most.
    String(unsafeUninitializedCapacity: bytes.count * 3 / 2 + 3) { buffer in
      var count = 0
      func put(_ scalar: UInt32) {
        buffer[count] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
        buffer[count + 1] = 0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F)
        buffer[count + 2] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
        count += 3
      }
      var index = 0
      while index < bytes.count {
        let first = bytes[index]
        index += 1
        if first < 0x80 {
          buffer[count] = first
          count += 1
        } else if index < bytes.count {
          let second = bytes[index]
          switch first {
          case hanLead..<0xD2: put(firstHan + (UInt32(first - hanLead) << 8 | UInt32(second)))
          case 0xD2: put(0x3000 | UInt32(second))
          case 0xD3: put(0xFF00 | UInt32(second))
          case 0xD4: put(0x2000 | UInt32(second))
          default:
            let length = second & 0xF0 == 0xF0 ? 4 : second & 0xF0 == 0xE0 ? 3 : 2
            for byte in bytes[index..<min(index + length, bytes.count)] {
              buffer[count] = byte
              count += 1
            }
            index += length - 1
          }
          index += 1
        }
      }
      return count
    }
  }
}
