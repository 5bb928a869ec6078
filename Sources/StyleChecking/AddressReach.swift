import TextAnalysis

/// How far a web address or a path reaches.
///
/// Chinese follows an address without a space: 见https://a.cn/x谢谢. Its characters belong to the
/// address only where something says so: brackets around the address, a name of a file at the end
/// (/说明书,第2版.pdf), or signs of an address that go on behind them (/帮助/退款, ?q=退款&p=1). Full-width
/// punctuation and white space end every address.
struct AddressReach {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the host begins, behind `https://` or `www.`.
  private let host: Int
  /// Round brackets that the address itself has opened.
  private var open = 0

  private init(_ text: UnsafeBufferPointer<UInt8>, host: Int) {
    (self.text, self.host) = (text, host)
  }

  /// Where an address ends; nil where there is nothing of it.
  ///
  /// - Parameters:
  ///   - start: of the whole address.
  ///   - host: what follows `https://` or `www.`.
  static func end(of start: Int, host: Int, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      if let end = enclosedEnd(of: start, host: host, in: text) { return end }
      var reach = AddressReach(text, host: host)
      return reach.end()
    }
  }

  // In brackets.

  /// `<https://…>`, `](<https://…>)` and `](https://…)`: all up to the bracket is the address.
  private static func enclosedEnd(
    of start: Int, host: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard start > 0 else { return nil }
    let limit = min(text.count, host + longestEnclosed)
    var index = host
    switch text[start - 1] {
    case UInt8(ascii: "<"):
      let isLink = start >= 3 && text[start - 2] == UInt8(ascii: "(")
      while index < limit, text[index] >= 0x20, text[index] != UInt8(ascii: "<") {
        if text[index] == UInt8(ascii: ">") { return index > host ? index : nil }
        if text[index] == 0x20, !isLink { return nil }
        index += 1
      }
      return nil
    case UInt8(ascii: "("):
      guard start >= 2, text[start - 2] == UInt8(ascii: "]") else { return nil }
      var open = 0
      while index < limit, text[index] > 0x20 {
        if text[index] == UInt8(ascii: "(") { open += 1 }
        if text[index] == UInt8(ascii: ")") {
          if open == 0 { return index > host ? index : nil }
          open -= 1
        }
        index += 1
      }
      return endOfTitle(at: index, limit, in: text)
    default: return nil
    }
  }

  /// Of ` "说明"` before the closing bracket; nil where no title stands.
  private static func endOfTitle(
    at space: Int, _ limit: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard space + 1 < limit, text[space] == 0x20, text[space + 1] == UInt8(ascii: "\"") else {
      return nil
    }
    var index = space + 2
    while index + 1 < limit, text[index] >= 0x20 {
      if text[index] == UInt8(ascii: "\""), text[index + 1] == UInt8(ascii: ")") {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// In bytes. What is longer is no link that somebody wrote; it bounds the search.
  private static let longestEnclosed = 2048

  // In running text.

  private mutating func end() -> Int? {
    var index = hostEnd()
    index = passASCII(from: index)
    if index < text.count, text[index] >= 0x80, index > host {
      index = wideEnd(from: index) ?? index
    }
    while index > host, Self.trailing.contains(text[index - 1]) { index -= 1 }
    return index > host ? index : nil
  }

  /// Past a host with labels that are not ASCII: 例子.中国. Nothing for any other.
  private func hostEnd() -> Int {
    var index = host
    var known = host
    while index < text.count {
      let label = index
      var wide = index
      while let next = passWide(wide) { wide = next }
      while index < wide || index < text.count && Self.isLabelSign(text[index]) {
        index = max(index + 1, wide)
      }
      guard index > label else { break }
      let isWide = wide > label
      let hasDot = index + 1 < text.count && text[index] == UInt8(ascii: ".")
      let hasEnd = index < text.count && [0x2F, 0x3A, 0x3F, 0x23].contains(text[index])
      if isWide, known == host, !hasDot { break }
      if isWide || known > host { known = index }
      if hasEnd || !hasDot { break }
      index += 1
    }
    return known
  }

  private static func isLabelSign(_ byte: UInt8) -> Bool {
    ScalarClass.isASCIILetter(byte) || ScalarClass.isDigit(byte) || byte == UInt8(ascii: "-")
  }

  /// Up to white space, a quote, a bracket that was not opened, or anything that is not ASCII.
  private mutating func passASCII(from start: Int) -> Int {
    var index = start
    while index < text.count {
      switch text[index] {
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "`"):
        return index
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        if open == 0 { return index }
        open -= 1
      // The next address.
      case UInt8(ascii: ":")
      where index + 2 < text.count && text[index + 1] == 0x2F
        && text[index + 2] == 0x2F && index > start:
        return index
      default: break
      }
      index += 1
    }
    return index
  }

  /// As far as an address reaches beyond the first character that is not ASCII; nil where nothing
  /// says that this belongs to it.
  private mutating func wideEnd(from first: Int) -> Int? {
    guard text[host..<first].contains(UInt8(ascii: "/")) else { return nil }
    var known: Int?
    var index = first
    let limit = first + Self.longestWide
    // Of what stands between two slashes.
    var segment = Segment()
    while index < limit {
      let run = index
      while let next = passWide(index) { index = next }
      guard index > run else { break }
      let touched = text[run - 1]
      let isName = Self.joints.contains(touched)
      if isName, !segment.hasMark { segment.isName = true }
      // A value, or one more name: nobody ends an address in `=`.
      if isName, touched != UInt8(ascii: "/") || known != nil { known = index }
      let start = index
      let openBefore = open
      index = passASCII(from: start)
      guard index > start else { break }
      let sign = text[start]
      let goesOn =
        sign == UInt8(ascii: "&") || isName && Self.joints.contains(sign)
        || isName && sign == UInt8(ascii: "%")
      if goesOn, start + 1 < index || isWide(at: index) { known = index }
      if let end = fileEnd(in: start..<index, segment) {
        known = max(known ?? 0, end)
      } else if known != index {
        // Behind what does not belong to it, a bracket is the sentence's.
        open = openBefore
      }
      segment.read(text[start..<index])
    }
    return known
  }

  private struct Segment {
    /// It begins with characters that are not ASCII.
    var isName = false
    /// It holds a mark as sentences have them.
    var hasMark = false

    mutating func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      for byte in bytes {
        if byte == UInt8(ascii: "/") {
          self = Segment()
        } else if [0x21, 0x2C, 0x3B].contains(byte) {
          hasMark = true
        }
      }
    }
  }

  /// Behind the last name of a file that ends in a range, with what an address has behind it.
  private func fileEnd(in range: Range<Int>, _ segment: Segment) -> Int? {
    var segment = segment
    var found: Int?
    for index in range {
      if text[index] == UInt8(ascii: "."), segment.isName || !segment.hasMark,
        let end = FileExtension.end(afterDot: index, in: text), end <= range.upperBound
      {
        let sign = end < range.upperBound ? text[end] : 0
        found = [0x23, 0x2F, 0x3F].contains(sign) ? range.upperBound : end
      }
      segment.read(text[index..<index + 1])
    }
    return found
  }

  private func isWide(at index: Int) -> Bool { passWide(index) != nil }

  private func passWide(_ index: Int) -> Int? { Self.passWide(text, index) }

  /// Past a Han character or a letter that is not ASCII; nil where none stands.
  private static func passWide(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index < text.count, text[index] >= 0x80 else { return nil }
    let unit = UTF8Reading.scalar(in: text, at: index, end: text.count)
    switch CharacterClass(unit.scalar) {
    case .han, .letter: return index + unit.length
    default: return nil
    }
  }

  /// In bytes: no address goes on further in another script, and it bounds the search.
  private static let longestWide = 512
  /// Signs behind which a name begins that nothing but an address has there.
  private static let joints = Array("/=#&?_-~".utf8)
  /// Marks at the end belong to the sentence.
  private static let trailing = Array(".,;:!?'*_".utf8)
}

extension AddressReach {
  /// `C:\资料\App内,x.txt`: where the path ends whose drive has its colon at `colon`. What follows the
  /// last backslash is one name where it ends as a file does; else a mark ends it.
  static func end(ofPathAt colon: Int, in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { text in
      var index = colon + 1
      var (mark, file): (Int?, Int?) = (nil, nil)
      let limit = min(text.count, colon + longestEnclosed)
      scan: while index < limit {
        if let next = passWide(text, index) {
          index = next
          continue
        }
        switch text[index] {
        case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
          UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: ":"),
          UInt8(ascii: "`"):
          break scan
        case UInt8(ascii: "\\"): (mark, file) = (nil, nil)
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "("),
          UInt8(ascii: ")"):
          mark = mark ?? index
        case UInt8(ascii: "."): file = FileExtension.end(afterDot: index, in: text) ?? file
        default: break
        }
        index += 1
      }
      var end = file ?? mark ?? index
      while end > colon + 2, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
      return end
    }
  }
}
