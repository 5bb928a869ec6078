import Diagnostics

extension TemplateParser {
  /// Reads what stands behind a tag's name; nil after a finding.
  mutating func parseTagBody(_ tag: TagName, _ tokens: inout Tokenizer, in range: Range<Int>)
    -> TemplateNode.Kind?
  {
    switch tag {
    case .if: return parseCondition(&tokens).map { .ifBlock($0) }
    case .unless: return parseCondition(&tokens).map { .unlessBlock($0) }
    case .case:
      guard let value = parseValue(&tokens), expectEnd(&tokens) else { return nil }
      return .caseBlock(value)
    case .for, .tablerow:
      guard let loop = parseLoop(&tokens, isTable: tag == .tablerow) else { return nil }
      template.loops.append(loop)
      let id = template.loops.count - 1
      return tag == .for ? .forBlock(id) : .tablerow(id)
    case .assign:
      guard let name = parseTarget(&tokens, tag) else { return nil }
      guard tokens.token.kind == .assign else {
        return fail(&tokens, Message(zh: "名字后面应该是 = 和值", en: "a name is followed by = and a value"))
      }
      tokens.advance()
      guard let value = parseFilteredExpression(&tokens), expectEnd(&tokens) else { return nil }
      return .assign(name: name, value)
    case .capture, .increment, .decrement:
      guard let name = parseTarget(&tokens, tag), expectEnd(&tokens) else { return nil }
      return tag == .capture
        ? .capture(name: name) : tag == .increment ? .increment(name: name) : .decrement(name: name)
    case .echo:
      if tokens.token.kind == .end { return .echo(nil) }
      guard let value = parseFilteredExpression(&tokens), expectEnd(&tokens) else { return nil }
      return .echo(value)
    case .cycle: return parseCycle(&tokens)
    case .render, .include:
      guard let call = parsePartialCall(&tokens, tag) else { return nil }
      template.partialCalls.append(call)
      let id = template.partialCalls.count - 1
      return tag == .render ? .render(id) : .include(id)
    case .break: return expectEnd(&tokens) ? .breakLoop : nil
    case .continue: return expectEnd(&tokens) ? .continueLoop : nil
    case .ifchanged: return .ifchanged
    case .endraw, .endcomment, .enddoc:
      report(
        TemplateChecks.strayTag,
        Message(
          zh: "“\(tag.rawValue)”前面没有对应的“\(tag.rawValue.dropFirst(3))”",
          en: "`\(tag.rawValue)` ends a `\(tag.rawValue.dropFirst(3))` that was never opened"),
        at: range)
      return nil
    default:
      report(
        TemplateChecks.malformedTag,
        Message(zh: "“\(tag.rawValue)”不能写在这里", en: "`\(tag.rawValue)` cannot stand here"), at: range
      )
      return nil
    }
  }

  /// The name that `assign` and its like give a value to. Digits alone are a name too, as in Shopify's Liquid.
  private mutating func parseTarget(_ tokens: inout Tokenizer, _ tag: TagName) -> Range<Int>? {
    let token = tokens.token
    let isName =
      token.kind == .identifier && source[token.range.upperBound - 1] != UInt8(ascii: "?")
      || token.kind == .integer && source[token.range.lowerBound] != UInt8(ascii: "-")
      || tag != .assign && token.kind == .string
    guard isName else {
      return fail(
        &tokens,
        Message(zh: "“\(tag.rawValue)”后面应该是一个名字", en: "`\(tag.rawValue)` is followed by a name"))
    }
    let name = token.kind == .string ? tokens.stringContent : token.range
    advance(&tokens)
    return name
  }

  private mutating func parseLoop(_ tokens: inout Tokenizer, isTable: Bool) -> LoopHead? {
    guard tokens.token.kind == .identifier else {
      return fail(&tokens, Message(zh: "写法是 for 一个名字 in 列表", en: "a loop is: for name in list"))
    }
    let variable = tokens.token.range
    tokens.advance()
    guard tokens.tokenIs("in") else {
      return fail(
        &tokens, Message(zh: "名字后面应该是 in 和列表", en: "the name is followed by in and a list"))
    }
    tokens.advance()
    guard let collection = parseValue(&tokens) else { return nil }
    var loop = LoopHead(variable: variable, collection: collection)
    while tokens.token.kind != .end {
      if tokens.token.kind == .comma {
        advance(&tokens)
        continue
      }
      if !isTable, tokens.tokenIs("reversed") {
        loop.isReversed = true
        tokens.advance()
        continue
      }
      let isLimit = tokens.tokenIs("limit")
      let isOffset = tokens.tokenIs("offset")
      let isColumns = isTable && tokens.tokenIs("cols")
      guard isLimit || isOffset || isColumns || isTable && tokens.tokenIs("range") else {
        return fail(
          &tokens,
          isTable
            ? Message(
              zh: "列表后面只能写 cols、limit 或 offset", en: "a list is followed by cols, limit or offset")
            : Message(
              zh: "列表后面只能写 reversed、limit 或 offset",
              en: "a list is followed by reversed, limit or offset"))
      }
      tokens.advance()
      guard tokens.token.kind == .colon else {
        return fail(&tokens, Message(zh: "后面应该是冒号和数字", en: "a colon and a number follow"))
      }
      advance(&tokens)
      if isOffset, tokens.tokenIs("continue") {
        loop.offset = .continued
        tokens.advance()
        continue
      }
      guard let value = parseValue(&tokens) else { return nil }
      if isLimit { loop.limit = value }
      if isOffset { loop.offset = .value(value) }
      if isColumns { loop.columns = value }
    }
    return loop
  }

  private mutating func parseCycle(_ tokens: inout Tokenizer) -> TemplateNode.Kind? {
    guard var value = parseValue(&tokens) else { return nil }
    var group: ExpressionID?
    if tokens.token.kind == .colon {
      group = value
      advance(&tokens)
      guard let first = parseValue(&tokens) else { return nil }
      value = first
    }
    let start = template.lists.count
    template.lists.append(value)
    while tokens.token.kind == .comma {
      advance(&tokens)
      if tokens.token.kind == .end { break }
      guard let next = parseValue(&tokens) else { return nil }
      template.lists.append(next)
    }
    guard expectEnd(&tokens) else { return nil }
    return .cycle(group: group, items: start..<template.lists.count)
  }

  mutating func parseWhen(_ tokens: inout Tokenizer) -> Range<Int>? {
    let start = template.lists.count
    while true {
      guard let value = parseValue(&tokens) else { return nil }
      template.lists.append(value)
      guard tokens.token.kind == .comma || tokens.tokenIs("or") else { break }
      advance(&tokens)
      if tokens.token.kind == .end { break }
    }
    return expectEnd(&tokens) ? start..<template.lists.count : nil
  }

  private mutating func parsePartialCall(_ tokens: inout Tokenizer, _ tag: TagName) -> PartialCall?
  {
    if tag == .render, tokens.token.kind != .string, tokens.token.kind != .unclosedString {
      let isName = tokens.token.kind == .identifier
      let word = tokens.token.range
      return fail(
        &tokens,
        Message(zh: "render 后面是引号里的片段名", en: "render is followed by a partial's name in quotes"),
        fixes: isName
          ? [
            Fix(
              Message(zh: "加上引号", en: "put it in quotes"), isSafe: true,
              edits: [TextEdit(word, replacement: "'\(text(word))'")])
          ] : [])
    }
    guard let name = parseValue(&tokens) else { return nil }
    var call = PartialCall(name: name, arguments: 0..<0)
    let repeats = tokens.tokenIs("for")
    if repeats || tokens.tokenIs("with") {
      tokens.advance()
      guard let value = parseValue(&tokens) else { return nil }
      call.binding = PartialCall.Binding(repeats: repeats, value: value, alias: nil)
      if tokens.tokenIs("as") {
        tokens.advance()
        guard tokens.token.kind == .identifier else {
          return fail(&tokens, Message(zh: "as 后面应该是一个名字", en: "as is followed by a name"))
        }
        call.binding?.alias = tokens.token.range
        tokens.advance()
      }
    }
    let start = template.arguments.count
    while tokens.token.kind != .end {
      if tokens.token.kind == .comma {
        advance(&tokens)
        continue
      }
      guard let argument = parseArgument(&tokens) else { return nil }
      guard argument.name != nil else {
        report(
          TemplateChecks.malformedTag,
          Message(
            zh: "“\(excerpt(argument.range))”没有说是给哪个名字的值",
            en: "`\(excerpt(argument.range))` does not say which name it is for"),
          at: argument.range,
          help: Message(zh: "写成 名字: 值", en: "write name: value"))
        return nil
      }
      template.arguments.append(argument)
    }
    call.arguments = start..<template.arguments.count
    return call
  }
}
