/// The known names that a mistyped one most likely means.
package enum NearestName {
  /// Best first, at most `limit`; empty where nothing is near enough. The order depends on nothing but
  /// the names.
  ///
  /// Near is: equal but for case, width, `-`, `_` and spaces; the same without a folder
  /// (`delay` for `logistics/delay`); a few slips of the finger; one inside the other.
  package static func nearest(
    to name: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    Candidates(candidates).nearest(to: name, limit: limit)
  }

  /// Known names, made ready for many questions: each costs a look at every name.
  package struct Candidates: Sendable {
    private var names: [(name: String, form: Form)] = []

    package init(_ names: some Sequence<String>) {
      var seen: Set<String> = []
      for name in names where seen.insert(name).inserted { self.names.append((name, Form(name))) }
    }

    /// As `NearestName.nearest(to:among:limit:)`.
    package func nearest(to name: String, limit: Int = 3) -> [String] {
      let wanted = Form(name)
      guard limit > 0, !wanted.scalars.isEmpty, wanted.scalars.count <= longestName else {
        return []
      }
      var best: [(score: Int, name: String)] = []
      for index in names.indices {
        guard let score = score(wanted, names[index].form), names[index].name != name else {
          continue
        }
        best.append((score, names[index].name))
      }
      best.sort { ($0.score, $0.name) < ($1.score, $1.name) }
      // Far guesses beside a near one only confuse.
      guard let first = best.first?.score else { return [] }
      return best.prefix(limit).prefix { $0.score <= first + 2 }.map(\.name)
    }
  }

  /// Nobody mistypes a name as long as this; comparing is quadratic.
  private static let longestName = 200

  fileprivate struct Form {
    /// Folded, without separators.
    var scalars: [UInt32]
    /// What follows the last `/`, as an offset into `scalars`.
    var leaf: Int
    var marks: Marks
    var leafMarks: Marks

    init(_ name: String) {
      var scalars: [UInt32] = []
      var leaf = 0
      for scalar in Folding.fold(name).unicodeScalars {
        switch scalar {
        case "-", "_", " ", ".": continue
        case "/": leaf = scalars.count
        default: scalars.append(scalar.value)
        }
      }
      self.scalars = scalars
      self.leaf = leaf
      marks = Marks(scalars[...])
      leafMarks = leaf == 0 ? marks : Marks(scalars[leaf...])
    }
  }

  /// Which characters a name holds, roughly: one bit stands for every 64th. Most names are told apart
  /// by it at once.
  fileprivate struct Marks {
    private var bits: UInt64 = 0

    init(_ scalars: ArraySlice<UInt32>) {
      for scalar in scalars { bits |= 1 << UInt64(scalar % 64) }
    }

    /// Every slip takes away or brings at most one character.
    func mayBe(_ other: Marks, within slips: Int) -> Bool {
      (bits & ~other.bits).nonzeroBitCount <= slips
        && (other.bits & ~bits).nonzeroBitCount <= slips
    }

    func mayBePart(of other: Marks) -> Bool { bits & ~other.bits == 0 }
  }

  /// Nil is "not near"; 0 is equal after folding. Each slip costs 2.
  private static func score(_ wanted: Form, _ known: Form) -> Int? {
    let (a, b) = (wanted.scalars, known.scalars)
    guard !b.isEmpty, b.count <= longestName else { return nil }
    if a == b { return 0 }
    let (leafA, leafB) = (a[wanted.leaf...], b[known.leaf...])
    if leafA.elementsEqual(leafB) { return 1 }
    var scores: [Int] = []
    let (slipsInAll, slipsInLeaf) = (allowedSlips(a[...]), allowedSlips(leafA))
    if wanted.marks.mayBe(known.marks, within: slipsInAll),
      let slips = distance(a[...], b[...], atMost: slipsInAll)
    {
      scores.append(slips * 2)
    }
    if wanted.leaf != known.leaf, wanted.leafMarks.mayBe(known.leafMarks, within: slipsInLeaf),
      let slips = distance(leafA, leafB, atMost: slipsInLeaf)
    {
      scores.append(slips * 2 + 1)
    }
    if scores.isEmpty,
      wanted.leafMarks.mayBePart(of: known.leafMarks) && isPart(leafA, of: leafB)
        || known.leafMarks.mayBePart(of: wanted.leafMarks) && isPart(leafB, of: leafA)
    {
      scores.append(6 + abs(leafA.count - leafB.count).bitLength)
    }
    return scores.min()
  }

  /// A third of the name, but a Han character says more than a letter: 退货 is one slip from 退款.
  private static func allowedSlips(_ name: ArraySlice<UInt32>) -> Int {
    switch name.count {
    case 0, 1: 0
    case 2...3: 1
    default: min(max(2, name.count / 3), 5)
    }
  }

  private static func isPart(_ part: ArraySlice<UInt32>, of whole: ArraySlice<UInt32>) -> Bool {
    let isHan = part.contains(where: ScalarClass.isIdeograph)
    guard part.count >= (isHan ? 2 : 4), part.count <= whole.count else { return false }
    return (whole.startIndex...whole.endIndex - part.count).contains { start in
      whole[start..<start + part.count].elementsEqual(part)
    }
  }

  /// Whether two names are one slip of a finger apart: a letter more, less, wrong or in its
  /// neighbour's place, in any case.
  package static func areOneSlipApart(_ name: String, _ other: String) -> Bool {
    let (one, two) = (
      name.lowercased().unicodeScalars.map(\.value), other.lowercased().unicodeScalars.map(\.value)
    )
    return distance(one[...], two[...], atMost: 1) == 1 || one == two && name != other
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment, the
  /// restricted Damerau–Levenshtein distance), or nil above the bound.
  static func distance(
    _ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>, atMost bound: Int
  ) -> Int? {
    guard bound > 0, abs(one.count - other.count) <= bound else { return one == other ? 0 : nil }
    let (a, b) = (Array(one), Array(other))
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 0..<a.count {
      row[0] = i + 1
      var least = row[0]
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least > bound { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= bound ? last[b.count] : nil
  }
}

extension Int {
  /// How many bits the number needs: a coarse logarithm.
  fileprivate var bitLength: Int { Int.bitWidth - leadingZeroBitCount }
}
