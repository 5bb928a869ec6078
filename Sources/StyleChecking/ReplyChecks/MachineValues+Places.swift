import TextAnalysis

/// Where a name, a number or an amount was to stand.
extension MachineValues {
  static func standsForValue(
    _ place: Range<Int>, _ kind: Kind, _ reply: CheckedReply, _ around: TextAround
  ) -> Bool {
    let before = around.skippingSpace(before: place.lowerBound)
    let after = around.skippingSpace(from: place.upperBound)
    if let joint = joints.first(where: { around.ends(with: $0, at: before) }) {
      return isSaidToBe(place, kind, before - joint.utf8.count, after, reply, around)
    }
    if kind == .object || isGreeted(place, kind, before, after, around) { return true }
    // “Paid: $undefined”, “NaN 元”, “undefined days”.
    if currencies.contains(around.scalar(before: before))
      || UnnamedBlanks.startsUnit(after, around)
    {
      return true
    }
    // In English a name may have none: “Discount: None”.
    guard kind != .none || !reply.isEnglish else { return false }
    if leads.contains(where: { around.ends(with: $0, at: before) }) {
      return !speaksOfPrograms(around: place, reply)
    }
    guard isEnd(after, around) || kind != .none else { return false }
    return isLabelled(before, around) || isBehindOrder(before, reply, around)
  }

  private static let joints = ["为", "是", " is"]

  /// What only an amount or a day follows.
  private static let leads = [
    "预计", "预计在", "预计于", "将于", "会于", "已退", "已退还", "已退回", "refund of", "credit of", "payment of",
    "discount of", "charge of", "arrive on", "arrive by", "arrives on", "arriving on",
    "delivered on", "card ending in",
  ]

  /// 您的单号为 null, 退款金额为 NaN 元, “Your order number is null.” What a field of a program holds is said
  /// in the same words, but not of the customer's own things.
  private static func isSaidToBe(
    _ place: Range<Int>, _ kind: Kind, _ joint: Int, _ after: Int, _ reply: CheckedReply,
    _ around: TextAround
  ) -> Bool {
    guard kind != .none || !reply.isEnglish, !speaksOfPrograms(around: place, reply) else {
      return false
    }
    if UnnamedBlanks.startsUnit(after, around) { return true }
    guard isEnd(after, around) || around.holds("and ", at: after) || kind == .object else {
      return false
    }
    // The name of a thing, as far as the customer's word before it.
    let end = around.skippingSpace(before: joint)
    var start = end
    while end - start < longestLabel {
      if owners.contains(where: { around.ends(with: $0, at: start) }) {
        return start < end
      }
      guard start > around.text.lowerBound else { return false }
      let unit = UTF8Reading.scalar(in: around.bytes, before: start, start: around.text.lowerBound)
      guard unit.scalar == 0x20 || TextAround.isHan(unit.scalar) || TextAround.isWord(unit.scalar)
      else { return false }
      start -= unit.length
    }
    return false
  }

  private static let owners = ["您的", "你的", "your ", "Your "]

  /// Whether the sentence tells developers or users of a table what a value means.
  static func speaksOfPrograms(around place: Range<Int>, _ reply: CheckedReply) -> Bool {
    holdsProgramWord(PastDeadlines.stretch(around: place, reply), reply)
  }

  /// As `speaksOfPrograms`, of the stretch between two commas: the others may speak of the customer's order.
  static func clauseSpeaksOfPrograms(around place: Range<Int>, _ reply: CheckedReply) -> Bool {
    holdsProgramWord(reply.clause(at: place.lowerBound), reply)
  }

  private static func holdsProgramWord(_ range: Range<Int>, _ reply: CheckedReply) -> Bool {
    PastDeadlines.holds(PastDeadlines.small(reply.bytes[range]), programs)
  }

  private static let programs = PastDeadlines.words([
    "如果", "若", "假如", "接口", "字段", "返回", "参数", "变量", "代码", "报错", "单元格", "公式", "函数", "数据库", "显示", "页面",
    "默认", "意思", "表示", "为什么", "不传", "传入", "设为", "if ", "when ", " api", "field", "function",
    "variable", "parameter", "error", "the code", " cell ", "formula", "column", "database", "json",
    "default", "means", "because", "shown", "shows", " page ",
  ])

  /// “Hello null,” 您好，None， null 先生
  private static func isGreeted(
    _ place: Range<Int>, _ kind: Kind, _ before: Int, _ after: Int, _ around: TextAround
  ) -> Bool {
    if isEnd(after, around) {
      if BracketedWords.isGreeted(before..<before, around) { return true }
      let comma =
        around.ends(with: "，", at: before) ? 3 : around.ends(with: ",", at: before) ? 1 : 0
      if comma > 0, around.ends(with: "好", at: before - comma),
        BracketedWords.isGreeted(before - comma..<before, around)
      {
        return true
      }
    }
    let next =
      isEnd(after, around) && after < around.text.upperBound ? afterMark(after, around) : after
    return around.isLineStart(place.lowerBound)
      && ["您好", "你好", "先生", "女士"].contains { around.holds($0, at: next) }
  }

  private static func afterMark(_ offset: Int, _ around: TextAround) -> Int {
    around.skippingSpace(
      from: offset
        + UTF8Reading.scalar(in: around.bytes, at: offset, end: around.text.upperBound).length)
  }

  /// Of a clause.
  private static func isEnd(_ offset: Int, _ around: TextAround) -> Bool {
    let scalar = around.scalar(at: offset)
    return scalar == 0 || ends.contains(scalar)
  }

  private static let ends = Set("，,。.！!；;、\n\r：:".unicodeScalars.map(\.value))
  private static let currencies = Set("¥￥$€£".unicodeScalars.map(\.value))

  /// 快递单号：null
  private static func isLabelled(_ before: Int, _ around: TextAround) -> Bool {
    let mark = around.scalar(before: before)
    guard mark == 0x3A || mark == 0xFF1A || mark == 0x23 else { return false }
    var end = around.skippingSpace(before: before - (mark == 0xFF1A ? 3 : 1))
    for joint in joints where around.ends(with: joint, at: end) { end -= joint.utf8.count }
    var start = end
    while start > around.text.lowerBound, end - start < longestLabel {
      let unit = UTF8Reading.scalar(in: around.bytes, before: start, start: around.text.lowerBound)
      guard unit.scalar == 0x20 || TextAround.isHan(unit.scalar) || TextAround.isWord(unit.scalar)
      else { break }
      start -= unit.length
    }
    start = around.skippingSpace(from: start)
    guard start < end else { return false }
    return BlankWords.isBlank(
      String(decoding: around.bytes[start..<end], as: UTF8.self), isSquare: false)
  }

  /// In bytes.
  private static let longestLabel = 40

  /// 订单 null 已发货, “your order undefined has shipped”
  private static func isBehindOrder(
    _ before: Int, _ reply: CheckedReply, _ around: TextAround
  ) -> Bool {
    guard before > 0, around.bytes[before - 1] != 0x0A else { return false }
    return reply.words(.orderNumber).starting(in: max(0, before - longestLabel)..<before)
      .contains { word in
        word.upperBound == before
          || around.holds("号", at: word.upperBound) && word.upperBound + 3 == before
      }
  }
}
