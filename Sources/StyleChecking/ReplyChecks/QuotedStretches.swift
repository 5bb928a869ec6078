import TextAnalysis

/// What stands between “ ”, 「 」, 『 』 or " " on one line.
enum QuotedStretches {
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (start: Int, close: UInt32)?
    var index = 0
    while true {
      index = nextSign(in: bytes, from: index)
      guard index < bytes.count else { return found }
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: bytes.count)
      index += unit.length
      if unit.scalar == 0x0A {
        open = nil
      } else if let current = open {
        if unit.scalar == current.close {
          found.append(current.start..<index)
          open = nil
        }
      } else {
        switch unit.scalar {
        case 0x201C: open = (index, 0x201D)
        case 0x300C: open = (index, 0x300D)
        case 0x300E: open = (index, 0x300F)
        case 0x22: open = (index, 0x22)
        default: break
        }
      }
    }
  }

  /// The next quote or line break, or what looks like one: “ ” are E2 80 9C and 9D, 「 」『 』
  /// E3 80 8C to 8F.
  private static func nextSign(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { text in
      var index = start
      while true {
        index = ByteScan.nextSign(in: text, from: index, text.count)
        guard index < text.count else { return index }
        switch text[index] {
        case 0x22, 0x0A, 0xE2: return index
        case 0xE3:
          if index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] >= 0x8C {
            return index
          }
        default: break
        }
        index += 1
      }
    }
  }
}
