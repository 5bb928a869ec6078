/// Flags texts that say nearly the same as one before them: the Jaccard index of their pairs of
/// neighbouring characters (in Chinese) or words reaches a threshold.
///
/// Texts are compared only where they can be alike: two sets with an index of t share one of the first
/// |x| − ⌈t·|x|⌉ + 1 members of each, in any fixed order of all members (prefix filtering: S. Chaudhuri,
/// V. Ganti, R. Kaushik, ICDE 2006); rare ones first makes that few. A text that is flagged is not
/// compared with later ones: the one it resembles is.
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
    let frequencies = Frequencies(texts)
    var index = PrefixIndex()
    var lastCandidateFor = [Int32](repeating: -1, count: texts.count)
    var findings: [LibraryFinding] = []
    for (position, text) in texts.enumerated() {
      guard text.length >= min, !text.pairs.isEmpty else { continue }
      let size = Double(text.pairs.count)
      let prefix = frequencies.rarest(
        text.pairs.count - Int((threshold * size).rounded(.up)) + 1, of: text.pairs)
      var best: (position: Int, likeness: Double)?
      for pair in prefix {
        index.forEach(pair) { other in
          guard lastCandidateFor[other] != Int32(position) else { return }
          lastCandidateFor[other] = Int32(position)
          let candidate = texts[other]
          let otherSize = Double(candidate.pairs.count)
          guard otherSize >= threshold * size, size >= threshold * otherSize,
            candidate.base != text.base
          else { return }
          let likeness = Self.jaccard(text.pairs, candidate.pairs, atLeast: threshold)
          guard likeness >= threshold else { return }
          // Of equally near ones, the first by its path.
          if best == nil || (likeness, -other) > (best!.likeness, -best!.position) {
            best = (other, likeness)
          }
        }
      }
      if let best {
        findings.append(
          LibraryFinding(
            text: position, range: text.range, quotation: "", count: 2,
            percentage: Int((best.likeness * 100).rounded(.down)), others: [best.position]))
      } else {
        for pair in prefix { index.add(pair, position) }
      }
    }
    return findings
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

/// For each pair, the texts that have it among their rarest.
private struct PrefixIndex {
  private static let slots = 1 << 18
  private var heads = [Int32](repeating: -1, count: slots)
  private var entries: [(pair: UInt32, text: Int32, next: Int32)] = []

  private static func slot(_ pair: UInt32) -> Int { Int(pair >> 5 ^ pair) & (slots - 1) }

  mutating func add(_ pair: UInt32, _ text: Int) {
    let slot = Self.slot(pair)
    entries.append((pair, Int32(text), heads[slot]))
    heads[slot] = Int32(entries.count - 1)
  }

  func forEach(_ pair: UInt32, _ body: (Int) -> Void) {
    var entry = heads[Self.slot(pair)]
    while entry >= 0 {
      let found = entries[Int(entry)]
      if found.pair == pair { body(Int(found.text)) }
      entry = found.next
    }
  }
}
