import TextAnalysis

/// Reads the pieces of a date from left to right.
struct DateCursor {
  private let bytes: [UInt8]
  var index: Int

  init(_ bytes: [UInt8], _ index: Int) { (self.bytes, self.index) = (bytes, index) }

  var byte: UInt8? { byte(0) }
  func byte(_ ahead: Int) -> UInt8? { index + ahead < bytes.count ? bytes[index + ahead] : nil }

  mutating func skipSpaces() { while byte == 0x20 { index += 1 } }

  mutating func skip(_ sign: UInt8) -> Bool {
    guard byte == sign else { return false }
    index += 1
    return true
  }

  mutating func skip(_ word: String) -> Bool {
    guard isAt(word) else { return false }
    index += word.utf8.count
    return true
  }

  func isAt(_ word: String) -> Bool { bytes[index...].starts(with: word.utf8) }
  func isAt(anyOf words: [String]) -> Bool { words.contains(where: isAt) }

  /// One or two digits, with none behind them.
  mutating func digits() -> Int? {
    var end = index
    while end < bytes.count, end - index < 3, ScalarClass.isDigit(bytes[end]) { end += 1 }
    guard (1...2).contains(end - index) else { return nil }
    defer { index = end }
    return bytes[index..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// In digits or in Han.
  mutating func number() -> Int? {
    if let number = digits() { return number }
    var end = index
    while end + 3 <= bytes.count, end - index < 9, HanNumber.isNumeral(bytes[end..<end + 3]) {
      end += 3
    }
    guard end > index,
      let number = HanNumber.value(of: String(decoding: bytes[index..<end], as: UTF8.self))
    else { return nil }
    index = end
    return number
  }

  mutating func skipOrdinal() {
    for ending in WrittenDate.ordinals where skip(ending) { return }
  }

  /// `, 2026` or ` 2026`.
  mutating func englishYear() -> Int? {
    var next = self
    _ = next.skip(UInt8(ascii: ","))
    guard next.skip(UInt8(ascii: " ")) else { return nil }
    let end = next.index + 4
    guard end <= bytes.count, bytes[next.index..<end].allSatisfy(ScalarClass.isDigit),
      bytes[next.index] == UInt8(ascii: "2"), bytes[next.index + 1] == UInt8(ascii: "0"),
      end == bytes.count || !ScalarClass.isDigit(bytes[end])
    else { return nil }
    let year = bytes[next.index..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    index = end
    return year
  }
}
