import Diagnostics

/// Opening, dividing and ending the blocks that hold other nodes.
extension TemplateParser {
  mutating func open(_ block: BlockName, node: Int, opening: Range<Int>) {
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

  mutating func endBlock(
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

  mutating func parseBranch(
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
}
