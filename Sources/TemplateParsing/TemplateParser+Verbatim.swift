import Diagnostics

/// The tags whose content is not read: `raw`, `comment` and `doc`.
extension TemplateParser {
  /// Reads `raw`, `comment` or `doc`, from their opening tag on.
  mutating func parseVerbatim(_ tag: TagName, opening: Range<Int>) {
    let contentStart = opening.upperBound
    var index = contentStart
    var depth = 1
    while let tagStart = nextTagStart(from: index) {
      let isTrimming = byte(at: tagStart + 2) == UInt8(ascii: "-")
      let inner = tagStart + (isTrimming ? 3 : 2)
      guard let close = nextTagEnd(from: inner) else { break }
      let word = Tokenizer(source, inner..<close)
      index = close + 2
      if word.tokenIs(tag == .raw ? "endraw" : tag == .comment ? "endcomment" : "enddoc") {
        depth -= 1
      } else if tag == .comment, word.tokenIs("comment") {
        depth += 1
      } else if tag == .comment, word.tokenIs("raw") {
        index = endOfRaw(from: index)
      } else if tag == .doc, word.tokenIs("doc") {
        report(
          TemplateChecks.malformedTag,
          Message(zh: "doc 里面不能再写 doc", en: "a doc cannot stand inside a doc"),
          at: tagStart..<close + 2)
      } else if tag != .comment {
        // Only a comment's tags are read as tags; elsewhere one may start inside another.
        index = tagStart + 2
      }
      if depth == 0 {
        let range = opening.lowerBound..<close + 2
        append(tag == .raw ? .raw(content: contentStart..<tagStart) : .comment, range)
        let trims = source[close - 1] == UInt8(ascii: "-")
        return finishMarkup(at: range.upperBound, trimsNext: trims)
      }
    }
    append(.broken, opening.lowerBound..<end)
    reportUnclosedVerbatim(tag, opening: opening)
    finishMarkup(at: end)
  }

  mutating func reportUnclosedVerbatim(_ tag: TagName, opening: Range<Int>) {
    report(
      TemplateChecks.unclosedBlock,
      Message(
        zh: "“\(excerpt(opening))”没有对应的“end\(tag.rawValue)”",
        en: "`\(excerpt(opening))` has no `end\(tag.rawValue)`"), at: opening,
      help: Message(
        zh: "在它管到的文字后面写上 {% end\(tag.rawValue) %}",
        en: "write {% end\(tag.rawValue) %} behind the text it covers"))
  }

  private func nextTagStart(from start: Int) -> Int? {
    var index = start
    while index + 1 < end {
      if source[index] == UInt8(ascii: "{"), source[index + 1] == UInt8(ascii: "%") { return index }
      index += 1
    }
    return nil
  }

  private mutating func endOfRaw(from start: Int) -> Int {
    var index = start
    while let tagStart = nextTagStart(from: index), let close = nextTagEnd(from: tagStart + 2) {
      let inner = tagStart + (byte(at: tagStart + 2) == UInt8(ascii: "-") ? 3 : 2)
      if inner <= close, Tokenizer(source, inner..<close).tokenIs("endraw") { return close + 2 }
      index = tagStart + 2
    }
    return end
  }
}
