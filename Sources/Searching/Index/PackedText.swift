/// Texts as an index keeps them: a Han character in two bytes where UTF-8 takes three, which makes what
/// is shown of Chinese templates a third smaller.
///
///     00 … 7F        ASCII, as it is
///     80 … D1, byte  U+4E00 … U+9FFF, a block of 256 for each first byte
///     D2, byte       U+3000 … U+30FF: 、。《》「」 and kana
///     D3, byte       U+FF00 … U+FFFF: ，！？：；（）
///     D4, byte       U+2000 … U+20FF: “”…—
///     D5, UTF-8      any other scalar, its two to four bytes as they are
///     D6 … FF, byte  two Han characters, of those that stand side by side most often: `HanPairs`
enum PackedText {
  private static let firstHan: UInt32 = 0x4E00
  private static let lastHan: UInt32 = 0x9FFF
  private static let hanLead: UInt8 = 0x80
  private static let escape: UInt8 = 0xD5
  static let pairLead: UInt8 = 0xD6

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

  /// Whether it is the first byte of a Han character that stands alone.
  @inline(__always)
  static func isHan(_ first: UInt8) -> Bool { first >= hanLead && first < 0xD2 }

  /// The number of a pair by its two bytes.
  @inline(__always)
  static func number(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first - pairLead) << 8 | Int(second)
  }

  /// How many bytes the unit takes that starts at an index, or would take if there were as many.
  @inline(__always)
  static func length(of bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    if first != escape { return 2 }
    return index + 1 < bytes.count ? 1 + lengthOfUTF8(bytes[index + 1]) : 2
  }

  @inline(__always)
  private static func lengthOfUTF8(_ first: UInt8) -> Int {
    first & 0xF0 == 0xF0 ? 4 : first & 0xF0 == 0xE0 ? 3 : 2
  }

  /// The text again. Of bytes that nobody packed it makes some text, and reads none behind them.
  static func text(_ bytes: UnsafeRawBufferPointer, _ pairs: HanPairs) -> String {
    // Two bytes become six at most.
    var capacity = bytes.count
    for byte in bytes where byte >= 0x80 { capacity += byte >= pairLead ? 4 : 1 }
    return String(unsafeUninitializedCapacity: capacity + 3) { buffer in
      var count = 0
      func put(_ scalar: UInt32) {
        buffer[count] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
        buffer[count + 1] = 0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F)
        buffer[count + 2] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
        count += 3
      }
      func putHan(_ character: UInt32) {
        let isHan = character >= UInt32(hanLead) << 8 && character < 0xD200
        put(isHan ? firstHan + character - UInt32(hanLead) << 8 : 0xFFFD)
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
          case pairLead...:
            if let characters = pairs.characters(number(first, second)) {
              putHan(characters >> 16)
              putHan(characters & 0xFFFF)
            } else {
              put(0xFFFD)
            }
          case 0xD2: put(0x3000 | UInt32(second))
          case 0xD3: put(0xFF00 | UInt32(second))
          case 0xD4: put(0x2000 | UInt32(second))
          default:
            let length = lengthOfUTF8(second)
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
