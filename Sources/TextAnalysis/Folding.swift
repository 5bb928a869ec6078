/// Brings spellings that people do not tell apart to one form, for searching and comparing: small
/// letters, compatibility forms (NFKC: `ＡＢＣ１，` → `abc1,`, `①` → `1`, `㎏` → `kg`), no accents on
/// Latin, Greek and Cyrillic letters, simplified characters (貨 → 货), one kind of space; characters
/// that show nothing are left out.
///
/// Each scalar is folded by itself: a letter with its accent as one scalar or as two gives the same,
/// but half-width kana keep their voicing mark apart.
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
    var folding = FoldingPass()
    text.withUnsafeBufferPointer { folding.fold($0) }
    // Most texts are folded as they stand, and are not copied.
    bytes = folding.hasChanged ? folding.folded : text
    shifts = folding.shifts
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
}

/// One pass over a text: copies what stays in runs, and writes down what changes.
private struct FoldingPass {
  var folded: [UInt8] = []
  var shifts: [(folded: Int, original: Int)] = []
  var hasChanged = false
  /// Where what has not been copied yet starts.
  private var runStart = 0

  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    let table = FoldingTable.shared
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if byte >= 0x41, byte <= 0x5A {
          copyRun(of: text, to: index)
          folded.append(byte | 0x20)
          runStart = index + 1
        }
        index += 1
        continue
      }
      let unit: UTF8Reading.Unit
      if UTF8Reading.isHan(in: text, at: index, end: text.count) {
        let high = UInt32(byte & 0x0F) << 12
        let low = UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        unit = UTF8Reading.Unit(scalar: high | low, length: 3)
      } else {
        unit = UTF8Reading.scalar(in: text, at: index, end: text.count)
      }
      let entry = table.entry(of: unit.scalar)
      if entry != 0 {
        copyRun(of: text, to: index)
        append(table.form(entry), insteadOf: unit.length, endingAt: index + unit.length)
        runStart = index + unit.length
      }
      index += unit.length
    }
    if hasChanged { copyRun(of: text, to: text.count) }
  }

  private mutating func copyRun(of text: UnsafeBufferPointer<UInt8>, to end: Int) {
    if !hasChanged {
      hasChanged = true
      folded.reserveCapacity(text.count)
    }
    if runStart < end {
      folded.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<end]))
    }
  }

  private mutating func append(
    _ form: FoldingTable.Form, insteadOf length: Int, endingAt end: Int
  ) {
    let before = folded.count
    switch form {
    case .same: break
    case .scalar(let scalar):
      if scalar < 0x80 {
        folded.append(UInt8(scalar))
      } else if scalar < 0x800 {
        folded.append(UInt8(0xC0 | scalar >> 6))
        folded.append(UInt8(0x80 | scalar & 0x3F))
      } else {
        folded.append(UInt8(0xE0 | scalar >> 12))
        folded.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        folded.append(UInt8(0x80 | scalar & 0x3F))
      }
    case .bytes(let bytes): folded.append(contentsOf: bytes)
    }
    if folded.count - before != length { shifts.append((folded.count, end)) }
  }
}
