/// A pair of brackets in a text, and what stands between. Of 【【姓名】】 and `<<name>>`, both pairs are one.
package struct BracketedWords {
  /// With the brackets.
  package let range: Range<Int>
  /// Without the spaces at their edges.
  package let words: Range<Int>
  /// （ ） and ( ), most often a remark; 「 」, most often a quotation.
  package let isPlain: Bool
  /// 「 」, which buttons stand in, too.
  package let isQuotation: Bool
  /// ｛ ｝, ‹ › and « »: nobody writes them around words for a customer.
  package let isForeign: Bool
  /// < >: may be HTML.
  package let isTag: Bool
  package let isSquare: Bool
  /// 《 》: most often a title.
  package let isTitle: Bool
  /// 【 】, 〔 〕 and 《 》: people head lines with them, too.
  private let isLenticular: Bool
  private let isDoubled: Bool

  private struct Pair {
    var open: [UInt8]
    var close: [UInt8]
    var traits: Traits

    init(_ open: String, _ close: String, _ traits: Traits = []) {
      self.open = Array(open.utf8)
      self.close = Array(close.utf8)
      self.traits = traits
    }
  }

  /// What a kind of brackets is, beside what the properties of the same names say.
  private struct Traits: OptionSet {
    let rawValue: Int

    static let plain = Traits(rawValue: 1 << 0)
    static let quotation = Traits(rawValue: 1 << 1)
    static let foreign = Traits(rawValue: 1 << 2)
    static let tag = Traits(rawValue: 1 << 3)
    static let square = Traits(rawValue: 1 << 4)
    static let title = Traits(rawValue: 1 << 5)
    static let lenticular = Traits(rawValue: 1 << 6)
    /// Twice around one word, other tools mark what they fill in.
    static let doubled = Traits(rawValue: 1 << 7)
    /// Typed for each other: ‹姓名>.
    static let angle = Traits(rawValue: 1 << 8)
    /// The one that Markdown knows.
    static let markdown = Traits(rawValue: 1 << 9)
  }

  private static let pairs = [
    Pair("[", "]", [.square, .doubled, .markdown]), Pair("【", "】", [.lenticular, .doubled]),
    Pair("〔", "〕", .lenticular), Pair("［", "］", .square),
    Pair("<", ">", [.tag, .angle, .doubled]), Pair("＜", "＞", [.angle, .doubled]),
    Pair("（", "）", .plain), Pair("(", ")", .plain), Pair("｛", "｝", [.square, .foreign]),
    Pair("‹", "›", [.angle, .foreign, .doubled]), Pair("«", "»", .foreign), Pair("{", "}", .square),
    Pair("「", "」", [.plain, .quotation]), Pair("《", "》", [.title, .lenticular, .doubled]),
  ]
  private static let closingAngles = pairs.filter { $0.traits.contains(.angle) }.map(\.close)

  /// Longer than any slot's name or label, what leads up to it and examples of it; in bytes.
  package static let longest = 160

  /// Nil where nothing closes it on the line, and for what Markdown makes of `[ ]`: links, images,
  /// notes, tasks.
  package init?(at opening: Range<Int>, _ around: TextAround) {
    let first = around.bytes[opening.lowerBound]
    guard
      let pair = Self.pairs.first(where: {
        $0.open[0] == first && around.holds($0.open, at: opening.lowerBound)
      })
    else { return nil }
    let traits = pair.traits
    var inside = opening.lowerBound + pair.open.count
    let isDoubled = traits.contains(.doubled) && around.holds(pair.open, at: inside)
    if isDoubled { inside += pair.open.count }
    let closings = traits.contains(.angle) ? Self.closingAngles : [pair.close]
    guard let (position, close) = Self.firstClose(of: closings, from: inside, around) else {
      return nil
    }
    let closed = position + close.count
    self.isDoubled = isDoubled && around.holds(close, at: closed)
    range = opening.lowerBound..<(self.isDoubled ? closed + close.count : closed)
    isQuotation = traits.contains(.quotation)
    isPlain = traits.contains(.plain)
    isForeign = traits.contains(.foreign)
    isTag = traits.contains(.tag)
    isSquare = traits.contains(.square)
    isTitle = traits.contains(.title)
    isLenticular = traits.contains(.lenticular)
    let start = around.skippingSpace(from: inside)
    let end = TextAround(bytes: around.bytes, text: min(start, position)..<position)
      .skippingSpace(before: position)
    guard start < end else { return nil }
    words = start..<end
    if traits.contains(.markdown) {
      let before = around.scalar(before: opening.lowerBound)
      let after = around.scalar(at: range.upperBound)
      // ![…], [^1], […](…), […][…], […]: address
      guard before != 0x21, around.bytes[start] != UInt8(ascii: "^"), after != 0x28, after != 0x5B,
        !(after == 0x3A && around.isLineStart(opening.lowerBound)
          && around.scalar(at: range.upperBound + 1) == 0x20)
      else { return nil }
    }
    if traits.contains(.markdown), Self.isTick(words, of: range, around) { return nil }
    if isTag, around.bytes[start] == UInt8(ascii: "/") || around.bytes[start] == 0x21 { return nil }
  }

  private static func firstClose(
    of closings: [[UInt8]], from start: Int, _ around: TextAround
  ) -> (position: Int, close: [UInt8])? {
    let end = min(around.text.upperBound, start + longest + 1)
    var position = start
    while position < end, around.bytes[position] != UInt8(ascii: "\n") {
      let byte = around.bytes[position]
      for close in closings where close[0] == byte {
        if around.holds(close, at: position) { return (position, close) }
      }
      position += 1
    }
    return nil
  }

  /// `- [X] 退款`: a task that is done. `- [X] 天` is a number of days.
  private static func isTick(
    _ words: Range<Int>, of range: Range<Int>, _ around: TextAround
  ) -> Bool {
    guard words.count == 1, around.bytes[words.lowerBound] | 0x20 == UInt8(ascii: "x"),
      around.scalar(at: range.upperBound) == 0x20
    else { return false }
    let mark = around.skippingSpace(before: range.lowerBound) - 1
    return mark >= around.text.lowerBound && mark < range.lowerBound - 1
      && "-*+".utf8.contains(around.bytes[mark]) && around.isLineStart(mark)
      && !UnnamedBlanks.startsUnit(range.upperBound + 1, around)
  }

  /// （姓名），… and 你好（姓名），… : where a name is said, not a remark to the word before.
  package func standsForName(_ around: TextAround) -> Bool {
    let after = around.skippingSpace(from: range.upperBound)
    return Self.afterName.contains { around.holds($0, at: after) }
      && (around.isLineStart(range.lowerBound) || Self.isGreeted(range, around))
  }

  /// 《客户姓名》，: what is merged, not a title, by its words and by where it stands.
  package func isMergeField(_ around: TextAround) -> Bool {
    let words = text(words, around)
    guard BlankWords.isMergeField(words) else { return false }
    return isDoubled || BlankWords.isPerson(words) && standsForName(around)
      || UnnamedBlanks.isExactUnit(range.upperBound, around)
  }

  /// Whether the words before it greet: 你好, Hi.
  package static func isGreeted(_ range: Range<Int>, _ around: TextAround) -> Bool {
    let before = around.skippingSpace(before: range.lowerBound)
    return greetings.contains { around.ends(with: $0, at: before) }
  }

  private static let greetings = [
    "你好", "您好", "亲爱的", "尊敬的", "早上好", "上午好", "中午好", "下午好", "晚上好", "Hi", "Hello", "Dear",
  ]
  private static let afterName = ["，", ",", "！", "!", "您好", "你好", "先生", "女士"]

  /// 【时间】明天上午：the bracket heads the line that it starts.
  ///
  /// - Parameter isSlot: the words are exactly a slot's name, which makes a blank likelier.
  package func isHeading(isSlot: Bool, _ around: TextAround) -> Bool {
    guard around.isLineStart(range.lowerBound),
      !(isSquare && BlankWords.isBlankAnywhere(text(words, around)))
    else { return false }
    var next = around.skippingSpace(from: range.upperBound)
    while next < around.text.upperBound, around.bytes[next] == UInt8(ascii: "*") { next += 1 }
    next = around.skippingSpace(from: next)
    let after = around.scalar(at: next)
    // A colon, or the blank itself.
    if after == 0x3A || after == 0xFF1A { return true }
    if next == around.text.upperBound, next < around.bytes.count,
      around.bytes[next] == UInt8(ascii: "{")
    {
      return true
    }
    guard isLenticular, !BlankWords.isPerson(text(words, around)) else { return false }
    if around.isLineEnd(range.upperBound) { return !isSlot }
    guard TextAround.isHan(after) || TextAround.isWord(after) else { return false }
    // 〔金额〕元
    if UnnamedBlanks.isExactUnit(next, around) { return false }
    if isSlot { return after < 0x3A || Self.timeWords.contains { around.holds($0, at: next) } }
    return !["的", "已", "您好", "你好"].contains { around.holds($0, at: next) }
  }

  /// 请提供【订单号】, 点【复制单号】按钮: words that the customer is to read.
  package func isNamedToCustomer(_ around: TextAround) -> Bool {
    let before = around.skippingSpace(before: range.lowerBound)
    let after = around.skippingSpace(from: range.upperBound)
    if Self.buttonsBefore.contains(where: { around.ends(with: $0, at: before) })
      || Self.buttonsAfter.contains(where: { around.holds($0, at: after) })
    {
      return true
    }
    return (isLenticular || isSquare && BlankWords.isChoice(text(words, around)))
      && Self.asks.contains { around.ends(with: $0, at: before) }
  }

  private func text(_ range: Range<Int>, _ around: TextAround) -> String {
    String(decoding: around.bytes[range], as: UTF8.self)
  }

  private static let timeWords = ["今", "明", "后天", "本", "下周", "上周", "周", "星期", "每"]
  private static let buttonsBefore = [
    "点击", "点开", "点选", "点", "选择", "勾选", "打开", "进入", "选中", "长按", "click", "Click", "tap", "Tap",
    "press",
    "select", "Select", "open",
  ]
  private static let buttonsAfter = [
    "按钮", "页面", "选项", "一栏", "栏", "菜单", "入口", "图标", "标签", "里修改", "里查看", "里填", "处填", "中填", "button",
    "tab", "menu", "field", "page", "option",
  ]
  private static let asks = [
    "提供", "提供您的", "提供你的", "提供一下", "发送", "回复", "填写", "输入", "备注", "注明", "写上", "告知", "告诉我", "发来",
    "发一下", "把", "将", "核对", "搜索",
  ]
}
