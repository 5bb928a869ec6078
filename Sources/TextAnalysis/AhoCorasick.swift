/// Finds all of many literal phrases in one pass over UTF-8 bytes.
///
/// A dense automaton over classes of bytes (A. Aho, M. Corasick, "Efficient string matching", 1975):
/// one table look-up a byte, whatever the number of phrases. ASCII letters are folded while stepping;
/// phrases that mind their case are compared again where they end.
package struct AhoCorasick: Sendable {
  package struct Pattern: Hashable, Sendable {
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
  }

  package struct Match: Hashable, Sendable {
    package var pattern: Int
    package var range: Range<Int>
  }

  package let patterns: [Pattern]
  /// The class of each byte; 0 is "in no pattern".
  private let classes: [UInt8]
  /// Row by row: where a state goes on a class. A target is the offset of its row, with `reports`
  /// set where phrases end.
  private let table: [UInt32]
  private let stride: Int
  /// By state: the first entry of its list in `outputs`, or -1.
  private let firstOutput: [Int32]
  private let outputs: [(pattern: Int32, next: Int32)]

  private static let reports: UInt32 = 1 << 31

  /// Empty patterns never match.
  package init(_ patterns: [Pattern]) {
    self.patterns = patterns
    var classes = [UInt8](repeating: 0, count: 256)
    var used = [Bool](repeating: false, count: 256)
    for pattern in patterns {
      for byte in pattern.bytes { used[Int(Self.folded(byte))] = true }
    }
    // At most 230 classes: 26 upper-case letters share one with their lower case.
    var classCount = 1
    for byte in 0..<256 where used[byte] {
      classes[byte] = UInt8(classCount)
      classCount += 1
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      classes[Int(byte)] = classes[Int(byte | 0x20)]
    }

    // The trie. 0 is "no child": nothing leads back to the root.
    var children = [UInt32](repeating: 0, count: classCount)
    var firstOutput: [Int32] = [-1]
    var outputs: [(pattern: Int32, next: Int32)] = []
    for (index, pattern) in patterns.enumerated() where !pattern.bytes.isEmpty {
      var state = 0
      for byte in pattern.bytes {
        let slot = state * classCount + Int(classes[Int(byte)])
        if children[slot] == 0 {
          children[slot] = UInt32(firstOutput.count)
          firstOutput.append(-1)
          children.append(contentsOf: repeatElement(0, count: classCount))
        }
        state = Int(children[slot])
      }
      outputs.append((Int32(index), firstOutput[state]))
      firstOutput[state] = Int32(outputs.count - 1)
    }

    Self.close(&children, classCount, &firstOutput, &outputs)
    self.classes = classes
    self.table = children
    self.stride = classCount
    self.firstOutput = firstOutput
    self.outputs = outputs
  }

  /// Makes the trie an automaton, breadth first: each gap in a row is filled from the row of the
  /// longest proper suffix, whose outputs the state shares. Then numbers of states become offsets of
  /// rows.
  private static func close(
    _ trie: inout [UInt32], _ classCount: Int, _ firstOutput: inout [Int32],
    _ outputs: inout [(pattern: Int32, next: Int32)]
  ) {
    var children = trie.mutableSpan
    var suffix = [Int](repeating: 0, count: firstOutput.count)
    var queue: [Int] = []
    queue.reserveCapacity(firstOutput.count)
    for symbol in 1..<classCount where children[symbol] != 0 {
      queue.append(Int(children[symbol]))
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let row = state * classCount
      let suffixRow = suffix[state] * classCount
      append(outputsOf: suffix[state], to: state, &firstOutput, &outputs)
      for symbol in 1..<classCount {
        let child = Int(children[row + symbol])
        let fallback = children[suffixRow + symbol]
        if child != 0 {
          suffix[child] = Int(fallback)
          queue.append(child)
        } else {
          children[row + symbol] = fallback
        }
      }
    }
    for slot in children.indices {
      let target = Int(children[slot])
      children[slot] = UInt32(target * classCount) | (firstOutput[target] >= 0 ? reports : 0)
    }
  }

  /// Puts the suffix's list behind the state's own. The own list is still unshared, so its last entry
  /// may be linked.
  private static func append(
    outputsOf suffix: Int, to state: Int, _ first: inout [Int32],
    _ outputs: inout [(pattern: Int32, next: Int32)]
  ) {
    guard first[suffix] >= 0 else { return }
    guard first[state] >= 0 else {
      first[state] = first[suffix]
      return
    }
    var last = Int(first[state])
    while outputs[last].next >= 0 { last = Int(outputs[last].next) }
    outputs[last].next = first[suffix]
  }

  /// Every occurrence of every pattern inside `range`, also overlapping ones, by their ends.
  package func matches(in bytes: [UInt8], _ range: Range<Int>) -> [Match] {
    var found: [Match] = []
    guard stride > 1 else { return found }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    // Three look-ups a byte, all of them in range by how the tables are made.
    bytes.withUnsafeBufferPointer { text in
      table.withUnsafeBufferPointer { table in
        classes.withUnsafeBufferPointer { classes in
          var state: UInt32 = 0
          for index in range {
            state = table[Int(state &+ UInt32(classes[Int(text[index])]))]
            if state & Self.reports != 0 {
              state &= ~Self.reports
              collect(
                endingAt: index + 1, state: Int(state) / stride, from: range, in: bytes, &found)
            }
          }
        }
      }
    }
    return found
  }

  package func matches(in bytes: [UInt8]) -> [Match] { matches(in: bytes, 0..<bytes.count) }

  private func collect(
    endingAt end: Int, state: Int, from range: Range<Int>, in bytes: [UInt8],
    _ found: inout [Match]
  ) {
    var entry = firstOutput[state]
    while entry >= 0 {
      let index = Int(outputs[Int(entry)].pattern)
      entry = outputs[Int(entry)].next
      let pattern = patterns[index]
      let start = end - pattern.bytes.count
      if !pattern.ignoresCase, !bytes[start..<end].elementsEqual(pattern.bytes) { continue }
      found.append(Match(pattern: index, range: start..<end))
    }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
