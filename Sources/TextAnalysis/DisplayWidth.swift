/// How many columns a text takes in a terminal.
///
/// East Asian wide and full-width characters and emoji take 2, marks and joiners 0, all else 1;
/// ambiguous characters (`“”…—·①`) take 1, as terminals do by default.
package enum DisplayWidth {
  package static func columns(_ text: some StringProtocol) -> Int {
    if let plain = plainColumns(text) { return plain }
    return text.reduce(0) { $0 + columns($1) }
  }

  /// What a terminal draws in one cell group: one extended grapheme cluster.
  package static func columns(_ character: Character) -> Int {
    var widest = 0
    var hasEmojiSelector = false
    var base: Unicode.Scalar?
    for scalar in character.unicodeScalars {
      widest = max(widest, columns(scalar))
      if scalar.value == 0xFE0F { hasEmojiSelector = true }
      if base == nil { base = scalar }
    }
    guard let base else { return 0 }
    if hasEmojiSelector, base.properties.isEmoji { return 2 }
    // Two regional indicators make a flag; a lone one is a letter in a box.
    if (0x1F1E6...0x1F1FF).contains(base.value) {
      return character.unicodeScalars.count > 1 ? 2 : 1
    }
    return widest
  }

  /// The text, or its beginning and `…`, in at most `limit` columns.
  package static func clip(_ text: some StringProtocol, to limit: Int) -> String {
    guard columns(text) > limit else { return String(text) }
    guard limit > 0 else { return "" }
    return String(prefix(of: text, columns: limit - 1)) + "…"
  }

  /// The longest beginning that fits.
  package static func prefix<Text: StringProtocol>(
    of text: Text, columns limit: Int
  ) -> Text.SubSequence {
    var width = 0
    var end = text.startIndex
    while end < text.endIndex {
      width += columns(text[end])
      if width > limit { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// The text with spaces behind it, so that it takes at least `width` columns.
  package static func padded(_ text: some StringProtocol, to width: Int) -> String {
    String(text) + String(repeating: " ", count: max(0, width - columns(text)))
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if let plain = plainColumns(value) { return plain }
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if isWide(value) {
      // 〪 to 〯 and ゙゚ stand in wide ranges, but are drawn over what is before them.
      return scalar.properties.generalCategory == .nonspacingMark ? 0 : 2
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= wideRanges[0] else { return false }
    var low = 0
    var high = wideRanges.count / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if wideRanges[middle * 2] <= value { low = middle } else { high = middle }
    }
    return value <= wideRanges[low * 2 + 1]
  }

  /// The columns of a scalar that is a character of its own whatever stands beside it, except before
  /// one that is not: printable ASCII, Chinese punctuation and Han, “ ” — … and their like. Nil for all
  /// others.
  package static func plainColumns(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x20..<0x7F, 0x2010...0x2027: 1
    case 0x3000...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
    default: nil
    }
  }

  /// Nil unless every scalar is plain.
  private static func plainColumns(_ text: some StringProtocol) -> Int? {
    var count = 0
    for scalar in text.unicodeScalars {
      guard let columns = plainColumns(scalar.value) else { return nil }
      count += columns
    }
    return count
  }

  /// First and last scalar of each range whose East_Asian_Width is W or F.
  ///
  /// Source: EastAsianWidth.txt of Unicode 18.0. Made by joining neighbours of all scalars for which
  /// Python's `unicodedata2.east_asian_width` (PyPI, 18.0) says W or F.
  // swift-format-ignore
  private static let wideRanges: [UInt32] = [
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F,
    0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
    0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
    0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
    0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50,
    0x2B55, 0x2B55, 0x2E80, 0x2E99, 0x2E9B, 0x2EF3, 0x2F00, 0x2FD5, 0x2FF0, 0x303E, 0x3041, 0x3096,
    0x3099, 0x30FF, 0x3105, 0x312F, 0x3131, 0x318E, 0x3190, 0x31E5, 0x31EF, 0x321E, 0x3220, 0x3247,
    0x3250, 0xA48C, 0xA490, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE52, 0xFE54, 0xFE66, 0xFE68, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
    0x16FE0, 0x16FE4, 0x16FF0, 0x16FF6, 0x17000, 0x18CDA, 0x18CFF, 0x18D20, 0x18D80, 0x18DF2,
    0x18E00, 0x19191, 0x191A0, 0x191D2, 0x1AFF0, 0x1AFF3, 0x1AFF5, 0x1AFFB, 0x1AFFD, 0x1AFFE,
    0x1B000, 0x1B128, 0x1B132, 0x1B132, 0x1B150, 0x1B152, 0x1B155, 0x1B155, 0x1B164, 0x1B168,
    0x1B170, 0x1B2FB, 0x1D300, 0x1D356, 0x1D360, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF,
    0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1AE, 0x1F1AE, 0x1F200, 0x1F202, 0x1F210, 0x1F23B,
    0x1F240, 0x1F248, 0x1F250, 0x1F251, 0x1F260, 0x1F265, 0x1F300, 0x1F320, 0x1F32D, 0x1F335,
    0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0,
    0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D,
    0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4,
    0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D9,
    0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7DA, 0x1F7DA, 0x1F7E0, 0x1F7EB,
    0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FA7C,
    0x1FA80, 0x1FAC6, 0x1FAC8, 0x1FAC8, 0x1FACC, 0x1FADD, 0x1FADF, 0x1FAEB, 0x1FAEF, 0x1FAFA,
    0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
  ]
}
