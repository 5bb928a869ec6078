import TextAnalysis

/// What the customer is asked to do by a day: 请在 11 月 20 日前寄回, 退货最晚 11 月 20 日寄出, “please reply by
/// 20 November”.
extension PastDeadlines {
  static func isAskedOfCustomer(
    _ place: Range<Int>, isEnglish: Bool, _ reply: CheckedReply
  ) -> Bool {
    isEnglish ? isAskedInEnglish(place, reply) : isAsked(place, reply)
  }

  private static func isAsked(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    let clause = reply.clause(at: place.lowerBound)
    guard clause.lowerBound <= place.lowerBound, place.upperBound < clause.upperBound else {
      return false
    }
    var before = reply.bytes[clause.lowerBound..<place.lowerBound]
    let behind = Array(reply.bytes[place.upperBound..<clause.upperBound])
    let hasLead = ends(Array(before), withOneOf: latest)
    guard hasLead || isLimit(behind), !DateCursor(behind, 0).isAt(anyOf: ["前后", " 前后"]) else {
      return false
    }
    // 前下单的, 前寄回了: which ones, and what was done.
    guard !holds(Array(behind.prefix(longestVerb)), done), !holds(Array(before) + behind, told),
      !holds(sentence(around: place, reply), over)
    else { return false }
    while let word = fillers.first(where: { before.suffix($0.count).elementsEqual($0) }) {
      before.removeLast(word.count)
    }
    if let word = orders.first(where: { before.suffix($0.count).elementsEqual($0) }) {
      // 申请, 邀请
      before.removeLast(word.count)
      return !holds(Array(before.suffix(3)), otherWords)
    }
    // 退件最晚…送达，现在仓库已签收: what came of it.
    let rest = Array(reply.bytes[place.upperBound..<stretch(around: place, reply).upperBound])
    return hasLead && isReturn(Array(before), behind) && !holds(rest, words(["已"]))
  }

  /// 退货最晚…寄出: nobody but the customer sends that.
  static func isReturn(_ before: [UInt8], _ behind: [UInt8]) -> Bool {
    holds(Array(before.suffix(longestSubject)), returned) && holds(behind, sent)
      && !holds(behind, ours)
  }

  /// In bytes: 退货包裹最晚在.
  private static let longestSubject = 36
  /// What may stand between the order and its day, the longest first.
  private static let fillers = words([
    "不晚于", "不迟于", "最晚", "最迟", "至迟", "务必", "尽量", "一定", "赶在", "您", "你", "在", "于", " ",
  ])
  private static let latest = words(["最晚", "最晚在", "最晚于", "最迟", "最迟在", "最迟于", "至迟", "不晚于", "不迟于"])
  private static let orders = words(["请", "麻烦", "记得"])
  private static let otherWords = words(["申", "邀", "聘", "宴", "是", "曾"])
  /// What only the customer sends back.
  private static let returned = words(["退货", "退件", "退回的商品", "退回的包裹", "寄回的商品"])
  private static let sent = words(["寄", "发出", "送到", "送达"])
  /// 退货后的新品最晚…寄给您: what we send.
  private static let ours = words(["给您", "给你", "寄到您", "寄到你"])
  private static let done = words(["的", "了", "过"])
  /// What says that the writer knows that the day is over.
  private static let over = words(["过期", "已过", "已经过", "没赶上", "错过", "延到", "延期", "改到", "当时", "上次"])
  /// In bytes: 前 and a word of two characters with what follows it.
  private static let longestVerb = 15

  private static func sentence(around place: Range<Int>, _ reply: CheckedReply) -> [UInt8] {
    Array(reply.bytes[stretch(around: place, reply)])
  }

  private static func isAskedInEnglish(_ place: Range<Int>, _ reply: CheckedReply) -> Bool {
    let stretch = stretch(around: place, reply)
    let before = small(reply.bytes[stretch.lowerBound..<place.lowerBound])
    guard let limit = limit(endingIn: before),
      let please = last(of: pleases, in: Array(before[..<limit]))
    else { return false }
    let asked = Array(before[please.upperBound..<limit])
    return englishOrders.contains { asked.starts(with: $0) } && !holds(asked, others)
      && !ends(asked, withOneOf: participles) && !holds(before, toldInEnglish)
      && !holds(before, englishTold)
  }

  /// “photos taken before 20 November”: what was done by that day.
  private static let participles = words(["ed", "en", "wn", "got", "left"])

  private static let pleases = words(["please "])
  private static let englishOrders = words([
    "send ", "return ", "reply ", "ship ", "post ", "pay ", "confirm ", "complete ", "upload ",
    "let us know ", "let me know ", "tell us ", "tell me ", "fill ", "sign ", "book ",
    "get back to ", "submit ", "drop ", "bring ", "collect ", "cancel ", "register ", "email ",
  ])
  private static let englishTold = words(["asked", "wrote", "whether", "proof", "receipt", "which"])
}
