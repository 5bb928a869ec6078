import Diagnostics
import DomainModel

/// Whether a text says when: a day or an hour that a customer can hold us to.
enum Moment {
  /// A figure, or a word for a day or a part of it.
  static func isNamed(in text: String) -> Bool {
    var folded = text.lowercased()
    for idiom in idioms where folded.utf8Contains(idiom) {
      folded = folded.replacing(idiom, with: " ")
    }
    return folded.unicodeScalars.contains(where: isNumeral)
      || days.contains { folded.utf8Contains($0) }
  }

  /// Digits, half-width or full-width, and Chinese numerals.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９": true
    default: "〇零一二两三四五六七八九十百千万亿半".unicodeScalars.contains(scalar)
    }
  }

  /// What sounds like a time and is none: a span (2 小时), a word that puts off (一会儿), an hour of no day (25 点).
  static func misfit(_ text: String, _ slot: Slot) -> SlotValue.Misfit? {
    let plain = WrittenNumber.halfWidth(text)
    let folded = plain.lowercased()
    let label = slot.displayLabel
    let way = example(for: slot)
    if isSpan(folded) {
      return SlotValue.Misfit(
        message: Message(
          zh: "“\(label.zh)”要一个时刻，“\(text)”是一段时间；写成“\(way.zh)”",
          en: "\(label.en) takes a point in time; `\(text)` is a span; write `\(way.en)`"))
    }
    if vague.contains(folded) {
      return SlotValue.Misfit(
        message: Message(
          zh: "“\(label.zh)”要写到哪天几点，“\(text)”没有说；写成“\(way.zh)”",
          en: "\(label.en) takes a day or an hour; `\(text)` names neither; write `\(way.en)`"))
    }
    if let word = vagueWord(in: folded) {
      return SlotValue.Misfit(
        message: Message(
          zh: "“\(label.zh)”给的是“\(text)”，“\(word)”不是时间；写成“\(way.zh)”",
          en: "`\(word)` in `\(text)`, given for \(label.en), is no time; write `\(way.en)`"),
        help: Message(zh: "只留做得到的最晚时间", en: "keep only the latest time that will hold"))
    }
    if let hour = hours(in: plain).first(where: { $0 > 24 }) {
      return SlotValue.Misfit(
        message: Message(
          zh: "“\(label.zh)”给的是“\(text)”，没有 \(hour) 点；写成“\(way.zh)”",
          en: "there is no \(hour) o'clock in `\(text)`, given for \(label.en); write `\(way.en)`"))
    }
    return nil
  }

  /// What a slot's value may look like.
  static func example(for slot: Slot) -> Message {
    if let example = slot.example { return Message(example) }
    return slot.type == .date
      ? Message(zh: "11 月 25 日", en: "25 November") : Message(zh: "今天下午 3 点", en: "3 pm today")
  }

  /// A word that puts off, inside a longer text.
  static func vagueWord(in text: String) -> String? {
    if let word = postponing.first(where: { text.utf8Contains($0) }) { return word }
    let words = text.split { !($0.isASCII && $0.isLetter) }
    if let word = postponingWords.first(where: { word in words.contains { $0 == word } }) {
      return word
    }
    return postponingPhrases.first { phrase in
      text.utf8Contains(phrase) && Self.stands(phrase, alone: words)
    }
  }

  /// Whether the words of a phrase stand one after the other: `or later`, not `for laterals`.
  private static func stands(_ phrase: String, alone words: [Substring]) -> Bool {
    let wanted = phrase.split(separator: " ")
    guard wanted.count <= words.count else { return false }
    return (0...(words.count - wanted.count)).contains {
      words[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  /// `2小时`, `半个小时`, 三天内, `two hours`, `in 30 min`: a number and a unit, and nothing that says from when.
  private static func isSpan(_ text: String) -> Bool {
    var span = text[...]
    for start in spanStarts where span.hasPrefix(start) { span = span.dropFirst(start.count) }
    if let end = spanEnds.first(where: { span.hasSuffix($0) }) { span = span.dropLast(end.count) }
    while span.last == " " { span.removeLast() }
    guard let unit = spanUnits.first(where: { span.hasSuffix($0) }) else { return false }
    let rest = span.dropLast(unit.count).filter { $0 != " " }
    guard !rest.isEmpty else { return false }
    let isFigure = rest.unicodeScalars.allSatisfy {
      isNumeral($0) || "个.-~～到至".unicodeScalars.contains($0)
    }
    return isFigure || englishNumbers.contains(String(rest))
  }

  /// The numbers before 点, also in Chinese numerals.
  private static func hours(in text: String) -> [Int] {
    text.indices.lazy.filter { "点點".contains(text[$0]) }.compactMap { mark in
      let digits = text[..<mark].reversed().drop { $0 == " " }.prefix {
        $0.unicodeScalars.allSatisfy(isNumeral) && $0 != "半"
      }
      return WrittenNumber.whole(String(digits.reversed()))
    }
  }

  private static let days = [
    "今", "明", "后天", "昨", "前天", "周", "星期", "礼拜", "月底", "月初", "年底", "下月", "下个月", "本月",
    "这个月", "季度", "春节", "除夕", "元旦", "元宵", "清明", "端午", "中秋", "国庆", "劳动节", "圣诞", "下班", "凌晨", "傍晚",
    "夜", "上午", "下午", "晚", "早", "中午",
    "today", "tomorrow", "tonight", "yesterday", "day", "week", "month", "morning", "noon",
    "evening", "night", "midnight", "christmas", "easter", "new year", "wed", "tue", "thu", "fri",
    "mon", "sat", "sun",
  ]
  /// Words with a numeral or a part of the day in them that name neither.
  private static let idioms = [
    "有一点", "有点", "早一点", "晚一点", "快一点", "早点", "晚点", "一点儿", "一下", "一定", "一直", "一起", "万一", "一些",
    "一般", "一样", "一会", "半天", "十分",
  ]
  private static let postponing = [
    "尽快", "一会儿", "待会", "等会儿", "稍后", "马上", "很快", "改天", "过几天", "第一时间", "晚些时候", "看情况", "不一定",
    "说不定", "到时候", "再说吧", "或晚点", "或者晚点", "或是晚点", "或晚些", "或者晚些", "或更晚",
    "或者更晚", "甚至更晚", "或稍晚", "或者稍晚", "或以后", "或者以后", "或之后", "或者之后",
  ]
  private static let postponingWords = [
    "soon", "asap", "shortly", "sometime", "someday", "eventually", "whenever",
  ]
  private static let postponingPhrases = ["or later", "at some point", "some time"]
  private static let vague: Set<String> = [
    "早点", "早一点", "晚一点", "一会儿", "一会", "等会儿", "待会儿", "稍后", "马上", "尽快", "很快", "晚点", "晚些时候", "改天",
    "过几天", "近期", "第一时间",
    "soon", "shortly", "asap", "later", "as soon as possible", "in a while",
  ]
  /// In the order in which they may follow one another.
  private static let spanStarts = [
    "最多", "最快", "最晚", "不超过", "大约", "大概", "约", "in ", "within ", "about ", "around ", "the next ",
  ]
  private static let spanEnds = ["以内", "之内", "内", "左右"]
  private static let spanUnits = [
    "个工作日", "工作日", "business days", "working days", "business day", "working day", "分钟", "小时", "钟头",
    "天", "个月", "周", "星期", "年", "minutes", "minute", "mins", "min", "hours",
    "hour", "hrs", "days", "day", "weeks", "week", "months", "month",
  ]
  private static let englishNumbers: Set<String> = [
    "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "halfan", "half", "afew", "acoupleof",
  ]
}
