import TemplateParsing

/// Whether the conditions around a place of a template have asked for a name, so that the place is not
/// reached, or knows what it does, where the name is empty.
struct GuardedNames {
  private let parsed: ParsedTemplate
  /// The indices of the blocks and branches around the current node, the outermost first.
  private var around: [Int] = []
  /// Names that the template gives a value itself.
  private var assigned: Set<String> = []

  init(_ parsed: ParsedTemplate) { self.parsed = parsed }

  /// Goes on to the next node; nodes are taken in order.
  mutating func advance(to index: Int) {
    while let last = around.last, parsed.nodes[last].subtreeEnd <= index { around.removeLast() }
    let node = parsed.nodes[index]
    switch node.kind {
    case .assign(let name, _), .capture(let name): assigned.insert(parsed.text(name))
    default: break
    }
    if node.subtreeEnd > index + 1 { around.append(index) }
  }

  /// - Parameter isName: whether a word names what is asked about.
  func isGuarded(_ isName: (String) -> Bool) -> Bool {
    if assigned.contains(where: isName) { return true }
    for (depth, index) in around.enumerated() {
      switch parsed.nodes[index].kind {
      case .forBlock(let loop), .tablerow(let loop):
        if isName(parsed.text(parsed.loops[loop].variable)) { return true }
      case .ifBlock(let condition):
        let branch = around[(depth + 1)...].first.flatMap { parsed.nodes[$0].isBranch ? $0 : nil }
        if isGuarded(by: condition, of: index, in: branch, isName) { return true }
      case .unlessBlock(let condition), .caseBlock(let condition):
        if mentions(condition, isName) { return true }
      // What it asks could not be read, and has its finding.
      case .broken: return true
      default: break
      }
    }
    return false
  }

  /// In the first branch the condition holds; in a later one it has been asked, and so have those between.
  private func isGuarded(
    by condition: ExpressionID, of block: Int, in branch: Int?, _ isName: (String) -> Bool
  ) -> Bool {
    guard let branch else { return implies(condition, isName) }
    if mentions(condition, isName) { return true }
    for child in parsed.children(of: block) where child <= branch {
      guard case .elsif(let condition) = parsed.nodes[child].kind else { continue }
      if child == branch ? implies(condition, isName) : mentions(condition, isName) { return true }
    }
    return false
  }

  /// Whether the name has a value where the condition holds; a comparison counts as asking.
  private func implies(_ id: ExpressionID, _ isName: (String) -> Bool) -> Bool {
    switch parsed.expressions[id].kind {
    case .logical(.or, let left, let right): implies(left, isName) && implies(right, isName)
    case .logical(.and, let left, let right): implies(left, isName) || implies(right, isName)
    default: mentions(id, isName)
    }
  }

  private func mentions(_ id: ExpressionID, _ isName: (String) -> Bool) -> Bool {
    switch parsed.expressions[id].kind {
    case .path: parsed.rootName(id).map { isName(parsed.text($0)) } ?? false
    case .comparison(_, let left, let right), .logical(_, let left, let right):
      mentions(left, isName) || mentions(right, isName)
    default: false
    }
  }
}
