import Diagnostics
import DomainModel
import TextAnalysis

/// 明天（11 月 24 日）, said on the 22nd: today, tomorrow and the like beside a day that is another one.
/// Only where both stand side by side, and only in a reply: a template has no today.
enum RelativeDays {
  static let wrong = Check(
    "wrong-day", .warning, trust: .heuristic,
    title: Message(zh: "“明天”和写的日子对不上", en: "“tomorrow” beside another day"),
    why: Message(
      zh: "客户会照着其中一个等；多半是昨天写的，今天才发",
      en:
        "The customer will wait for one of the two. Mostly it was written a day before it is sent.")
  )

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard let today = reply.text.today, reply.isReply else { return }
    var dates: [Range<Int>] = []
    for date in reply.dates where date.exists && !date.isOfUnknownYear {
      let weekday = WrittenWeekday.beside(date, reply)
      let place = weekday?.place ?? date.range
      dates.append(place)
      let named = Named(place: place, form: date.form, isWeekday: false)
      guard let day = day(beside: named, reply), let right = today.adding(days: day.distance),
        date.month != right.month || date.day != right.day
          || date.year.map({ $0 != right.year }) ?? false
      else { continue }
      report(day, right, today, reply, &findings)
    }
    guard reply.holds(.weekday) else { return }
    let covered = RangeCover(dates)
    for word in reply.words(.weekday) where !covered.contains(word) {
      let named = Named(
        place: word, form: reply.bytes[word.lowerBound] >= 0x80 ? .chinese : .english,
        isWeekday: true)
      guard let weekday = WrittenWeekday.number(reply.bytes[word]),
        let day = day(beside: named, reply), let right = today.adding(days: day.distance),
        WrittenWeekday.of(right) != weekday
      else { continue }
      report(day, right, today, reply, &findings)
    }
  }

  private static func report(
    _ day: Day, _ right: CivilDate, _ today: CivilDate, _ reply: CheckedReply,
    _ findings: inout [Diagnostic]
  ) {
    let weekday = WrittenWeekday.of(right)
    let text = reply.string(day.place)
    findings.append(
      reply.finding(
        wrong,
        Message(
          zh: "“\(text)”：今天是 \(today)，说的那天是 \(right)，\(WrittenWeekday.chinese[weekday])",
          en:
            "“\(text)”: today is \(today), and that day is \(WrittenWeekday.english[weekday]), \(right)"
        ),
        at: day.place,
        help: Message(
          zh: "看一眼日历，把错的那个改掉；不是今天发，就别写“今天”“明天”",
          en:
            "mend the one that is wrong; if it is not sent today, leave out “today” and “tomorrow”")
      ))
  }

  /// A date or a weekday.
  private struct Named {
    var place: Range<Int>
    var form: WrittenDate.Form
    var isWeekday: Bool
  }

  /// A day that is said by its distance from today, with the date beside it.
  private struct Day {
    var distance: Int
    var place: Range<Int>
  }

  private static func day(beside named: Named, _ reply: CheckedReply) -> Day? {
    let bytes = reply.bytes
    if named.form != .english,
      let day = chineseBefore(named, bytes) ?? chineseBehind(named, bytes)
    {
      return day
    }
    return named.form == .chinese
      ? nil : englishBefore(named, bytes) ?? englishBehind(named, bytes)
  }

  /// 明天（11 月 24 日）, 今天周一, 明天（下周一）, 今天是周一
  private static func chineseBefore(_ named: Named, _ bytes: [UInt8]) -> Day? {
    var end = skipSpaces(before: named.place.lowerBound, bytes)
    if named.isWeekday {
      for lead in ["下", "本", "这", "上"] where ends(bytes, end, with: lead) {
        end = skipSpaces(before: end - lead.utf8.count, bytes)
        // 明天下周一 is no way to say it.
        guard ends(bytes, end, with: "（") || ends(bytes, end, with: "(") else { return nil }
        break
      }
    }
    var isBracketed = false
    for bracket in ["（", "("] where ends(bytes, end, with: bracket) {
      isBracketed = true
      end = skipSpaces(before: end - bracket.utf8.count, bytes)
      break
    }
    let isStated = !isBracketed && ends(bytes, end, with: "是")
    if isStated { end -= 3 }
    guard let (word, distance) = word(endingAt: end, bytes) else { return nil }
    let start = end - word.utf8.count
    // 上周的今天, 去年今天, 如果今天是周一
    for other in ["的", "周", "年", "月", "后", "不是", "如果", "要是", "假如"]
    where ends(bytes, start, with: other) {
      return nil
    }
    var cursor = DateCursor(bytes, named.place.upperBound)
    if isBracketed {
      guard
        cursor.isAt(anyOf: ["）", ")", "，", ",", " ", "上午", "下午", "早", "晚"])
          || cursor.index == bytes.count
          || bytes[..<cursor.index].suffix(3).elementsEqual("）".utf8)
          || bytes[cursor.index - 1] == UInt8(ascii: ")")
      else { return nil }
      guard !WrittenWeekday.isList(cursor) else { return nil }
      _ = cursor.skip("）") || cursor.skip(")")
    } else {
      guard !WrittenWeekday.isList(cursor),
        !isStated || !cursor.isAt(anyOf: ["吗", "么", "还是", "的话"])
      else { return nil }
    }
    return Day(distance: distance, place: start..<cursor.index)
  }

  /// 周二（明天）, 11 月 24 日（明天）
  private static func chineseBehind(_ named: Named, _ bytes: [UInt8]) -> Day? {
    var cursor = DateCursor(bytes, named.place.upperBound)
    cursor.skipSpaces()
    guard cursor.skip("（") || cursor.skip("("),
      let (word, distance) = words.first(where: { cursor.isAt($0.0) })
    else { return nil }
    _ = cursor.skip(word)
    guard cursor.skip("）") || cursor.skip(")") else { return nil }
    return Day(distance: distance, place: named.place.lowerBound..<cursor.index)
  }

  /// The longer of two that end alike first.
  private static let words: [(String, Int)] = [
    ("大后天", 3), ("大前天", -3), ("后天", 2), ("前天", -2), ("今天", 0), ("今日", 0), ("今晚", 0), ("今早", 0),
    ("明天", 1), ("明日", 1), ("明晚", 1), ("明早", 1), ("昨天", -1), ("昨日", -1), ("昨晚", -1),
  ]

  private static func word(endingAt end: Int, _ bytes: [UInt8]) -> (String, Int)? {
    guard end >= 6 else { return nil }
    // 天, 日, 晚, 早
    switch bytes[end - 1] {
    case 0xA9, 0xA5, 0x9A: return words.first { ends(bytes, end, with: $0.0) }
    default: return nil
    }
  }

  /// “tomorrow, Tuesday 24 November”, “yesterday (Friday)”
  private static func englishBefore(_ named: Named, _ bytes: [UInt8]) -> Day? {
    var end = skipSpaces(before: named.place.lowerBound, bytes)
    if ends(bytes, end, with: " the") { end = skipSpaces(before: end - 4, bytes) }
    let isBracketed = end > 0 && bytes[end - 1] == UInt8(ascii: "(")
    guard isBracketed || end > 0 && bytes[end - 1] == UInt8(ascii: ",") else { return nil }
    end = skipSpaces(before: end - 1, bytes)
    guard
      let (word, distance) = englishWords.first(where: { word, _ in
        end >= word.utf8.count
          && bytes[end - word.utf8.count..<end].lazy.map { $0 | 0x20 }.elementsEqual(word.utf8)
      })
    else { return nil }
    var start = end - word.utf8.count
    if start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A,
      bytes[start - 1] != UInt8(ascii: "(")
    {
      return nil
    }
    var offset = distance
    if word == "tomorrow", ends(bytes, start, with: "day after ") {
      (offset, start) = (2, start - 10)
    } else if word == "yesterday", ends(bytes, start, with: "day before ") {
      (offset, start) = (-2, start - 11)
    }
    // “a week from tomorrow”, “not tomorrow, Tuesday”
    let before = bytes[max(0, start - 24)..<start].map { $0 | 0x20 }
    guard !others.contains(where: before.holds) else { return nil }
    var cursor = DateCursor(bytes, named.place.upperBound)
    if isBracketed {
      let closes = bytes[cursor.index - 1] == UInt8(ascii: ")")
      guard closes || cursor.isAt(anyOf: [")", ","]) else { return nil }
      _ = cursor.skip(UInt8(ascii: ")"))
    } else {
      guard standsAlone(cursor, bytes) else { return nil }
    }
    return Day(distance: offset, place: start..<cursor.index)
  }

  /// “on Tuesday (tomorrow)”
  private static func englishBehind(_ named: Named, _ bytes: [UInt8]) -> Day? {
    var cursor = DateCursor(bytes, named.place.upperBound)
    cursor.skipSpaces()
    guard cursor.skip(UInt8(ascii: "(")),
      let (word, distance) = englishWords.first(where: { cursor.isAt($0.0) })
    else { return nil }
    _ = cursor.skip(word)
    guard cursor.skip(UInt8(ascii: ")")) else { return nil }
    return Day(distance: distance, place: named.place.lowerBound..<cursor.index)
  }

  private static let englishWords = [("today", 0), ("tomorrow", 1), ("yesterday", -1)]

  private static let others = ["week", "fortnight", "month", "year", "not ", "n't ", "n’t "].map {
    Array($0.utf8)
  }

  /// Whether what was named ends here: in “closed today, Monday is fine” another sentence begins with it.
  private static func standsAlone(_ cursor: DateCursor, _ bytes: [UInt8]) -> Bool {
    var cursor = cursor
    guard let byte = cursor.byte else { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), 0x0A, 0x0D: return true
    case UInt8(ascii: ","):
      cursor.index += 1
      cursor.skipSpaces()
      // “today, Monday, and Tuesday”
      return !cursor.isAt(anyOf: ["and ", "or ", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    case UInt8(ascii: " "):
      return cursor.isAt(anyOf: [
        " at ", " by ", " before ", " between ", " from ", " after ", " around ",
      ])
    default: return false
    }
  }

  private static func skipSpaces(before end: Int, _ bytes: [UInt8]) -> Int {
    var end = end
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private static func ends(_ bytes: [UInt8], _ end: Int, with word: String) -> Bool {
    let count = word.utf8.count
    return end >= count && bytes[end - count..<end].elementsEqual(word.utf8)
  }
}
