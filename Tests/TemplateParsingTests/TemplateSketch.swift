import Diagnostics
import TemplateParsing

/// A template's structure in a few characters, for tables: `if(a)[out(x|upcase) else[“text”] .]`.
func sketch(_ source: String, comments: CommentHandling = .guidance) -> String {
  let template = parsed(source, comments: comments).value
  return template.children(of: nil).map { sketch($0, template) }.joined(separator: " ")
}

func parsed(_ source: String, comments: CommentHandling = .guidance) -> Parsed<ParsedTemplate> {
  let bytes = Array(source.utf8)
  return TemplateParser.parse(bytes, in: 0..<bytes.count, path: "t.md", comments: comments)
}

private func sketch(_ index: Int, _ template: ParsedTemplate) -> String {
  let node = template.nodes[index]
  func value(_ id: ExpressionID) -> String { describe(id, template) }
  func filtered(_ value: FilteredExpression?) -> String {
    value.map { describe($0, template) } ?? ""
  }
  func list(_ items: Range<Int>) -> String {
    items.map { value(template.lists[$0]) }.joined(separator: ",")
  }
  let head: String
  switch node.kind {
  case .text(let printed): head = "“\(template.text(printed))”"
  case .output(let content): head = "out(\(filtered(content)))"
  case .echo(let content): head = "echo(\(filtered(content)))"
  case .partMarker(let names):
    head = names.map { "@" + template.text(template.partNames[$0]) }.joined(separator: "+")
  case .guidance(let content): head = "guidance(\(template.text(content)))"
  case .comment: head = "comment"
  case .raw(let content): head = "raw(\(template.text(content)))"
  case .liquid: head = "liquid"
  case .assign(let name, let content): head = "assign(\(template.text(name))=\(filtered(content)))"
  case .capture(let name): head = "capture(\(template.text(name)))"
  case .increment(let name): head = "increment(\(template.text(name)))"
  case .decrement(let name): head = "decrement(\(template.text(name)))"
  case .cycle(let group, let items):
    head = "cycle(\(group.map { value($0) + ":" } ?? "")\(list(items)))"
  case .ifBlock(let condition): head = "if(\(value(condition)))"
  case .unlessBlock(let condition): head = "unless(\(value(condition)))"
  case .elsif(let condition): head = "elsif(\(value(condition)))"
  case .caseBlock(let subject): head = "case(\(value(subject)))"
  case .when(let items): head = "when(\(list(items)))"
  case .forBlock(let id): head = "for(\(describe(template.loops[id], template)))"
  case .tablerow(let id): head = "tablerow(\(describe(template.loops[id], template)))"
  case .ifchanged: head = "ifchanged"
  case .elseBranch: head = "else"
  case .end: return "."
  case .breakLoop: head = "break"
  case .continueLoop: head = "continue"
  case .render(let id): head = "render(\(describe(template.partialCalls[id], template)))"
  case .include(let id): head = "include(\(describe(template.partialCalls[id], template)))"
  case .broken: head = "broken"
  }
  let inside = template.children(of: index).map { sketch($0, template) }
  return inside.isEmpty ? head : "\(head)[\(inside.joined(separator: " "))]"
}

private func describe(_ value: FilteredExpression, _ template: ParsedTemplate) -> String {
  value.filters.reduce(describe(value.value, template)) { text, index in
    let filter = template.filters[index]
    return "\(text)|\(template.text(filter.name))" + arguments(filter.arguments, template)
  }
}

private func arguments(_ range: Range<Int>, _ template: ParsedTemplate) -> String {
  guard !range.isEmpty else { return "" }
  return ":"
    + range.map {
      let argument = template.arguments[$0]
      return (argument.name.map { template.text($0) + "=" } ?? "")
        + describe(argument.value, template)
    }.joined(separator: ",")
}

private func describe(_ loop: LoopHead, _ template: ParsedTemplate) -> String {
  var text = "\(template.text(loop.variable)) in \(describe(loop.collection, template))"
  if loop.isReversed { text += " reversed" }
  if let limit = loop.limit { text += " limit:\(describe(limit, template))" }
  switch loop.offset {
  case .continued: text += " offset:continue"
  case .value(let id): text += " offset:\(describe(id, template))"
  case nil: break
  }
  if let columns = loop.columns { text += " cols:\(describe(columns, template))" }
  return text
}

private func describe(_ call: PartialCall, _ template: ParsedTemplate) -> String {
  var text = describe(call.name, template)
  if let binding = call.binding {
    text += " \(binding.repeats ? "for" : "with") \(describe(binding.value, template))"
    if let alias = binding.alias { text += " as \(template.text(alias))" }
  }
  return text + arguments(call.arguments, template)
}

private func describe(_ id: ExpressionID, _ template: ParsedTemplate) -> String {
  func value(_ id: ExpressionID) -> String { describe(id, template) }
  switch template.expressions[id].kind {
  case .string(let content): return "'\(template.text(content))'"
  case .integer(let number): return "\(number)"
  case .float(let number): return "\(number)"
  case .boolean(let flag): return "\(flag)"
  case .null: return "nil"
  case .blank: return "blank"
  case .empty: return "empty"
  case .path(let steps):
    return steps.map { step in
      switch template.segments[step].kind {
      case .name(let name): (step > steps.lowerBound ? "." : "") + template.text(name)
      case .index(let index): "[\(value(index))]"
      }
    }.joined()
  case .span(let from, let through): return "(\(value(from))..\(value(through)))"
  case .comparison(let sign, let left, let right):
    return "(\(value(left)) \(sign) \(value(right)))"
  case .logical(let sign, let left, let right): return "(\(value(left)) \(sign) \(value(right)))"
  }
}
