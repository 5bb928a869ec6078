import DomainModel
import TextAnalysis

/// Days that somebody just filled in, and that are over: 11 月 20 日下午 5 点 in “{{ follow_up_time }}前告诉你”,
/// on the 22nd. A limit in a template speaks of what is to come, so it takes less to be sure than in a
/// text that a person wrote.
enum PastValues {
  /// - Parameter place: a date, with its weekday.
  static func check(_ date: WrittenDate, at place: Range<Int>, _ reply: CheckedReply) -> Bool {
    guard let today = reply.text.today, let day = day(of: date, today), day < today,
      let value = value(around: place, reply)
    else { return false }
    return isLimit(value, reply)
  }

  /// Values like 昨天下午 5 点 before 前.
  static func yesterdays(in reply: CheckedReply) -> [Range<Int>] {
    guard reply.text.today != nil, reply.isReply else { return [] }
    return reply.text.filledRanges.lazy.compactMap(reply.context.text.visibleRange).filter {
      value in
      let start = reply.bytes[value].prefix(10).map { $0 | 0x20 }
      return yesterday.contains { start.starts(with: $0) } && isLimit(value, reply)
    }
  }

  private static let yesterday = ["昨天", "昨日", "昨晚", "昨早", "前天", "大前天", "yesterday"].map {
    // As above, every byte.
    $0.utf8.map { $0 | 0x20 }
  }

  /// Without a year it is the last one, unless that is long ago: `DateYears` draws the line there, too.
  private static func day(of date: WrittenDate, _ today: CivilDate) -> CivilDate? {
    if let year = date.year { return date.date(in: year) }
    guard !date.isOfUnknownYear else { return nil }
    return [today.year, today.year - 1].lazy.compactMap(date.date).first {
      (1...31).contains(today.dayNumber - $0.dayNumber)
    }
  }

  private static func value(around place: Range<Int>, _ reply: CheckedReply) -> Range<Int>? {
    reply.text.filledRanges.lazy.compactMap(reply.context.text.visibleRange)
      .first { $0.contains(place) }
  }

  /// Whether the words around say that it is the last moment for something, or the one when we write.
  private static func isLimit(_ value: Range<Int>, _ reply: CheckedReply) -> Bool {
    let clause = reply.clause(at: value.lowerBound)
    let end = reply.clause(at: max(value.lowerBound, value.upperBound - 1)).upperBound
    let before = Array(reply.bytes[min(clause.lowerBound, value.lowerBound)..<value.lowerBound])
    let behind = Array(reply.bytes[value.upperBound..<max(end, value.upperBound)])
    var cursor = DateCursor(behind, 0)
    cursor.skipSpaces()
    if cursor.isAt(anyOf: ["前后", "左右"]) { return false }
    let isChinese =
      isBefore(&cursor) || cursor.isAt(anyOf: ours)
      || PastDeadlines.ends(before, withOneOf: PastDeadlines.leads)
    if isChinese {
      return !cursor.isAt(anyOf: others) && !PastDeadlines.holds(before, told)
        && !PastDeadlines.isLate(around: value, further: 0, reply)
    }
    let sentence = PastDeadlines.stretch(around: value, reply)
    let text = PastDeadlines.small(reply.bytes[sentence.lowerBound..<value.lowerBound])
    return PastDeadlines.limit(endingIn: text) != nil
      && !PastDeadlines.holds(text, PastDeadlines.toldInEnglish)
      && !PastDeadlines.isLate(around: value, further: 0, reply)
  }

  /// 前, （含当天）前: skipped.
  private static func isBefore(_ cursor: inout DateCursor) -> Bool {
    for bracket in ["（含当天）", "(含当天)", "当天", "下班"] where cursor.skip(bracket) { break }
    cursor.skipSpaces()
    return cursor.skip("之前") || cursor.skip("以前") || cursor.skip("前")
  }

  /// 11 月 20 日我再打一次: when we act.
  private static let ours = ["我再", "我会", "我来", "我们再", "我们会", "我跟", "再给你", "再给您"]

  /// 前的订单, 前下的单: which orders, not when.
  private static let others = ["的", "下的", "下单的", "买的", "付的", "付款的", "签收的", "提交的", "寄的", "发的", "拍的"]

  private static let told = [
    "原定", "原本", "原来", "原先", "原计划", "本来", "本应", "说好", "承诺", "答应", "曾", "当时", "当初", "上次", "说过",
  ].map { Array($0.utf8) }
}
