import TextAnalysis

/// How a link reads where nothing can be clicked.
enum LinkText {
  /// The text is the address already.
  case textAlone
  /// There is no text.
  case addressAlone
  /// `退款说明：https://…`
  case chinese
  /// `refunds (https://…)`
  case latin

  init(of link: Int, in inlines: MarkdownInlines, _ document: MarkdownDocument) {
    let text = Self.visibleText(of: link, in: inlines, document)
    let address = Self.bytes(of: inlines.links[link].destination, in: document)
    if text.isEmpty {
      self = .addressAlone
    } else if Self.isSame(text, address) {
      self = .textAlone
    } else {
      self = Self.holdsChinese(text) ? .chinese : .latin
    }
  }

  /// The bytes of an address, without the backslashes that free its signs.
  static func bytes(of destination: Range<Int>, in document: MarkdownDocument) -> [UInt8] {
    parts(of: destination, in: document).flatMap { document.bytes[$0] }
  }

  /// An address as people read it: without `mailto:` and `tel:`.
  static func readableParts(of destination: Range<Int>, in document: MarkdownDocument)
    -> [Range<Int>]
  {
    var range = destination
    switch LinkScheme(document.bytes[destination]) {
    case .mail?: range = destination.dropFirst(LinkScheme.mail.rawValue.utf8.count)
    case .telephone?: range = destination.dropFirst(LinkScheme.telephone.rawValue.utf8.count)
    case .http?, .https?, nil: break
    }
    return parts(of: range, in: document)
  }

  /// The stretches of an address between the backslashes that free its signs.
  static func parts(of destination: Range<Int>, in document: MarkdownDocument) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = destination.lowerBound
    var index = start
    while index < destination.upperBound {
      if document.syntax[index] == UInt8(ascii: "\\"), index + 1 < destination.upperBound,
        ASCIISigns.isPunctuation(document.syntax[index + 1])
      {
        parts.append(start..<index)
        start = index + 1
        index += 2
      } else {
        index += 1
      }
    }
    parts.append(start..<destination.upperBound)
    return parts
  }

  private static func visibleText(
    of link: Int, in inlines: MarkdownInlines, _ document: MarkdownDocument
  ) -> [UInt8] {
    var text: [UInt8] = []
    for token in inlines.tokens[inlines.links[link].firstToken...] {
      switch token.kind {
      case .text, .link: text += document.bytes[token.range]
      case .escape: text += document.bytes[token.range.dropFirst()]
      case .code(let range), .address(let range): text += document.bytes[range]
      case .marks(let run): text += document.bytes[inlines.runs[run].literal]
      case .lineBreak: text.append(0x20)
      case .linkStart: break
      case .linkEnd: return text
      }
    }
    return text
  }

  /// Whether people see the same place: schemes, case and a last slash aside, and of telephone
  /// numbers only the digits.
  private static func isSame(_ text: [UInt8], _ address: [UInt8]) -> Bool {
    if LinkScheme(address) == .telephone {
      return text.allSatisfy { $0 < 0x80 && !ScalarClass.isASCIILetter($0) }
        && text.filter(ScalarClass.isDigit) == address.filter(ScalarClass.isDigit)
    }
    return core(text) == core(address)
  }

  private static func core(_ address: [UInt8]) -> [UInt8] {
    var core = address[...]
    if let scheme = LinkScheme(address) { core = core.dropFirst(scheme.rawValue.utf8.count) }
    if core.last == UInt8(ascii: "/") { core = core.dropLast() }
    return core.map { ScalarClass.isASCIILetter($0) ? $0 | 0x20 : $0 }
  }

  private static func holdsChinese(_ text: [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      let unit = UTF8Reading.scalar(in: text, at: index, end: text.count)
      if ScalarClass.isIdeograph(unit.scalar) { return true }
      index += unit.length
    }
    return false
  }
}
