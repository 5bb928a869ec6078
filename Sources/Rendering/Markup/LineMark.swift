import TextAnalysis

/// What Markdown takes for a mark at the beginning of a line: of a heading, list, quote, code, or a
/// line across.
struct LineMark {
  /// The sign that a backslash keeps from being a mark.
  var sign: Int
  /// All that makes it a mark.
  var range: Range<Int>

  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    guard let start = line.first(where: { bytes[$0] != 0x20 && bytes[$0] != 0x09 }) else {
      return nil
    }
    let rest = start..<line.upperBound
    var end = start + 1
    while end < rest.upperBound, bytes[end] == bytes[start] { end += 1 }
    let isRun = end == rest.upperBound || Self.isBlank(bytes[end])
    switch bytes[start] {
    case UInt8(ascii: "#") where end - start <= 6 && isRun: self.init(start, end: end, rest)
    case UInt8(ascii: ">"): self.init(start, end: start, rest)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      if end == start + 1, isRun {
        self.init(start, end: end, rest)
      } else if Self.isLine(bytes, rest) {
        self.init(sign: start, range: rest)
      } else {
        return nil
      }
    case UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ":"):
      guard Self.isLine(bytes, rest) else { return nil }
      self.init(sign: start, range: rest)
    case UInt8(ascii: "`") where end - start >= 3, UInt8(ascii: "~") where end - start >= 3:
      self.init(sign: start, range: start..<end)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = start
      while index < rest.upperBound, ScalarClass.isDigit(bytes[index]) { index += 1 }
      guard index - start <= 9, index < rest.upperBound,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
        index + 1 == rest.upperBound || Self.isBlank(bytes[index + 1])
      else { return nil }
      self.init(sign: index, range: start..<min(index + 2, rest.upperBound))
    default: return nil
    }
  }

  private init(_ sign: Int, end: Int, _ rest: Range<Int>) {
    self.init(sign: sign, range: sign..<min(end + 1, rest.upperBound))
  }

  private init(sign: Int, range: Range<Int>) {
    self.sign = sign
    self.range = range
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A line across, the line below a heading, or the line below a table's head.
  private static func isLine(_ bytes: [UInt8], _ rest: Range<Int>) -> Bool {
    rest.allSatisfy {
      switch bytes[$0] {
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"),
        UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09:
        true
      default: false
      }
    }
  }
}
