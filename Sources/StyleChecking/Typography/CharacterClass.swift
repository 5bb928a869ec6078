import TextAnalysis

/// What a character is to typography.
enum CharacterClass {
  /// A line break, markup, any other control character, the beginning or the end of the text.
  case edge
  case space
  /// Written without spaces: Han, kana, bopomofo.
  case han
  /// Of an alphabet, half-width.
  case letter
  case digit
  /// Any other ASCII character.
  case ascii
  /// ，。！？；：、～ and their kin
  case mark
  /// （「『《〈【〔
  case opening
  /// ）」』》〉】〕
  case closing
  /// “‘
  case openingQuote
  /// ”’
  case closingQuote
  /// …
  case dots
  /// — and –
  case dash
  /// Ａ and １: letters and digits that should be half-width.
  case wideWord
  /// ％, ＆ and the like.
  case wideASCII
  /// U+FFFC: a placeholder, a web address, code.
  case value
  /// Signs, emoji, what is not UTF-8.
  case other

  init(ascii byte: UInt8) {
    switch byte {
    case 0x20: self = .space
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x09, 0x21...0x7E: self = .ascii
    default: self = .edge
    }
  }

  init(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: self = CharacterClass(ascii: UInt8(scalar))
    case 0xA0: self = .space
    case 0x2026: self = .dots
    case 0x2013, 0x2014: self = .dash
    case 0x201C, 0x2018: self = .openingQuote
    case 0x201D, 0x2019: self = .closingQuote
    case 0x2028, 0x2029, 0x85: self = .edge
    case 0x3001, 0x3002, 0x301C, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF5E: self = .mark
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B: self = .opening
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF09, 0xFF3D: self = .closing
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .wideWord
    case 0xFF02...0xFF5D: self = .wideASCII
    case 0xFFFC: self = .value
    // Hangul is written with spaces of its own.
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: self = .other
    default:
      if ScalarClass.isIdeograph(scalar) {
        self = .han
      } else if scalar != 0xD7, scalar != 0xF7, ScalarClass.isWordCharacter(scalar) {
        self = .letter
      } else {
        self = .other
      }
    }
  }

  var isWord: Bool { self == .letter || self == .digit || self == .wideWord }

  /// What only Chinese text has beside its characters.
  var isWidePunctuation: Bool { self == .mark || self == .opening || self == .closing }
}
