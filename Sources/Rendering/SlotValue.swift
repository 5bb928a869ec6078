import Diagnostics
import DomainModel
import TextAnalysis

/// Holds given values against the types of their slots. What it lets through is printed as it was given.
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

  static func fit(_ value: Value, to slot: Slot) -> Outcome {
    if case .text(let text) = value { return fit(trimmed(text), to: slot) }
    switch (slot.type, value) {
    case (.list, _), (_, .null): return .fits(value)
    case (.flag, .flag), (.number, .integer), (.number, .number), (.money, .integer),
      (.money, .number):
      return .fits(value)
    case (.flag, _), (_, .list), (_, .map), (_, .span):
      return .misfit(
        misfit(slot, value.printed, Message(zh: kind(slot.type), en: englishKind(slot.type))))
    default: return fit(value.printed, to: slot, given: value)
    }
  }

  private static func fit(_ text: String, to slot: Slot, given: Value? = nil) -> Outcome {
    let value = given ?? .text(text)
    guard !text.isEmpty else { return .fits(.null) }
    switch slot.type {
    case .text: return .fits(value)
    case .name:
      // 用户 tb_38829，小明 is no way to write to anybody: the fallback greets better.
      return .fits(isAccountName(text) ? .null : value)
    case .choice:
      if slot.choices.isEmpty || slot.choices.contains(text) { return .fits(value) }
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
      if let number = number(text) { return .fits(number) }
    case .money:
      if text.unicodeScalars.contains(where: isNumeral), !text.hasPrefix("-") {
        return .fits(value)
      }
    case .date:
      if looksLikeDate(text) {
        if CivilDate(text) != nil { return .fits(value) }
        return .misfit(
          Misfit(
            message: Message(
              zh: "“\(slot.displayLabel.zh)”给的是“\(text)”，读不出是哪一天",
              en: "`\(text)`, given for \(slot.displayLabel.en), names no day"),
            help: Message(zh: "写成 2026-11-25 或 11 月 25 日", en: "write 2026-11-25 or 25 November")))
      }
      if let misfit = Moment.misfit(text, slot) { return .misfit(misfit) }
      if !text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }), Moment.isNamed(in: text) {
        return .fits(value)
      }
    case .time:
      if let misfit = Moment.misfit(text, slot) { return .misfit(misfit) }
      if Moment.isNamed(in: text) { return .fits(value) }
    case .url:
      let schemes = ["http://", "https://", "mailto:", "tel:"]
      let isLink = schemes.contains { text.lowercased().hasPrefix($0) && text.count > $0.count }
      if isLink, !text.contains(where: \.isWhitespace) { return .fits(value) }
    case .flag:
      switch text.lowercased() {
      case "true", "yes", "是", "有", "1", "on", "对": return .fits(.flag(true))
      case "false", "no", "否", "没有", "无", "0", "off", "不": return .fits(.flag(false))
      default: break
      }
    case .list:
      let items = text.split { "、，,；;\n".contains($0) }.map { Value.text(trimmed(String($0))) }
      return .fits(.list(items))
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

  /// A whole or decimal number, also with `,` between thousands; text where a number would print otherwise.
  private static func number(_ text: String) -> Value? {
    let plain = String(text.filter { $0 != "," })
    guard plain.utf8.first.map({ $0 != UInt8(ascii: "+") }) ?? false,
      plain.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 || "-.".utf8.contains($0) }),
      let number = Double(plain)
    else { return nil }
    if let whole = Int(plain), String(whole) == text { return .integer(whole) }
    return String(number) == text ? .number(number) : .text(text)
  }

  /// `tb_38829`, `13800138000`, `anna@shop`: what systems call people, not what people are called.
  private static func isAccountName(_ text: String) -> Bool {
    text.utf8.contains {
      $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "@")
    }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { Moment.isNumeral(scalar) }

  /// Nothing but digits and the signs between year, month and day.
  private static func looksLikeDate(_ text: String) -> Bool {
    text.utf8.count >= 8
      && text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || "-/.".utf8.contains($0) }
  }

  private static func kind(_ type: SlotType) -> String {
    switch type {
    case .number: "数字"
    case .money: "金额"
    case .date: "日期"
    case .time: "时间"
    case .url: "链接，以 https:// 开头"
    case .flag: "是或否"
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
