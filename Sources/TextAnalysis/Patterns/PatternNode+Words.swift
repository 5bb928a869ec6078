extension PatternNode {
  /// Words of which one at least stands in every match, in ASCII lower case where case does not matter;
  /// nil where nothing telling has to stand there.
  ///
  /// A text without any of them has no match, and words are found many times faster than patterns: so
  /// does Ripgrep, and so do RE2 and Hyperscan (its authors call them literal factors, NSDI 2019).
  var requiredWords: [[UInt8]]? {
    var best: Candidate?
    settle(run(of: self, &best), &best)
    guard let best, best.length >= Self.leastLength else { return nil }
    return best.words
  }

  /// In bytes: two Han characters, or four letters. What is shorter stands everywhere.
  private static let leastLength = 4
  private static let mostWords = 48

  private struct Candidate {
    var words: [[UInt8]]
    /// Of the shortest, in bytes.
    var length: Int

    /// Longer words are rarer; beyond some length, fewer words are better.
    func isBetter(than other: Candidate) -> Bool {
      let (mine, its) = (Swift.min(length, 9), Swift.min(other.length, 9))
      return mine != its ? mine > its : words.count < other.words.count
    }
  }

  private func settle(_ words: [[UInt8]]?, _ best: inout Candidate?) {
    guard let words, !words.isEmpty else { return }
    var length = Int.max
    for word in words { length = Swift.min(length, word.count) }
    guard length > 0 else { return }
    let candidate = Candidate(words: words, length: length)
    if best.map({ candidate.isBetter(than: $0) }) ?? true { best = candidate }
  }

  /// All that a node can match, where that is a short list of words; otherwise the best candidate inside
  /// it is noted.
  private func run(of node: PatternNode, _ best: inout Candidate?) -> [[UInt8]]? {
    switch node {
    case .assertion: return [[]]
    case .set(let set): return Self.characters(of: set)
    case .group(let inner, _): return run(of: inner, &best)
    case .choice(let nodes): return runOfChoice(nodes, &best)
    case .sequence(let nodes): return runOfSequence(nodes, &best)
    case .repetition(let inner, let min, let max, _):
      // What may be left out tells nothing.
      var innerBest: Candidate?
      let words = run(of: inner, &innerBest)
      if min > 0, let innerBest, best.map({ innerBest.isBetter(than: $0) }) ?? true {
        best = innerBest
      }
      guard let words else { return nil }
      if let max, max <= 2 {
        var all: [[UInt8]]? = min == 0 ? [[]] : []
        var repeated: [[UInt8]] = [[]]
        for count in 1...Swift.max(1, max) where max > 0 {
          guard let longer = Self.product(repeated, words) else { return nil }
          repeated = longer
          if count >= min { all = all.flatMap { Self.union($0, repeated) } }
        }
        if let all { return all }
      }
      if min > 0 { settle(words, &best) }
      return nil
    }
  }

  /// Each branch has words of its own, so all of them together are required.
  private func runOfChoice(_ nodes: [PatternNode], _ best: inout Candidate?) -> [[UInt8]]? {
    var whole: [[UInt8]]? = []
    var required: [[UInt8]]? = []
    for node in nodes {
      var branchBest: Candidate?
      let words = run(of: node, &branchBest)
      whole = whole.flatMap { all in words.flatMap { Self.union(all, $0) } }
      settle(words, &branchBest)
      required = required.flatMap { all in branchBest.flatMap { Self.union(all, $0.words) } }
    }
    if whole == nil { settle(required, &best) }
    return whole
  }

  /// Words that follow each other are one.
  private func runOfSequence(_ nodes: [PatternNode], _ best: inout Candidate?) -> [[UInt8]]? {
    var words: [[UInt8]] = [[]]
    var isWhole = true
    for node in nodes {
      // Letter by letter, as most of a pattern is written.
      if case .set(let set) = node, let only = set.single, let scalar = Unicode.Scalar(only) {
        for index in words.indices { words[index] += UTF8Reading.bytes(of: scalar) }
        continue
      }
      let next = run(of: node, &best)
      if let next, let longer = Self.product(words, next) {
        words = longer
      } else {
        settle(words, &best)
        isWhole = false
        words = next ?? [[]]
      }
    }
    if isWhole { return words }
    settle(words, &best)
    return nil
  }

  private static func characters(of set: ScalarSet) -> [[UInt8]]? {
    if let only = set.single { return Unicode.Scalar(only).map { [UTF8Reading.bytes(of: $0)] } }
    guard let listed = set.listed, listed.count <= 16 else { return nil }
    var words: [[UInt8]] = []
    for scalar in listed {
      guard let scalar = Unicode.Scalar(scalar) else { return nil }
      // Only ASCII is folded where words are looked for.
      if set.ignoresCase, scalar.value >= 0x80, CaseVariants.mayHave(scalar.value...scalar.value) {
        return nil
      }
      let word = UTF8Reading.bytes(of: scalar)
      words.append(set.ignoresCase ? word.map(folded) : word)
    }
    return union([], words)
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func product(_ one: [[UInt8]], _ other: [[UInt8]]) -> [[UInt8]]? {
    guard one.count * other.count <= mostWords else { return nil }
    // Lists hold nothing twice, so that words which start or end alike do not make the same.
    if one.count == 1 { return one[0].isEmpty ? other : other.map { one[0] + $0 } }
    if other.count == 1 { return other[0].isEmpty ? one : one.map { $0 + other[0] } }
    return union([], one.flatMap { start in other.map { start + $0 } })
  }

  private static func union(_ one: [[UInt8]], _ other: [[UInt8]]) -> [[UInt8]]? {
    if one.isEmpty, other.count < 2 { return other }
    var all = one
    for word in other where !all.contains(word) { all.append(word) }
    return all.count <= mostWords ? all : nil
  }

  /// How many characters a match holds at most; nil where there is no limit.
  var longestMatch: Int? {
    switch self {
    case .set: return 1
    case .assertion: return 0
    case .group(let node, _): return node.longestMatch
    case .sequence(let nodes):
      return nodes.reduce(0) { sum, node in
        sum.flatMap { sum in node.longestMatch.map { sum + $0 } }
      }
    case .choice(let nodes):
      return nodes.reduce(0) { longest, node in
        longest.flatMap { longest in node.longestMatch.map { Swift.max(longest, $0) } }
      }
    case .repetition(let node, _, let max, _):
      guard let max, let length = node.longestMatch else { return nil }
      let (product, overflow) = length.multipliedReportingOverflow(by: max)
      return overflow ? nil : product
    }
  }
}
