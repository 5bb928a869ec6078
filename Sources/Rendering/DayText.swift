import Diagnostics
import DomainModel

/// Finds days and hours in a text that no calendar and no clock has: 2 月 30 日, 25:30.
enum DayText {
  static func misfit(_ text: String, _ slot: Slot) -> SlotValue.Misfit? {
    let label = slot.displayLabel
    let way = Moment.example(for: slot)
    let plain = WrittenNumber.halfWidth(text)
    let isDay = isNumericDate(plain) ?? isChineseDate(plain) ?? isEnglishDate(plain) ?? true
    if !isDay || hasImpossiblePart(plain) {
      return SlotValue.Misfit(
        message: Message(
          zh: "“\(label.zh)”给的是“\(text)”，读不出是哪一天；写成“\(way.zh)”",
          en: "`\(text)`, given for \(label.en), names no day; write `\(way.en)`"),
        help: Message(zh: "写成 2026-11-25 或 11 月 25 日", en: "write 2026-11-25 or 25 November"))
    }
    if let clock = impossibleClock(plain) {
      return SlotValue.Misfit(
        message: Message(
          zh: "“\(label.zh)”给的是“\(text)”，没有 \(clock) 这个时间；写成“\(way.zh)”",
          en: "there is no \(clock) in `\(text)`, given for \(label.en); write `\(way.en)`"))
    }
    return nil
  }

  /// Whether a date in digits exists; nil for what has another form.
  private static func isNumericDate(_ text: String) -> Bool? {
    let date = text.prefix { !$0.isWhitespace }
    let isDate =
      date.utf8.count >= 8
      && date.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || "-/.".utf8.contains($0) }
    return isDate ? CivilDate(String(date)) != nil : nil
  }

  /// Whether `2026年2月30日`, `2 月 30 日` or 二月三十日 exists; nil where no such form is found.
  private static func isChineseDate(_ text: String) -> Bool? {
    let characters = Array(text.filter { $0 != " " })
    guard let mark = characters.firstIndex(of: "月"),
      let month = number(before: mark, in: characters),
      let end = characters[mark...].firstIndex(where: { "日号號".contains($0) }),
      let day = WrittenNumber.whole(String(characters[(mark + 1)..<end]))
    else { return nil }
    var year = 2024
    if let yearMark = characters[..<mark].lastIndex(of: "年"),
      let given = number(before: yearMark, in: characters), given > 99
    {
      year = given
    }
    return CivilDate(year: year, month: month, day: day) != nil
  }

  /// `32号`, `13月`, 星期八: a day or a month alone that no calendar has.
  private static func hasImpossiblePart(_ text: String) -> Bool {
    let characters = Array(text.filter { $0 != " " })
    for (index, character) in characters.enumerated() {
      switch character {
      case "号", "號", "日":
        if let day = number(before: index, in: characters), !(1...31).contains(day) { return true }
      case "月":
        if let month = number(before: index, in: characters), !(1...12).contains(month) {
          return true
        }
      case "周", "週", "期", "拜":
        let digits = characters[(index + 1)...].prefix {
          $0.unicodeScalars.allSatisfy(Moment.isNumeral)
        }
        // 下周 8 号 is a day, 两周八天 a span.
        let next = digits.endIndex < characters.count ? characters[digits.endIndex] : " "
        if digits.count == 1, "七八九十零〇7890".contains(digits[index + 1]),
          !"号號日月点點时時:年天个.-/".contains(next),
          character != "期" || index > 0 && characters[index - 1] == "星",
          character != "拜" || index > 0 && characters[index - 1] == "礼"
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// The number that ends before a place.
  private static func number(before end: Int, in characters: [Character]) -> Int? {
    var start = end
    while start > 0, characters[start - 1].unicodeScalars.allSatisfy(Moment.isNumeral) {
      start -= 1
    }
    return WrittenNumber.whole(String(characters[start..<end]))
  }

  /// Whether `30 February` or `Nov 31, 2026` exists; nil where no such form is found.
  private static func isEnglishDate(_ text: String) -> Bool? {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    for (index, word) in words.enumerated() {
      guard let month = TimeFormat.month(String(word)) else { continue }
      // `may` is a verb too: only with a number beside it.
      for neighbour in [index - 1, index + 1] where words.indices.contains(neighbour) {
        let digits = words[neighbour].prefix { $0.isNumber }
        let suffix = words[neighbour].dropFirst(digits.count)
        guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(suffix),
          let day = Int(digits)
        else { continue }
        return CivilDate(year: 2024, month: month, day: day) != nil
      }
    }
    return nil
  }

  /// `25:30`, `9:75`
  private static func impossibleClock(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    for colon in bytes.indices where bytes[colon] == UInt8(ascii: ":") {
      var start = colon
      while start > 0, bytes[start - 1] &- UInt8(ascii: "0") < 10 { start -= 1 }
      var end = colon + 1
      while end < bytes.count, bytes[end] &- UInt8(ascii: "0") < 10 { end += 1 }
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
}
