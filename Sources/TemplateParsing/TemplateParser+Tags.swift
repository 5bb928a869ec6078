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
    // The end of the block that is open is likelier than any other tag.
    let nearest =
      name == "end"
      ? expectedEnd
      : expectedEnd.flatMap { NearestName.nearest(to: name, among: [$0], limit: 1).first }
        ?? Self.otherWords[name]
        ?? NearestName.nearest(to: name, among: TagName.allCases.map(\.rawValue), limit: 1).first
    report(
      TemplateChecks.unknownTag,
      Message(zh: "没有“\(name)”这个标签", en: "there is no tag `\(name)`"), at: word,
      help: nearest.map { Message(zh: "是不是想写“\($0)”？", en: "did you mean `\($0)`?") },
      fixes: nearest.map {
        [
          Fix(
            Message(zh: "改成“\($0)”", en: "write `\($0)`"), isSafe: false,
            edits: [TextEdit(word, replacement: $0)])
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

  /// What other template languages, and people who do not program, call Liquid's tags.
  private static let otherWords = [
    "elseif": "elsif", "elif": "elsif", "否则": "else", "如果": "if", "结束": "endif", "set": "assign",
    "switch": "case", "foreach": "for", "partial": "render",
  ]

  // Blocks.

  private mutating func open(_ block: BlockName, node: Int, opening: Range<Int>) {
    guard frames.count >= TemplateLimits.nesting else {
      frames.append(Frame(node: node, name: block, opening: opening))
      return
    }
    template.nodes[node].kind = .broken
    // Said once, at the first level too many.
    if frames.count == TemplateLimits.nesting {
      report(
        TemplateChecks.deepNesting,
        Message(
          zh: "“\(excerpt(opening))”嵌套超过 \(TemplateLimits.nesting) 层",
          en: "`\(excerpt(opening))` is nested more than \(TemplateLimits.nesting) levels deep"),
        at: opening, help: Message(zh: "把里面的内容拆成片段", en: "move what is inside into a partial"))
    }
    frames.append(Frame(node: nil, name: block, opening: opening))
  }

  private mutating func endBlock(
    _ block: BlockName, in range: Range<Int>, word: Range<Int>, base: Int
  ) {
    guard let index = frames.lastIndex(where: { $0.name == block }), index >= base else {
      append(.broken, range)
      report(
        TemplateChecks.strayTag,
        Message(
          zh: "“\(text(word))”前面没有对应的“\(block.rawValue)”",
          en: "`\(text(word))` ends a `\(block.rawValue)` that was never opened"), at: range,
        help: frames.count > base
          ? Message(
            zh:
              "这里打开着的是“\(frames[frames.count - 1].name.rawValue)”，它的结尾是“\(frames[frames.count - 1].name.endTag)”",
            en:
              "the block that is open here is `\(frames[frames.count - 1].name.rawValue)`; `\(frames[frames.count - 1].name.endTag)` ends it"
          )
          : nil)
      return
    }
    closeFrames(downTo: index + 1)
    // The end tag belongs to the block, not to its last branch.
    closeBranch(of: index)
    append(frames[index].node == nil ? .broken : .end, range)
    closeInnermost()
  }

  /// Ends the blocks that nothing ended, and says so.
  mutating func closeFrames(downTo count: Int) {
    while frames.count > count {
      let frame = frames[frames.count - 1]
      if frame.node != nil {
        report(
          TemplateChecks.unclosedBlock,
          Message(
            zh: "“\(excerpt(frame.opening))”没有对应的“\(frame.name.endTag)”",
            en: "`\(excerpt(frame.opening))` has no `\(frame.name.endTag)`"), at: frame.opening,
          help: Message(
            zh: "在它管到的文字后面写上 {% \(frame.name.endTag) %}",
            en: "write {% \(frame.name.endTag) %} behind the text that depends on it"))
      }
      closeInnermost()
    }
  }

  private mutating func closeInnermost() {
    closeBranch(of: frames.count - 1)
    if let node = frames.removeLast().node {
      template.nodes[node].subtreeEnd = template.nodes.count
    }
  }

  private mutating func closeBranch(of frame: Int) {
    guard let branch = frames[frame].branch else { return }
    template.nodes[branch].subtreeEnd = template.nodes.count
    frames[frame].branch = nil
  }

  private mutating func parseBranch(
    _ tag: TagName, _ tokens: inout Tokenizer, in range: Range<Int>, word: Range<Int>, base: Int
  ) {
    guard frames.count > base, frames[frames.count - 1].name.allows(tag) else {
      append(.broken, range)
      let owner = tag == .when ? "case" : "if"
      report(
        TemplateChecks.strayTag,
        Message(
          zh: "“\(text(word))”不在“\(owner)”里面",
          en: "`\(text(word))` stands outside of any `\(owner)`"),
        at: range)
      return
    }
    let top = frames.count - 1
    closeBranch(of: top)
    // A `when` behind an `else` counts in Liquid; in an `if` nothing does.
    if frames[top].hasElse, frames[top].name != .case {
      report(
        TemplateChecks.unreachableBranch,
        Message(
          zh: "“\(excerpt(range))”在 else 之后，永远不会用到",
          en: "`\(excerpt(range))` comes after an else and is never taken"), at: range)
    }
    if tag == .else { frames[top].hasElse = true }
    let node: Int
    switch tag {
    case .elsif: node = append(parseCondition(&tokens).map { .elsif($0) } ?? .broken, range)
    case .when: node = append(parseWhen(&tokens).map { .when(items: $0) } ?? .broken, range)
    default:
      checkElse(&tokens, in: range)
      node = append(.elseBranch, range)
    }
    frames[top].branch = frames[top].node == nil ? nil : node
  }

  private mutating func checkElse(_ tokens: inout Tokenizer, in range: Range<Int>) {
    guard tokens.token.kind != .end else { return }
    let isElseIf = tokens.tokenIs("if")
    let rest = tokens.token.range
    report(
      TemplateChecks.malformedTag,
      Message(zh: "else 后面不能写条件", en: "an else takes no condition"), at: range,
      help: isElseIf ? Message(zh: "带条件的写成 elsif", en: "with a condition it is elsif") : nil,
      fixes: isElseIf
        ? [
          Fix(
            Message(zh: "改成 elsif", en: "write elsif"), isSafe: true,
            edits: [TextEdit(rest.lowerBound - 5..<rest.upperBound, replacement: "elsif")])
        ] : [])
  }

  // The `liquid` tag.

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

  // Tags whose content is not read.

  /// Reads `raw`, `comment` or `doc`, from their opening tag on.
  private mutating func parseVerbatim(_ tag: TagName, opening: Range<Int>) {
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

  private mutating func reportUnclosedVerbatim(_ tag: TagName, opening: Range<Int>) {
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
