package import Diagnostics
package import DomainModel
package import TemplateParsing

/// A template made ready to be rendered many times: names are numbered, literals are values,
/// filters are looked up, and what prints nothing is known.
///
/// The parsed nodes are the program; the tables here stand beside them, by the same indices. They
/// live as long as the template does.
package final class CompiledTemplate: Sendable {
  package let parsed: ParsedTemplate
  package let slots: [Slot]
  /// The mistakes that keep it from being rendered.
  package let errors: [Diagnostic]

  let bytes: FrozenTable<UInt8>
  let nodes: FrozenTable<TemplateNode>
  let expressions: FrozenTable<TemplateExpression>
  let segments: FrozenTable<PathSegment>
  let slotTable: SlotTable
  let symbols: SymbolTable
  /// By symbol.
  let names: FrozenTable<String>
  /// By symbol: `forloop`, `tablerowloop`, `fact`.
  let isSpecial: FrozenTable<Bool>
  /// By segment: the symbol of a path's first name; -1 for others.
  let roots: FrozenTable<Int>
  /// By segment: the name of a step, as the key it is; null for a step that is worked out.
  let keys: FrozenTable<Value>
  let loopProperties: FrozenTable<LoopProperty?>
  /// By segment: written in brackets, where `size`, `first` and `last` are keys like any other.
  let isBracketed: FrozenTable<Bool>
  /// By expression: what a literal stands for.
  let constants: FrozenTable<Value?>
  /// By filter call.
  let filters: FrozenTable<CompiledFilter>
  /// By node: what it sets; -1 where it sets nothing.
  let targets: FrozenTable<Int>
  /// By loop: its variable's symbol, and its name as Liquid counts it.
  let loopVariables: [Int]
  let loopNames: [String]
  /// By argument: the name it is given under.
  let argumentNames: [String]
  /// Some loop, here or in a template that is included, may go on where another stopped.
  let remembersLoops: Bool
  /// The names in part markers.
  let partNames: [String]
  /// The partials that it names; those whose names are worked out are not among them.
  package let partialNames: [String]
  /// The symbols that may hold a customer's gender or title, where a salutation is made.
  let genderSymbols: [Int]

  package init(_ parsed: Parsed<ParsedTemplate>, slots: [Slot]) {
    let template = parsed.value
    self.parsed = template
    self.slots = slots
    errors = parsed.diagnostics.filter { $0.severity == .error }
    bytes = FrozenTable(template.bytes)
    nodes = FrozenTable(Self.withoutBlankTexts(template))
    expressions = FrozenTable(template.expressions)
    segments = FrozenTable(template.segments)
    slotTable = SlotTable(slots)
    partNames = template.partNames.map { template.text($0) }
    partialNames = template.partialNames.map(\.name)
    argumentNames = template.arguments.map { $0.name.map { template.text($0) } ?? "" }
    loopNames = template.loops.map { loop in
      template.text(loop.variable) + "-"
        + template.text(template.expressions[loop.collection].range)
    }
    remembersLoops =
      template.loops.contains { if case .continued = $0.offset { true } else { false } }
      || template.nodes.contains { if case .include = $0.kind { true } else { false } }
    let constants = template.expressions.map { Self.constant($0, in: template) }
    self.constants = FrozenTable(constants)
    let filters = template.filters.map { CompiledFilter($0, in: template, constants: constants) }
    self.filters = FrozenTable(filters)

    let stepNames: [String?] = template.segments.map { segment in
      guard case .name(let range) = segment.kind else { return nil }
      return template.text(range)
    }
    keys = FrozenTable(stepNames.map { $0.map { .text($0) } ?? .null })
    isBracketed = FrozenTable(
      template.segments.map { template.bytes[$0.range.lowerBound] == UInt8(ascii: "[") })
    loopProperties = FrozenTable(stepNames.map { $0.flatMap(LoopProperty.init(rawValue:)) })
    var symbols = SymbolTable()
    var roots = [Int](repeating: -1, count: template.segments.count)
    for expression in template.expressions {
      guard case .path(let steps) = expression.kind, let name = stepNames[steps.lowerBound]
      else { continue }
      roots[steps.lowerBound] = symbols.insert(name)
    }
    self.roots = FrozenTable(roots)
    loopVariables = template.loops.map { symbols.insert(template.text($0.variable)) }
    targets = FrozenTable(
      template.nodes.map { node in
        switch node.kind {
        case .assign(let name, _), .capture(let name), .increment(let name), .decrement(let name):
          symbols.insert(template.text(name))
        default: -1
        }
      })
    genderSymbols =
      filters.contains(where: \.isSalutation)
      ? ["gender", "title", "性别", "称谓"].map { symbols.insert($0) } : []
    self.symbols = symbols
    names = FrozenTable(symbols.names)
    isSpecial = FrozenTable(
      symbols.names.map { ["forloop", "tablerowloop", "fact"].contains($0) })
  }

  deinit {
    bytes.deallocate()
    nodes.deallocate()
    expressions.deallocate()
    segments.deallocate()
    names.deallocate()
    isSpecial.deallocate()
    roots.deallocate()
    keys.deallocate()
    loopProperties.deallocate()
    constants.deallocate()
    filters.deallocate()
    targets.deallocate()
    isBracketed.deallocate()
  }

  /// The next branch of a block: `elsif`, `when` or `else`; nil after the last.
  /// - Parameter branch: the one before; nil for the first.
  func branch(of block: Int, after branch: Int?) -> Int? {
    let end = nodes[block].subtreeEnd
    var index = branch.map { nodes[$0].subtreeEnd } ?? block + 1
    while index < end {
      let node = nodes[index]
      if node.isBranch { return index }
      index = node.subtreeEnd
    }
    return nil
  }

  private static func constant(_ expression: TemplateExpression, in template: ParsedTemplate)
    -> Value?
  {
    switch expression.kind {
    case .string(let range): .text(template.text(range))
    case .integer(let number): .integer(number)
    case .float(let number): .number(number)
    case .boolean(let flag): .flag(flag)
    case .null: .null
    case .blank: .blank
    case .empty: .empty
    case .path, .span, .comparison, .logical: nil
    }
  }

  /// The nodes, with the white space taken out of blocks that hold nothing but white space and
  /// instructions: such blocks print nothing of their own, as in Shopify's Liquid.
  private static func withoutBlankTexts(_ template: ParsedTemplate) -> [TemplateNode] {
    var nodes = template.nodes
    let isBlank = blankNodes(template)
    // Blocks are entered before what they hold; the innermost decides.
    var open: [(end: Int, isBlank: Bool)] = []
    for (index, node) in template.nodes.enumerated() {
      while let last = open.last, last.end <= index { open.removeLast() }
      switch node.kind {
      case .text(let printed) where open.last?.isBlank == true:
        nodes[index].kind = .text(printed: printed.lowerBound..<printed.lowerBound)
      case .ifBlock, .unlessBlock, .caseBlock, .forBlock:
        open.append((node.subtreeEnd, isBlank[index]))
      case .elsif, .when, .elseBranch:
        open.append((node.subtreeEnd, open.last?.isBlank == true))
      case .capture, .tablerow, .ifchanged: open.append((node.subtreeEnd, false))
      default: break
      }
    }
    return nodes
  }

  /// From the last node to the first, so that what a block holds is known before the block.
  private static func blankNodes(_ template: ParsedTemplate) -> [Bool] {
    var isBlank = [Bool](repeating: false, count: template.nodes.count)
    for index in template.nodes.indices.reversed() {
      switch template.nodes[index].kind {
      case .text(let printed):
        isBlank[index] = template.bytes[printed].allSatisfy(\.isLiquidSpace)
      case .partMarker, .guidance, .comment, .assign, .capture, .end: isBlank[index] = true
      case .ifBlock, .unlessBlock, .caseBlock, .forBlock, .elsif, .when, .elseBranch, .liquid,
        .ifchanged, .tablerow:
        isBlank[index] = template.children(of: index).allSatisfy { isBlank[$0] }
      default: break
      }
    }
    return isBlank
  }
}
