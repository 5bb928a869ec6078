import Diagnostics
import TextAnalysis

/// What a program prints where it found nothing: “Hello null”, 订单号：undefined, NaN 元, [object Object].
///
/// The words have a sense of their own (null and void, None of them, 返回 null), so that what counts is
/// where they stand: where a name, a number or an amount was to be.
enum MachineValues: ReplyChecker {
  static let machineValue = Check(
    "machine-value", .error, trust: .pattern,
    title: Message(zh: "程序没填上的值", en: "a value that a program failed to fill in"),
    why: Message(
      zh: "这里本来是名字、单号或者金额，程序没取到，就把 null、undefined 这样的词发了出去，客户会以为收到的是乱码",
      en:
        "A name, a number or an amount belongs there. The program found none and printed its own word for that, which reads like a fault."
    ))

  static let checks = [machineValue]

  static func check(_ reply: CheckedReply, _ findings: inout [Diagnostic]) {
    guard reply.isReply, reply.holds(.machineValue) else { return }
    let around = TextAround(bytes: reply.bytes, text: 0..<reply.bytes.count)
    let words: [(place: Range<Int>, kind: Kind)] = reply.words(.machineValue).compactMap { word in
      guard let kind = Kind(reply.bytes[word]) else { return nil }
      let place = kind == .object ? word : unbracketed(word, around)
      return isSpokenOf(place, around) ? nil : (place, kind)
    }
    var places = words.filter { standsForValue($0.place, $0.kind, reply, around) }.map(\.place)
    // Where one value was not found, so were the others, wherever they stand.
    if !places.isEmpty, places.count < words.count {
      places = words.filter { place, kind in
        places.contains(place) || kind != .none && !clauseSpeaksOfPrograms(around: place, reply)
      }.map(\.place)
    }
    for place in places { report(place, reply, &findings) }
  }

  private static func report(
    _ place: Range<Int>, _ reply: CheckedReply, _ findings: inout [Diagnostic]
  ) {
    let shown = reply.string(place)
    findings.append(
      reply.finding(
        machineValue,
        Message(
          zh: "“\(shown)”是程序没填上的值，客户会原样读到",
          en: "“\(shown)” is what a program printed for a value that it did not have"),
        at: place,
        help: Message(
          zh: "写上真的名字、单号或金额；再看看是哪一步没取到",
          en: "write the name, the number or the amount, and see which step did not find it")))
  }

  enum Kind {
    /// `null`, `undefined` and spreadsheets' errors: no word of a letter to a customer.
    case empty
    /// `None`, which English has, too.
    case none
    /// `NaN`
    case number
    /// `[object Object]`
    case object

    /// By how the word is written: Null is a family's name.
    init?(_ word: ArraySlice<UInt8>) {
      switch word.first {
      case UInt8(ascii: "["): self = .object
      case UInt8(ascii: "#"): self = .empty
      default:
        if word.elementsEqual("None".utf8) {
          self = .none
        } else if word.elementsEqual("NaN".utf8) {
          self = .number
        } else if word.allSatisfy({ $0 >= 0x61 }) && word.count > 4
          || word.elementsEqual("null".utf8) || word.elementsEqual("NULL".utf8)
        {
          self = .empty
        } else {
          return nil
        }
      }
    }
  }

  /// With the brackets of `(null)` and `<null>`.
  private static func unbracketed(_ word: Range<Int>, _ around: TextAround) -> Range<Int> {
    let (before, after) = (
      around.scalar(before: word.lowerBound), around.scalar(at: word.upperBound)
    )
    return before == 0x28 && after == 0x29 || before == 0x3C && after == 0x3E
      ? word.lowerBound - 1..<word.upperBound + 1 : word
  }

  /// 页面显示 NaN, 返回“null”: what the customer saw, and what developers speak of.
  private static func isSpokenOf(_ place: Range<Int>, _ around: TextAround) -> Bool {
    if quotes.contains(around.scalar(before: place.lowerBound)) { return true }
    let before = around.skippingSpace(before: place.lowerBound)
    let after = around.skippingSpace(from: place.upperBound)
    return sayings.contains { around.ends(with: $0, at: before) }
      || things.contains { around.holds($0, at: after) }
  }

  private static let quotes = Set("“‘\"'「『《【`".unicodeScalars.map(\.value))
  private static let sayings = [
    "显示", "显示为", "提示", "写着", "写的是", "出现", "变成", "变成了", "返回", "返回了", "值为", "值是", "等于", "报",
    "says", "shows", "show", "showing", "reads", "displays", "returns", "return", "be", "error",
    "=",
  ]
  private static let things = [
    "值", "错误", "报错", "字段", "类型", "指针", "字样", "value", "error", "field", "and void", "pointer",
    "reference", "character", "byte",
  ]
}
