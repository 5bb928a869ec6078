/// Pairs runs of `*`, `_` and `~` (CommonMark 0.31, “process emphasis”): linear, as a search that
/// found nothing is never done again.
struct EmphasisMatching {
  var runs: [EmphasisRun] = []
  /// The runs that may still mean something, in their order.
  private var waiting: [Int] = []

  mutating func append(_ run: EmphasisRun) {
    if run.canOpen || run.canClose { waiting.append(runs.count) }
    runs.append(run)
  }

  /// How many runs wait: what `match(from:)` takes at the end of a link.
  var mark: Int { waiting.count }

  /// Pairs the runs that wait from `mark` on; nothing pairs with them later.
  mutating func match(from mark: Int) {
    let found = Array(waiting[mark...])
    waiting.removeSubrange(mark...)
    /// The openers so far, innermost last.
    var openers: [Int] = []
    /// For each sort of closer, how many openers were searched in vain.
    var searched = [Int](repeating: 0, count: 36)
    for closer in found {
      var isSpent = false
      while runs[closer].canClose, !runs[closer].literal.isEmpty {
        let sort = sort(of: runs[closer])
        var place = openers.count - 1
        while place >= searched[sort], !pairs(runs[openers[place]], runs[closer]) { place -= 1 }
        guard place >= searched[sort] else {
          searched[sort] = openers.count
          break
        }
        let opener = openers[place]
        pair(opener, closer)
        openers.removeSubrange((runs[opener].literal.isEmpty ? place : place + 1)...)
        for index in searched.indices { searched[index] = min(searched[index], openers.count) }
        isSpent = runs[closer].literal.isEmpty
      }
      if runs[closer].canOpen, !isSpent { openers.append(closer) }
    }
  }

  private func sort(of run: EmphasisRun) -> Int {
    let sign = run.byte == UInt8(ascii: "*") ? 0 : run.byte == UInt8(ascii: "_") ? 1 : 2
    return ((sign * 2 + (run.canOpen ? 1 : 0)) * 2 + (run.joinsWords ? 1 : 0)) * 3
      + run.range.count % 3
  }

  private func pairs(_ opener: EmphasisRun, _ closer: EmphasisRun) -> Bool {
    guard opener.byte == closer.byte, !(opener.joinsWords && closer.joinsWords) else {
      return false
    }
    // “The rule of three”: `*a**b*` is one emphasis, not two.
    let isAmbiguous = opener.canClose || closer.canOpen
    let isMultiple = (opener.range.count + closer.range.count) % 3 == 0
    return !isAmbiguous || !isMultiple
      || opener.range.count % 3 == 0 && closer.range.count % 3 == 0
  }

  private mutating func pair(_ opener: Int, _ closer: Int) {
    let isDouble = runs[opener].literal.count >= 2 && runs[closer].literal.count >= 2
    let kind: Emphasis =
      runs[opener].byte == UInt8(ascii: "~") ? .deletion : isDouble ? .strong : .emphasis
    runs[opener].open(kind)
    runs[closer].close(kind)
  }
}
