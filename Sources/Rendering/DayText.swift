import Diagnostics
import DomainModel

/// Finds days and hours in a text that no calendar and no clock has: 2 月 30 日, 25:30.
enum DayText {
  static func misfit(_ text: String, _ slot: Slot) -> SlotValue.Misfit? {
    let label = slot.displayLabel
    let way = Moment.example(for: slot)
    let plain = WrittenNumber.halfWidth(text)
    let isDay = isNumericDate(plain) ?? isChineseDate(plain) ?? isEnglishDate(plain) ?? true
    let isNoDay =
      !isDay || hasImpossiblePart(plain) || NumericDay.holdsImpossible(in: plain)
      || slot.type == .date && NumericDay.isImpossibleAlone(plain)
    if isNoDay {
      return SlotValue.Misfit(
        message: Message(
          zh: "“\(label.zh)”给的是“\(text)”，读不出是哪一天；写成“\(way.zh)”",
          en: "`\(text)`, given for \(label.en), names no day; write `\(way.en)`"),
        help: Message(zh: "写成 2026-11-25 或 11 月 25 日", en: "write 2026-11-25 or 25 November"))
    }
    if let clock = ClockText.impossible(in: plain) {
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

  /// Whether `2026年2月30日`, `2 月 30` or 二月三十日 exists; nil where no such form is found.
  private static func isChineseDate(_ text: String) -> Bool? {
    let characters = Array(text.filter { $0 != " " })
    var isFound = false
    for mark in characters.indices where characters[mark] == "月" {
      var end = mark + 1
      while end < characters.count, end - mark <= 4, isNumeral(characters[end]) { end += 1 }
      // 3 月 2 点 and 3 月 30 天 name no day of the month.
      guard let month = number(before: mark, in: characters),
        let day = WrittenNumber.whole(String(characters[(mark + 1)..<end])),
        end == characters.count || !"点點时時:年天个個月周小分百千万".contains(characters[end])
      else { continue }
      isFound = true
      var start = mark
      while start > 0, isNumeral(characters[start - 1]) { start -= 1 }
      let given =
        start > 0 && characters[start - 1] == "年" ? number(before: start - 1, in: characters) : nil
      let year = given.flatMap { $0 > 99 ? $0 : nil } ?? 2024
      if CivilDate(year: year, month: month, day: day) == nil { return false }
    }
    return isFound ? true : nil
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
    while start > 0, isNumeral(characters[start - 1]) { start -= 1 }
    return WrittenNumber.whole(String(characters[start..<end]))
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(Moment.isNumeral)
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
}
