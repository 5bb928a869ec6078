import DomainModel
import TextAnalysis

/// The years that a date without one may be of.
enum DateYears {
  /// The nearest day that may be meant, if none of those that may be falls on a weekday (0 for Monday).
  /// A weekday is only wrong if it is so in every year that may be meant.
  static func day(
    of date: WrittenDate, otherThan weekday: Int, _ reply: CheckedReply
  ) -> CivilDate? {
    guard !date.isOfUnknownYear, !date.isLunar(reply.bytes) else { return nil }
    let days: [CivilDate]
    if let year = date.year {
      days = date.date(in: year).map { [$0] } ?? []
    } else if let today = reply.text.today {
      days = near(date, today)
    } else {
      return nil
    }
    guard let day = days.first, days.allSatisfy({ WrittenWeekday.of($0) != weekday }) else {
      return nil
    }
    guard date.year == nil, let today = reply.text.today else { return day }
    // Whether anything speaks of another year is only asked where the weekday is wrong in this one.
    let near = yearsNamed(near: date, reply)
    var others = reply.namedYears.numbers + near.compactMap { $0.map { today.year + $0 } }
    // 2025 年 12 月 30 日付款，1 月 2 日（周五）签收
    if date.month <= 3 { others += others.map { $0 + 1 } }
    if isOver(date, reply) { others += [today.year - 2, today.year - 1, today.year] }
    let isElsewhere = others.contains { year in
      date.date(in: year).map { WrittenWeekday.of($0) == weekday } ?? false
    }
    return isElsewhere || near.contains(nil) ? nil : day
  }

  /// How far from this year those are that the sentence speaks of, or one near it: 去年 says nothing of
  /// the dates of another paragraph. Nil for one that nobody can tell.
  private static func yearsNamed(near date: WrittenDate, _ reply: CheckedReply) -> [Int?] {
    let others = reply.namedYears.others
    guard !others.isEmpty else { return [] }
    let position = reply.sentence(at: date.range.lowerBound)
    let stretch = reply.sentences(position - 2, through: position + 1)
    return others.lazy.filter { stretch.contains($0.place) }.map(\.distance)
  }

  /// From the nearest to today on.
  private static func near(_ date: WrittenDate, _ today: CivilDate) -> [CivilDate] {
    let all = (today.year - 1...today.year + 1).compactMap(date.date)
      .sorted { abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber) }
    let near = all.filter { usual.contains($0.dayNumber - today.dayNumber) }
    return near.isEmpty ? all : near
  }

  /// In days from today: a date without a year that is further away may be one of another year.
  private static let usual = -31...92

  /// Whether the sentence tells of what was, which may be years ago: 11 月 25 日（周二）签收.
  private static func isOver(_ date: WrittenDate, _ reply: CheckedReply) -> Bool {
    let sentences = reply.context.sentences
    guard !sentences.isEmpty else { return false }
    let sentence = sentences[reply.sentence(at: date.range.lowerBound)]
    let start = max(sentence.lowerBound, date.range.lowerBound - reach)
    let end = min(sentence.upperBound, date.range.upperBound + reach)
    guard start < end else { return false }
    let around = Array(reply.bytes[start..<end])
    return past.contains(where: around.holds)
  }

  /// In bytes, on either side of a date.
  private static let reach = 120

  private static let past = [
    "买", "购", "付", "下单", "下的单", "拍下", "拍的", "签收", "收到", "收货", "的货", "寄的", "寄出的", "发的", "发出的",
    "送到的", "到的", "订的", "定的", "装的", "激活", "开通", "注册", "生产", "出厂", "了", "过", "曾", "已", "当时", "上次",
    "那次", "那天", "记录", "order", "bought", "purchase", "paid", "payment", "deliver", "arrived",
    "sent",
    "shipped", "received", "signed", "was ", "were ", "had ", "did ", " ago",
  ].map { Array($0.utf8) }
}
