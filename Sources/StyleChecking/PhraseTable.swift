import TextAnalysis

/// All words and patterns of all rules: words found together in one pass, patterns in another. Both are
/// phrases to the rules, with numbers of one kind.
struct PhraseTable: Sendable {
  private let machine: AhoCorasick
  private let edges: [WordEdges.Need]
  /// By place in `machine`: the phrase.
  private let words: [Int]
  /// Nil where no rule has a pattern, so that texts without any cost nothing more.
  private let patterns: PatternSet?
  /// By place in `patterns`: the phrase.
  private let patternPhrases: [Int]

  /// The phrases that rules and terms look for. Most of those that stand in a text are words of the checks'
  /// own lists.
  private let ofRules: PhraseSet

  /// A phrase that stands in a text; a word with the edges it needs.
  struct Hit: Hashable {
    var phrase: Int
    var range: Range<Int>
  }

  /// In the order of their ends. Different phrases may overlap, and so may finds of one word; those of
  /// one pattern do not.
  func hits(in bytes: [UInt8]) -> [Hit] {
    var found: [Hit] = []
    // One in twenty bytes of a Chinese reply that the product's own lists are looked for in.
    found.reserveCapacity(bytes.count / 16)
    machine.forEachMatch(in: bytes, 0..<bytes.count) { match in
      let need = edges[match.pattern]
      guard
        !need.before && !need.after && match.range.upperBound < bytes.count
          && !WordEdges.mayCling(bytes[match.range.upperBound])
          || WordEdges.hold(need, around: match.range, in: bytes, within: 0..<bytes.count)
      else { return }
      found.append(Hit(phrase: words[match.pattern], range: match.range))
    }
    guard let patterns else { return found }
    let spans = patterns.matches(in: bytes)
    guard !spans.isEmpty else { return found }
    for span in spans {
      found.append(Hit(phrase: patternPhrases[span.pattern], range: span.range))
    }
    found.sort {
      ($0.range.upperBound, $0.range.lowerBound, $0.phrase)
        < ($1.range.upperBound, $1.range.lowerBound, $1.phrase)
    }
    return found
  }

  /// Those that rules and terms look for, in the same order.
  func ofRules(_ hits: [Hit]) -> [Hit] { ofRules.hits(among: hits) }

  /// What the groups of a pattern hold in a hit, the hit itself first; for a word, just that.
  func groups(of hit: Hit, in bytes: [UInt8]) -> [Range<Int>?] {
    guard let patterns, let place = patternPhrases.firstIndex(of: hit.phrase) else {
      return [hit.range]
    }
    return patterns.groups(
      of: PatternSet.Match(pattern: place, range: hit.range), in: bytes, 0..<bytes.count)
  }

  /// Collects phrases; equal ones share a number.
  struct Builder {
    private var words: [AhoCorasick.Pattern] = []
    private var wordPhrases: [Int] = []
    private var numbers: [AhoCorasick.Pattern: Int] = [:]
    private var patterns: [Pattern] = []
    private var patternPhrases: [Int] = []
    private var patternNumbers: [PatternKey: Int] = [:]
    private var ofRules = PhraseSet()
    private var count = 0

    /// The words of the checks alone are some two thousand.
    private static let usualCount = 4096

    init() { numbers.reserveCapacity(Self.usualCount) }

    private struct PatternKey: Hashable {
      var text: String
      var ignoresCase: Bool
    }

    mutating func number(of phrase: String, ignoresCase: Bool) -> Int {
      let number = number(ofListed: phrase, ignoresCase: ignoresCase)
      ofRules.insert(number)
      return number
    }

    /// For a word of a list that only checks of replies ask for.
    mutating func number(ofListed phrase: String, ignoresCase: Bool) -> Int {
      let bytes = Array(phrase.utf8)
      let key = AhoCorasick.Pattern(
        ignoresCase ? PhraseTable.folded(bytes) : bytes, ignoresCase: ignoresCase)
      if let number = numbers[key] { return number }
      numbers[key] = count
      words.append(key)
      wordPhrases.append(count)
      count += 1
      return count - 1
    }

    /// Reads each pattern once, however many rules and matchers name it.
    mutating func number(
      ofPattern text: String, ignoresCase: Bool
    ) throws(PatternProblem) -> Int {
      let key = PatternKey(text: text, ignoresCase: ignoresCase)
      if let number = patternNumbers[key] { return number }
      ofRules.insert(count)
      patterns.append(try Pattern(text, ignoresCase: ignoresCase))
      patternNumbers[key] = count
      patternPhrases.append(count)
      count += 1
      return count - 1
    }

    func build() -> PhraseTable {
      PhraseTable(
        // `WordEdges` would take out what begins inside a word.
        machine: AhoCorasick(words, skipsWordInsides: true),
        edges: words.map { WordEdges.Need(of: $0.bytes) },
        words: wordPhrases, patterns: patterns.isEmpty ? nil : PatternSet(patterns),
        patternPhrases: patternPhrases, ofRules: ofRules)
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
    bits.withUnsafeBufferPointer { Self.contains(phrase, among: $0) }
  }

  /// The hits of these phrases that lie in a range; all hits are in order of where they start.
  func hits(among all: [PhraseTable.Hit]) -> [PhraseTable.Hit] {
    bits.withUnsafeBufferPointer { bits in
      all.filter { Self.contains($0.phrase, among: bits) }
    }
  }

  func hits(among all: [PhraseTable.Hit], in range: Range<Int>) -> [PhraseTable.Hit] {
    var found: [PhraseTable.Hit] = []
    let first = all.firstIndex(startingAt: range.lowerBound)
    bits.withUnsafeBufferPointer { bits in
      all.withUnsafeBufferPointer { all in
        for index in first..<all.count {
          guard all[index].range.lowerBound < range.upperBound else { break }
          guard Self.contains(all[index].phrase, among: bits),
            all[index].range.upperBound <= range.upperBound
          else { continue }
          if found.isEmpty { found.reserveCapacity(8) }
          found.append(all[index])
        }
      }
    }
    return found
  }

  @inline(__always)
  private static func contains(_ phrase: Int, among bits: UnsafeBufferPointer<UInt64>) -> Bool {
    let word = phrase >> 6
    return word < bits.count && bits[word] >> UInt64(phrase & 63) & 1 != 0
  }

  func subtracting(_ other: PhraseSet) -> PhraseSet {
    if other.isEmpty { return self }
    var rest = PhraseSet()
    for phrase in members where !other.contains(phrase) { rest.insert(phrase) }
    return rest
  }
}
