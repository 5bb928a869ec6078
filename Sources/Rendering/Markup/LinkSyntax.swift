import TextAnalysis

/// How links and addresses are written. Bytes of values are NUL here, and end nothing.
enum LinkSyntax {
  struct Tail {
    /// Without angle brackets.
    var destination: Range<Int>
    /// Past the closing parenthesis.
    var end: Int
  }

  /// CommonMark asks for three levels at least; a limit keeps `[a](b[a](b…` linear.
  private static let deepestParentheses = 32

  /// Reads `(https://… "title")`.
  static func tail(_ syntax: [UInt8], at start: Int, _ limit: Int) -> Tail? {
    guard start < limit, syntax[start] == UInt8(ascii: "(") else { return nil }
    var index = skipBlanks(syntax, start + 1, limit)
    guard let destination = destination(syntax, at: index, limit) else { return nil }
    guard isAddress(syntax, destination.text) else { return nil }
    index = skipBlanks(syntax, destination.end, limit)
    if index > destination.end, index < limit, let end = titleEnd(syntax, at: index, limit) {
      index = skipBlanks(syntax, end, limit)
    }
    guard index < limit, syntax[index] == UInt8(ascii: ")") else { return nil }
    return Tail(destination: destination.text, end: index + 1)
  }

  private static func destination(_ syntax: [UInt8], at start: Int, _ limit: Int) -> (
    text: Range<Int>, end: Int
  )? {
    guard start < limit else { return nil }
    var index = start
    if syntax[start] == UInt8(ascii: "<") {
      index += 1
      while index < limit {
        switch syntax[index] {
        case UInt8(ascii: ">"): return (start + 1..<index, index + 1)
        case UInt8(ascii: "<"): return nil
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < limit {
      switch syntax[index] {
      case 0x20, 0x09: return depth == 0 ? (start..<index, index) : nil
      case UInt8(ascii: "\\"):
        index += index + 1 < limit && ASCIISigns.isPunctuation(syntax[index + 1]) ? 2 : 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > deepestParentheses { return nil }
        index += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return (start..<index, index) }
        depth -= 1
        index += 1
      default: index += 1
      }
    }
    return nil
  }

  private static func titleEnd(_ syntax: [UInt8], at start: Int, _ limit: Int) -> Int? {
    let close: UInt8
    switch syntax[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = syntax[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < limit {
      if syntax[index] == close { return index + 1 }
      if syntax[index] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += syntax[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Where `<https://…>` or `<name@example.com>` that starts at `start` ends.
  /// A value between the brackets is an address where it begins with http, https or mailto.
  static func addressEnd(
    _ syntax: [UInt8], _ bytes: [UInt8], at start: Int, _ limit: Int
  ) -> Int? {
    var index = start + 1
    var hasAt = false
    while index < limit {
      switch syntax[index] {
      case UInt8(ascii: ">"):
        let address = start + 1..<index
        let isAddress =
          LinkScheme(syntax[address]) != nil || hasAt && address.count > 2
          || isAddressOfValue(syntax, bytes, address)
        return isAddress ? index + 1 : nil
      case UInt8(ascii: "<"), 0x01...0x20: return nil
      case UInt8(ascii: "@"): hasAt = true
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func isAddressOfValue(
    _ syntax: [UInt8], _ bytes: [UInt8], _ range: Range<Int>
  ) -> Bool {
    guard range.allSatisfy({ syntax[$0] == 0 && PercentEncoding.isAddressByte(bytes[$0]) }) else {
      return false
    }
    return switch LinkScheme(bytes[range]) {
    case .http?, .https?, .mail?: true
    case .telephone?, nil: false
    }
  }

  /// Whether people mean a place on the net: it names a scheme, or looks like a domain or a path, or
  /// a value stands in it.
  private static func isAddress(_ syntax: [UInt8], _ range: Range<Int>) -> Bool {
    if LinkScheme(syntax[range]) != nil { return true }
    var hasSign = false
    for byte in syntax[range] {
      switch byte {
      case 0: return true
      case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "#"),
        UInt8(ascii: ":"):
        hasSign = true
      case 0x80...: return false
      default: break
      }
    }
    return hasSign
  }

  private static func skipBlanks(_ syntax: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, syntax[index] == 0x20 || syntax[index] == 0x09 { index += 1 }
    return index
  }
}

/// The schemes that a reply may link to. Everything else, `javascript:` first of all, stays text.
enum LinkScheme: String, CaseIterable {
  case http = "http://"
  case https = "https://"
  case mail = "mailto:"
  case telephone = "tel:"

  /// The scheme that an address begins with.
  init?(_ address: some Collection<UInt8>) {
    // Schemes know no case: ASCII letters are folded, what they are compared with is lower case.
    let match = Self.allCases.first { scheme in
      address.count > scheme.rawValue.utf8.count
        && zip(address, scheme.rawValue.utf8).allSatisfy {
          $0 == $1 || ScalarClass.isASCIILetter($0) && $0 | 0x20 == $1
        }
    }
    guard let match else { return nil }
    self = match
  }
}
