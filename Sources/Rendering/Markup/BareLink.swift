import TextAnalysis

/// An address of the net as it stands in a text (GitHub Flavored Markdown 0.29, section 6.9, “extended
/// URL autolink”): http and https alone, up to the first character that no address has. A value is
/// one where it is nothing else, or where it goes on with the template's.
enum BareLink {
  /// What begins like an address at `start`, and where it ends; nil where nothing does.
  static func read(
    _ syntax: [UInt8], _ bytes: [UInt8], at start: Int, _ line: Range<Int>
  ) -> (end: Int, isLink: Bool)? {
    guard start == line.lowerBound || !isWord(bytes[start - 1]),
      let scheme = scheme(bytes[start..<line.upperBound])
    else { return nil }
    let host = start + scheme
    guard host < line.upperBound, isWord(bytes[host]) else { return nil }
    var end = host
    while end < line.upperBound, isAddress(bytes[end], isOfValue: syntax[end] == 0) { end += 1 }
    // A value that is more than an address is no part of one.
    if end < line.upperBound, syntax[end] == 0 { return (end, false) }
    let last = withoutLastMarks(bytes, syntax, host..<end)
    return (last, !(last < end && syntax[last] == 0))
  }

  /// In bytes.
  private static func scheme(_ text: ArraySlice<UInt8>) -> Int? {
    switch LinkScheme(text.prefix(9)) {
    case .http?: LinkScheme.http.rawValue.utf8.count
    case .https?: LinkScheme.https.rawValue.utf8.count
    case .mail?, .telephone?, nil: nil
    }
  }

  /// Without the marks of the sentence that the address stands in. What would be emphasis is none in a
  /// value, and its own.
  private static func withoutLastMarks(
    _ bytes: [UInt8], _ syntax: [UInt8], _ address: Range<Int>
  ) -> Int {
    var end = address.upperBound
    var opened = address.count { bytes[$0] == UInt8(ascii: "(") }
    var closed = address.count { bytes[$0] == UInt8(ascii: ")") }
    while end > address.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        guard closed > opened else { return end }
        closed -= 1
      case UInt8(ascii: "("): opened -= 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        if syntax[end - 1] == 0 { return end }
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "'"):
        break
      default: return end
      }
      end -= 1
    }
    return end
  }

  /// RFC 3986's characters, but for the brackets that Markdown reads, where they are not a value's.
  private static func isAddress(_ byte: UInt8, isOfValue: Bool) -> Bool {
    PercentEncoding.isAddressByte(byte)
      && (isOfValue || byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]"))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || ScalarClass.isDigit(byte)
  }
}
