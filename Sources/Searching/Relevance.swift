/// How well one template answers a query, and whether that is well enough. Words that only look alike
/// (trigrams) rank templates; they are no reason to show one.
struct Relevance {
  var score = 0
  /// Weights of the entries found anywhere, and in the title, customers' words or labels.
  var found = 0
  var foundOutsideBody = 0
  var hasTellingOutsideBody = false
  var hasTellingInBody = false
  var contentCharacters = 0
  var contentWeight = 0

  /// Characters of the query that must be found for their own sake.
  static let fewestContentCharacters = 3
  /// In hundredths of what the query's are worth.
  static let leastContentWeight = 60

  mutating func add(outside code: Int, of entry: QueryTerms.Entry) {
    score += Self.score(entry.weight, Impact.outsideValues[code])
    if entry.term.isTrigram { return }
    found += entry.weight
    foundOutsideBody += entry.weight
    if entry.isTelling { hasTellingOutsideBody = true }
    if entry.isContentCharacter {
      contentCharacters += 1
      contentWeight += entry.weight
    }
  }

  /// - Parameter entry: a telling one; of others no bodies are asked.
  mutating func add(inBody entry: QueryTerms.Entry) {
    score += Self.score(entry.weight, Impact.inBody)
    found += entry.weightInBody
    hasTellingInBody = true
  }

  /// What finding a term is worth.
  @inline(__always)
  static func score(_ weight: Int, _ value: Int) -> Int { weight * value / FixedPoint.one }

  /// Whether it is worth showing: something telling was found where templates say what they are for,
  /// or most of what the query says was found there character by character (typing mistakes, other
  /// word order), or much of the query in the body.
  func isEnough(_ part: QueryPart) -> Bool {
    if hasTellingOutsideBody, foundOutsideBody * 100 >= part.totalWeight * 8 { return true }
    if contentCharacters >= Self.fewestContentCharacters,
      contentWeight * 100 >= part.contentWeight * Self.leastContentWeight
    {
      return true
    }
    return hasTellingInBody && found * 100 >= part.totalWeight * 40
  }
}
