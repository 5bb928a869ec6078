/// A pattern, read: the tree that `PatternParser` makes and `PatternProgram` is made from.
indirect enum PatternNode: Sendable {
  case set(ScalarSet)
  case assertion(PatternAssertion)
  /// Empty where nothing stands: `(a|)`.
  case sequence([PatternNode])
  /// The first that leads to a match wins.
  case choice([PatternNode])
  case repetition(PatternNode, min: Int, max: Int?, isGreedy: Bool)
  /// Numbered from 1, by opening parentheses.
  case group(PatternNode, number: Int)

  /// Whether the empty text matches somewhere.
  var isNullable: Bool {
    switch self {
    case .set: false
    case .assertion: true
    case .sequence(let nodes): nodes.allSatisfy { $0.isNullable }
    case .choice(let nodes): nodes.contains { $0.isNullable }
    case .repetition(let node, let min, _, _): min == 0 || node.isNullable
    case .group(let node, _): node.isNullable
    }
  }

  /// How many instructions it takes at most; `limit` where it is that or more.
  func size(limit: Int) -> Int {
    func capped(_ count: Int, times: Int) -> Int {
      let (product, overflow) = count.multipliedReportingOverflow(by: times)
      return overflow ? limit : Swift.min(product, limit)
    }
    func sum(_ nodes: [PatternNode]) -> Int {
      nodes.reduce(0) { Swift.min($0 + $1.size(limit: limit), limit) }
    }
    switch self {
    case .set, .assertion: return 1
    case .sequence(let nodes): return sum(nodes)
    case .choice(let nodes): return Swift.min(sum(nodes) + nodes.count, limit)
    case .group(let node, _): return Swift.min(node.size(limit: limit) + 2, limit)
    case .repetition(let node, let min, let max, _):
      let size = node.size(limit: limit)
      guard let max else { return capped(size + 2, times: Swift.max(min, 1)) }
      return capped(size + 1, times: max)
    }
  }
}

/// What must hold between two characters.
enum PatternAssertion: UInt8, Sendable {
  case lineStart, lineEnd, textStart, textEnd, wordEdge, noWordEdge

  func holds(between before: ScalarKind, and after: ScalarKind) -> Bool {
    switch self {
    case .lineStart:
      before == .textEdge || before == .lineFeed
        || before == .carriageReturn && after != .lineFeed
    case .lineEnd:
      after == .textEdge || after == .carriageReturn
        || after == .lineFeed && before != .carriageReturn
    case .textStart: before == .textEdge
    case .textEnd: after == .textEdge
    case .wordEdge: (before == .word) != (after == .word)
    case .noWordEdge: (before == .word) == (after == .word)
    }
  }
}

/// What assertions tell apart.
enum ScalarKind: UInt8, CaseIterable, Sendable {
  /// The beginning or the end of the text.
  case textEdge
  case lineFeed, carriageReturn
  /// A letter of an alphabet that separates words by spaces, or a digit.
  case word
  case other

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x0A: self = .lineFeed
    case 0x0D: self = .carriageReturn
    default: self = ScalarClass.isWordCharacter(scalar) ? .word : .other
    }
  }
}
