import DomainModel

/// Days written in figures and signs alone, inside a text: `2026-02-30`, `2/30`, `25/11/2026`.
enum NumericDay {
  /// Whether one of them is on no calendar, in whichever order its figures are read. A figure that need
  /// not be a day is left alone: `9-18`, `1.5`, `400-820-8820`.
  static func holdsImpossible(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isDigit(bytes[index]) || isSign(bytes[index]) { index += 1 }
      // At the end of a sentence a point is no sign between figures.
      var end = index
      while isSign(bytes[end - 1]) { end -= 1 }
      // A run joined to letters is a number of something.
      let isJoined =
        start > 0 && isLetter(bytes[start - 1]) || end < bytes.count && isLetter(bytes[end])
      if !isJoined, isImpossible(bytes[start..<end]) { return true }
    }
    return false
  }

  private static func isImpossible(_ run: ArraySlice<UInt8>) -> Bool {
    guard run.count <= 10, let sign = run.first(where: isSign) else { return false }
    let figures = run.split(separator: sign, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let numbers = figures.compactMap { Int($0) }
    guard numbers.count == figures.count else { return false }
    let lengths = figures.map(\.count)
    func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
      CivilDate(year: year, month: month, day: day) != nil
    }
    switch (lengths.count, lengths.first) {
    case (3, 4): return !exists(numbers[0], numbers[1], numbers[2])
    case (3, 1), (3, 2):
      let (one, two, three) = (numbers[0], numbers[1], numbers[2])
      guard lengths[1] <= 2 else { return false }
      if lengths[2] == 4 { return !exists(three, two, one) && !exists(three, one, two) }
      return lengths[2] == 2 && !exists(2000 + three, two, one) && !exists(2000 + three, one, two)
        && !exists(2000 + one, two, three)
    case (2, 4): return lengths[1] <= 2 && !(1...12).contains(numbers[1])
    case (2, 1), (2, 2):
      guard sign == UInt8(ascii: "/"), lengths[1] <= 2 else { return false }
      return !exists(2024, numbers[0], numbers[1]) && !exists(2024, numbers[1], numbers[0])
    default: return false
    }
  }

  /// `2-30` and `13.45`, where nothing but a day is asked for.
  static func isImpossibleAlone(_ text: String) -> Bool {
    let figures = text.split(omittingEmptySubsequences: false) { "-./".contains($0) }
    guard figures.count == 2, figures.allSatisfy({ (1...2).contains($0.utf8.count) }),
      let one = Int(figures[0]), let two = Int(figures[1])
    else { return false }
    return CivilDate(year: 2024, month: one, day: two) == nil
      && CivilDate(year: 2024, month: two, day: one) == nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  private static func isSign(_ byte: UInt8) -> Bool { "-/.".utf8.contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
