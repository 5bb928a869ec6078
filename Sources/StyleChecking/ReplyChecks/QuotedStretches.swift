import TextAnalysis

/// What stands between “ ”, 「 」, 『 』 or " " on one line.
enum QuotedStretches {
  /// - Parameter signs: those of the whole text.
  static func find(in bytes: [UInt8], _ signs: SignIndex) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var cursor = SignIndex.Cursor(signs)
    var open: (start: Int, close: UInt32)?
    var index = 0
    while true {
      index = bytes.withUnsafeBufferPointer { text in
        cursor.next(from: index) { mayQuote(text, at: $0) }
      }
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

  /// Whether a sign is a quote or line break, or looks like one: “ ” are E2 80 9C and 9D, 「 」『 』
  /// E3 80 8C to 8F.
  @inline(__always)
  private static func mayQuote(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0x22, 0x0A, 0xE2: true
    case 0xE3: index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] >= 0x8C
    default: false
    }
  }
}
