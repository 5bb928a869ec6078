import Diagnostics
import DomainModel
import Rendering

/// Looks at the seams of a rendered reply: what a given value and the text around it say twice.
enum ReplyProofreading {
  static let doubledWord = Check(
    "doubled-word", .warning, trust: .pattern,
    title: Message(zh: "填的内容和旁边的字重复", en: "a word stands twice"),
    why: Message(
      zh: "模板里已经写了，客户会读到两遍",
      en: "the template has it already, so the customer reads it twice"))

  static let doubledPreposition = Check(
    "doubled-preposition", .suggestion, trust: .pattern,
    title: Message(zh: "两个英文介词连在一起", en: "two prepositions in a row"),
    why: Message(
      zh: "模板里已经有介词，客户会读到“by before noon”这样的话",
      en: "the template has a preposition already, and “by before noon” does not read"))

  static let foreignPartialCheck = Check(
    "foreign-partial", .warning,
    title: Message(zh: "片段是另一种语言", en: "a partial in another language"),
    why: Message(
      zh: "一封回复里混着两种语言，客户看不懂其中一段", en: "the customer cannot read a piece of the reply"))

  static let all: [Check] = [
    doubledWord, doubledPreposition, foreignPartialCheck,
  ]

  static func foreignPartial(
    _ partial: Partial, wanted language: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      foreignPartialCheck,
      Message(
        zh: "片段“\(partial.id)”没有 \(language) 的版本，这里用的是 \(partial.language) 的",
        en: "the partial ‘\(partial.id)’ is there in \(partial.language) only, not in \(language)"),
      at: place,
      help: Message(
        zh: "写一个 library/partials/\(partial.baseID).\(language).md",
        en: "write library/partials/\(partial.baseID).\(language).md"))
  }

  /// Words that follow a time, an amount or a count, and that agents type along with it.
  private static let followers = ["前", "后", "内", "元", "块", "天", "点", "日", "号"]
  private static let signs = ["，", "。", "！", "；", "：", "、", "？", ",", ".", "!", ";", ":", "?"]
  private static let leaders = ["¥", "￥", "$", "在", "约", "预计"]
  private static let prepositions: Set<String> = [
    "by", "on", "at", "in", "before", "after", "until", "within",
  ]
  /// Pairs that read well all the same.
  private static let goodPairs: Set<String> = ["until after"]

  static func findings(_ result: RenderResult) -> [Diagnostic] {
    guard let text = result.text else { return [] }
    let bytes = Array(text.utf8)
    return result.filledRanges.compactMap { seam(of: $0.range, in: bytes) }
  }

  /// What a value and the text before or behind it say twice.
  private static func seam(of range: Range<Int>, in bytes: [UInt8]) -> Diagnostic? {
    let value = bytes[range]
    let after = bytes[range.upperBound...].drop { $0 == UInt8(ascii: " ") }
    let before = bytes[..<range.lowerBound]
    func place(behind word: String) -> Range<Int> {
      range.upperBound - word.utf8.count..<after.startIndex + word.utf8.count
    }
    if let word = followers.first(where: {
      value.ends(with: $0.utf8) && after.starts(with: $0.utf8)
    }) {
      return finding(word, at: place(behind: word))
    }
    if let sign = signs.first(where: {
      value.ends(with: $0.utf8) && after.startIndex == range.upperBound
        && after.starts(with: $0.utf8)
    }) {
      return finding(
        sign, at: place(behind: sign),
        help: Message(
          zh: "模板里已经有“\(sign)”，填的时候末尾不用标点",
          en: "the template has ‘\(sign)’ already: leave it out at the end of the value"))
    }
    if let word = leaders.first(where: {
      value.starts(with: $0.utf8) && before.ends(with: $0.utf8)
    }) {
      let start = range.lowerBound
      return finding(word, at: start - word.utf8.count..<start + word.utf8.count)
    }
    return wordSeam(before, value) ?? wordSeam(value, bytes[range.upperBound...])
  }

  /// Two English words with a space between, one of them in the value: `by by noon`, `by before noon`.
  private static func wordSeam(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Diagnostic?
  {
    let space = UInt8(ascii: " ")
    guard left.last == space || right.first == space,
      let end = left.lastIndex(where: { $0 != space }),
      let start = right.firstIndex(where: { $0 != space })
    else { return nil }
    let first = left[...end].suffix(24).reversed().prefix(while: \.isASCIILetter).count
    let second = right[start...].prefix(24).prefix(while: \.isASCIILetter).count
    guard first > 0, second > 0, isWordEdge(left[...end].dropLast(first).last),
      isWordEdge(right[start...].dropFirst(second).first)
    else { return nil }
    let words = [left[...end].suffix(first), right[start...].prefix(second)].map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    let place = end + 1 - first..<start + second
    if words[0] == words[1] { return finding(words[0], at: place) }
    let pair = words.joined(separator: " ")
    guard words.allSatisfy(prepositions.contains), !goodPairs.contains(pair) else { return nil }
    return Diagnostic(
      doubledPreposition,
      Message(zh: "“\(pair)”是两个介词连在一起", en: "‘\(pair)’ are two prepositions in a row"),
      at: SourceRange(file: RenderedReply.path, utf8: place),
      help: Message(
        zh: "填的时候不用写介词，模板里有", en: "leave the preposition out of the value: the template has one"))
  }

  /// Not inside `stand-by`, `it's` or a longer word.
  private static func isWordEdge(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return byte < 0x80 && !byte.isASCIILetter && byte &- UInt8(ascii: "0") >= 10
      && !"-'_".utf8.contains(byte)
  }

  private static func finding(
    _ word: String, at range: Range<Int>, help: Message? = nil
  ) -> Diagnostic {
    Diagnostic(
      doubledWord, Message(zh: "“\(word)”写了两遍", en: "‘\(word)’ stands here twice"),
      at: SourceRange(file: RenderedReply.path, utf8: range),
      help: help
        ?? Message(
          zh: "填的时候不用写“\(word)”，模板里有", en: "leave ‘\(word)’ out of the value: the template has it"))
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: some Collection<UInt8>) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
