import Diagnostics
import TemplateParsing

/// Where a loop stands: what `forloop` and `tablerowloop` tell.
struct LoopState {
  var name: String
  var length: Int
  var index = 0
  /// Of a `tablerow`; nil for other loops.
  var columns: Int?
  /// A partial does not see the loops around it.
  var hidesParent = false
}

extension Evaluation {
  mutating func renderFor(_ index: Int, _ loop: LoopHead) throws(Stop) -> Flow {
    let items = try items(of: loop)
    guard items.count > 0 else {
      let orElse = parsed.children(of: index).first { parsed.nodes[$0].isBranch }
      return try orElse.map { branch throws(Stop) in try renderChildren(of: branch) } ?? .next
    }
    let variable = parsed.text(loop.variable)
    frame.loops.append(LoopState(name: loopName(loop), length: items.count))
    frame.scoped.append((variable, .null))
    defer {
      frame.loops.removeLast()
      frame.scoped.removeLast()
    }
    for turn in 0..<items.count {
      try countStep(at: parsed.nodes[index].range)
      frame.loops[frame.loops.count - 1].index = turn
      frame.scoped[frame.scoped.count - 1].value = items[turn]
      if try renderChildren(of: index) == .breakLoop { break }
    }
    return .next
  }

  /// Rows and cells as HTML, as Shopify's Liquid prints them.
  mutating func renderTable(_ index: Int, _ loop: LoopHead) throws(Stop) {
    let range = parsed.nodes[index].range
    let items = try items(of: loop)
    var columns = items.count
    if let given = loop.columns { columns = try integer(given) ?? columns }
    frame.loops.append(LoopState(name: loopName(loop), length: items.count, columns: columns))
    frame.scoped.append((parsed.text(loop.variable), .null))
    defer {
      frame.loops.removeLast()
      frame.scoped.removeLast()
    }
    try write("<tr class=\"row1\">\n".utf8, at: range)
    for turn in 0..<items.count {
      try countStep(at: range)
      frame.loops[frame.loops.count - 1].index = turn
      frame.scoped[frame.scoped.count - 1].value = items[turn]
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

  /// A loop's name as Liquid counts it: variable and collection.
  private func loopName(_ loop: LoopHead) -> String {
    parsed.text(loop.variable) + "-" + parsed.text(parsed.expressions[loop.collection].range)
  }

  private mutating func items(of loop: LoopHead) throws(Stop) -> LoopItems {
    var items = LoopItems(try evaluate(loop.collection))
    let name = loopName(loop)
    var offset = 0
    switch loop.offset {
    case .continued: offset = loopEnds[name, default: 0]
    case .value(let id): offset = try integer(id) ?? 0
    case nil: break
    }
    let limit = try loop.limit.map { id throws(Stop) in try integer(id) } ?? nil
    items.slice(offset: max(0, offset), limit: limit)
    loopEnds[name] = max(0, offset) + items.count
    items.isReversed = loop.isReversed
    return items
  }

  /// A number of items; nil for nil, and an error for what is no number.
  private mutating func integer(_ id: ExpressionID) throws(Stop) -> Int? {
    let value = try evaluate(id)
    if value == .null { return nil }
    if let number = value.asInteger { return number }
    throw stop(
      RenderChecks.wrongArgument,
      Message(zh: "“\(value.printed)”不是整数", en: "`\(value.printed)` is not a whole number"),
      at: parsed.expressions[id].range)
  }

  /// `forloop.index` and the like; nil outside of a loop.
  mutating func loopProperty(_ steps: Range<Int>.SubSequence, isTable: Bool) throws(Stop) -> Value?
  {
    guard var position = frame.loops.lastIndex(where: { ($0.columns != nil) == isTable }) else {
      return nil
    }
    for step in steps {
      let loop = frame.loops[position]
      let name = frame.template.names[step]
      if name == "parentloop" {
        let outer = frame.loops[..<position].lastIndex { $0.columns == nil }
        guard let outer, !loop.hidesParent, !frame.loops[outer].hidesParent else { return .null }
        position = outer
        continue
      }
      return property(name, of: loop)
    }
    return .null
  }

  private func property(_ name: String, of loop: LoopState) -> Value {
    switch name {
    case "index": return .integer(loop.index + 1)
    case "index0": return .integer(loop.index)
    case "rindex": return .integer(loop.length - loop.index)
    case "rindex0": return .integer(loop.length - loop.index - 1)
    case "first": return .flag(loop.index == 0)
    case "last": return .flag(loop.index == loop.length - 1)
    case "length": return .integer(loop.length)
    case "name": return loop.columns == nil ? .text(loop.name) : .null
    default: break
    }
    guard let columns = loop.columns, columns > 0 else { return .null }
    let column = loop.index % columns
    switch name {
    case "col": return .integer(column + 1)
    case "col0": return .integer(column)
    case "col_first": return .flag(column == 0)
    case "col_last": return .flag(column == columns - 1)
    case "row": return .integer(loop.index / columns + 1)
    default: return .null
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
