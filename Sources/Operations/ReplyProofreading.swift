import Diagnostics
import DomainModel
import Rendering

/// Looks at the seams of a rendered reply: what a given value and the text around it say twice.
enum ReplyProofreading {
  static let doubledWord = Check(
    "doubled-word", .warning, trust: .pattern,
    title: Message(zh: "填的内容和后面的字重复", en: "a word stands twice"),
    why: Message(
      zh: "模板里已经写了这个字，客户会读到“下班前前”",
      en: "the template has the word already, so the customer reads it twice"))

  static let foreignPartialCheck = Check(
    "foreign-partial", .warning,
    title: Message(zh: "片段是另一种语言", en: "a partial in another language"),
    why: Message(
      zh: "一封回复里混着两种语言，客户看不懂其中一段", en: "the customer cannot read a piece of the reply"))

  static let all: [Check] = [doubledWord, foreignPartialCheck]

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
  private static let followers = ["前", "后", "内", "元", "块", "天", "点", "日", "号", "，", "。", "！"]
  private static let leaders = ["¥", "￥", "$", "在", "约", "预计"]

  static func findings(_ result: RenderResult) -> [Diagnostic] {
    guard let text = result.text else { return [] }
    let bytes = Array(text.utf8)
    return result.filledRanges.compactMap { filled in
      let value = bytes[filled.range]
      let after = bytes[filled.range.upperBound...].drop { $0 == UInt8(ascii: " ") }
      let before = bytes[..<filled.range.lowerBound]
      if let word = followers.first(where: {
        value.ends(with: $0.utf8) && after.starts(with: $0.utf8)
      }) {
        return finding(
          word, at: filled.range.upperBound - word.utf8.count..<after.startIndex + word.utf8.count)
      }
      if let word = leaders.first(where: {
        value.starts(with: $0.utf8) && before.ends(with: $0.utf8)
      }) {
        let start = filled.range.lowerBound
        return finding(word, at: start - word.utf8.count..<start + word.utf8.count)
      }
      return nil
    }
  }

  private static func finding(_ word: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      doubledWord, Message(zh: "“\(word)”写了两遍", en: "‘\(word)’ stands here twice"),
      at: SourceRange(file: RenderedReply.path, utf8: range),
      help: Message(
        zh: "填的时候不用写“\(word)”，模板里有", en: "leave ‘\(word)’ out of the value: the template has it"))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: some Collection<UInt8>) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
