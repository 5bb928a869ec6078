/// The few classes of characters that counting, word edges and sentences need.
///
/// Ranges are those of the Unicode blocks (Blocks.txt), which do not change.
package enum ScalarClass {
  /// Han, kana and bopomofo: written without spaces, so each counts as one.
  @inline(__always)
  package static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true
    case 0x3005...0x3007, 0x3021...0x3029, 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF: true
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Letters of alphabets that separate words by spaces, with their marks, and digits: Latin, Greek,
  /// Cyrillic, full-width Latin, Hangul. `_` counts, as it joins the names that programs use.
  package static func isWordCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0..<0xAA: false
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1: true
    case 0x300...0x36F, 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x386, 0x388...0x52F: true
    case 0x531...0x556, 0x561...0x587, 0x5D0...0x5EA, 0x620...0x669: true
    case 0x900...0xDFF, 0xE01...0xE5B, 0x1100...0x11FF, 0x1E00...0x1FFF: true
    case 0x3131...0x318E, 0xAC00...0xD7A3: true
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  /// A Latin letter or a digit: the only characters at which a word list's entry needs an edge.
  package static func needsEdge(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  @inline(__always)
  package static func isASCIILetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  /// White space that people type: ASCII's, U+00A0, U+2000 to U+200B, U+3000, U+FEFF.
  package static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}
