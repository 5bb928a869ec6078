extension PatternNode {
  /// The pattern without its counting: everywhere it matches, the outline matches too, and ends at
  /// the same places among others.
  ///
  /// `.{0,20}` asks the automaton to tell apart how many characters have passed since each beginning,
  /// in every combination with whatever the other patterns wait for: thousands of states. `.*` asks
  /// for one. Nil where nothing is counted that most text consists of.
  var outline: PatternNode? {
    guard countsAnyText else { return nil }
    return outlined
  }

  /// Fewer are cheap enough to tell apart.
  private static let leastCount = 5

  private var countsAnyText: Bool {
    switch self {
    case .set, .assertion: false
    case .sequence(let nodes), .choice(let nodes): nodes.contains(where: \.countsAnyText)
    case .group(let node, _): node.countsAnyText
    case .repetition(let node, let min, let max, _):
      max ?? min >= Self.leastCount && node.holdsHan || node.countsAnyText
    }
  }

  private var outlined: PatternNode {
    switch self {
    case .set, .assertion: return self
    case .sequence(let nodes): return .sequence(nodes.map(\.outlined))
    case .choice(let nodes): return .choice(nodes.map(\.outlined))
    case .group(let node, let number): return .group(node.outlined, number: number)
    case .repetition(let node, let min, let max, let isGreedy):
      let isCounted = max ?? min >= Self.leastCount && node.holdsHan
      return .repetition(
        node.outlined, min: isCounted ? Swift.min(min, 1) : min, max: isCounted ? nil : max,
        isGreedy: isGreedy)
    }
  }

  /// Whether most Han, which is most text, is in one of its sets.
  private var holdsHan: Bool {
    switch self {
    case .set(let set): set.contains(0x7684)
    case .assertion: false
    case .sequence(let nodes), .choice(let nodes): nodes.contains(where: \.holdsHan)
    case .group(let node, _): node.holdsHan
    case .repetition(let node, _, _, _): node.holdsHan
    }
  }
}
