import Diagnostics

extension TemplateParser {
  /// Reads `{{ … }}`; `opening` are its first braces, which may be full-width.
  mutating func parseOutput(opening: Range<Int>, isFullWidth: Bool = false) {
    flushText(upTo: opening.lowerBound)
    var contentStart = opening.upperBound
    if byte(at: contentStart) == UInt8(ascii: "-") {
      trimTextBefore(opening.lowerBound)
      contentStart += 1
    }
    let closing = closing(of: .output, from: contentStart)
    guard let signs = closing.signs else {
      return reportUnclosedOutput(from: opening.lowerBound, contentStart: contentStart)
    }
    var contentEnd = signs.lowerBound
    let trims = contentEnd > contentStart && source[contentEnd - 1] == UInt8(ascii: "-")
    if trims { contentEnd -= 1 }
    var range = opening.lowerBound..<signs.upperBound
    if comments == .guidance, !isFullWidth, byte(at: contentStart) == UInt8(ascii: "{"),
      closing.form == .proper
    {
      range = reportThirdBrace(at: contentStart, range)
      contentStart += 1
    }
    reportBraces(opening: opening, isFullWidth: isFullWidth, closing: closing, range: range)

    var tokens = Tokenizer(source, contentStart..<contentEnd)
    if tokens.token.kind == .end {
      append(.output(nil), range)
      if comments == .guidance {
        report(
          TemplateChecks.emptyOutput,
          Message(zh: "“\(text(range))”里面没有名字", en: "`\(text(range))` names nothing"), at: range,
          help: Message(
            zh: "写上要填的名字，或者删掉这对括号", en: "write the name of the blank, or delete the braces"))
      }
    } else if let value = parseFilteredExpression(&tokens), expectEnd(&tokens) {
      append(.output(value), range)
    } else {
      append(.broken, range)
    }
    finishMarkup(at: range.upperBound, trimsNext: trims)
  }

  /// `{{{ name }}}` is read as `{{ name }}`.
  /// - Returns: the whole, with the third brace at the end, if it is there.
  private mutating func reportThirdBrace(at third: Int, _ range: Range<Int>) -> Range<Int> {
    var edits = [TextEdit(third..<third + 1, replacement: "")]
    var whole = range
    if byte(at: range.upperBound) == UInt8(ascii: "}") {
      whole = range.lowerBound..<range.upperBound + 1
      edits.append(TextEdit(range.upperBound..<range.upperBound + 1, replacement: ""))
    }
    let start = skippingBlanks(from: third + 1)
    var last = range.upperBound - 2
    while last > start, UTF8Text.isBlank(source[last - 1]) { last -= 1 }
    let content = start < last ? excerpt(start..<last) : "…"
    report(
      TemplateChecks.strayBrace,
      Message(zh: "“\(excerpt(whole))”多了一层大括号", en: "`\(excerpt(whole))` has one brace too many"),
      at: third..<third + 1,
      help: Message(
        zh: "写两层就够：{{ \(content) }}", en: "two on each side are enough: {{ \(content) }}"),
      fixes: [Fix(Message(zh: "删去多的大括号", en: "delete it"), isSafe: true, edits: edits)])
    return whole
  }

  private mutating func reportUnclosedOutput(from start: Int, contentStart: Int) {
    let tokens = Tokenizer(
      source, contentStart..<endOfLine(from: contentStart, limit: min(end, contentStart + 200)))
    let hasName = tokens.token.kind == .identifier
    let contentEnd = hasName ? tokens.token.range.upperBound : contentStart
    let range = start..<contentEnd
    append(.broken, range)
    report(
      TemplateChecks.unclosedOutput,
      Message(zh: "“\(excerpt(range))”后面没有 }}", en: "`\(excerpt(range))` is not followed by }}"),
      at: range,
      help: Message(zh: "在名字后面写上 }}", en: "write }} behind the name"),
      fixes: hasName
        ? [
          Fix(
            Message(zh: "补上 }}", en: "add }}"), isSafe: false,
            edits: [TextEdit(contentEnd..<contentEnd, replacement: " }}")])
        ] : [])
    finishMarkup(at: contentEnd)
  }
}
