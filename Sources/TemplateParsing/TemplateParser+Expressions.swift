import Diagnostics
import TextAnalysis

extension TemplateParser {
  /// Moves to the next word, and says so where the one it leaves is a full-width sign.
  mutating func advance(_ tokens: inout Tokenizer) {
    if tokens.token.isFullWidth { reportFullWidth(tokens) }
    tokens.advance()
  }

  private mutating func reportFullWidth(_ tokens: Tokenizer) {
    let range = tokens.token.range
    var edits: [TextEdit]
    switch tokens.token.kind {
    case .string:
      let content = tokens.stringContent
      let quote = source[content].contains(UInt8(ascii: "'")) ? "\"" : "'"
      edits = [
        TextEdit(range.lowerBound..<content.lowerBound, replacement: quote),
        TextEdit(content.upperBound..<range.upperBound, replacement: quote),
      ]
    case .comma: edits = [TextEdit(range, replacement: ", ")]
    case .colon: edits = [TextEdit(range, replacement: ": ")]
    case .pipe: edits = [TextEdit(range, replacement: "|")]
    case .openParenthesis: edits = [TextEdit(range, replacement: "(")]
    case .closeParenthesis: edits = [TextEdit(range, replacement: ")")]
    default: return
    }
    report(
      TemplateChecks.fullWidthPunctuation,
      Message(
        zh: "“\(excerpt(range))”应该用半角符号", en: "`\(excerpt(range))` should be written in half width"),
      at: range,
      fixes: [Fix(Message(zh: "改成半角", en: "write it in half width"), isSafe: true, edits: edits)])
  }

  /// Reports what stands where something else should; always nil, to be returned.
  mutating func fail<Value>(
    _ tokens: inout Tokenizer, _ expected: Message, fixes: [Fix] = []
  ) -> Value? {
    let token = tokens.token
    if token.kind == .unclosedString {
      let quote = token.range.lowerBound..<token.range.lowerBound + (token.isFullWidth ? 3 : 1)
      report(
        TemplateChecks.unclosedString,
        Message(
          zh: "“\(excerpt(token.range))”少了后一个引号",
          en: "`\(excerpt(token.range))` lacks its second quote"),
        at: token.range,
        help: Message(
          zh: "在引用的文字后面补上 \(text(quote))", en: "write \(text(quote)) behind the quoted words"))
    } else if token.kind == .end {
      report(
        TemplateChecks.malformedExpression,
        Message(zh: "这里没有写完：\(expected.zh)", en: "something is missing here: \(expected.en)"),
        at: tokens.previousEnd..<tokens.previousEnd, fixes: fixes)
    } else {
      report(
        TemplateChecks.malformedExpression,
        Message(
          zh: "“\(excerpt(token.range))”放在这里读不懂",
          en: "`\(excerpt(token.range))` makes no sense here"),
        at: token.range, help: expected, fixes: fixes)
    }
    return nil
  }

  mutating func expectEnd(_ tokens: inout Tokenizer) -> Bool {
    let token = tokens.token
    if token.kind == .end { return true }
    let _: Bool? = fail(
      &tokens,
      Message(
        zh: "名字和值之间要有符号：过滤器前用 |，参数前用 :，多个参数用 ,",
        en:
          "between names and values stands a sign: | before a filter, : before arguments, , between them"
      ))
    return false
  }

  private mutating func append(_ kind: TemplateExpression.Kind, _ range: Range<Int>) -> ExpressionID
  {
    template.expressions.append(TemplateExpression(range: range, kind: kind))
    return template.expressions.count - 1
  }

  // Values.

  /// Reads a literal, a name with its path, or a range.
  mutating func parseValue(_ tokens: inout Tokenizer, depth: Int = 0) -> ExpressionID? {
    let token = tokens.token
    switch token.kind {
    case .identifier:
      if let literal = parseWordLiteral(&tokens) { return literal }
      return parsePath(&tokens, depth: depth)
    case .openBracket: return parsePath(&tokens, depth: depth)
    case .string:
      let content = tokens.stringContent
      advance(&tokens)
      return append(.string(content), token.range)
    case .integer:
      tokens.advance()
      return append(integer(token.range), token.range)
    case .float:
      tokens.advance()
      return append(.float(Double(text(token.range)) ?? 0), token.range)
    case .openParenthesis: return parseSpan(&tokens, depth: depth)
    default:
      return fail(&tokens, Message(zh: "这里应该是一个名字或值", en: "a name or a value is expected"))
    }
  }

  /// A number beyond 64 bits, such as a long order number, is kept and printed digit by digit.
  private func integer(_ range: Range<Int>) -> TemplateExpression.Kind {
    let digits = text(range)
    return Int(digits).map { .integer($0) } ?? .string(range)
  }

  private mutating func parseWordLiteral(_ tokens: inout Tokenizer) -> ExpressionID? {
    let kind: TemplateExpression.Kind
    switch tokens.token.range.count {
    case 3 where tokens.tokenIs("nil"): kind = .null
    case 4 where tokens.tokenIs("null"): kind = .null
    case 4 where tokens.tokenIs("true"): kind = .boolean(true)
    case 5 where tokens.tokenIs("false"): kind = .boolean(false)
    case 5 where tokens.tokenIs("blank"): kind = .blank
    case 5 where tokens.tokenIs("empty"): kind = .empty
    default: return nil
    }
    var after = tokens
    after.advance()
    // `empty.size` reads a name.
    guard after.token.kind != .dot, after.token.kind != .openBracket else { return nil }
    let range = tokens.token.range
    tokens = after
    return append(kind, range)
  }

  /// Reads `a.b[0]["c"]`, `["quoted root"].b` or `[other]`.
  private mutating func parsePath(_ tokens: inout Tokenizer, depth: Int) -> ExpressionID? {
    let start = tokens.token.range.lowerBound
    var first = template.segments.count
    if tokens.token.kind == .identifier {
      template.segments.append(
        PathSegment(range: tokens.token.range, kind: .name(tokens.token.range)))
      tokens.advance()
    }
    while true {
      switch tokens.token.kind {
      case .dot:
        let dot = tokens.token.range.lowerBound
        tokens.advance()
        guard tokens.token.kind == .identifier else {
          return fail(&tokens, Message(zh: "点后面应该是一个名字", en: "a dot is followed by a name"))
        }
        let name = tokens.token.range
        template.segments.append(PathSegment(range: dot..<name.upperBound, kind: .name(name)))
        tokens.advance()
      case .openBracket:
        let open = tokens.token.range.lowerBound
        tokens.advance()
        let kind: PathSegment.Kind
        if tokens.token.kind == .string {
          kind = .name(tokens.stringContent)
          advance(&tokens)
        } else {
          guard depth < TemplateLimits.nesting else { return failTooDeep(tokens.token.range) }
          // A path inside the brackets appends its own segments: these wait until it is done.
          let waiting = Array(template.segments[first...])
          template.segments.removeSubrange(first...)
          guard let index = parseValue(&tokens, depth: depth + 1) else { return nil }
          first = template.segments.count
          template.segments.append(contentsOf: waiting)
          kind = .index(index)
        }
        guard tokens.token.kind == .closeBracket else {
          return fail(&tokens, Message(zh: "这里应该是 ]", en: "a ] is expected"))
        }
        let range = open..<tokens.token.range.upperBound
        template.segments.append(PathSegment(range: range, kind: kind))
        tokens.advance()
      default:
        return append(.path(first..<template.segments.count), start..<tokens.previousEnd)
      }
    }
  }

  private mutating func parseSpan(_ tokens: inout Tokenizer, depth: Int) -> ExpressionID? {
    let start = tokens.token.range.lowerBound
    guard depth < TemplateLimits.nesting else { return failTooDeep(tokens.token.range) }
    advance(&tokens)
    guard let from = parseValue(&tokens, depth: depth + 1) else { return nil }
    guard tokens.token.kind == .dots else {
      return fail(
        &tokens, Message(zh: "括号只用来写范围：(1..5)", en: "parentheses are only for ranges: (1..5)"))
    }
    tokens.advance()
    guard let through = parseValue(&tokens, depth: depth + 1) else { return nil }
    guard tokens.token.kind == .closeParenthesis else {
      return fail(&tokens, Message(zh: "这里应该是 )", en: "a ) is expected"))
    }
    advance(&tokens)
    return append(.span(from: from, through: through), start..<tokens.previousEnd)
  }

  private mutating func failTooDeep(_ range: Range<Int>) -> ExpressionID? {
    report(
      TemplateChecks.deepNesting,
      Message(
        zh: "括号嵌套超过 \(TemplateLimits.nesting) 层",
        en: "brackets are nested more than \(TemplateLimits.nesting) levels deep"), at: range)
    return nil
  }

  // Filters.

  mutating func parseFilteredExpression(_ tokens: inout Tokenizer) -> FilteredExpression? {
    guard let value = parseValue(&tokens) else { return nil }
    let start = template.filters.count
    while tokens.token.kind == .pipe {
      advance(&tokens)
      guard tokens.token.kind == .identifier else {
        return fail(
          &tokens, Message(zh: "竖线后面应该是过滤器的名字", en: "a bar is followed by a filter's name"))
      }
      let name = tokens.token.range
      tokens.advance()
      let firstArgument = template.arguments.count
      if tokens.token.kind == .colon {
        let colon = tokens.token.range
        advance(&tokens)
        if comments == .guidance, tokens.token.kind == .end || tokens.token.kind == .pipe {
          reportMissingArgument(name, colon)
        }
        while tokens.token.kind != .end, tokens.token.kind != .pipe {
          guard let argument = parseArgument(&tokens) else { return nil }
          template.arguments.append(argument)
          guard tokens.token.kind == .comma else { break }
          advance(&tokens)
        }
      } else if tokens.token.kind == .string {
        return fail(
          &tokens,
          Message(zh: "过滤器和参数之间要有冒号", en: "a colon stands between a filter and its argument"),
          fixes: [
            Fix(
              Message(zh: "补上冒号", en: "add the colon"), isSafe: true,
              edits: [TextEdit(name.upperBound..<name.upperBound, replacement: ":")])
          ])
      }
      let call = FilterCall(
        range: name.lowerBound..<tokens.previousEnd, name: name,
        arguments: firstArgument..<template.arguments.count)
      checkFilter(call)
      template.filters.append(call)
    }
    return FilteredExpression(value: value, filters: start..<template.filters.count)
  }

  /// Reads `value` or `name: value`.
  mutating func parseArgument(_ tokens: inout Tokenizer) -> TemplateArgument? {
    let start = tokens.token.range.lowerBound
    if tokens.token.kind == .identifier {
      let name = tokens.token.range
      var after = tokens
      after.advance()
      if after.token.kind == .colon {
        tokens = after
        advance(&tokens)
        guard let value = parseValue(&tokens) else { return nil }
        return TemplateArgument(range: start..<tokens.previousEnd, name: name, value: value)
      }
    }
    guard let value = parseValue(&tokens) else { return nil }
    return TemplateArgument(range: start..<tokens.previousEnd, name: nil, value: value)
  }

  /// `| upcase:`; where the filter needs an argument, that it is missing is said anyway.
  private mutating func reportMissingArgument(_ name: Range<Int>, _ colon: Range<Int>) {
    guard let signature = StandardFilters.signature(text(name)), signature.arguments.contains(0)
    else { return }
    report(
      TemplateChecks.filterArguments,
      Message(zh: "“\(text(name))”的冒号后面没有写参数", en: "nothing follows the colon of `\(text(name))`"),
      at: name.lowerBound..<colon.upperBound,
      fixes: [
        Fix(
          Message(zh: "删掉冒号", en: "delete the colon"), isSafe: true,
          edits: [TextEdit(name.upperBound..<colon.upperBound, replacement: "")])
      ])
  }

  /// A filter changes what the customer reads, so that only a slip or two of the finger count, and only
  /// where what is written behind it fits.
  private func nearestFilter(to name: String, _ call: FilterCall) -> String? {
    let unnamed = call.arguments.count { template.arguments[$0].name == nil }
    return NearestName.nearest(to: name, among: StandardFilters.all.map(\.name), limit: 3)
      .first { candidate in
        guard let signature = StandardFilters.signature(candidate),
          signature.arguments.contains(unnamed)
        else { return false }
        return NearestName.isClose(name, to: candidate)
      }
  }

  private mutating func checkFilter(_ call: FilterCall) {
    let name = text(call.name)
    guard let signature = StandardFilters.signature(name) else {
      let nearest = nearestFilter(to: name, call)
      return report(
        TemplateChecks.unknownFilter,
        Message(zh: "没有“\(name)”这个过滤器", en: "there is no filter `\(name)`"), at: call.name,
        help: nearest.map { Message(zh: "是不是想写“\($0)”？", en: "did you mean `\($0)`?") },
        fixes: nearest.map {
          [
            Fix(
              Message(zh: "改成“\($0)”", en: "write `\($0)`"), isSafe: false,
              edits: [TextEdit(call.name, replacement: $0)])
          ]
        } ?? [])
    }
    var unnamed = 0
    for index in call.arguments {
      let argument = template.arguments[index]
      guard let key = argument.name else {
        unnamed += 1
        continue
      }
      guard !signature.namedArguments.contains(text(key)) else { continue }
      report(
        TemplateChecks.filterArguments,
        Message(
          zh: "过滤器“\(name)”没有“\(text(key))”这个参数", en: "the filter `\(name)` takes no `\(text(key))`"
        ),
        at: argument.range)
    }
    guard !signature.arguments.contains(unnamed) else { return }
    let (least, most) = (signature.arguments.lowerBound, signature.arguments.upperBound)
    let count = least == most ? "\(least)" : "\(least)–\(most)"
    report(
      TemplateChecks.filterArguments,
      Message(
        zh: most == 0 ? "过滤器“\(name)”不带参数" : "过滤器“\(name)”要 \(count) 个参数，这里有 \(unnamed) 个",
        en: most == 0
          ? "the filter `\(name)` takes no arguments"
          : "the filter `\(name)` takes \(count) arguments, here are \(unnamed)"), at: call.range)
  }

  // Conditions.

  /// Reads comparisons joined by `and` and `or`, up to the end of the tag.
  mutating func parseCondition(_ tokens: inout Tokenizer) -> ExpressionID? {
    guard var last = parseComparison(&tokens) else { return nil }
    var waiting: [(operand: ExpressionID, operation: TemplateExpression.Logical)] = []
    while true {
      let isAnd = tokens.tokenIs("and")
      guard isAnd || tokens.tokenIs("or") else { break }
      tokens.advance()
      waiting.append((last, isAnd ? .and : .or))
      guard let next = parseComparison(&tokens) else { return nil }
      last = next
    }
    guard tokens.token.kind == .end else { return failCondition(&tokens) }
    guard waiting.count <= TemplateLimits.nesting else {
      return failTooDeep(template.expressions[last].range)
    }
    while let (operand, operation) = waiting.popLast() {
      let range =
        template.expressions[operand].range.lowerBound..<template.expressions[last].range.upperBound
      last = append(.logical(operation, operand, last), range)
    }
    return last
  }

  private mutating func parseComparison(_ tokens: inout Tokenizer) -> ExpressionID? {
    guard let left = parseValue(&tokens) else { return nil }
    let operation: TemplateExpression.Comparison
    if case .comparison(let sign) = tokens.token.kind {
      operation = sign
    } else if tokens.tokenIs("contains") {
      operation = .contains
    } else {
      return left
    }
    tokens.advance()
    guard let right = parseValue(&tokens) else { return nil }
    let range = template.expressions[left].range.lowerBound..<tokens.previousEnd
    return append(.comparison(operation, left, right), range)
  }

  private mutating func failCondition(_ tokens: inout Tokenizer) -> ExpressionID? {
    let isEqual = tokens.token.kind == .assign
    let sign = tokens.token.range
    return fail(
      &tokens,
      isEqual
        ? Message(zh: "比较是否相等用 ==", en: "equality is written ==")
        : Message(
          zh: "条件之间用 and 或 or 连接，比较用 ==、!=、<、>、<=、>=、contains",
          en: "conditions are joined by and or or, and compared by ==, !=, <, >, <=, >=, contains"),
      fixes: isEqual
        ? [
          Fix(
            Message(zh: "改成 ==", en: "write =="), isSafe: true,
            edits: [TextEdit(sign, replacement: "==")])
        ] : [])
  }
}
