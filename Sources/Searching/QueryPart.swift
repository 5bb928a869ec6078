/// All terms of a query, or those of some of its clauses, and what they are worth together.
struct QueryPart {
  /// Positions among the query's entries, ascending.
  private(set) var entries: [Int] = []
  private(set) var totalWeight = 0
  /// Of the entries that no template holds.
  private(set) var unknownWeight = 0
  /// Of the entries that are content characters.
  private(set) var contentWeight = 0
  /// How many those are.
  private(set) var contentCount = 0
  /// Of the entries that are pairs of Han characters, and of those of them that no template holds.
  private(set) var hanPairWeight = 0
  private(set) var unknownHanPairWeight = 0
  /// How many pairs of Han characters there are.
  private(set) var hanPairCount = 0
  private(set) var meaning: Meaning
  /// Whether some of it was read as pinyin, or as a slip of something else.
  let isRead: Bool
  /// Whether characters in it sound like others that make a word.
  let hasHomophones: Bool

  init(meaning: Meaning, isRead: Bool, hasHomophones: Bool) {
    self.meaning = meaning
    self.isRead = isRead
    self.hasHomophones = hasHomophones
  }

  mutating func add(_ entry: QueryTerms.Entry, at position: Int) {
    entries.append(position)
    if !entry.term.isTrigram {
      totalWeight += entry.weight
      let isUnknown = entry.lists?.count ?? 0 == 0
      if isUnknown { unknownWeight += entry.weight }
      if entry.term.isHanPair {
        hanPairCount += 1
        hanPairWeight += entry.weight
        if isUnknown { unknownHanPairWeight += entry.weight }
      }
    }
    if entry.isContentCharacter {
      contentWeight += entry.weight
      contentCount += 1
    }
  }
}
