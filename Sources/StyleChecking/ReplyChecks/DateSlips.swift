import Diagnostics
import DomainModel
import TextAnalysis

/// Days and times that cannot be meant: a weekday that is another one's, 2 月 30 日, 25:00, an answer
/// promised by a day that is over.
enum DateSlips: ReplyChecker {
  static let weekday = Check(
    "wrong-weekday", .warning, trust: .pattern,
    title: Message(zh: "日期和星期对不上", en: "a date with another day's weekday"),
    why: Message(
      zh: "客户会照着其中一个等，两个里有一个是错的",
      en: "The customer will wait for one of the two, and one of the two is wrong."))

  static let impossible = Check(
    "impossible-date", .warning, trust: .pattern,
    title: Message(zh: "没有这一天或这个钟点", en: "a day or an hour that does not exist"),
    why: Message(
      zh: "没有的日子等不到，客户只能再来问一遍",
      en: "Nobody can wait for a day that never comes; the customer has to ask again."))

  static let checks = [weekday, RelativeDays.wrong, impossible, PastDeadlines.past]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard
      reply.holds(.unit) || reply.holds(.yearOfDate) || reply.holds(.monthName)
        || reply.holds(.lateHour) || reply.holds(.time) || !reply.text.filledRanges.isEmpty
    else { return }
    let dates = reply.dates
    for date in dates {
      guard date.exists else {
        reportImpossible(date, reply, &findings)
        continue
      }
      let beside = WrittenWeekday.beside(date, reply)
      if let (day, place) = beside { reportWeekday(day, of: date, at: place, reply, &findings) }
      PastDeadlines.check(date, beside: beside, reply, &findings)
    }
    if let today = reply.text.today, !reply.text.filledRanges.isEmpty {
      for value in PastValues.yesterdays(in: reply) {
        PastDeadlines.report(value, today, reply, &findings)
      }
    }
    RelativeDays.check(reply, &findings)
    checkMonths(besides: dates, reply, &findings)
    ImpossibleTimes.check(reply, &findings)
  }

  private static func reportWeekday(
    _ written: Int, of date: WrittenDate, at place: Range<Int>, _ reply: CheckedReply,
    _ findings: inout [Diagnostic]
  ) {
    guard let day = DateYears.day(of: date, otherThan: written, reply) else { return }
    let right = WrittenWeekday.of(day)
    findings.append(
      reply.finding(
        weekday,
        Message(
          zh: "“\(reply.string(place))”：\(day) 是\(WrittenWeekday.chinese[right])",
          en: "“\(reply.string(place))”: \(day) is a \(WrittenWeekday.english[right])"),
        at: place,
        help: Message(
          zh: "看一眼日历，把错的那个改掉", en: "look at a calendar, and mend the one that is wrong")))
  }

  private static func reportImpossible(
    _ date: WrittenDate, _ reply: CheckedReply, _ findings: inout [Diagnostic]
  ) {
    switch date.form {
    case .chinese: guard !date.isLunar(reply.bytes) else { return }
    case .english: guard isCertain(date, reply.bytes) else { return }
    case .digits: break
    }
    report(date.range, reply, &findings)
  }

  static func report(
    _ place: Range<Int>, isTime: Bool = false, _ reply: CheckedReply,
    _ findings: inout [Diagnostic]
  ) {
    let text = reply.string(place)
    findings.append(
      reply.finding(
        impossible,
        isTime
          ? Message(zh: "没有“\(text)”这个钟点", en: "there is no such time as “\(text)”")
          : Message(zh: "没有“\(text)”这一天", en: "there is no such day as “\(text)”"),
        at: place,
        help: Message(zh: "写成真的有的日子和钟点", en: "name a day and an hour that there are")))
  }

  /// “In April 31 parcels were lost”: a number behind a month need not be a day.
  private static func isCertain(_ date: WrittenDate, _ bytes: [UInt8]) -> Bool {
    guard date.day <= 39 else { return false }
    if date.year != nil { return true }
    // November 31st, 31st of November
    let behindDay = bytes[date.range].drop(while: ScalarClass.isDigit)
    if WrittenDate.ordinals.contains(where: {
      bytes[date.range].suffix(2).elementsEqual($0.utf8) || behindDay.starts(with: $0.utf8)
    }) {
      return true
    }
    let before = bytes[max(0, date.range.lowerBound - 8)..<date.range.lowerBound].map { $0 | 0x20 }
    return ["by ", "on ", "until ", "till ", "before "].contains {
      before.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// 13 月初, 2026 年 13 月: months without a day.
  private static func checkMonths(
    besides dates: [WrittenDate], _ reply: CheckedReply, _ findings: inout [Diagnostic]
  ) {
    let dates = RangeCover(dates.map(\.range))
    for month in reply.quantities where month.unit == .month {
      guard let number = month.number, number == 0 || (13...99).contains(number),
        reply.bytes[month.range].suffix(3).elementsEqual("月".utf8),
        !reply.bytes[month.range].suffix(6).elementsEqual("个月".utf8),
        !dates.contains(month.range)
      else { continue }
      let year = WrittenYear(before: month.range.lowerBound, reply.bytes, today: reply.text.today)
      guard
        year?.number != nil
          || ["份", "初", "底", "中旬", "上旬", "下旬"].contains(where: {
            reply.isFollowed(month.range, by: $0)
          })
      else { continue }
      report((year?.start ?? month.range.lowerBound)..<month.range.upperBound, reply, &findings)
    }
  }
}
