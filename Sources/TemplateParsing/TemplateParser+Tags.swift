import Diagnostics
import TextAnalysis

extension TemplateParser {
  /// Reads `{% … %}`, and for `raw`, `comment` and `doc` everything up to their end.
  mutating func parseTag(opening: Range<Int>, isFullWidth: Bool = false) {
    let start = opening.lowerBound
    flushText(upTo: start)
    var contentStart = opening.upperBound
    if byte(at: contentStart) == UInt8(ascii: "-") {
      trimTextBefore(start)
      contentStart += 1
    }
    var closing = closing(of: .tag, from: contentStart)
    if byte(at: skippingSpace(from: contentStart)) == UInt8(ascii: "#"),
      let close = nextTagEnd(from: contentStart)
    {
      // What stands in a remark opens nothing.
      closing = Closing(form: .proper, signs: close..<close + 2, limit: close, kind: .tag)
    }
    guard let signs = closing.signs else {
      return parseUnclosedTag(from: start, contentStart: contentStart, limit: closing.limit)
    }
    var contentEnd = signs.lowerBound
    let trims = contentEnd > contentStart && source[contentEnd - 1] == UInt8(ascii: "-")
    if trims { contentEnd -= 1 }
    let range = start..<signs.upperBound
    reportBraces(opening: opening, isFullWidth: isFullWidth, closing: closing, range: range)
    position = range.upperBound

    let content = contentStart..<contentEnd
    let name = Tokenizer(source, content)
    if name.tokenIs("raw") || name.tokenIs("comment") || name.tokenIs("doc") {
      return parseVerbatim(TagName(rawValue: text(name.token.range))!, opening: range)
    }
    parseTag(content, in: range, base: 0, depth: 0)
    finishMarkup(at: range.upperBound, trimsNext: trims)
  }

  private mutating func parseUnclosedTag(from start: Int, contentStart: Int, limit: Int) {
    let contentEnd = max(contentStart, limit)
    let range = start..<contentEnd
    report(
      TemplateChecks.unclosedTag,
      Message(zh: "“\(excerpt(range))”后面没有 %}", en: "`\(excerpt(range))` is not followed by %}"),
      at: range, help: Message(zh: "在指令后面写上 %}", en: "write %} behind the instruction"))
    let wasMuted = isMuted
    // Read it all the same, so that its `endif` does not look like a stray one.
    isMuted = true
    parseTag(contentStart..<contentEnd, in: range, base: 0, depth: 0)
    isMuted = wasMuted
    finishMarkup(at: contentEnd)
  }

  /// Reads the content of a tag and makes its node.
  /// - Parameters:
  ///   - base: how many of the open blocks this tag may not end.
  ///   - depth: how many `liquid` tags it stands in.
  private mutating func parseTag(_ content: Range<Int>, in range: Range<Int>, base: Int, depth: Int)
  {
    var tokens = Tokenizer(source, content)
    let word = tokens.token.range
    if byte(at: word.lowerBound) == UInt8(ascii: "#"), !word.isEmpty {
      checkRemark(content, in: range)
      append(.comment, range)
      return
    }
    guard tokens.token.kind == .identifier else {
      append(.broken, range)
      report(
        TemplateChecks.malformedTag,
        Message(zh: "“\(excerpt(range))”里没有标签的名字", en: "`\(excerpt(range))` names no tag"),
        at: range,
        help: Message(
          zh: "例如 {% if 名字 %}；要填的内容写成 {{ 名字 }}",
          en: "for example {% if name %}; a blank is {{ name }}"))
      return
    }
    let name = text(word)
    tokens.advance()
    let marked = template.nodes.count
    guard let tag = TagName(rawValue: name) else {
      return parseUnknownTag(name, word, &tokens, in: range, base: base)
    }
    if let ended = tag.endedBlock {
      endBlock(ended, in: range, word: word, base: base)
    } else if tag == .else || tag == .elsif || tag == .when {
      parseBranch(tag, &tokens, in: range, word: word, base: base)
    } else if tag == .liquid {
      parseLiquid(tokens.token.range.lowerBound..<content.upperBound, in: range, depth: depth)
    } else if let kind = parseTagBody(tag, &tokens, in: range) {
      append(kind, range)
    } else {
      append(.broken, range)
    }
    if let block = tag.block { open(block, node: marked, opening: range) }
  }

  /// In a remark of several lines every line starts with `#`.
  private mutating func checkRemark(_ content: Range<Int>, in range: Range<Int>) {
    var start = content.lowerBound
    while start < content.upperBound {
      let lineEnd = endOfLine(from: start, limit: content.upperBound)
      let first = skippingSpace(from: start)
      if first < lineEnd, source[first] != UInt8(ascii: "#") {
        report(
          TemplateChecks.malformedTag,
          Message(
            zh: "“\(excerpt(first..<lineEnd))”前面没有 #",
            en: "`\(excerpt(first..<lineEnd))` has no # before it"
          ), at: first..<lineEnd,
          fixes: [
            Fix(
              Message(zh: "在行首补上 #", en: "add # before it"), isSafe: true,
              edits: [TextEdit(first..<first, replacement: "# ")])
          ])
        return
      }
      start = lineEnd + 1
    }
  }

  private mutating func parseUnknownTag(
    _ name: String, _ word: Range<Int>, _ tokens: inout Tokenizer, in range: Range<Int>, base: Int
  ) {
    let expectedEnd = frames.count > base ? frames[frames.count - 1].name.endTag : nil
    // `end if`: the second word belongs to the name.
    let isSplit = name == "end" && tokens.token.kind == .identifier
    let written = isSplit ? word.lowerBound..<tokens.token.range.upperBound : word
    let glued = gluedCondition(name, word, tokens)
    // The end of the block that is open is likelier than any other tag.
    let nearest =
      name == "end"
      ? expectedEnd
      : expectedEnd.flatMap { NearestName.nearest(to: name, among: [$0], limit: 1).first }
        ?? Self.otherWords[name] ?? (glued == nil ? nil : TagName.if.rawValue)
        ?? NearestName.nearest(to: name, among: TagName.allCases.map(\.rawValue), limit: 1).first
    let replacement = glued ?? nearest.flatMap { canStand($0, tokens, base: base) ? $0 : nil }
    report(
      TemplateChecks.unknownTag,
      Message(
        zh: "没有“\(text(written))”这个标签", en: "there is no tag `\(text(written))`"), at: written,
      help: (glued ?? nearest).map {
        Message(zh: "是不是想写“\($0)”？", en: "did you mean `\($0)`?")
      },
      fixes: replacement.map {
        [
          Fix(
            Message(zh: "改成“\($0)”", en: "write `\($0)`"), isSafe: false,
            edits: [TextEdit(written, replacement: $0)])
        ]
      } ?? [])
    // Read it as what was meant, so that one slip is one finding.
    let wasMuted = isMuted
    isMuted = true
    defer { isMuted = wasMuted }
    if let nearest, nearest == expectedEnd, let tag = TagName(rawValue: nearest) {
      endBlock(tag.endedBlock!, in: range, word: word, base: base)
    } else if nearest == "elsif", frames.count > base, frames[frames.count - 1].name == .if {
      parseBranch(.elsif, &tokens, in: range, word: word, base: base)
    } else {
      let node = append(.broken, range)
      if let nearest, let block = TagName(rawValue: nearest)?.block {
        open(block, node: node, opening: range)
      }
    }
  }

  /// `if a` of `{% ifa %}`: the space was forgotten, and nothing else follows.
  private func gluedCondition(_ name: String, _ word: Range<Int>, _ tokens: Tokenizer) -> String? {
    guard name.hasPrefix("if"), name.utf8.count > 2, name != TagName.ifchanged.rawValue,
      Self.otherWords[name] == nil
    else { return nil }
    switch tokens.token.kind {
    case .end, .comparison, .dot: return "if " + name.dropFirst(2)
    default: return nil
    }
  }

  /// Whether the tag makes sense in the place of the unknown one, with what follows it.
  private func canStand(_ name: String, _ tokens: Tokenizer, base: Int) -> Bool {
    guard let tag = TagName(rawValue: name) else { return false }
    if let ended = tag.endedBlock {
      return frames.count > base && frames[frames.count - 1].name == ended
    }
    if tag == .else || tag == .elsif || tag == .when {
      guard frames.count > base, frames[frames.count - 1].name.allows(tag) else { return false }
      return tag == .else ? tokens.token.kind == .end : tokens.token.kind != .end
    }
    switch tag {
    case .raw, .comment, .doc, .liquid, .break, .continue, .ifchanged, .echo: return true
    case .endraw, .endcomment, .enddoc: return false
    case .render: return tokens.token.kind == .string
    case .assign:
      var after = tokens
      after.advance()
      return after.token.kind == .assign
    case .for, .tablerow, .capture, .increment, .decrement:
      return tokens.token.kind == .identifier
    default: return tokens.token.kind != .end
    }
  }

  /// What other template languages, and people who do not program, call Liquid's tags.
  private static let otherWords = [
    "elseif": "elsif", "elif": "elsif", "否则": "else", "如果": "if", "结束": "endif", "set": "assign",
    "switch": "case", "foreach": "for", "partial": "render",
  ]

  /// Reads the lines of a `{% liquid %}` tag, each a tag without its braces.
  private mutating func parseLiquid(_ content: Range<Int>, in range: Range<Int>, depth: Int) {
    let node = append(.liquid, range)
    guard depth < TemplateLimits.nesting else {
      template.nodes[node].kind = .broken
      report(
        TemplateChecks.deepNesting,
        Message(zh: "liquid 标签嵌套太深", en: "`liquid` is nested too deeply"), at: range)
      return
    }
    let base = frames.count
    var start = content.lowerBound
    while start < content.upperBound {
      var lineEnd = start
      while lineEnd < content.upperBound, source[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      let first = min(skippingSpace(from: start), lineEnd)
      var last = lineEnd
      while last > first, UTF8Text.isSpace(source[last - 1]) { last -= 1 }
      start = lineEnd + 1
      guard first < last else { continue }
      let name = Tokenizer(source, first..<last)
      if name.tokenIs("comment") || name.tokenIs("doc") {
        let tag = TagName(rawValue: text(name.token.range))!
        start = endOfLineComment(tag, from: start, limit: content.upperBound, opening: first..<last)
        append(.comment, first..<max(last, start - 1))
      } else {
        parseTag(first..<last, in: first..<last, base: base, depth: depth + 1)
      }
    }
    closeFrames(downTo: base)
    template.nodes[node].subtreeEnd = template.nodes.count
  }

  /// The start of the line after the one that ends a comment inside `liquid`.
  private mutating func endOfLineComment(
    _ tag: TagName, from start: Int, limit: Int, opening: Range<Int>
  ) -> Int {
    var depth = 1
    var start = start
    while start < limit {
      let lineEnd = endOfLine(from: start, limit: limit)
      let name = Tokenizer(source, start..<lineEnd)
      if tag == .comment, name.tokenIs("comment") { depth += 1 }
      if tag == .comment ? name.tokenIs("endcomment") : name.tokenIs("enddoc") { depth -= 1 }
      start = lineEnd + 1
      if depth == 0 { return start }
    }
    reportUnclosedVerbatim(tag, opening: opening)
    return limit + 1
  }
}
