/// A named class of characters: `\p{Han}`, `\d`.
///
/// General categories are those of the standard library's Unicode version, scripts those of
/// `ScriptRanges`.
enum ScalarProperty: UInt8, CaseIterable, Sendable {
  case letter, uppercase, lowercase, titlecase, modifierLetter, otherLetter
  case mark, nonspacingMark, spacingMark, enclosingMark
  case number, decimalNumber, letterNumber, otherNumber
  case punctuation, connector, dash, open, close, initialQuote, finalQuote, otherPunctuation
  case symbol, mathSymbol, currencySymbol, modifierSymbol, otherSymbol
  case separator, space, line, paragraph
  case other, control, format
  case han, hiragana, katakana, bopomofo, hangul, latin, greek, cyrillic, thai
  case emoji, digit, word, whiteSpace

  /// As `\p{…}` calls it; nil for what only `\d`, `\w` and `\s` mean.
  var name: String? {
    switch self {
    case .letter: "L"
    case .uppercase: "Lu"
    case .lowercase: "Ll"
    case .titlecase: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .mark: "M"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .number: "N"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .punctuation: "P"
    case .connector: "Pc"
    case .dash: "Pd"
    case .open: "Ps"
    case .close: "Pe"
    case .initialQuote: "Pi"
    case .finalQuote: "Pf"
    case .otherPunctuation: "Po"
    case .symbol: "S"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .separator: "Z"
    case .space: "Zs"
    case .line: "Zl"
    case .paragraph: "Zp"
    case .other: "C"
    case .control: "Cc"
    case .format: "Cf"
    case .han: "Han"
    case .hiragana: "Hiragana"
    case .katakana: "Katakana"
    case .bopomofo: "Bopomofo"
    case .hangul: "Hangul"
    case .latin: "Latin"
    case .greek: "Greek"
    case .cyrillic: "Cyrillic"
    case .thai: "Thai"
    case .emoji: "Emoji"
    case .digit, .word, .whiteSpace: nil
    }
  }

  static let names = allCases.compactMap(\.name)

  /// Case does not matter in names.
  init?(name: String) {
    let wanted = name.lowercased()
    guard let found = Self.allCases.first(where: { $0.name?.lowercased() == wanted }) else {
      return nil
    }
    self = found
  }

  func contains(_ scalar: UInt32) -> Bool {
    switch self {
    case .digit: return (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
    case .whiteSpace: return ScalarClass.isSpace(scalar)
    case .word:
      if scalar == 0x5F { return true }
      return Self.category(of: scalar) & (Self.letters | Self.marks | Self.numbers) != 0
    case .emoji:
      return scalar > 0x7F && Unicode.Scalar(scalar)?.properties.isEmoji ?? false
    case .han: return ScriptRanges.contains(scalar, in: ScriptRanges.han)
    case .hiragana: return ScriptRanges.contains(scalar, in: ScriptRanges.hiragana)
    case .katakana: return ScriptRanges.contains(scalar, in: ScriptRanges.katakana)
    case .bopomofo: return ScriptRanges.contains(scalar, in: ScriptRanges.bopomofo)
    case .hangul: return ScriptRanges.contains(scalar, in: ScriptRanges.hangul)
    case .latin: return ScriptRanges.contains(scalar, in: ScriptRanges.latin)
    case .greek: return ScriptRanges.contains(scalar, in: ScriptRanges.greek)
    case .cyrillic: return ScriptRanges.contains(scalar, in: ScriptRanges.cyrillic)
    case .thai: return ScriptRanges.contains(scalar, in: ScriptRanges.thai)
    default: return Self.category(of: scalar) & categories != 0
    }
  }

  /// The general categories that a property is made of, as bits by `category(of:)`.
  private var categories: UInt32 {
    switch self {
    case .uppercase: 1 << 0
    case .lowercase: 1 << 1
    case .titlecase: 1 << 2
    case .modifierLetter: 1 << 3
    case .otherLetter: 1 << 4
    case .letter: Self.letters
    case .nonspacingMark: 1 << 5
    case .spacingMark: 1 << 6
    case .enclosingMark: 1 << 7
    case .mark: Self.marks
    case .decimalNumber: 1 << 8
    case .letterNumber: 1 << 9
    case .otherNumber: 1 << 10
    case .number: Self.numbers
    case .connector: 1 << 11
    case .dash: 1 << 12
    case .open: 1 << 13
    case .close: 1 << 14
    case .initialQuote: 1 << 15
    case .finalQuote: 1 << 16
    case .otherPunctuation: 1 << 17
    case .punctuation: 0x7F << 11
    case .mathSymbol: 1 << 18
    case .currencySymbol: 1 << 19
    case .modifierSymbol: 1 << 20
    case .otherSymbol: 1 << 21
    case .symbol: 0xF << 18
    case .space: 1 << 22
    case .line: 1 << 23
    case .paragraph: 1 << 24
    case .separator: 7 << 22
    case .control: 1 << 25
    case .format: 1 << 26
    case .other: 0x1F << 25
    default: 0
    }
  }

  private static let letters: UInt32 = 0x1F
  private static let marks: UInt32 = 7 << 5
  private static let numbers: UInt32 = 7 << 8

  private static func category(of scalar: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(scalar) else { return 0 }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter: 1 << 0
    case .lowercaseLetter: 1 << 1
    case .titlecaseLetter: 1 << 2
    case .modifierLetter: 1 << 3
    case .otherLetter: 1 << 4
    case .nonspacingMark: 1 << 5
    case .spacingMark: 1 << 6
    case .enclosingMark: 1 << 7
    case .decimalNumber: 1 << 8
    case .letterNumber: 1 << 9
    case .otherNumber: 1 << 10
    case .connectorPunctuation: 1 << 11
    case .dashPunctuation: 1 << 12
    case .openPunctuation: 1 << 13
    case .closePunctuation: 1 << 14
    case .initialPunctuation: 1 << 15
    case .finalPunctuation: 1 << 16
    case .otherPunctuation: 1 << 17
    case .mathSymbol: 1 << 18
    case .currencySymbol: 1 << 19
    case .modifierSymbol: 1 << 20
    case .otherSymbol: 1 << 21
    case .spaceSeparator: 1 << 22
    case .lineSeparator: 1 << 23
    case .paragraphSeparator: 1 << 24
    case .control: 1 << 25
    case .format: 1 << 26
    case .surrogate: 1 << 27
    case .privateUse: 1 << 28
    case .unassigned: 1 << 29
    @unknown default: 0
    }
  }
}
