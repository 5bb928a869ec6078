import Diagnostics
import DomainModel
import TemplateParsing

/// Values that are themselves blanks: `[订单号]`, `____`, `{{ name }}`, and what programs write for nothing.
enum UnfilledValue {
  /// Why a text that is nothing but a placeholder is refused; nil for every other.
  static func misfit(_ text: String, _ slot: Slot) -> SlotValue.Misfit? {
    guard isPlaceholder(text, for: slot.type) else { return nil }
    return SlotValue.Misfit(
      message: Message(
        zh: "“\(slot.displayLabel.zh)”填的还是一个空：“\(text)”",
        en: "\(slot.displayLabel.en) is still a blank: `\(text)`"),
      help: SlotValue.example(of: slot))
  }

  private static func isPlaceholder(_ text: String, for type: SlotType) -> Bool {
    // What begins with a figure or with a Han character other than 某 is no blank.
    guard let first = text.utf8.first, first &- UInt8(ascii: "0") >= 10,
      !(0xE4...0xE9).contains(first) || text.hasPrefix("某")
    else { return false }
    // What begins with a letter is a word that programs write, or XXX: none of them holds a figure.
    if first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z"),
      text.utf8.contains(where: { $0 &- UInt8(ascii: "0") < 10 })
    {
      return false
    }
    // Nan and Null are names of people, NaN and NULL are not.
    if type == .name ? programWords.contains(text) : foldedWords.contains(text.lowercased()) {
      return true
    }
    return isRepeatedSign(text) || isBracketed(text) || isMarkup(text[...])
  }

  /// `____`, `XXX`, 某某, `？`
  private static func isRepeatedSign(_ text: String) -> Bool {
    guard let first = text.first, text.utf8.count < 200, "_＿?？.…-–—/xX×Ｘｘ某*＊○□".contains(first)
    else { return false }
    let count = text.count
    if text.allSatisfy({ "_＿".contains($0) }) { return true }
    if text.allSatisfy({ "?？.…-–—/".contains($0) }) { return true }
    guard count > 1 else { return false }
    return text.allSatisfy { "xX×Ｘｘ".contains($0) }
      || "某*＊○□".contains(first) && text.allSatisfy { $0 == first }
  }

  /// `[订单号]`, `【姓名】`, `<name>`, `${name}`, `（此处填写订单号）`; with a figure in it, it may be a value.
  private static func isBracketed(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    for (open, close) in brackets where text.hasPrefix(open) && text.hasSuffix(close) {
      let inside = text.dropFirst(open.count).dropLast(close.count)
      // <b> is bold.
      guard inside.utf8.count > (open == "<" ? 2 : 0), !inside.contains(where: \.isNewline),
        !inside.contains(where: { "[]【】［］<>＜＞{}!=/".contains($0) }),
        !inside.unicodeScalars.contains(where: { $0.properties.numericType == .decimal })
      else { continue }
      return true
    }
    let orders = ["（此处", "（请填", "（填写", "（待填", "(此处", "(请填", "(填写", "(待填"]
    return orders.contains { text.hasPrefix($0) } && (text.last == "）" || text.last == ")")
  }

  /// One tag after another, and nothing else.
  private static func isMarkup(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    var hasTag = false
    while let first = rest.first {
      if first.isLiquidSpace {
        rest.removeFirst()
      } else if let tag = LiquidText.tag(at: rest.startIndex, in: bytes) {
        rest = rest[tag.upperBound...]
        hasTag = true
      } else {
        return false
      }
    }
    return hasTag
  }

  private static let brackets = [
    ("[", "]"), ("［", "］"), ("【", "】"), ("〔", "〕"), ("<", ">"), ("＜", "＞"), ("{", "}"), ("｛", "｝"),
    ("${", "}"), ("#{", "}"), ("%{", "}"),
  ]
  private static let programWords: Set<String> = [
    "null", "NULL", "nil", "None", "NaN", "undefined", "N/A", "n/a", "(null)", "TBD",
    "[object Object]",
  ]
  private static let foldedWords: Set<String> = Set(programWords.map { $0.lowercased() })
}
