import TextAnalysis

/// All literal phrases of all rules, found together in one pass.
struct PhraseTable: Sendable {
  private let machine: AhoCorasick
  private let edges: [WordEdges.Need]

  /// A phrase that stands in a text, with the word edges it needs.
  struct Hit: Hashable {
    var phrase: Int
    var range: Range<Int>
  }

  /// In the order of their ends; may overlap.
  func hits(in bytes: [UInt8]) -> [Hit] {
    let matches = machine.matches(in: bytes)
    guard !matches.isEmpty else { return [] }
    return matches.compactMap { match in
      WordEdges.hold(edges[match.pattern], around: match.range, in: bytes, within: 0..<bytes.count)
        ? Hit(phrase: match.pattern, range: match.range) : nil
    }
  }

  /// Collects phrases; equal ones share a number.
  struct Builder {
    private var patterns: [AhoCorasick.Pattern] = []
    private var numbers: [AhoCorasick.Pattern: Int] = [:]

    mutating func number(of phrase: String, ignoresCase: Bool) -> Int {
      let bytes = Array(phrase.utf8)
      let key = AhoCorasick.Pattern(
        ignoresCase ? PhraseTable.folded(bytes) : bytes, ignoresCase: ignoresCase)
      if let number = numbers[key] { return number }
      numbers[key] = patterns.count
      patterns.append(key)
      return patterns.count - 1
    }

    func build() -> PhraseTable {
      PhraseTable(
        machine: AhoCorasick(patterns), edges: patterns.map { WordEdges.Need(of: $0.bytes) })
    }
  }

  /// ASCII letters in lower case, which is how matching ignores case.
  static func folded(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}

/// Some of the phrases of a table.
struct PhraseSet: Sendable {
  private var bits: [UInt64] = []
  private(set) var members: [Int] = []

  var isEmpty: Bool { members.isEmpty }

  mutating func insert(_ phrase: Int) {
    guard !contains(phrase) else { return }
    while bits.count <= phrase / 64 { bits.append(0) }
    bits[phrase / 64] |= 1 << UInt64(phrase % 64)
    members.append(phrase)
  }

  func contains(_ phrase: Int) -> Bool {
    let word = phrase / 64
    return word < bits.count && bits[word] & (1 << UInt64(phrase % 64)) != 0
  }
}
