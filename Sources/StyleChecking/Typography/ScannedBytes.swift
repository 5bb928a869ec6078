import TextAnalysis

/// The bytes that a scan looks at, with the characters around a place.
struct ScannedBytes {
  let text: UnsafeBufferPointer<UInt8>
  private var end: Int { text.count }

  /// Requires an index inside the text.
  func unit(at index: Int) -> UTF8Reading.Unit { UTF8Reading.scalar(in: text, at: index, end: end) }

  @inline(__always)
  func isHan(at index: Int) -> Bool { UTF8Reading.isHan(in: text, at: index, end: end) }

  /// The unit that ends before `index`; requires `index > 0`.
  func unit(before index: Int) -> UTF8Reading.Unit {
    UTF8Reading.scalar(in: text, before: index, start: 0)
  }

  func classAt(_ index: Int) -> CharacterClass {
    guard index < end else { return .edge }
    let byte = text[index]
    if byte < 0x80 { return CharacterClass(ascii: byte) }
    if isHan(at: index) { return .han }
    return CharacterClass(unit(at: index).scalar)
  }

  func classBefore(_ index: Int) -> CharacterClass {
    guard index > 0 else { return .edge }
    let byte = text[index - 1]
    if byte < 0x80 { return CharacterClass(ascii: byte) }
    if index >= 3, UTF8Reading.isHan(in: text, at: index - 3, end: index) { return .han }
    return CharacterClass(unit(before: index).scalar)
  }

  /// 0 outside of the text.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < end ? text[index] : 0 }

  func skipSpaces(from index: Int) -> Int {
    var index = index
    while index < end, text[index] == 0x20 { index += 1 }
    return index
  }

  func skipSpaces(before index: Int) -> Int {
    var index = index
    while index > 0, text[index - 1] == 0x20 { index -= 1 }
    return index
  }
}
