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
    for word in reply.words(.machineValue) {
      guard let kind = Kind(reply.bytes[word]) else { continue }
      let place = kind == .object ? word : unbracketed(word, around)
      guard !isSpokenOf(place, around),
        kind == .object || standsForValue(place, kind, reply, around)
      else { continue }
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
  }

  private enum Kind {
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
    "显示", "显示为", "提示", "写着", "写的是", "出现", "变成", "变成了", "返回", "返回了", "值为", "值是", "等于", "为", "报",
    "says", "shows", "show", "showing", "reads", "displays", "returns", "return", "is", "be",
    "error", "=",
  ]
  private static let things = [
    "值", "错误", "报错", "字段", "类型", "指针", "字样", "value", "error", "field", "and void", "pointer",
    "reference", "character", "byte",
  ]

  /// Whether a name, a number or an amount belongs there.
  private static func standsForValue(
    _ place: Range<Int>, _ kind: Kind, _ reply: CheckedReply, _ around: TextAround
  ) -> Bool {
    let before = around.skippingSpace(before: place.lowerBound)
    let after = around.skippingSpace(from: place.upperBound)
    if isGreeted(place, kind, before, after, around) { return true }
    // “Paid: $undefined”, “NaN 元”, “undefined days”.
    if currencies.contains(around.scalar(before: before))
      || UnnamedBlanks.startsUnit(after, around)
    {
      return true
    }
    // In English a name may have none: “Discount: None”.
    guard kind != .none || !reply.isEnglish else { return false }
    guard isEnd(after, around) || kind != .none else { return false }
    return isLabelled(before, around) || isBehindOrder(before, reply, around)
  }

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
    let end = around.skippingSpace(before: before - (mark == 0xFF1A ? 3 : 1))
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
