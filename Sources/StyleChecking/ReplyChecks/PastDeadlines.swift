import Diagnostics
import DomainModel
import TextAnalysis

/// Answers, refunds and parcels promised by a day that is over: 我 2026 年 11 月 1 日前回复你, said on the 22nd;
/// and what the customer is asked to do by such a day.
enum PastDeadlines {
  static let past = Check(
    "past-deadline", .warning, trust: .heuristic,
    title: Message(zh: "写的期限已经过了", en: "a promise or a limit for a day that is over"),
    why: Message(
      zh: "多半是旧回复改的，日期忘了换；客户一看就知道没人读过",
      en:
        "Mostly an old reply whose date was left as it was; the customer sees that nobody read it.")
  )

  /// - Parameter weekday: what stands beside the date, 0 for Monday, and the stretch that holds both.
  static func check(
    _ written: WrittenDate, beside weekday: (day: Int, place: Range<Int>)?, _ reply: CheckedReply,
    _ findings: inout [Diagnostic]
  ) {
    guard let today = reply.text.today else { return }
    let place = weekday?.place ?? written.range
    if !reply.text.filledRanges.isEmpty, PastValues.check(written, at: place, reply) {
      let isAsked = isAskedOfCustomer(place, isEnglish: isEnglish(written, place, reply), reply)
      return report(place, isAsked: isAsked, today, reply, &findings)
    }
    guard let day = day(of: written, weekday?.day, today), day < today else { return }
    let isEnglish = isEnglish(written, place, reply)
    let isAsked = isAskedOfCustomer(place, isEnglish: isEnglish, reply)
    guard isAsked || (isEnglish ? isPromisedInEnglish(place, reply) : isPromised(place, reply))
    else { return }
    report(
      written.year == nil ? place : written.range, isAsked: isAsked, today, reply, &findings)
  }

  private static func isEnglish(
    _ written: WrittenDate, _ place: Range<Int>, _ reply: CheckedReply
  ) -> Bool {
    written.form == .english || isBehindLetter(place, reply.bytes)
  }

  /// - Parameter isAsked: of the customer, not promised.
  static func report(
    _ place: Range<Int>, isAsked: Bool = false, _ today: CivilDate, _ reply: CheckedReply,
    _ findings: inout [Diagnostic]
  ) {
    let text = reply.string(place)
    findings.append(
      reply.finding(
        past,
        isAsked
          ? Message(
            zh: "要对方做的日子“\(text)”已经过了，今天是 \(today)",
            en: "the customer is asked to act by “\(text)”, which is over: today is \(today)")
          : Message(
            zh: "答应的“\(text)”已经过了，今天是 \(today)",
            en: "“\(text)” is promised, and over: today is \(today)"),
        at: place,
        help: isAsked
          ? Message(
            zh: "换成还没到的日子，给对方留够办的时间", en: "name a day to come that leaves the customer time")
          : Message(
            zh: "换成还没到的日子；真的过了，就先为晚了道歉", en: "name a day to come; if it is late, say so first")))
  }

  /// Without a year it is the last one, if that is some weeks ago: nobody promises an answer for most of a
  /// year ahead. A weekday that the day had then says so of an older one, too.
  private static func day(of date: WrittenDate, _ weekday: Int?, _ today: CivilDate) -> CivilDate? {
    if let year = date.year { return date.date(in: year) }
    guard !date.isOfUnknownYear else { return nil }
    return [today.year, today.year - 1].lazy.compactMap(date.date).first { day in
      let age = today.dayNumber - day.dayNumber
      guard let weekday else { return (1...31).contains(age) }
      return (1...60).contains(age) && WrittenWeekday.of(day) == weekday
    }
  }

  /// `by 2026-11-20`
  private static func isBehindLetter(_ place: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var index = place.lowerBound
    while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    return index > 0 && ScalarClass.isASCIILetter(bytes[index - 1])
  }

  /// 我会在…前, 退款最晚…到账: a limit, one of us, and an act that the customer waits for.
  private static func isPromised(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    let clause = reply.clause(at: place.lowerBound)
    guard clause.lowerBound <= place.lowerBound, place.upperBound < clause.upperBound else {
      return false
    }
    let before = Array(reply.bytes[clause.lowerBound..<place.lowerBound])
    let behind = Array(reply.bytes[place.upperBound..<clause.upperBound])
    guard !DateCursor(behind, 0).isAt(anyOf: ["前后", "左右", " 前后", " 左右"]),
      isLimit(behind) || ends(before, withOneOf: leads),
      let act = first(of: acts, in: behind),
      // 前的订单, 前下的单: which orders, not when. 前处理的, 前退了: what was done.
      !Array(behind[..<act.lowerBound]).holds(Array("的".utf8))
    else { return false }
    if ends(before, withOneOf: estimates), isOldEstimate(before, place, reply) { return false }
    let next = DateCursor(behind, act.upperBound)
    guard !next.isAt(anyOf: ["的", "了", "过"]), !isCustomers(before),
      !isReturn(before, behind)
    else { return false }
    return (holds(before, ours) || holds(Array(behind[..<act.upperBound]), oursBehind))
      && !holds(before + behind, told) && !isLate(around: place, reply)
  }

  /// 前, 18:00 前, 下午 5 点半之前
  static func isLimit(_ behind: [UInt8]) -> Bool {
    var cursor = DateCursor(behind, 0)
    cursor.skipSpaces()
    if cursor.isAt(anyOf: limits) { return true }
    guard cursor.number() != nil else { return false }
    cursor.skipSpaces()
    guard cursor.skip(":") || cursor.skip("：") || cursor.skip("点") || cursor.skip("时") else {
      return false
    }
    _ = cursor.number()
    _ = cursor.skip("半") || cursor.skip("整") || cursor.skip("分") || cursor.skip("钟")
    cursor.skipSpaces()
    return cursor.isAt(anyOf: ["前", "之前", "以前"]) && !cursor.isAt("前后")
  }

  private static let limits = ["前", "之前", "以前", "当天", "下班前", "上午", "下午", "晚上", "中午"]

  /// What makes the day behind it a limit.
  private static let estimates = words(["预计", "预计在", "预计于", "预估"])

  /// 下单时预计…, 预计…，却…: what was expected then, beside what came of it.
  private static func isOldEstimate(
    _ before: [UInt8], _ place: Range<Int>, _ reply: CheckedReply
  ) -> Bool {
    let sentence = stretch(around: place, reply)
    let rest = Array(reply.bytes[place.upperBound..<sentence.upperBound])
    return holds(before, elsewhere) || holds(rest, outcomes)
  }

  private static let elsewhere = words(["时预", "里预", "上预", "给的", "写"])
  private static let outcomes = words([
    "已", "却", "但", "可是", "不过", "实际", "才", "昨天", "今天", "现在",
  ])

  static let leads = words([
    "最晚", "最晚在", "最迟", "最迟在", "至迟", "不晚于", "不迟于", "会在", "将在", "将于", "会于", "预计", "预计在", "预计于", "预估",
  ])

  private static let ours = words([
    "我", "会", "将", "最晚", "最迟", "至迟", "不晚于", "不迟于", "这边", "预计", "预估",
  ])
  private static let oursBehind = words(["给你", "给您", "为你", "为您", "帮你", "帮您", "我"])

  private static let acts = words([
    "回复", "答复", "联系您", "联系你", "通知", "告知", "告诉", "反馈", "跟进", "核实", "处理", "解决", "查询", "查一下", "查清",
    "落实", "转达", "回你", "回您", "给你", "给您", "回电", "打给", "打电话", "来电", "结论", "结果", "退款", "退给", "退到",
    "退回", "退还", "到账", "寄出", "寄给", "寄到", "补寄", "补发", "发出", "发货", "发给", "换给", "换新", "送到", "送达", "修好",
    "上门", "完成", "恢复", "上线", "开票", "开好", "办好",
  ])

  /// 请你…前寄回: what the customer has to do.
  private static func isCustomers(_ before: [UInt8]) -> Bool {
    if holds(before, asking) { return true }
    for customer in ["你", "您"] {
      let word = Array(customer.utf8)
      guard before.count >= word.count else { continue }
      for index in 0...before.count - word.count
      where before[index..<index + word.count].elementsEqual(word) {
        let behind = DateCursor(before, index + word.count)
        if behind.isAt(anyOf: ["的", "好"]) { continue }
        if !ends(Array(before[..<index]), withOneOf: forCustomer) { return true }
      }
    }
    return false
  }

  private static let asking = words(["请", "麻烦", "记得", "务必", "如果", "如需", "只要", "凡", "等"])
  private static let forCustomer = words(["给", "为", "帮", "替", "把", "跟", "和", "与", "向"])

  /// What tells of a promise instead of making it: 原定, 没能.
  static let told = words([
    "原定", "原本", "原来", "原先", "原计划", "本来", "本应", "应该", "按说", "说好", "承诺", "答应", "曾", "没", "未", "已",
    "当时",
    "当初", "上次", "那天", "说过", "我说", "说会", "说的", "写的", "写着", "显示", "查到", "了",
  ])

  /// Whether the sentence or one of those behind it owns up to having missed the day.
  static func isLate(
    around place: Range<Int>, further: Int = 1, _ reply: CheckedReply
  ) -> Bool {
    let position = reply.sentence(at: place.lowerBound)
    let sentences = reply.sentences(position, through: position + further)
    let start = max(sentences.lowerBound, place.lowerBound - reach)
    let end = min(sentences.upperBound, place.upperBound + reach)
    return start < end && holds(small(reply.bytes[start..<end]), late)
  }

  private static let late = words([
    "还没", "没能", "没做到", "没到", "没收到", "仍未", "未能", "对不起", "抱歉", "晚了", "迟了", "过了", "拖", "sorry",
    "apolog",
    " late ", " late.", " late,", "missed", "overdue", "hasn't", "hasn’t", "haven't", "haven’t",
    "didn't", "didn’t",
  ])

  static func stretch(around place: Range<Int>, _ reply: CheckedReply) -> Range<Int> {
    let position = reply.sentence(at: place.lowerBound)
    let sentence = reply.sentences(position, through: position)
    let start = min(place.lowerBound, max(sentence.lowerBound, place.lowerBound - reach))
    return start..<max(place.upperBound, min(sentence.upperBound, place.upperBound + reach))
  }

  /// In bytes, on either side of a date.
  private static let reach = 200

  static func words(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  static func small(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  static func holds(_ text: [UInt8], _ words: [[UInt8]]) -> Bool {
    words.contains(where: text.holds)
  }

  static func ends(_ text: [UInt8], withOneOf words: [[UInt8]]) -> Bool {
    var end = text.count
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    return words.contains { text[..<end].suffix($0.count).elementsEqual($0) }
  }

  static func first(of words: [[UInt8]], in text: [UInt8]) -> Range<Int>? {
    for start in text.indices {
      for word in words where text[start...].starts(with: word) {
        return start..<start + word.count
      }
    }
    return nil
  }

  static func last(of words: [[UInt8]], in text: [UInt8]) -> Range<Int>? {
    for start in text.indices.reversed() {
      for word in words where text[start...].starts(with: word) {
        return start..<start + word.count
      }
    }
    return nil
  }
}
