import Diagnostics
import TemplateParsing

extension Evaluation {
  mutating func renderFor(_ index: Int, _ loop: LoopID) throws(Stop) -> Flow {
    let template = frame.template
    let items = try items(of: loop)
    guard items.count > 0 else {
      let orElse = template.branch(of: index, after: nil)
      return try orElse.map { branch throws(Stop) in try renderChildren(of: branch) } ?? .next
    }
    let variable = template.loopVariables[loop]
    let shadowed = frame.scoped[variable]
    frame.loops.append(LoopState(name: template.loopNames[loop], length: items.count))
    defer {
      frame.loops.removeLast()
      frame.scoped[variable] = shadowed
    }
    for turn in 0..<items.count {
      try countStep(at: template.nodes[index].range)
      frame.loops[frame.loops.count - 1].index = turn
      frame.scoped[variable] = items[turn]
      if try renderChildren(of: index) == .breakLoop { break }
    }
    return .next
  }

  /// Rows and cells as HTML, as Shopify's Liquid prints them.
  mutating func renderTable(_ index: Int, _ loop: LoopID) throws(Stop) {
    let template = frame.template
    let range = template.nodes[index].range
    guard let items = try tableItems(of: loop) else { return }
    var columns = items.count
    if let given = template.parsed.loops[loop].columns { columns = try leadingInteger(given) }
    let variable = template.loopVariables[loop]
    let shadowed = frame.scoped[variable]
    frame.loops.append(
      LoopState(name: template.loopNames[loop], length: items.count, columns: columns))
    defer {
      frame.loops.removeLast()
      frame.scoped[variable] = shadowed
    }
    try write("<tr class=\"row1\">\n".utf8, at: range)
    for turn in 0..<items.count {
      try countStep(at: range)
      frame.loops[frame.loops.count - 1].index = turn
      frame.scoped[variable] = items[turn]
      let column = columns > 0 ? turn % columns : turn
      try write("<td class=\"col\(column + 1)\">".utf8, at: range)
      let flow = try renderChildren(of: index)
      try write("</td>".utf8, at: range)
      if flow == .breakLoop { break }
      if column == columns - 1, turn < items.count - 1 {
        try write("</tr>\n<tr class=\"row\((turn + 1) / columns + 1)\">".utf8, at: range)
      }
    }
    try write("</tr>\n".utf8, at: range)
  }

  private mutating func items(of id: LoopID) throws(Stop) -> LoopItems {
    let template = frame.template
    let loop = template.parsed.loops[id]
    var items = LoopItems(try evaluate(loop.collection))
    var offset = 0
    switch loop.offset {
    case .continued: offset = loopEnds[template.loopNames[id], default: 0]
    case .value(let id): offset = try wholeNumber(id) ?? 0
    case nil: break
    }
    let limit = try loop.limit.map { id throws(Stop) in try wholeNumber(id) } ?? nil
    items.slice(offset: max(0, offset), limit: limit)
    if remembersLoops { loopEnds[template.loopNames[id]] = max(0, offset) + items.count }
    items.isReversed = loop.isReversed
    return items
  }

  /// Nil where there is nothing to make a table of: no value at all.
  private mutating func tableItems(of id: LoopID) throws(Stop) -> LoopItems? {
    let loop = frame.template.parsed.loops[id]
    let collection = try evaluate(loop.collection)
    if collection == .null { return nil }
    var items = LoopItems(collection)
    var offset = 0
    if case .value(let id) = loop.offset { offset = try leadingInteger(id) }
    let limit = try loop.limit.map { id throws(Stop) in try leadingInteger(id) }
    items.slice(offset: max(0, offset), limit: limit)
    items.isReversed = loop.isReversed
    return items
  }

  /// A number of items as Ruby's `Integer()` reads it; nil for nil, and an error for what is none.
  private mutating func wholeNumber(_ id: ExpressionID) throws(Stop) -> Int? {
    let value = try evaluate(id)
    if value == .null { return nil }
    do throws(FilterProblem) {
      return try Filters.wholeNumber(value)
    } catch {
      throw stop(RenderChecks.wrongArgument, error.message, at: parsed.expressions[id].range)
    }
  }

  /// A number of items as Ruby's `to_i` reads it: what is no number counts nothing.
  private mutating func leadingInteger(_ id: ExpressionID) throws(Stop) -> Int {
    let value = try evaluate(id)
    switch value {
    case .null, .text, .integer, .number: return value.asInteger ?? 0
    default:
      throw stop(
        RenderChecks.wrongArgument,
        Message(zh: "“\(value.excerpt)”不是整数", en: "`\(value.excerpt)` is not a whole number"),
        at: parsed.expressions[id].range)
    }
  }
}

/// What a loop walks through: a list's items, a map's pairs, a range's numbers, a text as one item.
struct LoopItems {
  private var values: [Value] = []
  /// The first number, for ranges, which are never written out.
  private var firstNumber: Int?
  private var start = 0
  private(set) var count = 0
  var isReversed = false

  init(_ value: Value) {
    switch value {
    case .list(let items): values = items
    case .map(let entries): values = entries.map { .list([.text($0.key), $0.value]) }
    case .text(let text): values = text.isEmpty ? [] : [value]
    case .span(let from, let through):
      firstNumber = from
      let (length, overflow) = through.subtractingReportingOverflow(from)
      count = overflow ? (through > from ? .max : 0) : length == .max ? .max : max(0, length + 1)
      return
    default: break
    }
    count = values.count
  }

  mutating func slice(offset: Int, limit: Int?) {
    start = min(offset, count)
    count = min(count - start, max(0, limit ?? .max))
  }

  subscript(turn: Int) -> Value {
    let position = start + (isReversed ? count - 1 - turn : turn)
    return firstNumber.map { .integer($0 &+ position) } ?? values[position]
  }
}
