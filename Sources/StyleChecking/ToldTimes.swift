import TextAnalysis

/// Times of what was, and opening hours, which say nothing of when something will be done: 您 11 月 3 日下的
/// 单, 等了 3 个小时, “the order you placed on Monday”.
enum ToldTimes {
  /// Whether the words around a time tell of something that is over.
  static func holds(_ time: Range<Int>, in bytes: [UInt8]) -> Bool {
    let clause = stretch(around: time, in: bytes, endsAtCommas: true)
    // The lead bytes of Han.
    if bytes[clause].contains(where: { (0xE4...0xE9).contains($0) }) {
      return isTold(clause, in: bytes)
    }
    // A comma parts an English weekday from its date.
    let sentence = stretch(around: time, in: bytes, endsAtCommas: false)
    return isToldInEnglish(
      [0x20] + small(bytes[sentence.lowerBound..<time.lowerBound]), small(bytes[time]),
      small(bytes[time.upperBound..<sentence.upperBound]) + [0x20])
  }

  /// What a clause promises outweighs what it tells.
  private static func isTold(_ clause: Range<Int>, in bytes: [UInt8]) -> Bool {
    let found = machine.matches(in: bytes, clause)
    if found.contains(where: { $0.pattern < policies.count }) { return true }
    let firstTale = policies.count + promises.count
    if found.contains(where: { $0.pattern < firstTale }) { return false }
    let text = Array(bytes[clause])
    return !holds(text, anyOf: promiseSigns) && (!found.isEmpty || holds(text, anyOf: [taleSign]))
  }

  /// Finds the words of the three lists, one behind the other.
  private static let machine = AhoCorasick(
    (policies + promises + tales).map { AhoCorasick.Pattern($0) })

  private static let policies = words(["无理由"])

  private static let promises = words([
    "明天", "明早", "明晚", "明日", "后天", "下周", "下个月", "下月", "月底", "将", "预计", "大概", "大约", "左右", "最晚", "最迟",
    "最快", "不超过", "还要", "需要", "要等", "再", "给您", "给你", "告诉", "通知", "回复您", "回复你", "答复", "回您", "回你",
    "截止", "为止",
    "等我", "稍等", "安排", "改到", "排到", "排在", "定在", "延到", "天后", "时后", "钟后", "单后", "款后", "收后", "到后", "交后",
    "货后",
    "买后",
  ])

  /// A character that is only meant where it is no part of some words.
  private typealias Sign = (sign: [UInt8], words: [[UInt8]])

  private static let promiseSigns: [Sign] = [
    sign("前", ["前天", "前面", "前台", "前端", "前一", "前两", "前几", "目前", "提前", "此前", "先前"]),
    sign("内", ["内容", "内部", "内存", "国内", "店内", "室内", "站内", "内附"]),
    sign("会", ["会员", "会议", "机会", "误会", "社会", "不会"]),
    sign("能", ["功能", "性能", "智能", "可能", "不能", "没能", "未能", "只能"]),
    sign("约", ["预约的"]),
  ]

  private static let taleSign = sign(
    "了", ["了解", "了结", "了断", "为了", "除了", "好了就", "完了就", "到了就", "好了我", "完了我", "到了我"])

  private static let tales = words([
    "昨天", "昨晚", "昨日", "前天", "上周", "上星期", "上个月", "上月", "去年", "刚才", "刚刚", "已", "曾", "下的", "下单的",
    "您下单", "你下单", "买的", "您购买", "你购买", "付的", "付款的", "您付款", "你付款", "支付的", "拍的", "您拍下", "你拍下", "签收",
    "收到您", "收到你", "收到的", "我们收到", "收货的", "提交的", "您提交", "你提交", "您申请", "你申请", "反馈的", "您反馈", "你反馈",
    "反映的", "您反映", "你反映", "来电", "来信", "寄的", "寄出的", "寄回的", "寄来", "发来", "发的", "发出的", "发货的", "订的", "到的",
    "说的", "问的", "报修的", "联系我们", "联系过", "咨询的", "您咨询", "你咨询", "沟通过", "回复过", "处理过", "修过", "换过", "超过",
    "营业时间", "工作时间", "服务时间", "上班时间", "在线时间", "客服时间",
  ])

  /// The words nearest before a time say what it is of; where none do, the first behind.
  private static func isToldInEnglish(
    _ before: [UInt8], _ time: [UInt8], _ behind: [UInt8]
  ) -> Bool {
    if behind.starts(with: " ago".utf8) { return true }
    if holds(time, coming) { return false }
    if time.elementsEqual("hours".utf8), holds(before.suffix(10), openings) { return true }
    for index in before.indices.reversed() {
      if let isTold = isTold(at: index, before) { return isTold }
    }
    for index in behind.indices {
      if let isTold = isTold(at: index, behind) { return isTold }
    }
    return false
  }

  /// Nil where no word that says so begins.
  private static func isTold(at index: Int, _ text: [UInt8]) -> Bool? {
    // All but 'll begin with a space.
    guard text[index] == 0x20 || text[index] == UInt8(ascii: "'") || text[index] == 0xE2 else {
      return nil
    }
    let rest = text[index...]
    if englishPromises.contains(where: rest.starts) { return false }
    guard englishTales.contains(where: rest.starts) else { return nil }
    // “It will be delivered on Monday”, “it is shipped on Monday”
    return !auxiliaries.contains { text[..<index].suffix($0.count).elementsEqual($0) }
  }

  private static let coming = words(["tomorrow", "within"])
  private static let openings = words([" business ", " office ", " opening ", " support "])
  private static let auxiliaries = words([" be", " is", " are", " get", " gets"])

  private static let englishPromises = words([
    "'ll ", "’ll ", " by ", " will ", " won't ", " won’t ", " within ", " before ", " until ",
    " till ", " expect", " should ", " at the latest", " arrives ", " due ", " going to ",
    " in ", " can ", " aim", " take ", " takes ", " leaves ", " please ",
  ])

  private static let englishTales = words([
    " placed ", " ordered ", " bought ", " paid ", " purchased ", " wrote ", " sent ", " emailed ",
    " called ", " was ", " were ", " had ", " did ", " waited ", " waiting ", " received ",
    " arrived ", " delivered ", " shipped ", " booked ", " reported ", " returned ", " raised ",
    " since ", " order of ", " order from ", " email of ", " email from ", " message of ",
    " message from ", " letter of ", " call of ", " call on ", " last ", " yesterday ",
    " is open ", " are open ", "'re open ", "’re open ",
  ])

  /// In bytes, on either side of a time.
  private static let reach = 120

  private static func stretch(
    around time: Range<Int>, in bytes: [UInt8], endsAtCommas: Bool
  ) -> Range<Int> {
    func ends(at index: Int) -> Bool {
      switch bytes[index] {
      case 0x0A, 0x0D, UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return true
      case UInt8(ascii: ","): return endsAtCommas
      case UInt8(ascii: "."): return index + 1 == bytes.count || bytes[index + 1] <= 0x20
      // 。 is E3 80 82; ，！？； are EF BC 8C 81 9F 9B.
      case 0xE3: return bytes[index...].starts(with: [0xE3, 0x80, 0x82])
      case 0xEF:
        return index + 2 < bytes.count && bytes[index + 1] == 0xBC
          && [0x81, 0x8C, 0x9B, 0x9F].contains(bytes[index + 2])
      default: return false
      }
    }
    var start = time.lowerBound
    while start > max(0, time.lowerBound - reach), !ends(at: start - 1),
      start < 3 || !ends(at: start - 3) || bytes[start - 3] < 0x80
    {
      start -= 1
    }
    var end = time.upperBound
    while end < min(bytes.count, time.upperBound + reach), !ends(at: end) { end += 1 }
    return start..<end
  }

  private static func small(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private static func words(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

  private static func sign(_ sign: String, _ others: [String]) -> Sign {
    (Array(sign.utf8), words(others))
  }

  private static func holds(_ text: [UInt8], _ words: [[UInt8]]) -> Bool {
    words.contains(where: text.holds)
  }

  private static func holds(_ text: ArraySlice<UInt8>, _ words: [[UInt8]]) -> Bool {
    holds(Array(text), words)
  }

  private static func holds(_ text: [UInt8], anyOf signs: [Sign]) -> Bool {
    signs.contains { sign, words in
      guard text.holds(sign) else { return false }
      return text.indices.contains { start in
        text[start] == sign[0] && text[start...].starts(with: sign)
          && !words.contains { word in
            // A word may begin before its sign.
            [0, 3, 6].contains {
              start >= $0 && word.dropFirst($0).starts(with: sign)
                && text[(start - $0)...].starts(with: word)
            }
          }
      }
    }
  }
}
