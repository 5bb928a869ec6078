import TextAnalysis

/// What stands between “ ”, 「 」, 『 』 or " " on one line.
enum QuotedStretches {
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (start: Int, close: UInt32)?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // “ ” are E2 80 9C and 9D, 「 」『 』 E3 80 8C to 8F.
      guard byte == 0xE2 || byte == 0xE3 || byte == 0x22 || byte == 0x0A else {
        index += 1
        continue
      }
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
    return found
  }
}
