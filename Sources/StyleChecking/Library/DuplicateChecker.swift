/// Flags texts that say nearly the same as another: the Jaccard index of their pairs of neighbouring
/// characters (in Chinese) or words reaches a threshold. The first of them by its path is not flagged.
///
/// Texts are compared only where they can be alike, which is told by their rarest pairs (PPJoin: C. Xiao,
/// W. Wang, X. Lin, J. X. Yu, "Efficient similarity joins for near duplicate detection", WWW 2008): from
/// the shortest to the longest, each text looks up some of its pairs among some of those before it. A
/// text that is like one before it is not compared with longer ones: the one it resembles is.
struct DuplicateChecker: LibraryKindChecker {
  /// 0 to 1.
  let threshold: Double
  /// In Han characters and words: short confirmations are alike and may be.
  let min: Int

  /// Between what one changed word leaves of a reply (0.68) and what unrelated replies have in common
  /// (at most 0.12), as measured on the replies of the articles that the shipped rules come from.
  static let likeness = 0.6
  static let shortestText = 25

  func findings(in texts: [LibraryText]) -> [LibraryFinding] {
    guard threshold > 0 else { return [] }
    /// By the text that was there first, the shortest: those like it.
    var groups: [Int: [(text: Int, likeness: Double)]] = [:]
    for (text, other, likeness) in likePairs(texts) {
      groups[other, default: []].append((text, likeness))
    }
    return groups.flatMap { shortest, others -> [LibraryFinding] in
      let nearest = others.max { ($0.likeness, -$0.text) < ($1.likeness, -$1.text) }!
      let first = Swift.min(shortest, others.map(\.text).min()!)
      var found = others.map { finding($0.text, like: shortest, $0.likeness, texts) }
      found.append(finding(shortest, like: nearest.text, nearest.likeness, texts))
      return found.filter { $0.text != first }
    }.sorted { $0.text < $1.text }
  }

  private func finding(
    _ text: Int, like other: Int, _ likeness: Double, _ texts: [LibraryText]
  ) -> LibraryFinding {
    LibraryFinding(
      text: text, range: texts[text].range, quotation: "", count: 2,
      percentage: Int((likeness * 100).rounded(.down)), others: [other])
  }

  /// For each text that is like a shorter one, the one that it is most like.
  private func likePairs(
    _ texts: [LibraryText]
  ) -> [(text: Int, other: Int, likeness: Double)] {
    let compared = texts.indices.filter { texts[$0].length >= min && !texts[$0].pairs.isEmpty }
      .sorted { (texts[$0].pairs.count, $0) < (texts[$1].pairs.count, $1) }
    let frequencies = Frequencies(texts)
    var index = PairIndex()
    var candidates = Candidates(count: texts.count)
    var found: [(text: Int, other: Int, likeness: Double)] = []
    for text in compared {
      let pairs = texts[text].pairs
      let size = pairs.count
      let smallest = (threshold * Double(size)).rounded(.up)
      let ranked = frequencies.rarest(size - Int(smallest) + 1, of: pairs)
      candidates.removeAll()
      for (position, pair) in ranked.enumerated() {
        index.forEach(pair, ofAtLeast: Int(smallest)) { entry in
          // Two sets with an index of t share t / (1 + t) of the sum of their sizes.
          let needed = threshold / (1 + threshold) * Double(size + Int(entry.size))
          let rest = Swift.min(size - position, Int(entry.size) - Int(entry.position))
          candidates.count(Int(entry.text), couldBe: { Double($0 + rest) >= needed })
        }
      }
      var best: (other: Int, likeness: Double)?
      for other in candidates.possible where texts[other].base != texts[text].base {
        let likeness = Self.jaccard(pairs, texts[other].pairs, atLeast: threshold)
        guard likeness >= threshold else { continue }
        if best == nil || (likeness, -other) > (best!.likeness, -best!.other) {
          best = (other, likeness)
        }
      }
      if let best {
        found.append((text, best.other, best.likeness))
      } else {
        let share = 2 * threshold / (1 + threshold)
        index.add(ranked.prefix(size - Int((share * Double(size)).rounded(.up)) + 1), text, size)
      }
    }
    return found
  }

  /// Of two sorted sets; 0 where it cannot reach `bound`.
  static func jaccard(_ one: [UInt32], _ other: [UInt32], atLeast bound: Double) -> Double {
    let (a, b) = (one.span, other.span)
    let all = a.count + b.count
    // |x ∩ y| ≥ t / (1 + t) · (|x| + |y|)
    let needed = Int((bound / (1 + bound) * Double(all)).rounded(.up))
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += 1
        i += 1
        j += 1
      } else {
        if a[i] < b[j] { i += 1 } else { j += 1 }
        if shared + Swift.min(a.count - i, b.count - j) < needed { return 0 }
      }
    }
    return all == 0 ? 0 : Double(shared) / Double(all - shared)
  }
}

/// How often pairs stand in a library, roughly: those that share a slot are counted together, which
/// changes how fast rare ones are told, not what is found.
private struct Frequencies {
  private static let slots = 1 << 18
  private var counts = [UInt32](repeating: 0, count: slots)

  init(_ texts: [LibraryText]) {
    for text in texts {
      for pair in text.pairs { counts[Self.slot(pair)] += 1 }
    }
  }

  private static func slot(_ pair: UInt32) -> Int { Int(pair >> 7 ^ pair) & (slots - 1) }

  /// The `count` rarest pairs of a text; equally rare ones in the order of their numbers.
  func rarest(_ count: Int, of pairs: [UInt32]) -> [UInt32] {
    guard count < pairs.count else { return pairs }
    var ranked = pairs.map { UInt64(counts[Self.slot($0)]) << 32 | UInt64($0) }
    ranked.sort()
    return ranked.prefix(Swift.max(count, 1)).map { UInt32(truncatingIfNeeded: $0) }
  }
}

/// Texts that share a rare pair with the one at hand, and how many such pairs.
private struct Candidates {
  /// By text: pairs in common so far; -1 once they can be no longer enough.
  private var shared: [Int32]
  private var touched: [Int] = []

  init(count: Int) { shared = [Int32](repeating: 0, count: count) }

  mutating func removeAll() {
    for text in touched { shared[text] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// - Parameter couldBe: whether so many pairs, and what may come, would be enough.
  mutating func count(_ text: Int, couldBe: (Int) -> Bool) {
    let known = shared[text]
    if known < 0 { return }
    if known == 0 { touched.append(text) }
    shared[text] = couldBe(Int(known)) ? known + 1 : -1
  }

  var possible: [Int] { touched.filter { shared[$0] > 0 } }
}

/// For each pair, the texts that have it among their rarest, the longest first.
private struct PairIndex {
  struct Entry {
    var pair: UInt32
    var text: Int32
    /// In pairs.
    var size: Int32
    /// Of the pair among the text's own, the rarest first.
    var position: Int32
    var next: Int32
  }

  private static let slots = 1 << 18
  private var heads = [Int32](repeating: -1, count: slots)
  private var entries: [Entry] = []

  private static func slot(_ pair: UInt32) -> Int { Int(pair >> 5 ^ pair) & (slots - 1) }

  /// Texts come from the shortest to the longest.
  mutating func add(_ pairs: ArraySlice<UInt32>, _ text: Int, _ size: Int) {
    for (position, pair) in pairs.enumerated() {
      let slot = Self.slot(pair)
      entries.append(
        Entry(
          pair: pair, text: Int32(text), size: Int32(size), position: Int32(position),
          next: heads[slot]))
      heads[slot] = Int32(entries.count - 1)
    }
  }

  func forEach(_ pair: UInt32, ofAtLeast size: Int, _ body: (Entry) -> Void) {
    var place = heads[Self.slot(pair)]
    while place >= 0 {
      let entry = entries[Int(place)]
      guard entry.size >= Int32(size) else { return }
      if entry.pair == pair { body(entry) }
      place = entry.next
    }
  }
}
