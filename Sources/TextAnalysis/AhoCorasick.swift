/// Finds all of many literal phrases in one pass over UTF-8 bytes.
///
/// A. Aho, M. Corasick, "Efficient string matching", 1975, with one change: of the states, only those
/// behind the first two characters of a phrase are ever entered. Where phrases may begin says a
/// `PhraseStarts`, which passes nearly every place of an ordinary text with one look-up; there the
/// automaton starts, two characters on, and runs until what it holds is less than that again. Children of
/// a state stand side by side, so that thousands of phrases take some hundred kilobytes and are ready
/// within a millisecond. ASCII letters are folded; phrases that mind their case are compared again where
/// they end.
package struct AhoCorasick: Sendable {
  package struct Pattern: Hashable, Sendable {
    /// UTF-8; what is none never matches.
    package var bytes: [UInt8]
    /// ASCII letters only.
    package var ignoresCase: Bool

    package init(_ bytes: [UInt8], ignoresCase: Bool = true) {
      self.bytes = bytes
      self.ignoresCase = ignoresCase
    }

    package init(_ text: String, ignoresCase: Bool = true) {
      self.init(Array(text.utf8), ignoresCase: ignoresCase)
    }

    /// All bytes at once: an array would hand them over one by one.
    package func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(ignoresCase)
    }
  }

  package struct Match: Hashable, Sendable {
    package var pattern: Int
    package var range: Range<Int>
  }

  package let patterns: [Pattern]
  /// By state, breadth first: the root, its children, theirs.
  private let states: [State]
  /// By state: the byte that leads to it.
  private let labels: [UInt8]
  private let outputs: [Output]
  private let starts: PhraseStarts
  private let skipsWordInsides: Bool

  /// A phrase that ends at a state.
  private struct Output {
    var pattern: Int32
    /// The next entry of the list, or -1.
    var next: Int32
    /// In bytes.
    var length: Int32
    var ignoresCase: Bool
  }

  /// Its children are side by side, those by continuation bytes (0x80…0xBF) last and in order.
  private struct State {
    /// Of continuation bytes: which lead to a child.
    var continuations: UInt64 = 0
    var firstChild: UInt32 = 0
    /// The state of the longest proper suffix.
    var suffix: UInt32 = 0
    /// In bytes from the root.
    var depth: UInt32 = 0
    /// Children by other bytes.
    var otherCount: UInt8 = 0
    /// Whether it stands for two characters or more.
    var isDeep = false
    /// The first entry of its list in `outputs`, or -1.
    var output: Int32 = -1
  }

  /// Empty patterns never match.
  ///
  /// - Parameter skipsWordInsides: whether it is no matter if occurrences are found that begin with an ASCII
  ///   letter or digit right behind another. Most of them are not, which saves half the time on English.
  package init(_ patterns: [Pattern], skipsWordInsides: Bool = false) {
    self.patterns = patterns
    self.skipsWordInsides = skipsWordInsides
    var trie = Trie()
    // The keys of what phrases start with, and their nodes.
    var keys: [(key: PhraseStarts.Key, node: Int)] = []
    for (index, pattern) in patterns.enumerated()
    where !pattern.bytes.isEmpty && UTF8Reading.isValid(pattern.bytes) {
      let (key, length) = PhraseStarts.start(of: pattern.bytes)
      keys.append((key, trie.add(pattern, index, startingWith: length)))
    }
    var outputs = trie.outputs
    var states: [State] = []
    states.reserveCapacity(trie.count)
    var labels: [UInt8] = [0]
    labels.reserveCapacity(trie.count)
    // By state: its node in the trie.
    var nodes: [Int] = [0]
    nodes.reserveCapacity(trie.count)
    // By node: its state.
    var numbers = [UInt32](repeating: 0, count: trie.count)
    var parents: [Int] = [0]
    parents.reserveCapacity(trie.count)
    var isDeep = [Bool](repeating: false, count: trie.count)
    for (key, node) in keys where !key.isAlone { isDeep[node] = true }
    var children: [(byte: UInt8, node: Int)] = []
    while states.count < nodes.count {
      var state = State()
      let node = nodes[states.count]
      if states.count > 0 {
        let parent = states[parents[states.count]]
        state.depth = parent.depth + 1
        state.isDeep = isDeep[node] || parent.isDeep
      }
      numbers[node] = UInt32(states.count)
      state.firstChild = UInt32(nodes.count)
      state.output = trie.output(of: node)
      trie.children(of: node, &children)
      for (byte, child) in children {
        if byte & 0xC0 == 0x80 {
          state.continuations |= 1 << UInt64(byte & 0x3F)
        } else {
          state.otherCount += 1
        }
        labels.append(byte)
        nodes.append(child)
        parents.append(states.count)
      }
      states.append(state)
    }
    Self.link(&states, labels, &outputs)
    var starts = PhraseStarts()
    for (key, node) in keys {
      let state = states[Int(numbers[node])]
      starts.insert(
        key,
        leadingTo: PhraseStarts.Start(
          state: numbers[node], output: state.output, isEnd: Self.children(of: state).isEmpty))
    }
    self.states = states
    self.labels = labels
    self.outputs = outputs
    self.starts = starts
  }

  /// Finds the longest proper suffix of each state, and what ends there too. Breadth first: a suffix is
  /// shorter, so it is settled before.
  private static func link(
    _ states: inout [State], _ labels: [UInt8], _ outputs: inout [Output]
  ) {
    states.withUnsafeMutableBufferPointer { states in
      labels.withUnsafeBufferPointer { labels in
        for index in states.indices {
          if index > 0 {
            for child in children(of: states[index]) {
              var suffix = Int(states[index].suffix)
              var target = Self.child(of: states[suffix], by: labels[child], labels)
              while target == 0, suffix > 0 {
                suffix = Int(states[suffix].suffix)
                target = Self.child(of: states[suffix], by: labels[child], labels)
              }
              states[child].suffix = UInt32(target)
            }
          }
          append(outputsOf: Int(states[index].suffix), to: index, states, &outputs)
        }
      }
    }
  }

  private static func children(of state: State) -> Range<Int> {
    let first = Int(state.firstChild)
    return first..<first + state.continuations.nonzeroBitCount + Int(state.otherCount)
  }

  /// Puts the suffix's list behind the state's own. The own list is still unshared, so its last entry
  /// may be linked.
  private static func append(
    outputsOf suffix: Int, to state: Int, _ states: UnsafeMutableBufferPointer<State>,
    _ outputs: inout [Output]
  ) {
    let other = states[suffix].output
    guard suffix != state, other >= 0 else { return }
    guard states[state].output >= 0 else {
      states[state].output = other
      return
    }
    var last = Int(states[state].output)
    while outputs[last].next >= 0 { last = Int(outputs[last].next) }
    outputs[last].next = other
  }

  /// Every occurrence of every pattern inside `range`, also overlapping ones, by their ends.
  package func matches(in bytes: [UInt8], _ range: Range<Int>) -> [Match] {
    var found: [Match] = []
    forEachMatch(in: bytes, range) { found.append($0) }
    return found
  }

  /// The same, one after the other.
  package func forEachMatch(in bytes: [UInt8], _ range: Range<Int>, _ body: (Match) -> Void) {
    guard states.count > 1 else { return }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    // All look-ups are in range by how the tables are made.
    bytes.withUnsafeBufferPointer { text in
      states.withUnsafeBufferPointer { states in
        labels.withUnsafeBufferPointer { labels in
          starts.read { starts in
            find(in: bytes, text, range, states, labels, starts, body)
          }
        }
      }
    }
  }

  @inline(__always)
  private func find(
    in bytes: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ states: UnsafeBufferPointer<State>, _ labels: UnsafeBufferPointer<UInt8>,
    _ starts: PhraseStarts.Reading, _ body: (Match) -> Void
  ) {
    let end = range.upperBound
    // What ends up to here was found together with something longer.
    var read = range.lowerBound
    var index = Self.character(behind: range.lowerBound, text, end)
    while true {
      index = starts.candidate(
        text, from: index, in: range, skipsWordInsides: skipsWordInsides)
      guard index < end else { return }
      let letter = starts.letter(text, at: index, end)
      if letter.end > read, let single = starts.single(letter) {
        collect(endingAt: letter.end, single.output, in: bytes, body)
      }
      guard letter.end < end else { return }
      let next = starts.letter(text, at: letter.end, end)
      index = letter.end
      guard let start = starts.pair(letter, next) else { continue }
      if start.isEnd {
        collect(endingAt: next.end, start.output, in: bytes, body)
        read = next.end
      } else {
        (index, read) = run(
          from: Int(start.state), next.end, text, end, states, labels, in: bytes, body)
        index = Self.character(behind: index, text, end)
      }
    }
  }

  /// The first place from one on that is not inside a character.
  @inline(__always)
  private static func character(
    behind place: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Int {
    var index = place
    while index < end, text[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// Runs the automaton from a deep state, entered at `position`, until none is left.
  ///
  /// - Returns: where the next phrase may begin, and how far the text was read.
  @inline(__always)
  private func run(
    from first: Int, _ position: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int,
    _ states: UnsafeBufferPointer<State>, _ labels: UnsafeBufferPointer<UInt8>,
    in bytes: [UInt8], _ body: (Match) -> Void
  ) -> (next: Int, read: Int) {
    var state = first
    var position = position
    while true {
      if states[state].output >= 0 {
        collect(endingAt: position, states[state].output, in: bytes, body)
      }
      guard position < end else { return (end, end) }
      var child = Self.child(of: states[state], by: text[position], labels)
      while child == 0 {
        let suffix = Int(states[state].suffix)
        guard states[suffix].isDeep else {
          return (position - Int(states[suffix].depth), position)
        }
        state = suffix
        child = Self.child(of: states[state], by: text[position], labels)
      }
      state = child
      position += 1
    }
  }

  /// 0 where there is none.
  @inline(__always)
  private static func child(
    of state: State, by byte: UInt8, _ labels: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if byte & 0xC0 == 0x80 {
      let bit: UInt64 = 1 << UInt64(byte & 0x3F)
      guard state.continuations & bit != 0 else { return 0 }
      return Int(state.firstChild) + Int(state.otherCount)
        + (state.continuations & (bit - 1)).nonzeroBitCount
    }
    var left = state.otherCount
    guard left > 0 else { return 0 }
    let byte = folded(byte)
    var child = Int(state.firstChild)
    while left > 0 {
      if labels[child] == byte { return child }
      child += 1
      left -= 1
    }
    return 0
  }

  package func matches(in bytes: [UInt8]) -> [Match] { matches(in: bytes, 0..<bytes.count) }

  private func collect(
    endingAt end: Int, _ first: Int32, in bytes: [UInt8], _ body: (Match) -> Void
  ) {
    var next = first
    while next >= 0 {
      let output = outputs[Int(next)]
      next = output.next
      let (index, start) = (Int(output.pattern), end - Int(output.length))
      if !output.ignoresCase, !bytes[start..<end].elementsEqual(patterns[index].bytes) { continue }
      body(Match(pattern: index, range: start..<end))
    }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The patterns, letter by letter.
  private struct Trie {
    private var nodes: [Node] = [Node()]
    private(set) var outputs: [Output] = []

    private struct Node {
      /// In the order in which they were added; 0 is none.
      var firstChild: Int32 = 0
      var nextSibling: Int32 = 0
      var output: Int32 = -1
      var byte: UInt8 = 0
    }

    var count: Int { nodes.count }

    /// - Returns: the node behind the first `length` bytes.
    mutating func add(_ pattern: Pattern, _ number: Int, startingWith length: Int) -> Int {
      var (node, start) = (0, 0)
      for (index, byte) in pattern.bytes.enumerated() {
        node = child(of: node, by: AhoCorasick.folded(byte))
        if index + 1 == length { start = node }
      }
      outputs.append(
        Output(
          pattern: Int32(number), next: nodes[node].output, length: Int32(pattern.bytes.count),
          ignoresCase: pattern.ignoresCase))
      nodes[node].output = Int32(outputs.count - 1)
      return start
    }

    private mutating func child(of node: Int, by byte: UInt8) -> Int {
      var child = nodes[node].firstChild
      while child > 0 {
        if nodes[Int(child)].byte == byte { return Int(child) }
        child = nodes[Int(child)].nextSibling
      }
      nodes.append(Node(nextSibling: nodes[node].firstChild, byte: byte))
      nodes[node].firstChild = Int32(nodes.count - 1)
      return nodes.count - 1
    }

    func output(of node: Int) -> Int32 { nodes[node].output }

    /// Those by continuation bytes last, each in order.
    func children(of node: Int, _ found: inout [(byte: UInt8, node: Int)]) {
      found.removeAll(keepingCapacity: true)
      var child = nodes[node].firstChild
      while child > 0 {
        found.append((nodes[Int(child)].byte, Int(child)))
        child = nodes[Int(child)].nextSibling
      }
      // 0x80…0xBF become 0xC0…0xFF.
      if found.count > 1 { found.sort { $0.byte &- 0xC0 < $1.byte &- 0xC0 } }
    }
  }
}
