import Diagnostics
import DomainModel
import TextAnalysis

/// Holds given values against the types of their slots. Texts, numbers, amounts and times that it lets
/// through are printed as they were given, but tidied; lists and flags become values of their kind.
enum SlotValue {
  /// Why a value does not fit, and what may have been meant.
  struct Misfit {
    var message: Message
    var help: Message?
  }

  enum Outcome {
    case fits(Value)
    case misfit(Misfit)
  }

  /// - Parameter value: cleaned, as `GivenText` does it.
  static func fit(_ value: Value, to slot: Slot) -> Outcome {
    if case .text(let text) = value { return fit(trimmed(text), to: slot) }
    switch (slot.type, value) {
    case (.list, .list(let items)):
      for case .text(let item) in items {
        if let misfit = UnfilledValue.misfit(trimmed(item), slot) { return .misfit(misfit) }
      }
      return .fits(value)
    case (_, .null), (.flag, .flag), (.number, .integer), (.number, .number), (.money, .integer),
      (.money, .number):
      return .fits(value)
    case (.list, .map), (_, .list), (_, .map), (_, .flag):
      return .misfit(wrongKind(value, slot))
    case (.list, _): return .fits(value)
    case (.flag, _), (_, .span):
      return .misfit(
        misfit(slot, value.printed, Message(zh: kind(slot.type), en: englishKind(slot.type))))
    default: return fit(value.printed, to: slot, given: value)
    }
  }

  /// What JSON has and a sentence has no place for.
  private static func wrongKind(_ value: Value, _ slot: Slot) -> Misfit {
    let given =
      switch value {
      case .list: Message(zh: "一个列表 [ ]", en: "a list [ ]")
      case .map: Message(zh: "一个对象 { }", en: "an object { }")
      default: Message(zh: " \(value.printed)", en: "`\(value.printed)`")
      }
    return Misfit(
      message: Message(
        zh: "“\(slot.displayLabel.zh)”要填\(kind(slot.type))，给的是\(given.zh)",
        en: "\(slot.displayLabel.en) takes \(englishKind(slot.type)); \(given.en) was given"),
      help: example(of: slot))
  }

  private static func fit(_ given: String, to slot: Slot, given kept: Value? = nil) -> Outcome {
    if slot.type == .choice, slot.choices.contains(given) { return .fits(kept ?? .text(given)) }
    if let misfit = UnfilledValue.misfit(given, slot) { return .misfit(misfit) }
    let isTidied = TidyValue.isTidied(slot.type)
    let text = isTidied ? TidyValue.withoutOuterPunctuation(given) : given
    let printed = isTidied ? TidyValue.halfWidth(text) : text
    let value = kept ?? .text(printed)
    guard !text.isEmpty else { return .fits(.null) }
    switch slot.type {
    case .text: return .fits(value)
    case .name:
      // 用户 tb_38829，小明 is no way to write to anybody: the fallback greets better.
      return .fits(NoName.holds(text) ? .null : value)
    case .choice:
      if slot.choices.isEmpty { return .fits(value) }
      let list = Message(
        zh: slot.choices.joined(separator: "、"), en: slot.choices.joined(separator: ", "))
      var misfit = Misfit(
        message: Message(
          zh: "“\(slot.displayLabel.zh)”只能是：\(list.zh)；给的是“\(text)”",
          en: "\(slot.displayLabel.en) is one of: \(list.en); `\(text)` was given"))
      misfit.help = NearestName.nearest(to: text, among: slot.choices, limit: 1).first.map {
        Message(zh: "是不是“\($0)”？", en: "did you mean `\($0)`?")
      }
      return .misfit(misfit)
    case .number:
      if let number = number(printed) { return .fits(number) }
      if let misfit = unitMisfit(text, slot) { return .misfit(misfit) }
    case .money:
      if isAmount(text) { return .fits(value) }
    case .date:
      if let misfit = DayText.misfit(text, slot) ?? Moment.misfit(text, slot) {
        return .misfit(misfit)
      }
      if !WrittenNumber.isNumber(WrittenNumber.halfWidth(text)) || text.contains("."),
        Moment.isNamed(in: text)
      {
        return .fits(value)
      }
    case .time:
      if let misfit = DayText.misfit(text, slot) ?? Moment.misfit(text, slot) {
        return .misfit(misfit)
      }
      if Moment.isNamed(in: text) { return .fits(value) }
    case .url:
      if let misfit = linkMisfit(text, slot) { return .misfit(misfit) }
      return .fits(value)
    case .flag:
      switch WrittenNumber.halfWidth(text).lowercased() {
      case "true", "yes", "y", "1", "on", "是", "是的", "有", "对", "要", "需要", "真", "开", "√", "✓", "✅":
        return .fits(.flag(true))
      case "false", "no", "n", "0", "off", "否", "不是", "没有", "无", "不", "不要", "不需要", "假", "关", "×",
        "✗",
        "❌":
        return .fits(.flag(false))
      default: break
      }
    case .list:
      let items = text.split { "、，,；;".contains($0) || $0.isNewline }.map { trimmed(String($0)) }
      for item in items {
        if let misfit = UnfilledValue.misfit(item, slot) { return .misfit(misfit) }
      }
      return .fits(.list(items.filter { !$0.isEmpty }.map { .text($0) }))
    }
    return .misfit(misfit(slot, text, Message(zh: kind(slot.type), en: englishKind(slot.type))))
  }

  private static func misfit(_ slot: Slot, _ text: String, _ kind: Message) -> Misfit {
    Misfit(
      message: Message(
        zh: "“\(slot.displayLabel.zh)”要填\(kind.zh)，给的是“\(text)”",
        en: "\(slot.displayLabel.en) takes \(kind.en); `\(text)` was given"),
      help: example(of: slot))
  }

  /// The slot's own example; a type's where the slot has none.
  static func example(of slot: Slot) -> Message? {
    if let example = slot.example {
      return Message(zh: "例如：\(example)", en: "for example: \(example)")
    }
    return switch slot.type {
    case .money: Message(zh: "例如：25 元", en: "for example: $25")
    case .date: Message(zh: "例如：11 月 25 日", en: "for example: 25 November")
    case .time: Message(zh: "例如：今天下午 3 点", en: "for example: 3 pm today")
    default: nil
    }
  }

  /// A number, also in Chinese numerals or in full width; text where a number would print otherwise.
  private static func number(_ text: String) -> Value? {
    guard WrittenNumber.isNumber(WrittenNumber.halfWidth(text)) else { return nil }
    if let whole = Int(text), String(whole) == text { return .integer(whole) }
    if let number = Double(text), String(number) == text { return .number(number) }
    return .text(text)
  }

  /// `3 个` where 3 is asked for: the template has the unit.
  private static func unitMisfit(_ text: String, _ slot: Slot) -> Misfit? {
    guard let first = text.unicodeScalars.first, Moment.isNumeral(first) else { return nil }
    var misfit = misfit(slot, text, Message(zh: kind(.number), en: englishKind(.number)))
    misfit.help = Message(
      zh: "只写数字，单位由模板来写", en: "write the number alone; the template has the unit")
    return misfit
  }

  /// A number alone, or with a currency beside it: `25`, `25 元`, `￥25`, 两万, 三块五, `约 35 元`, `25 USD`.
  /// What is owed is never below nothing, and stands in one line.
  private static func isAmount(_ text: String) -> Bool {
    let plain = WrittenNumber.halfWidth(text).lowercased()
    guard let first = plain.first, !"-−负".contains(first),
      plain.unicodeScalars.contains(where: Moment.isNumeral), !plain.contains(where: \.isNewline)
    else { return false }
    if WrittenNumber.isNumber(plain) { return true }
    return currencies.contains { plain.contains($0) }
      && !["元元", "块块", "圆圆", "¥¥", "$$", "€€", "££"].contains { plain.contains($0) }
      && hasWholeFigures(plain) && Moment.vagueWord(in: plain) == nil
  }

  /// Whether all that is written in digits are numbers: not `12.345.6`, not `1e5`.
  private static func hasWholeFigures(_ text: String) -> Bool {
    var rest = text[...]
    while let start = rest.firstIndex(where: isDigit) {
      let tail = rest[start...]
      var figure = tail.prefix { isDigit($0) || ".,".contains($0) }
      rest = tail[figure.endIndex...]
      if rest.first == "e", rest.dropFirst().first.map(isDigit) == true { return false }
      while let last = figure.last, ".,".contains(last) { figure.removeLast() }
      guard WrittenNumber.isNumber(String(figure)) else { return false }
    }
    return true
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// Whether an amount has no currency where the slot's example has one: the template prints none.
  static func lacksCurrency(_ value: Value, _ slot: Slot) -> Bool {
    guard slot.type == .money, let example = slot.example?.lowercased(),
      currencies.contains(where: { WrittenNumber.halfWidth(example).contains($0) })
    else { return false }
    return WrittenNumber.isNumber(WrittenNumber.halfWidth(value.printed))
  }

  private static let currencies = [
    "元", "块", "塊", "圆", "圓", "角", "毛", "分", "¥", "$", "€", "£", "₩", "rmb", "cny", "usd", "hkd",
    "twd", "eur", "gbp", "jpy", "sgd", "yuan", "dollar", "cent", "euro", "pound", "港币", "美金", "日币",
  ]

  /// Why a text is no link that a customer can open.
  private static func linkMisfit(_ text: String, _ slot: Slot) -> Misfit? {
    let schemes = ["http://", "https://", "mailto:", "tel:"]
    let folded = text.lowercased()
    var misfit = misfit(slot, text, Message(zh: kind(.url), en: englishKind(.url)))
    guard schemes.contains(where: { folded.hasPrefix($0) && text.count > $0.count }) else {
      if folded.hasPrefix("www.") {
        misfit.help = Message(zh: "写成 https://\(text)", en: "write https://\(text)")
      }
      return misfit
    }
    // Chat apps would take the signs for a part of the link.
    let signs = "，。；、！？（）《》“”【】"
    guard let sign = text.first(where: { $0.isWhitespace || signs.contains($0) }) else {
      return nil
    }
    if !sign.isWhitespace {
      misfit.help = Message(
        zh: "链接里夹了“\(sign)”，点开会出错", en: "`\(sign)` inside the link would break it")
    }
    return misfit
  }

  private static func kind(_ type: SlotType) -> String {
    switch type {
    case .number: "数字"
    case .money: "金额"
    case .date: "日期"
    case .time: "时间"
    case .url: "链接，以 https:// 开头"
    case .flag: "是或否"
    case .list: "列表"
    default: "文字"
    }
  }

  private static func englishKind(_ type: SlotType) -> String {
    switch type {
    case .number: "a number"
    case .money: "an amount"
    case .date: "a date"
    case .time: "a time"
    case .url: "a link that starts with https://"
    case .flag: "yes or no"
    case .list: "a list"
    default: "a text"
    }
  }

  static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
