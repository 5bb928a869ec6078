/// The lists of a query that a `Tally` counts, and what finding a template in each is worth.
struct TallyLists {
  /// What finding a term in a list adds, by its value there.
  struct Stream {
    var reader: PostingList.Reader
    /// One for each value.
    var gains: [UInt64]
  }

  /// Lists of templates that hold a term where they say what they are for: content characters, and what
  /// is telling.
  var characters: [Stream] = []
  var telling: [Stream] = []
  /// Those that hold a telling term in their bodies only.
  var bodies: [Stream] = []
  /// The most that bodies add to a score.
  private(set) var mostInBodies = 0
  private var countInBodies = 0
  /// By template, ascending.
  let bonuses: [(template: Int, bonus: Int)]
  /// Of all templates.
  let templateCount: Int
  /// What content characters must reach to be a reason, as a tally counts them.
  let leastWeight: UInt64
  let fewestCharacters: UInt64
  /// Whether the part of the query has so many that they may be a reason.
  let hasEnoughCharacters: Bool

  init(
    _ terms: QueryTerms, _ part: QueryPart, _ bonuses: [(template: Int, bonus: Int)],
    templateCount: Int
  ) {
    self.bonuses = bonuses
    self.templateCount = templateCount
    let countsCharacters = part.contentCount <= Tally.mostCounted
    leastWeight = UInt64(
      Tally.whole * Relevance.leastContentWeight / 100 - min(part.contentCount, 64))
    hasEnoughCharacters = part.contentCount >= Relevance.fewestContentCharacters
    var (weight, characterWeight) = (0, part.contentWeight)
    var fewest = Relevance.fewestContentCharacters
    var counted: [Int] = []
    for position in part.entries {
      let entry = terms.entries[position]
      guard entry.isTelling || entry.isContentCharacter else { continue }
      weight += entry.weight
      if Self.isUncounted(entry, templateCount) {
        characterWeight -= entry.weight
        fewest -= 1
      } else {
        counted.append(position)
      }
    }
    fewestCharacters = countsCharacters ? UInt64(max(1, fewest)) : 0
    for position in counted {
      let entry = terms.entries[position]
      guard let lists = entry.lists else { continue }
      if entry.isTelling, lists.body.count > 0 {
        let score = Relevance.score(entry.weight, Impact.inBody)
        let gain = Tally.gain(
          score: score, share: score * Tally.whole / max(1, weight), isTelling: true)
        bodies.append(Stream(reader: PostingList.Reader(lists.body), gains: [gain]))
        mostInBodies += score
        countInBodies += lists.body.count
      }
      guard lists.outside.count > 0 else { continue }
      var character: UInt64 = 0
      if entry.isContentCharacter {
        character = Tally.gain(
          characterOfWeight: entry.weight * Tally.whole / max(1, characterWeight),
          isCounted: countsCharacters)
      }
      let share = entry.weight * Tally.whole / max(1, weight)
      let gains = Impact.outsideValues.map { value in
        let score = Relevance.score(entry.weight, value)
        return Tally.gain(score: score, share: share, isTelling: entry.isTelling) + character
      }
      let stream = Stream(reader: PostingList.Reader(lists.outside), gains: gains)
      if entry.isTelling { telling.append(stream) } else { characters.append(stream) }
    }
  }

  /// Whether an entry is a character that so many templates hold, and that says so little, that it is
  /// left to the closer look. In a library of 10,000 the right scenario is as often first (.512 of 344
  /// messages, .517 with all lists) and among the first ten (.744 and .750), in nine tenths of the time
  /// at 100,000.
  private static func isUncounted(_ entry: QueryTerms.Entry, _ templateCount: Int) -> Bool {
    guard entry.isContentCharacter, !entry.isTelling, let list = entry.lists?.outside else {
      return false
    }
    return list.count > shortEnough && list.count * 8 > templateCount
  }

  private static let shortEnough = 1024

  /// Bodies are long and add little: where they are many, they are left out until it shows that what
  /// they add may matter.
  var countsBodiesAtOnce: Bool { countInBodies <= Tally.window }
}
