import TextAnalysis

/// How the clauses of a message are joined: whether one begins another thing than what stands before it,
/// by what people say and write then (另外, 发票也没开, “and I'd like”, a list with numbers), or goes on.
/// Written by hand.
struct WishJoints {
  enum Joint {
    /// A comma or a space: mostly a reason, or what follows from the clause before.
    case goesOn
    /// The end of a sentence or a line.
    case stop
    case another
  }

  /// To what stands before each clause.
  let joints: [Joint]
  /// The first clause of a list, with numbers or dashes; nil where there is none.
  private let list: Int?

  init(_ text: [UInt8], _ clauses: [Range<Int>]) {
    var joints: [Joint] = []
    var (numbered, dashed): ([Int], [Int]) = ([], [])
    var end = 0
    for (position, clause) in clauses.enumerated() {
      let words = FoldedText(Array(text[clause].prefix(Self.longestBeginning))).bytes
      if Self.number(text, at: clause) == numbered.count + 1 { numbered.append(position) }
      if Self.hasDash(text, at: clause) { dashed.append(position) }
      if Self.beginsAnother(words) {
        joints.append(.another)
      } else {
        joints.append(Self.holdsStop(text, end..<clause.lowerBound) ? .stop : .goesOn)
      }
      end = clause.upperBound
    }
    // One number is no list, and neither is one dash.
    let items = numbered.count > 1 ? numbered : dashed.count > 1 ? dashed : []
    for position in items { joints[position] = .another }
    list = items.first
    self.joints = joints
  }

  /// The clauses that belong together, where something says that they are several things; else none.
  var segments: [Range<Int>] {
    var segments: [Range<Int>] = []
    var first = list ?? 0
    for position in joints.indices where position > first && joints[position] == .another {
      segments.append(first..<position)
      first = position
    }
    return segments.isEmpty ? [] : segments + [first..<joints.count]
  }

  var isList: Bool { list != nil }

  /// Whether nothing but a comma or a space stands before a clause.
  func goesOn(at clause: Int) -> Bool { clause > 0 && joints[clause] == .goesOn }

  /// In bytes.
  private static let longestBeginning = 64

  private static func holdsStop(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let unit = TermScanner.unit(in: text, at: place)
      switch unit.scalar {
      // . and 。！？；…
      case 0x0A, 0x0D, 0x21, 0x2E, 0x3B, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1B, 0xFF1F: return true
      default: place += unit.length
      }
    }
    return false
  }

  // What another thing begins with.

  private static let beginnings = words(
    """
    另外 此外 除此之外 顺便 顺带 对了 还想问 还要问 还想 再问 再想问 再就是 再有 再一个 还有就是 还有个 还有件 还有一件事 还有一个问题
    以及 其次 第二个 第二件 第二， 第三个 第三件
    """)
  /// In words of English, folded.
  private static let englishBeginnings = [
    "also", "plus", "besides", "additionally", "another thing", "and another", "one more",
    "and one more", "one other thing", "secondly", "by the way", "btw", "on top of that",
    "and also",
    "and i'd like", "and i would like", "and i want", "and i need", "and i still need", "and can i",
    "and can you", "and could", "and please", "and how do", "and when", "and where", "and how much",
  ].map { Array($0.utf8) }

  /// 还有 begins another thing, but not where it asks how much is left.
  private static let more = Array("还有".utf8)
  private static let amounts = words("没 多 几 谁 人 货 别 啥 什 吗 救 机 效 希 得 必 戏")

  /// 发票也没开 adds what was not done; 打电话也不接 tells how somebody tried.
  private static let alsoNot = words("也没 也不 也要 也想 也还没 也得")
  private static let attempts = words(
    "打 发了 发过 发消 发信 发邮 问 找 说 催 等 试 换 看 重 电话 消息 短信 微信 客服 人 你 他 我 谁 一直 什么 怎么 就 但 可 结果 现在 到现在")
  private static let silence = words("接 回 理 管 说 通 应 知 行 用 能 会 到 见 动 人 有 给 敢 好 对 是 太 想 让 肯 退")

  private static func words(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  private static func beginsAnother(_ clause: [UInt8]) -> Bool {
    if beginnings.contains(where: clause.starts(with:)) { return true }
    for beginning in englishBeginnings where clause.starts(with: beginning) {
      let next = clause.count > beginning.count ? clause[beginning.count] : 0x20
      if !ScalarClass.isASCIILetter(next) { return true }
    }
    if clause.starts(with: more) {
      let rest = clause[more.count...]
      return !amounts.contains(where: rest.starts(with:))
    }
    return addsWhatIsMissing(clause)
  }

  private static func addsWhatIsMissing(_ clause: [UInt8]) -> Bool {
    guard !attempts.contains(where: clause.starts(with:)) else { return false }
    // Behind two characters and up to six.
    for start in stride(from: 6, through: min(18, clause.count - 3), by: 3) {
      for word in alsoNot where clause[start...].starts(with: word) {
        let rest = clause[(start + word.count)...]
        return !rest.isEmpty && !silence.contains(where: rest.starts(with:))
      }
    }
    return false
  }

  // Lists.

  /// The number that stands before a clause or at its beginning, as in a list: `1.`, `2、`, `(3)`, `④`.
  private static func number(_ text: [UInt8], at clause: Range<Int>) -> Int? {
    let words = text[clause].prefix(longestBeginning)
    if let number = number(words) ?? numberBefore(text, clause.lowerBound) { return number }
    // 两件事：1、…
    for colon in [[0x3A], [0xEF, 0xBC, 0x9A]] as [[UInt8]] {
      if let place = words.indices.first(where: { words[$0...].starts(with: colon) }) {
        return number(words[(place + colon.count)...].drop { $0 == 0x20 })
      }
    }
    return nil
  }

  private static func number(_ beginning: ArraySlice<UInt8>) -> Int? {
    var rest = beginning
    if rest.starts(with: [0xE2, 0x91]), rest.count > 2 {
      let digit = Int(rest[rest.startIndex + 2]) - 0x9F
      return (1...9).contains(digit) ? digit : nil
    }
    let isInBrackets = rest.first == UInt8(ascii: "(") || rest.starts(with: [0xEF, 0xBC, 0x88])
    if isInBrackets { rest = rest.dropFirst(rest.first == UInt8(ascii: "(") ? 1 : 3) }
    guard let first = rest.first, (0x31...0x39).contains(first) else { return nil }
    rest.removeFirst()
    return marks.contains(where: rest.starts(with:)) ? Int(first) - 0x30 : nil
  }

  private static func numberBefore(_ text: [UInt8], _ start: Int) -> Int? {
    var end = start
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard let mark = marks.first(where: { text[..<end].reversed().starts(with: $0.reversed()) })
    else { return nil }
    let place = end - mark.count - 1
    guard place >= 0, (0x31...0x39).contains(text[place]) else { return nil }
    // Not the end of a price or an order's number.
    if place > 0, text[place - 1] > 0x20, text[place - 1] < 0x80 { return nil }
    return Int(text[place]) - 0x30
  }

  /// Whether a clause is a line that begins with a dash.
  private static func hasDash(_ text: [UInt8], at clause: Range<Int>) -> Bool {
    let rest = text[clause]
    guard dashes.contains(where: rest.starts(with:)) else { return false }
    let before = text[..<clause.lowerBound].last { $0 != 0x20 }
    return before == nil || before == 0x0A || before == 0x0D
  }

  private static let dashes = ["- ", "* ", "• ", "· ", "– ", "— "].map { Array($0.utf8) }

  private static let marks = words(". 、 ) ） : ： ．")
}
