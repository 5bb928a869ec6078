extension ParsedTemplate {
  /// A place where a template reads a name.
  package struct Reference: Sendable {
    /// The name the path starts with: `customer` in `customer.name`.
    package var root: String
    /// The literal steps of the path, up to the first that is worked out.
    package var path: [String]
    /// The whole path.
    package var range: Range<Int>
    package var rootRange: Range<Int>
    package var use: Use
    /// Goes through the filter `default`.
    package var hasDefault: Bool
    /// The names that the enclosing `if` and `elsif` conditions read: one of them being empty may
    /// keep this place from being reached.
    package var conditions: [String]
    /// Given a value by the template itself before this place.
    package var isLocal: Bool

    package enum Use: Sendable {
      /// Printed.
      case output
      /// Tested.
      case condition
      /// Walked through by a loop.
      case loop
      /// Handed to a filter, a partial or a variable, or chosen by.
      case argument
    }
  }

  /// Every name the template reads, in order.
  package var references: [Reference] {
    var collector = ReferenceCollector(template: self)
    collector.collect()
    return collector.references
  }
}

/// Walks the nodes and keeps the names that are read, and those that the template sets itself.
private struct ReferenceCollector {
  let template: ParsedTemplate
  var references: [ParsedTemplate.Reference] = []
  private var assigned: Set<String> = []
  /// What the blocks around the current node add, with the index where each ends.
  private var scopes: [(end: Int, conditions: [String], variable: String?)] = []

  init(template: ParsedTemplate) { self.template = template }

  mutating func collect() {
    references.reserveCapacity(template.expressions.count)
    for (index, node) in template.nodes.enumerated() {
      while let last = scopes.last, last.end <= index { scopes.removeLast() }
      visit(node, at: index)
    }
  }

  private mutating func visit(_ node: TemplateNode, at index: Int) {
    switch node.kind {
    case .output(let value), .echo(let value):
      if let value { read(value, .output) }
    case .assign(let name, let value):
      read(value, .argument)
      assigned.insert(template.text(name))
    case .capture(let name), .increment(let name), .decrement(let name):
      assigned.insert(template.text(name))
    case .cycle(let group, let items):
      if let group { read(group, .argument) }
      for item in items { read(template.lists[item], .output) }
    case .ifBlock(let condition):
      read(condition, .condition)
      // Its own condition holds up to its first branch.
      let body = template.children(of: index).first { template.nodes[$0].isBranch }
      enter(conditions: roots(condition), end: body ?? node.subtreeEnd)
    case .elsif(let condition):
      read(condition, .condition)
      enter(conditions: roots(condition), end: node.subtreeEnd)
    case .unlessBlock(let condition), .caseBlock(let condition): read(condition, .condition)
    case .when(let items):
      for item in items { read(template.lists[item], .condition) }
    case .forBlock(let id), .tablerow(let id):
      let loop = template.loops[id]
      read(loop.collection, .loop)
      for value in [loop.limit, loop.columns] { if let value { read(value, .argument) } }
      if case .value(let offset) = loop.offset { read(offset, .argument) }
      enter(variable: template.text(loop.variable), end: node.subtreeEnd)
    case .render(let id), .include(let id):
      let call = template.partialCalls[id]
      read(call.name, .argument)
      if let binding = call.binding { read(binding.value, .argument) }
      for argument in call.arguments { read(template.arguments[argument].value, .argument) }
    default: break
    }
  }

  private mutating func enter(conditions: [String] = [], variable: String? = nil, end: Int) {
    let outer = scopes.last?.conditions ?? []
    scopes.append((end, outer + conditions, variable))
  }

  private mutating func read(_ value: FilteredExpression, _ use: ParsedTemplate.Reference.Use) {
    let hasDefault = value.filters.contains { template.filterName($0) == "default" }
    read(value.value, use, hasDefault: hasDefault)
    for filter in value.filters {
      for argument in template.filters[filter].arguments {
        read(template.arguments[argument].value, .argument)
      }
    }
  }

  private mutating func read(
    _ id: ExpressionID, _ use: ParsedTemplate.Reference.Use, hasDefault: Bool = false
  ) {
    let expression = template.expressions[id]
    switch expression.kind {
    case .path(let steps): readPath(steps, of: expression, use, hasDefault: hasDefault)
    case .span(let from, let through):
      read(from, .argument)
      read(through, .argument)
    case .comparison(_, let left, let right), .logical(_, let left, let right):
      read(left, use)
      read(right, use)
    default: break
    }
  }

  private mutating func readPath(
    _ steps: Range<Int>, of expression: TemplateExpression, _ use: ParsedTemplate.Reference.Use,
    hasDefault: Bool
  ) {
    var path: [String] = []
    var isLiteral = true
    var rootRange: Range<Int>?
    for step in steps {
      switch template.segments[step].kind {
      case .name(let name):
        if step == steps.lowerBound { rootRange = name }
        if isLiteral { path.append(template.text(name)) }
      case .index(let index):
        if case .integer(let number) = template.expressions[index].kind, isLiteral, rootRange != nil
        {
          path.append(String(number))
        } else {
          isLiteral = false
        }
        read(index, .argument)
      }
    }
    // `[other]` as a root: nobody can say before rendering which name it reads.
    guard let rootRange else { return }
    let root = path[0]
    references.append(
      ParsedTemplate.Reference(
        root: root, path: path, range: expression.range, rootRange: rootRange, use: use,
        hasDefault: hasDefault, conditions: scopes.last?.conditions ?? [], isLocal: isLocal(root)))
  }

  private func isLocal(_ name: String) -> Bool {
    if assigned.contains(name) { return true }
    let isLoop = name == "forloop" || name == "tablerowloop"
    return scopes.contains { $0.variable != nil && (isLoop || $0.variable == name) }
  }

  /// The names a condition reads.
  private func roots(_ id: ExpressionID) -> [String] {
    switch template.expressions[id].kind {
    case .path: template.rootName(id).map { [template.text($0)] } ?? []
    case .comparison(_, let left, let right), .logical(_, let left, let right):
      roots(left) + roots(right)
    default: []
    }
  }
}

extension ParsedTemplate {
  package func filterName(_ filter: Int) -> String { text(filters[filter].name) }
}
