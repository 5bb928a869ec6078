/// Finds hours and minutes in a text, in half width, that no clock shows: 25:30, 13 pm, 上午 15 点, 3 点 75 分.
enum ClockText {
  /// As it is written.
  static func impossible(in text: String) -> String? {
    let bytes = Array(text.utf8)
    return impossibleTime(bytes) ?? impossibleHalfDay(bytes)
      ?? impossibleChinese(Array(text.filter { $0 != " " }))
  }

  /// `25:30`, `9:75`
  private static func impossibleTime(_ bytes: [UInt8]) -> String? {
    for colon in bytes.indices where bytes[colon] == UInt8(ascii: ":") {
      var start = colon
      while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
      var end = colon + 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      guard (1...2).contains(colon - start), end - colon == 3,
        let hour = Int(String(decoding: bytes[start..<colon], as: UTF8.self)),
        let minute = Int(String(decoding: bytes[(colon + 1)..<end], as: UTF8.self))
      else { continue }
      if hour > 24 || minute > 59 || hour == 24 && minute > 0 {
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
    }
    return nil
  }

  /// `13 pm`, `15:30 p.m.`, `0 pm`
  private static func impossibleHalfDay(_ bytes: [UInt8]) -> String? {
    for index in bytes.indices {
      let letter = bytes[index] | 0x20
      guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"),
        let end = endOfHalfDay(at: index, in: bytes)
      else { continue }
      var figureEnd = index
      while figureEnd > 0, bytes[figureEnd - 1] == 0x20 { figureEnd -= 1 }
      var start = figureEnd
      while start > 0, isDigit(bytes[start - 1]) || ":.".utf8.contains(bytes[start - 1]) {
        start -= 1
      }
      let figure = bytes[start..<figureEnd].prefix(while: isDigit)
      guard (1...2).contains(figure.count), !isDay(endingAt: start, in: bytes),
        let hour = Int(String(decoding: figure, as: UTF8.self)),
        hour > 12 || hour == 0 && letter == UInt8(ascii: "p")
      else { continue }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return nil
  }

  /// Where `am`, `pm`, `a.m.` or `p.m` ends that begins here.
  private static func endOfHalfDay(at index: Int, in bytes: [UInt8]) -> Int? {
    var end = index + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
    guard end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "m") else { return nil }
    end += 1
    guard end == bytes.count || (bytes[end] | 0x20) &- UInt8(ascii: "a") >= 26 else { return nil }
    return end
  }

  /// Whether the figure that begins at a place is a day: `11/25 pm`, `Nov 25 pm`.
  private static func isDay(endingAt start: Int, in bytes: [UInt8]) -> Bool {
    if start > 0, "/-".utf8.contains(bytes[start - 1]) { return true }
    var end = start
    while end > 0, " .".utf8.contains(bytes[end - 1]) { end -= 1 }
    var first = end
    while first > 0, end - first <= 9, (bytes[first - 1] | 0x20) &- UInt8(ascii: "a") < 26 {
      first -= 1
    }
    return TimeFormat.month(String(decoding: bytes[first..<end], as: UTF8.self).lowercased()) != nil
  }

  /// 上午 15 点, 25 时, 3 点 75 分. That there is no 25 点 is `Moment`'s to say.
  private static func impossibleChinese(_ characters: [Character]) -> String? {
    for (index, character) in characters.enumerated() where "点點时時".contains(character) {
      var start = index
      while start > 0, isNumeral(characters[start - 1]) { start -= 1 }
      guard start < index, let hour = WrittenNumber.whole(String(characters[start..<index])) else {
        continue
      }
      let isHour = "点點".contains(character)
      // 千万时 is no hour; nor is 同一时间.
      guard isHour || characters[start..<index].allSatisfy(\.isASCII) else { continue }
      let before = String(characters[max(0, start - 2)..<start])
      if hour > 12, hour <= 24, mornings.contains(before) {
        return before + String(characters[start...index])
      }
      if !isHour, hour > 24 { return String(characters[start...index]) }
      var end = index + 1
      while end < characters.count, end - index <= 4, isNumeral(characters[end]) { end += 1 }
      let isMinute =
        end == characters.count
        || characters[end] == "分" && (end + 1 == characters.count || characters[end + 1] != "钟")
      if isHour, isMinute, let minute = WrittenNumber.whole(String(characters[(index + 1)..<end])),
        minute > 59
      {
        return String(characters[start..<end]) + (end < characters.count ? "分" : "")
      }
    }
    return nil
  }

  private static let mornings: Set<String> = ["上午", "早上", "凌晨", "清晨", "早晨"]

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  private static func isNumeral(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(Moment.isNumeral)
  }
}
