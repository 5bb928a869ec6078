/// Brings spellings that people do not tell apart to one form, for searching and comparing: small
/// letters, half-width letters, digits and punctuation (`ＡＢＣ１，` → `abc1,`), one kind of space.
package enum Folding {
  package static func fold(_ bytes: [UInt8]) -> [UInt8] { FoldedText(bytes).bytes }

  package static func fold(_ text: String) -> String {
    String(decoding: FoldedText(Array(text.utf8)).bytes, as: UTF8.self)
  }
}

/// A folded text that knows where each of its bytes came from.
package struct FoldedText: Sendable {
  package let bytes: [UInt8]
  /// Where the distance between a folded offset and its original changes: from `folded` on, the
  /// original is `original`, and both grow alike. Sorted; empty where folding kept every length.
  private let shifts: [(folded: Int, original: Int)]

  package init(_ text: [UInt8]) {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var shifts: [(folded: Int, original: Int)] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      // ASCII, and Han from U+4000 to U+9FFF, need no decoding.
      if byte < 0x80 {
        folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        index += 1
        continue
      }
      if byte >= 0xE4, byte <= 0xE9, index + 2 < text.count {
        folded.append(byte)
        folded.append(text[index + 1])
        folded.append(text[index + 2])
        index += 3
        continue
      }
      let unit = UTF8Reading.scalar(in: text, at: index, end: text.count)
      let before = folded.count
      if let replacement = Self.replacement(of: unit.scalar) {
        folded.append(contentsOf: replacement)
      } else {
        folded.append(contentsOf: text[index..<index + unit.length])
      }
      index += unit.length
      if folded.count - before != unit.length { shifts.append((folded.count, index)) }
    }
    self.bytes = folded
    self.shifts = shifts
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// The offset in the original text of the character that starts at a folded offset.
  package func originalOffset(of offset: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].folded <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return shifts[low - 1].original + offset - shifts[low - 1].folded
  }

  package func originalRange(of range: Range<Int>) -> Range<Int> {
    let start = originalOffset(of: range.lowerBound)
    return start..<max(start, originalOffset(of: range.upperBound))
  }

  static func replacement(of scalar: UInt32) -> [UInt8]? {
    switch scalar {
    // U+FF01 to U+FF5E are ASCII, 0xFEE0 higher up.
    case 0xFF01...0xFF5E:
      let ascii = UInt8(scalar - 0xFEE0)
      return [ascii >= 0x41 && ascii <= 0x5A ? ascii | 0x20 : ascii]
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F: return [0x20]
    case 0x2018, 0x2019: return [0x27]
    case 0x201C, 0x201D: return [0x22]
    // ① to ⑳.
    case 0x2460...0x2473: return Array(String(scalar - 0x245F).utf8)
    case 0xC0..<0x590, 0x1E00..<0x2000:
      guard let properties = Unicode.Scalar(scalar)?.properties, properties.changesWhenLowercased
      else { return nil }
      return Array(properties.lowercaseMapping.utf8)
    default: return nil
    }
  }
}
