/// A template as the parser read it: nodes, and the tables they point into.
///
/// Everything is a range of `bytes`; strings are made when somebody asks for them. Indices stay
/// valid as long as the value is not changed, which only the parser does.
package struct ParsedTemplate: Sendable {
  /// Relative to the folder that holds `styleguide.yaml`.
  package let path: String
  /// The whole file.
  package let bytes: [UInt8]
  /// The part of the file that is template.
  package let range: Range<Int>

  package internal(set) var nodes: [TemplateNode] = []
  package internal(set) var expressions: [TemplateExpression] = []
  package internal(set) var segments: [PathSegment] = []
  package internal(set) var filters: [FilterCall] = []
  package internal(set) var arguments: [TemplateArgument] = []
  package internal(set) var lists: [ExpressionID] = []
  package internal(set) var loops: [LoopHead] = []
  package internal(set) var partialCalls: [PartialCall] = []
  /// The names in part markers, without `@`.
  package internal(set) var partNames: [Range<Int>] = []

  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The nodes directly inside a block (or, for nil, the template), its branches and its end among them.
  package func children(of block: Int?) -> Children {
    guard let block else { return Children(nodes: nodes, position: 0, end: nodes.count) }
    return Children(nodes: nodes, position: block + 1, end: nodes[block].subtreeEnd)
  }

  /// Walks over siblings, each with what is inside it in one step.
  package struct Children: Sequence, IteratorProtocol {
    let nodes: [TemplateNode]
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = nodes[position].subtreeEnd }
      return position
    }
  }

  /// The names of a path where all of its steps are names or literal keys: `customer.name`.
  package func pathText(_ expression: ExpressionID) -> String? {
    guard case .path(let steps) = expressions[expression].kind else { return nil }
    var words: [String] = []
    for step in steps {
      guard case .name(let name) = segments[step].kind else { return nil }
      words.append(text(name))
    }
    return words.joined(separator: ".")
  }

  /// The name a path starts with; nil for `[dynamic]` roots and for what is no path.
  package func rootName(_ expression: ExpressionID) -> Range<Int>? {
    guard case .path(let steps) = expressions[expression].kind, let first = steps.first,
      case .name(let name) = segments[first].kind
    else { return nil }
    return name
  }
}
