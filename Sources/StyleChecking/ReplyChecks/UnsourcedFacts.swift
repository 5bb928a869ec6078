import Diagnostics
import DomainModel
import TextAnalysis

/// Numbers, laws and rules in a text that no fact of the library vouches for.
enum UnsourcedFacts: ReplyChecker {
  static let unsourced = Check(
    "unsourced-fact", .warning, trust: .pattern,
    title: Message(zh: "没有出处的数字或法规", en: "a number or a law without a source"),
    why: Message(
      zh: "客户会拿着我们写的数字来要求兑现；政策、百分比、法规只写事实库里核实过的",
      en:
        "Customers hold us to what we write. Policies, percentages and laws belong in checked facts."
    ))

  static let contradiction = Check(
    "contradicts-fact", .warning, trust: .pattern,
    title: Message(zh: "和事实对不上", en: "contradicts a fact"),
    why: Message(
      zh: "事实库里是另一个数；数字写死在模板里，事实改了它不会跟着改",
      en: "The facts have another number; one written into a template does not change with them."))

  static let checks = [unsourced, contradiction]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let titles = reply.holds(.title) ? titles(in: reply.bytes) : []
    let said = checkContradictions(reply, &findings) + titles.map(\.outer)
    if reply.holds(.unit) { checkQuantities(reply, besides: said, &findings) }
    checkLaws(titles, reply, &findings)
    if reply.holds(.regulation) { checkRegulations(reply, &findings) }
  }

  private static func report(
    _ place: Range<Int>, _ message: Message, _ help: Message, _ reply: CheckedReply,
    _ findings: inout [Diagnostic]
  ) {
    findings.append(
      reply.finding(
        unsourced, message, at: place, help: help, level: reply.isReply ? .suggestion : nil))
  }

  /// What a fact itself lists as wrong ways of writing it.
  private static func checkContradictions(
    _ reply: CheckedReply, _ findings: inout [Diagnostic]
  ) -> [Range<Int>] {
    let contradictions = reply.standards.words.contradictions.places(in: reply)
    for (place, fact) in contradictions {
      let text = reply.string(place)
      findings.append(
        reply.finding(
          contradiction,
          Message(
            zh: "“\(text)”和事实“\(fact.id)”（\(fact.value)）对不上",
            en: "‘\(text)’ disagrees with the fact ‘\(fact.id)’ (\(fact.value))"), at: place,
          help: reply.isReply
            ? Message(zh: "事实库里是“\(fact.value)”", en: "the fact says “\(fact.value)”")
            : Message(
              zh: "用 {{ fact.\(fact.name) }} 代替写死的数字",
              en: "print {{ fact.\(fact.name) }} instead of a number")))
    }
    return contradictions.map(\.range)
  }

  private static func checkQuantities(
    _ reply: CheckedReply, besides said: [Range<Int>], _ findings: inout [Diagnostic]
  ) {
    let said = RangeCover(said)
    for quantity in reply.quantities where !quantity.digits.isEmpty {
      if said.overlaps(quantity.range) { continue }
      guard isPolicy(quantity, reply), !reply.standards.facts.vouches(for: quantity) else {
        continue
      }
      let text = reply.string(quantity.range)
      report(
        quantity.range,
        Message(zh: "“\(text)”没有出处：事实库里没有", en: "no fact of the library says “\(text)”"),
        reply.isReply
          ? Message(
            zh: "到事实库里核对，没有就先不写", en: "look it up in the facts; if it isn't there, leave it out")
          : Message(
            zh: "每次不一样的写成空 {{ … }}；不变的写成事实，用 {{ fact.… }} 引用",
            en: "what varies is a blank {{ … }}; what is settled is a fact, {{ fact.… }}"), reply,
        &findings)
    }
  }

  /// What every customer may count on, not what is said of this case: of a draft, percentages and the
  /// days of a standing policy; of a template, amounts and deadlines too.
  private static func isPolicy(_ quantity: Quantity, _ reply: CheckedReply) -> Bool {
    switch quantity.unit {
    case .percent:
      return quantity.number != 100 && !isSetting(quantity, reply) && !isShare(quantity, reply)
    case .money: return !reply.isReply
    case .hour, .day, .businessDay, .week, .month, .year:
      if reply.isReply, !reply.holds(.policy) { return false }
      let clause = reply.clause(at: quantity.range.lowerBound)
      // “Two months out of warranty” is this customer's case.
      if reply.words(.lapsed).holdOne(in: clause) { return false }
      let policies = reply.words(.policy).starting(in: clause).filter(clause.contains)
      if policies.contains(where: { !isFilledIn($0, with: quantity, reply) }) {
        // 3 月 15 日 is a date, 2026 年 a year.
        return (quantity.number ?? 0) < 1000 && !isDate(quantity, reply)
      }
      // 7 天内 in a template is a deadline for everybody.
      return !reply.isReply && quantity.unit != .year
        && (reply.isFollowed(quantity.range, by: "内") || reply.isFollowed(quantity.range, by: "以内")
          || reply.isFollowed(quantity.range, by: "之内")
          || reply.isPreceded(quantity.range, by: "within "))
    case .second, .minute, .clock: return false
    }
  }

  /// 页面写着保修一年, filled in as a whole: what this customer read, not what we say.
  private static func isFilledIn(
    _ policy: Range<Int>, with quantity: Quantity, _ reply: CheckedReply
  ) -> Bool {
    guard !reply.text.filledRanges.isEmpty else { return false }
    let ranges = [policy, quantity.range].map { reply.context.text.sourceRange(of: $0) }
    let both =
      min(
        ranges[0].lowerBound, ranges[1].lowerBound)..<max(
        ranges[0].upperBound, ranges[1].upperBound)
    return RangeCover(reply.text.filledRanges).contains(both)
  }

  /// 亮度调到 10%: what a device shows.
  private static func isSetting(_ quantity: Quantity, _ reply: CheckedReply) -> Bool {
    let clause = reply.string(reply.clause(at: quantity.range.lowerBound)).lowercased()
    return settings.contains { clause.contains($0) }
  }

  private static let settings = [
    "亮度", "湿度", "音量", "电量", "浓度", "进度", "暖光", "成分", "含棉量", "含绒量", "含毛量", "brightness", "humidity",
    "volume", "battery", "composition",
  ]

  /// 95% 棉, 5% spandex: what this product is made of.
  private static func isShare(_ quantity: Quantity, _ reply: CheckedReply) -> Bool {
    let behind = reply.bytes[quantity.range.upperBound...].prefix(24).drop { $0 == 0x20 }
    guard let first = behind.first else { return false }
    guard first < 0x80 else {
      // 新疆棉, 桑蚕丝: three characters at most.
      let words = String(decoding: behind.prefix(9), as: UTF8.self)
      return !words.hasPrefix("的") && materials.contains { words.contains($0) }
    }
    // “Organic cotton”
    let words = behind.split { !ScalarClass.isASCIILetter($0) }.prefix(2)
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
    return words.first != "of" && words.contains(where: materials.contains)
  }

  private static let materials: Set<String> = [
    "棉", "亚麻", "苎麻", "真丝", "蚕丝", "鸭绒", "鹅绒", "羽绒", "羊绒", "羊毛", "涤纶", "氨纶", "锦纶", "腈纶", "粘纤", "聚酯",
    "莫代尔", "莱赛尔", "尼龙", "牛皮",
    "cotton", "linen", "silk", "wool", "cashmere", "polyester", "spandex", "elastane", "nylon",
    "acrylic", "viscose", "rayon", "modal", "lyocell", "leather",
  ]

  private static func isDate(_ quantity: Quantity, _ reply: CheckedReply) -> Bool {
    let word = String(decoding: reply.bytes[quantity.range].suffix(3), as: UTF8.self)
    switch word {
    case "号": return true
    case "日": return reply.quantities.contains { $0.unit == .month && isMonth($0, reply) }
    case "月": return isMonth(quantity, reply)
    default: return false
    }
  }

  /// 3 月, not 3 个月.
  private static func isMonth(_ quantity: Quantity, _ reply: CheckedReply) -> Bool {
    !reply.bytes[quantity.range].suffix(6).elementsEqual("个月".utf8)
      && reply.bytes[quantity.range].suffix(3).elementsEqual("月".utf8)
  }

  private static func checkLaws(
    _ titles: [(outer: Range<Int>, inner: Range<Int>)], _ reply: CheckedReply,
    _ findings: inout [Diagnostic]
  ) {
    for (outer, inner) in titles {
      let name = reply.string(inner)
      guard endings.contains(where: name.hasSuffix), !reply.standards.facts.names(name) else {
        continue
      }
      report(
        outer,
        Message(zh: "“《\(name)》”不在事实库里", en: "no fact of the library quotes “《\(name)》”"),
        Message(
          zh: "核对原文，写成一条带出处的事实；没有核对过就不引用",
          en: "check the text of the law and make it a fact with its source, or do not quote it"),
        reply, &findings)
    }
  }

  private static let endings = ["法", "条例", "规定", "办法", "细则", "解释", "公约", "国家标准", "通知", "意见"]

  /// 《…》 within 60 bytes: the whole, and what stands inside.
  private static func titles(in bytes: [UInt8]) -> [(outer: Range<Int>, inner: Range<Int>)] {
    var found: [(outer: Range<Int>, inner: Range<Int>)] = []
    var open: Int?
    var index = 0
    // 《 is E3 80 8A, 》 E3 80 8B.
    while index + 2 < bytes.count {
      guard bytes[index] == 0xE3, bytes[index + 1] == 0x80 else {
        index += 1
        continue
      }
      if bytes[index + 2] == 0x8A {
        open = index
      } else if bytes[index + 2] == 0x8B, let start = open {
        if index - start <= 120 { found.append((start..<index + 3, start + 3..<index)) }
        open = nil
      }
      index += 3
    }
    return found
  }

  /// 按相关规定: whose?
  private static func checkRegulations(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    let authorities = reply.words(.authority)
    for place in reply.words(.regulation) {
      let isAdjective =
        ["的时间", "时间", "的期限", "期限", "的范围", "的格式"].contains { word in
          reply.bytes[place.upperBound...].starts(with: word.utf8)
        }
      // Fourteen characters of Chinese.
      let before = max(0, place.lowerBound - 42)..<place.upperBound
      guard !isAdjective, !authorities.holdOne(in: before),
        leads.contains(where: {
          reply.bytes[..<place.lowerBound].suffix($0.utf8.count).elementsEqual($0.utf8)
        })
      else { continue }
      report(
        place,
        Message(
          zh: "“\(reply.string(place))”没说是谁的、哪一条",
          en: "“\(reply.string(place))” does not say whose, nor which"),
        Message(
          zh: "写出名称，或者直接说原因，例如“拆封的耳塞不能再卖，所以退不了”",
          en: "name it, or give the reason behind it"), reply, &findings)
      return
    }
  }

  /// What makes it somebody's rule that is held against the customer.
  private static let leads = [
    "按", "按照", "根据", "依据", "依照", "相关", "有关", "公司", "我们", "平台", "店铺", "商家", "有", "违反", "不符合",
  ]
}
