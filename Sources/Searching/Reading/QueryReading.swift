import TextAnalysis

/// What the words of a query may have meant that an index does not know: typing mistakes that sound
/// alike (发漂), pinyin (`tuikuan`, `tui款`), initials (`tkdz`), slips in English words (`refnud`).
///
/// Only what the index does not know is read otherwise: `refund` is English where it is found.
struct QueryReading {
  /// A term that was not typed.
  struct Extra {
    var term: Term
    /// Of the weight that it would have if it had been typed, in tenths.
    var share: Int
    /// Whether finding it may be reason enough to show a template.
    var mayTell = true
    /// What was typed in its place, in offsets of the query.
    var places: [Range<Int>]
  }

  /// Initials, and a name that they may stand for.
  struct Abbreviation {
    var name: NameInitials.Match
    /// What was typed, in offsets of the query.
    var range: Range<Int>
  }

  private(set) var extras: [Extra] = []
  /// Words that were read otherwise, in offsets of the query; in order.
  private(set) var reread: [Range<Int>] = []
  /// The query in Han characters, where all of it was pinyin: a name, perhaps.
  private(set) var respelled: String?
  /// Names whose initials were typed.
  private(set) var names: [Abbreviation] = []
  /// What was read otherwise, to be told.
  private(set) var respellings: [Respelling] = []

  /// As they are typed in a hurry.
  private static let contractions = Set(
    """
    dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt cant couldnt wont wouldnt shouldnt
    im ive id ill youre youve youll theyre weve thats whats wheres hows theres
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  /// Looking at more would take longer than it helps.
  private static let mostPairs = 200
  private static let mostWords = 16

  init() {}

  /// - Parameter query: folded.
  init<Index: TermCounting>(
    _ query: [UInt8], in index: Index, _ tables: ReadingTables
  ) throws(Index.Failure) {
    let parts = try QueryParts(query, in: index)
    try addHomophones(parts, in: index, tables.sounds)
    guard parts.words.contains(where: { !$0.isKnown }) else { return }
    if !parts.isEnglish {
      let reading = try PinyinReading(parts, in: index, tables.sounds)
      for extra in reading.extras { add(extra.term, share: extra.share, in: extra.places) }
      let held = parts.words.filter(\.isHeld).map(\.range)
      reread = reading.words.filter { !held.contains($0) }
      respellings += reading.respellings
      respelled = reading.respelled
    }
    var looked = 0
    for word in parts.words where !word.isHeld && !word.isKnown && !reread.contains(word.range) {
      looked += 1
      if looked > Self.mostWords { break }
      let matches = parts.isShortAndLatin ? tables.initials.matches(query[word.range]) : []
      if !matches.isEmpty, !parts.isEnglish {
        names += matches.map { Abbreviation(name: $0, range: word.range) }
        respellings.append(Respelling(kind: .initials, range: word.range))
        reread.append(word.range)
        continue
      }
      // A word that exists is no slip, only not in this library.
      if WordVectors.shared.contains(LightStem.stem(query[word.range])) { continue }
      if Self.contractions.contains(Array(query[word.range])) {
        // Of `didn't` too the last letter says nothing.
        if query[word.range].last == UInt8(ascii: "t") {
          add(.word(LightStem.stem(query[word.range.dropLast()])), share: 10, in: [word.range])
        }
        continue
      }
      let near = try tables.spellings.near(query[word.range], in: index)
      for (term, _) in near { add(term, share: 10, in: [word.range]) }
      if !near.isEmpty {
        let meant = near.map { String(decoding: $0.word, as: UTF8.self) }
        respellings.append(Respelling(kind: .slip, range: word.range, words: meant))
      }
    }
    reread.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func add(
    _ term: Term, share: Int, mayTell: Bool = true, in places: [Range<Int>]
  ) {
    let mayTell = mayTell && !term.isHanCharacter
    if let position = extras.firstIndex(where: { $0.term == term }) {
      if mayTell { extras[position].mayTell = true }
      extras[position].places += places
    } else {
      extras.append(Extra(term: term, share: share, mayTell: mayTell, places: places))
    }
  }

  /// Pairs with the same sound in place of pairs that the index does not hold. The character that was
  /// mistaken counts half: on messages with a mistake in every fourth character .625 of the right
  /// answers come first, .549 without.
  private mutating func addHomophones<Index: TermCounting>(
    _ parts: QueryParts, in index: Index, _ sounds: PairSounds
  ) throws(Index.Failure) {
    var isKnown: [Bool] = []
    for pair in parts.pairs.prefix(Self.mostPairs) {
      isKnown.append(try index.templateCount(of: pair) > 0)
    }
    var places: [Term: [Range<Int>]] = [:]
    var order: [Term] = []
    for (position, pair) in parts.pairs.prefix(Self.mostPairs).enumerated() {
      let range = parts.pairRanges[position]
      // 箱自 in 音箱自动 is no word: both its characters stand in others.
      let isBetweenWords =
        position > 0 && isKnown[position - 1]
        && parts.pairRanges[position - 1].upperBound > range.lowerBound
        && position + 1 < isKnown.count && isKnown[position + 1]
        && parts.pairRanges[position + 1].lowerBound < range.upperBound
      if isKnown[position] || isBetweenWords { continue }
      if places[pair] == nil { order.append(pair) }
      places[pair, default: []].append(range)
    }
    for pair in order {
      let candidates = try sounds.homophones(of: pair, in: index)
      let places = places[pair] ?? []
      if !candidates.isEmpty, let range = places.first {
        respellings.append(Respelling(kind: .homophone, range: range, pairs: candidates))
      }
      for candidate in candidates {
        let keepsFirst = candidate.firstCharacter == pair.firstCharacter
        let kept = keepsFirst ? candidate.firstCharacter : candidate.secondCharacter
        let mistaken = keepsFirst ? candidate.secondCharacter : candidate.firstCharacter
        // 么解 in 怎么解释 is not 么结 of 什么结果: beside 么 anything stands.
        let mayTell = CommonTerms.weight(of: .character(kept)) == nil
        add(candidate, share: 10, mayTell: mayTell, in: places)
        add(.character(mistaken), share: 5, in: places)
      }
    }
  }
}

/// What an index keeps for reading queries.
struct ReadingTables {
  var sounds: PairSounds
  var initials: NameInitials
  var spellings: Spellings
}
