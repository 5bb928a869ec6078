/// The characters that YAML's own grammar is made of, as bytes.
extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let `return` = UInt8(ascii: "\r")
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  /// Asked of every byte: nearly all are told by the first comparison.
  var isLineBreak: Bool { self <= .return && (self == .lineFeed || self == .return) }
  var isBlank: Bool { self == .space || self == .tab }
}

/// One line of a text, by offsets: its text, and where the next one starts.
struct SourceLine {
  var start: Int
  /// Before the line break.
  var end: Int
  /// After the line break.
  var next: Int

  var range: Range<Int> { start..<end }
}

extension [UInt8] {
  /// The line that starts at `offset`, ended by LF, CRLF, a lone CR, or `limit`.
  func line(at offset: Int, limit: Int) -> SourceLine {
    let end = lineEnd(from: offset, limit: limit)
    var next = end
    if next < limit {
      next += 1
      if self[end] == .return, next < limit, self[next] == .lineFeed { next += 1 }
    }
    return SourceLine(start: offset, end: end, next: next)
  }

  private func lineEnd(from offset: Int, limit: Int) -> Int {
    withUnsafeBufferPointer { bytes in
      var end = offset
      while end < limit, !bytes[end].isLineBreak { end += 1 }
      return end
    }
  }

  /// All lines of a part of the text; the last is empty when the part ends with a line break.
  func lines(in range: Range<Int>) -> [SourceLine] {
    var lines: [SourceLine] = []
    var place = range.lowerBound
    while true {
      let line = line(at: place, limit: range.upperBound)
      lines.append(line)
      if line.next == line.end { return lines }
      place = line.next
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// Whether `other` stands at `offset`, wholly before `limit`.
  func has(_ other: StaticString, at offset: Int, limit: Int) -> Bool {
    let count = other.utf8CodeUnitCount
    guard offset >= 0, offset + count <= limit else { return false }
    for index in 0..<count where self[offset + index] != other.utf8Start[index] { return false }
    return true
  }

  /// How many bytes a full-width or no-break space takes at `offset`; 0 when there is none.
  func oddSpaceLength(at offset: Int, limit: Int) -> Int {
    if has("\u{3000}", at: offset, limit: limit) { return 3 }
    if has("\u{A0}", at: offset, limit: limit) { return 2 }
    return 0
  }

  /// `end` moved before the spaces and tabs that stand there.
  func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }

  func skippingBlanks(from offset: Int, limit: Int) -> Int {
    var place = offset
    while place < limit, self[place].isBlank { place += 1 }
    return place
  }
}
