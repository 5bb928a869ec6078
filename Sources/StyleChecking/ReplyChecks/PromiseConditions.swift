import TextAnalysis

/// What makes a promise hold only if something happens, which nobody can name a time for.
enum PromiseConditions {
  /// - Parameter subject: 我们会, we'll
  static func hold(
    for subject: Range<Int>, inSentence position: Int, _ reply: CheckedReply
  ) -> Bool {
    let sentences = reply.context.sentences
    let before =
      max(
        sentences[position].lowerBound, subject.lowerBound - reach)..<subject.lowerBound
    if isConditional(before, reply) || asksToCall(before, reply) { return true }
    guard position > 0 else { return false }
    let previous = sentences[position - 1].suffix(reach)
    // “Any trouble? We'll sort it out.” 如遇问题，请联系我们。我们会……
    if isConditional(previous, reply), asksToCall(previous, reply) { return true }
    if reply.isQuestion(previous), asksForTrouble(previous, reply) { return true }
    return isItemOfConditions(position, reply)
  }

  /// In bytes: a condition stands near what hangs on it.
  private static let reach = 400

  /// 如遇问题, 一旦, if
  private static func isConditional(_ range: Range<Int>, _ reply: CheckedReply) -> Bool {
    reply.words(.hypothetical).holdOne(in: range) || reply.words(.eventBound).holdOne(in: range)
      || beginsWithIf(range, reply.bytes)
  }

  /// 如 at the beginning of a sentence, but not 如下 or 如图; further on it may also give examples, so
  /// that what follows has to say more.
  private static func beginsWithIf(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let word = Array("如".utf8)
    var (isFirst, isStart) = (true, true)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      // Signs, spaces, digits and emoji begin lines; commas and colons begin clauses.
      guard byte >= 0xE4, byte <= 0xE9 else {
        isStart = byte >= 0x80 || !ScalarClass.isASCIILetter(byte)
        isFirst = isFirst && isStart
        index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        continue
      }
      let rest = bytes[index..<range.upperBound]
      if isStart, rest.starts(with: word) {
        let next = rest.dropFirst(word.count)
        func goesOn(with words: [String]) -> Bool {
          words.contains { next.starts(with: $0.utf8) }
        }
        if isFirst ? !goesOn(with: otherWords) : goesOn(with: eventWords) { return true }
      }
      (isFirst, isStart) = (false, false)
      index += 3
    }
    return false
  }

  private static let otherWords = ["何", "下", "上", "图", "此", "期", "约", "实", "今", "同", "常", "数", "愿"]
  private static let eventWords = ["有", "遇", "需", "未", "仍", "还", "您", "你", "出现", "发现", "无"]

  /// 请联系我们, contact us: the customer's turn. Not 感谢您联系我们, nor 您发给我的照片.
  private static func asksToCall(_ range: Range<Int>, _ reply: CheckedReply) -> Bool {
    reply.words(.contact).starting(in: range).contains { word in
      word.upperBound <= range.upperBound
        && !["的", "了", "过", "们的", "们了"].contains { reply.isFollowed(word, by: $0) }
        && !reply.words(.thanks).holdOne(in: reply.clause(at: word.lowerBound))
    }
  }

  /// 遇到问题？ Any issues?
  private static func asksForTrouble(_ question: Range<Int>, _ reply: CheckedReply) -> Bool {
    let start = String(decoding: reply.bytes[question].prefix(24), as: UTF8.self).lowercased()
    return ["any ", "有任何", "有问题", "有疑问", "遇到", "still "].contains(where: start.hasPrefix)
  }

  /// A line of a list that a condition heads: “If the parcel is: • Lost: we'll …”
  private static func isItemOfConditions(_ position: Int, _ reply: CheckedReply) -> Bool {
    let sentences = reply.context.sentences
    var index = position
    while index > 0, position - index < longestList, isItem(sentences[index], reply.bytes) {
      index -= 1
    }
    guard index < position else { return false }
    let heading = sentences[index].suffix(reach)
    let end = reply.bytes[heading].suffix(3)
    return (end.last == UInt8(ascii: ":") || end.elementsEqual("：".utf8))
      && isConditional(heading, reply)
  }

  /// In sentences.
  private static let longestList = 12

  private static func isItem(_ sentence: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let start = bytes[sentence].prefix(5)
    if ["•", "·", "- ", "* ", "✓", "✅"].contains(where: { start.starts(with: $0.utf8) }) {
      return true
    }
    let rest = start.drop { (0x30...0x39).contains($0) }
    return rest.count < start.count && [0x29, 0x2E, 0xE3].contains(rest.first)
  }
}

extension Range<Int> {
  /// Its last bytes.
  fileprivate func suffix(_ length: Int) -> Range<Int> {
    Swift.max(lowerBound, upperBound - length)..<upperBound
  }
}
