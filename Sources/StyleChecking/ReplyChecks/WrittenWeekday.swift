import DomainModel
import TextAnalysis

/// The weekday that a text gives to a date.
enum WrittenWeekday {
  static let chinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
  static let english = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// 0 for Monday.
  static func of(_ date: CivilDate) -> Int {
    // 1970-01-01 was a Thursday.
    ((date.dayNumber + 3) % 7 + 7) % 7
  }

  /// A weekday right before or behind a date, and the stretch that holds both. Nil where it may belong to
  /// something else, to a range of days for instance.
  static func beside(
    _ date: WrittenDate, _ reply: CheckedReply
  ) -> (day: Int, place: Range<Int>)? {
    guard reply.holds(.weekday) else { return nil }
    let words = reply.words(.weekday)
    let near = words.starting(
      in: max(0, date.range.lowerBound - reach)..<date.range.upperBound + reach)
    for word in near where word.lowerBound >= date.range.upperBound {
      guard isBehind(word, date, reply.bytes), let day = number(reply.bytes[word]) else { break }
      return (day, date.range.lowerBound..<bracketEnd(word.upperBound, reply.bytes))
    }
    for word in near.reversed() where word.upperBound <= date.range.lowerBound {
      guard isBefore(word, date, reply.bytes), let day = number(reply.bytes[word]) else { break }
      return (day, word.lowerBound..<bracketEnd(date.range.upperBound, reply.bytes))
    }
    return nil
  }

  /// Behind a bracket that closes right here.
  private static func bracketEnd(_ end: Int, _ bytes: [UInt8]) -> Int {
    var cursor = DateCursor(bytes, end)
    _ = cursor.skip("）") || cursor.skip(")")
    return cursor.index
  }

  /// In bytes: a weekday and what may stand between it and its date.
  private static let reach = 32

  /// 11 月 25 日（本周三）, 2026-11-25 周五, November 25 (Tuesday)
  private static func isBehind(_ word: Range<Int>, _ date: WrittenDate, _ bytes: [UInt8]) -> Bool {
    let isChinese = bytes[word.lowerBound] >= 0x80
    guard isChinese || isCapital(bytes[word.lowerBound]) else { return false }
    var cursor = DateCursor(bytes, date.range.upperBound)
    cursor.skipSpaces()
    let isBracketed = cursor.skip("（") || cursor.skip("(")
    let isParted = !isBracketed && !isChinese && cursor.skip(",")
    cursor.skipSpaces()
    if isChinese {
      for lead in ["是", "为", "本", "这", "下下", "下", "上"] where cursor.skip(lead) { break }
      _ = cursor.skip("个")
    }
    guard cursor.index == word.lowerBound else { return false }
    cursor.index = word.upperBound
    if isBracketed, isChinese { return closes(cursor) }
    if !isChinese, !isBracketed {
      // “It leaves on November 25, Friday at the latest”
      guard isParted || date.form == .digits else { return false }
      guard let next = cursor.byte else { return true }
      return next == 0x0A || next == 0x0D || ",.;)!?".utf8.contains(next)
    }
    return !isList(cursor)
  }

  /// 周三（11 月 25 日）, Tuesday, November 25
  private static func isBefore(_ word: Range<Int>, _ date: WrittenDate, _ bytes: [UInt8]) -> Bool {
    let isChinese = bytes[word.lowerBound] >= 0x80
    guard isChinese || isCapital(bytes[word.lowerBound]) else { return false }
    var cursor = DateCursor(bytes, word.upperBound)
    if !isChinese { _ = cursor.skip(".") || cursor.skip(",") }
    cursor.skipSpaces()
    let isBracketed = cursor.skip("（") || cursor.skip("(")
    cursor.skipSpaces()
    guard cursor.index == date.range.lowerBound else { return false }
    // 周三 – 周五（11 月 25 日）, every Tuesday
    var start = word.lowerBound
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    let before = bytes[max(0, start - 9)..<start]
    guard !listBefore.contains(where: { before.suffix($0.count).elementsEqual($0) }) else {
      return false
    }
    cursor.index = date.range.upperBound
    return isBracketed ? closes(cursor) : !isList(cursor)
  }

  /// Whether a bracket closes, or a time of the day follows: nothing that makes it another day.
  private static func closes(_ cursor: DateCursor) -> Bool {
    var cursor = cursor
    cursor.skipSpaces()
    if let byte = cursor.byte, ScalarClass.isDigit(byte) { return true }
    return cursor.isAt(anyOf: ["）", ")", "上午", "下午", "中午", "晚", "早", "前", "之前"])
  }

  /// 至, 、, and: more days follow.
  static func isList(_ cursor: DateCursor) -> Bool {
    var cursor = cursor
    if cursor.isAt(anyOf: ["'", "’"]) { return true }
    cursor.skipSpaces()
    if cursor.isAt(anyOf: ranges) { return true }
    // “By Tuesday, 25 November and it can go back” is no list.
    for word in ["and ", "or ", "to ", "through "] where cursor.skip(word) {
      return isDay(cursor)
    }
    guard
      cursor.skip("、") || cursor.skip("和") || cursor.skip("或") || cursor.skip("及")
        || cursor.skip("与")
    else { return false }
    return cursor.isAt(anyOf: ["周", "星期", "礼拜"]) || cursor.number() != nil
  }

  private static let ranges = [
    "至", "到周", "到星期", "到礼拜", "到 ", "-", "~", "～", "—", "–", "/", "&",
  ]

  /// Whether a number, a weekday or a month follows.
  private static func isDay(_ cursor: DateCursor) -> Bool {
    var cursor = cursor
    for word in ["on ", "the "] { _ = cursor.skip(word) }
    guard let byte = cursor.byte else { return false }
    return ScalarClass.isDigit(byte)
      || english.contains { cursor.isAt(String($0.prefix(3))) }
      || WrittenDate.monthNames.contains {
        cursor.isAt($0.prefix(1).uppercased() + $0.dropFirst().prefix(2))
      }
  }

  private static let listBefore = [
    "至", "到", "、", "和", "或", "及", "与", "每", "-", "~", "～", "—", "–", "/", "and", "or", "to", "&",
    "every",
    "Every", "through", "each",
  ].map { Array($0.utf8) }

  /// 0 for Monday.
  static func number(_ word: ArraySlice<UInt8>) -> Int? {
    if word[word.startIndex] >= 0x80 {
      let days = ["一", "二", "三", "四", "五", "六", "日", "天"]
      return days.firstIndex { word.suffix(3).elementsEqual($0.utf8) }.map { min($0, 6) }
    }
    let start = String(decoding: word.prefix(2), as: UTF8.self).lowercased()
    return ["mo", "tu", "we", "th", "fr", "sa", "su"].firstIndex(of: start)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}
