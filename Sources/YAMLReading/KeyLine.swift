/// Where the key of a `key: value` line ends, also when the colon is not YAML's.
struct KeyLine {
  enum Colon {
    /// `key: value`, or `key:` at the end of the line.
    case proper
    /// `key：value`
    case fullWidth
    /// `key:value`
    case tight
    /// `key:　value`, with a space that YAML does not know.
    case oddSpace
  }

  var key: Range<Int>
  var colon: Colon
  /// The colon with everything blank behind it.
  var separator: Range<Int>
  /// The first byte of the value; the end of the line when there is none.
  var value: Int

  /// Looks for a key in `range`, the text of a line without its indentation.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard let first = range.isEmpty ? nil : bytes[range.lowerBound] else { return nil }
    if first == .doubleQuote || first == .singleQuote {
      guard let close = QuotedText.close(bytes, range) else { return nil }
      let place = bytes.skippingBlanks(from: close + 1, limit: range.upperBound)
      guard let found = Self.colon(bytes, at: place, limit: range.upperBound) else { return nil }
      self.init(bytes, key: range.lowerBound..<close + 1, colon: found, at: place, range)
      return
    }
    if first == .openBracket || first == .openBrace || first == .hash { return nil }
    guard let place = Self.separator(bytes, range) else { return nil }
    let key = bytes.trimmingBlanks(range.lowerBound..<place)
    guard let colon = Self.colon(bytes, at: place, limit: range.upperBound) else { return nil }
    self.init(bytes, key: key, colon: colon, at: place, range)
  }

  private init(
    _ bytes: [UInt8], key: Range<Int>, colon: Colon, at place: Int, _ line: Range<Int>
  ) {
    self.key = key
    self.colon = colon
    var value = place + (colon == .fullWidth ? 3 : 1)
    while value < line.upperBound {
      let odd = bytes.oddSpaceLength(at: value, limit: line.upperBound)
      guard bytes[value].isBlank || odd > 0 else { break }
      // A full-width space behind a proper colon and a space belongs to the value.
      if colon == .proper, odd > 0 { break }
      value += max(odd, 1)
    }
    self.separator = place..<value
    self.value = value
  }

  /// The colon that ends the key: the first that YAML would take, unless a full-width or tight one
  /// stands before it, right behind something that looks like a key.
  private static func separator(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound {
      switch bytes[place] {
      case .colon:
        switch colon(bytes, at: place, limit: range.upperBound) {
        case .proper: return place
        case .some where looksLikeKey(bytes, range.lowerBound..<place): return place
        default: break
        }
      case 0xEF where bytes.has("：", at: place, limit: range.upperBound):
        if looksLikeKey(bytes, bytes.trimmingBlanks(range.lowerBound..<place)) { return place }
      case .hash where place > range.lowerBound && bytes[place - 1].isBlank:
        return nil
      default: break
      }
      place += 1
    }
    return nil
  }

  private static func colon(_ bytes: [UInt8], at place: Int, limit: Int) -> Colon? {
    if bytes.has("：", at: place, limit: limit) { return .fullWidth }
    guard place < limit, bytes[place] == .colon else { return nil }
    if place + 1 == limit || bytes[place + 1].isBlank { return .proper }
    if bytes.oddSpaceLength(at: place + 1, limit: limit) > 0 { return .oddSpace }
    // Addresses and times have such colons too.
    if bytes[place + 1] == .slash || bytes[place + 1] == .colon { return nil }
    if bytes[place + 1].isDigit, place > 0, bytes[place - 1].isDigit { return nil }
    return .tight
  }

  private static let longestKey = 20

  /// A word as keys are: letters, digits, Han characters, `-_+/.@`, no spaces and no punctuation.
  static func looksLikeKey(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= longestKey * 4 else { return false }
    var count = 0
    for scalar in bytes.text(range).unicodeScalars {
      count += 1
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      case 0x2B, 0x2D...0x2F, 0x40, 0x5F: break
      case 0xC0...0x1FFF, 0x2E80...0x2FFF, 0x3040...0xFEFF, 0xFF10...0xFF19, 0xFF21...0xFF3A: break
      case 0xFF41...0xFF5A, 0x20000...0x3FFFF: break
      default: return false
      }
    }
    return count <= longestKey
  }
}

/// Text in ASCII quotes on one line.
enum QuotedText {
  /// The closing quote of the text that opens at the start of `range`.
  static func close(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    close(
      bytes, from: range.lowerBound + 1, quote: bytes[range.lowerBound], limit: range.upperBound)
  }

  /// The next closing quote, for text that opened before `start`.
  static func close(_ bytes: [UInt8], from start: Int, quote: UInt8, limit: Int) -> Int? {
    var place = start
    while place < limit {
      if bytes[place] == .backslash, quote == .doubleQuote {
        place += 2
        continue
      }
      if bytes[place] == quote {
        let isDoubled = quote == .singleQuote && place + 1 < limit && bytes[place + 1] == quote
        if !isDoubled { return place }
        place += 1
      }
      place += 1
    }
    return nil
  }
}
