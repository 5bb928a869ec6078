import Diagnostics
import DomainModel
import TemplateParsing

/// What follows a node: the next one, or the end of the loop's turn or of the loop.
enum Flow {
  case next, breakLoop, continueLoop
}

extension Evaluation {
  /// Renders a block's first branch: its nodes up to the next branch or its end.
  mutating func renderChildren(of block: Int?) throws(Stop) -> Flow {
    let template = frame.template
    depth += 1
    let outerPart = part
    defer { depth -= 1 }
    if depth > RenderLimits.nesting {
      throw limitReached(
        Message(
          zh: "片段和条件嵌套超过 \(RenderLimits.nesting) 层，片段是不是互相引用了？",
          en:
            "partials and blocks are nested more than \(RenderLimits.nesting) deep; do partials render each other?"
        ), at: block.map { template.nodes[$0].range } ?? template.parsed.range)
    }
    let end = block.map { template.nodes[$0].subtreeEnd } ?? template.nodes.count
    var index = block.map { $0 + 1 } ?? 0
    var flow = Flow.next
    while index < end, !template.nodes[index].isBranch {
      let node = template.nodes[index]
      try countStep(at: node.range)
      flow = try render(node, at: index, of: template)
      if flow != .next { break }
      index = node.subtreeEnd
    }
    // A part ends with the block it stands in.
    if part?.start != outerPart?.start || part?.names != outerPart?.names { resumePart(outerPart) }
    return flow
  }

  private mutating func render(_ node: TemplateNode, at index: Int, of template: CompiledTemplate)
    throws(Stop) -> Flow
  {
    switch node.kind {
    case .text(let printed), .raw(let printed):
      try write(template.bytes[printed], at: node.range)
    case .output(let value), .echo(let value):
      if let value { try renderOutput(value, at: node.range, in: template) }
    case .partMarker(let names): beginPart(names)
    case .guidance(let content): noteDirective(content, in: template)
    case .comment, .end: break
    case .liquid, .elsif, .when, .elseBranch: return try renderChildren(of: index)
    case .assign(_, let value):
      frame.assigned[template.targets[index]] = try evaluate(value, in: template).value
    case .capture:
      let (flow, captured) = try capture(index)
      frame.assigned[template.targets[index]] = .text(remember(captured))
      return flow
    case .increment(let name):
      let count = counter(parsed.text(name))
      counters[parsed.text(name)] = count &+ 1
      try write(String(count).utf8, at: node.range)
    case .decrement(let name):
      let count = counter(parsed.text(name)) &- 1
      counters[parsed.text(name)] = count
      try write(String(count).utf8, at: node.range)
    case .cycle(let group, let items): try renderCycle(group, items, at: node.range)
    case .ifBlock(let condition):
      return try renderIf(
        index, of: template, firstHolds: try evaluate(condition, in: template).isTruthy)
    case .unlessBlock(let condition):
      return try renderIf(
        index, of: template, firstHolds: !(try evaluate(condition, in: template).isTruthy))
    case .caseBlock(let subject): return try renderCase(index, try evaluate(subject, in: template))
    case .forBlock(let loop): return try renderFor(index, loop)
    case .tablerow(let loop): try renderTable(index, loop)
    case .ifchanged:
      let (flow, captured) = try capture(index)
      if captured.bytes != lastIfChanged {
        lastIfChanged = captured.bytes
        try write(captured, at: node.range)
      }
      return flow
    case .breakLoop: return .breakLoop
    case .continueLoop: return .continueLoop
    case .render(let call): try renderPartial(parsed.partialCalls[call], at: node.range)
    case .include(let call): return try renderInclude(parsed.partialCalls[call], at: node.range)
    // A template with mistakes is not rendered at all.
    case .broken: break
    }
    return .next
  }

  mutating func write(_ bytes: some Collection<UInt8>, at range: Range<Int>) throws(Stop) {
    guard output.count + bytes.count <= RenderLimits.outputBytes else {
      throw limitReached(
        Message(
          zh: "生成的内容超过 \(RenderLimits.outputBytes >> 20) MB",
          en: "the reply grows beyond \(RenderLimits.outputBytes >> 20) MB"), at: range)
    }
    output.append(contentsOf: bytes)
  }

  private mutating func write(_ value: Value, at range: Range<Int>) throws(Stop) {
    switch value {
    case .null, .blank, .empty: return
    case .text(let text): try write(text.utf8, at: range)
    default: try write(value.printed.utf8, at: range)
    }
  }

  private mutating func renderOutput(
    _ filtered: FilteredExpression, at range: Range<Int>, in template: CompiledTemplate
  ) throws(Stop) {
    let (value, slot) = try evaluate(filtered, in: template)
    let start = output.count
    // A value is text from here on: braces in it mean nothing.
    try write(value, at: range)
    if let slot, output.count > start {
      result.filledRanges.append(FilledRange(slot: slot, range: start..<output.count))
    }
    if !isLenient { noteValue(value, of: filtered, slot: slot, from: start) }
  }

  /// Where a counter stands. In Shopify's Liquid it begins with the given value of its name.
  private func counter(_ name: String) -> Int {
    counters[name] ?? (isLenient ? undeclared[name]?.asInteger : nil) ?? 0
  }

  private mutating func renderIf(_ index: Int, of template: CompiledTemplate, firstHolds: Bool)
    throws(Stop) -> Flow
  {
    if firstHolds { return try renderChildren(of: index) }
    var branch = template.branch(of: index, after: nil)
    while let current = branch {
      if case .elsif(let condition) = template.nodes[current].kind,
        !(try evaluate(condition, in: template).isTruthy)
      {
        branch = template.branch(of: index, after: current)
        continue
      }
      return try renderChildren(of: current)
    }
    return .next
  }

  /// Every `when` that matches is rendered, and an `else` only where none before it did: as Shopify's Liquid.
  private mutating func renderCase(_ index: Int, _ subject: Value) throws(Stop) -> Flow {
    let template = frame.template
    var hasMatched = false
    var branch = template.branch(of: index, after: nil)
    while let current = branch {
      branch = template.branch(of: index, after: current)
      guard case .when(let items) = template.nodes[current].kind else {
        if !hasMatched {
          let flow = try renderChildren(of: current)
          if flow != .next { return flow }
        }
        continue
      }
      for item in items {
        try count(subject, at: template.nodes[current].range)
        guard Comparing.areEqual(subject, try evaluate(template.parsed.lists[item])) else {
          continue
        }
        hasMatched = true
        let flow = try renderChildren(of: current)
        if flow != .next { return flow }
      }
    }
    return .next
  }

  private mutating func renderCycle(
    _ group: ExpressionID?, _ items: Range<Int>, at range: Range<Int>
  )
    throws(Stop)
  {
    // Without a name, cycles with the same items are one.
    var key: String
    if let group {
      let name = try evaluate(group)
      try count(name, at: range)
      key = "named " + name.printed
    } else {
      key = items.map { parsed.text(parsed.expressions[parsed.lists[$0]].range) }
        .joined(separator: ",")
      // With a variable among them each tag is a group of its own, as in Shopify's Liquid.
      if items.contains(where: { frame.template.constants[parsed.lists[$0]] == nil }) {
        key = "tag \(range.lowerBound) of \(ObjectIdentifier(frame.template).hashValue)"
      }
    }
    var position = cycles[key, default: 0]
    // With fewer items than before, the position may lie behind the last.
    if position < items.count {
      let item = parsed.lists[items.lowerBound + position]
      let value = try evaluate(item).printed
      let start = output.count
      try write(value.utf8, at: range)
      if !isLenient, !isWritten(item), output.count > start {
        result.valueRanges.append(start..<output.count)
      }
    }
    position += 1
    cycles[key] = position >= items.count ? 0 : position
  }
}
