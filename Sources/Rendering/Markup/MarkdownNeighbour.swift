import TextAnalysis

/// What stands beside a mark, as far as it decides what the mark means.
enum MarkdownNeighbour {
  /// White space, or an end of the line.
  case space
  case punctuation
  /// Punctuation that is written in Chinese, where no spaces stand beside it.
  case chinesePunctuation
  /// Han, kana, and values, of which only that they are there is known.
  case ideograph
  case digit
  case letter

  /// Whether marks on its other side are free, as they are beside a space.
  var separates: Bool { self != .digit && self != .letter }

  var isPunctuation: Bool { self == .punctuation || self == .chinesePunctuation }

  var isWord: Bool { self == .ideograph || self == .digit || self == .letter }

  init(_ scalar: UInt32) {
    switch scalar {
    case 0: self = .ideograph
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x20, 0x09...0x0D: self = .space
    case 0x01..<0x80: self = .punctuation
    case 0xAA, 0xB5, 0xBA: self = .letter
    case 0x00B7, 0x2014, 0x2018...0x201D, 0x2026: self = .chinesePunctuation
    case _ where ScalarClass.isSpace(scalar): self = .space
    case _ where ScalarClass.isIdeograph(scalar): self = .ideograph
    // By block: CJK and full-width punctuation; then General Punctuation to Miscellaneous Symbols
    // and Arrows, Latin-1's signs, and emoji. CommonMark counts symbols as punctuation.
    case 0x3001...0x303F, 0xFE30...0xFE4F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0xFFE0...0xFFE6:
      self = .chinesePunctuation
    case 0x80..<0xC0, 0xD7, 0xF7, 0x2010...0x2BFF, 0x1F000...0x1FAFF: self = .punctuation
    default: self = .letter
    }
  }
}
