/// What an index keeps for reading queries, as flat arrays: gathered from its texts, then finished.
struct ReadingRecords: Sendable {
  private(set) var sounds: [UInt64] = []
  private(set) var initials: [UInt64] = []
  private(set) var spellings: [UInt64] = []
  private(set) var letters: [UInt8] = []
  private var pairs: Set<Term> = []
  private var words: Set<[UInt8]> = []
  private var names: Set<String> = []

  /// - Parameter text: folded.
  /// - Parameter isBody: sounds are of pairs in titles, customers' words and labels only.
  mutating func add(_ text: [UInt8], isBody: Bool) {
    TermScanner.scan(text) { term, range in
      if term.isHanPair, !isBody {
        pairs.insert(term)
      } else if term.isWord, Spellings.isKept(text[range]) {
        words.insert(Array(text[range]))
      }
    }
  }

  mutating func add(name: String) { names.insert(name) }

  mutating func finish() {
    for pair in pairs { PairSounds.append(recordsOf: pair, to: &sounds) }
    sounds.sort()
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      Spellings.append(word[...], to: &spellings, &letters)
    }
    var found: [(signs: UInt64, name: UInt64)] = []
    for name in names {
      found += NameInitials.records(of: Array(name.utf8), name: ExactNames.key(of: name))
    }
    found.sort { ($0.signs, $0.name) < ($1.signs, $1.name) }
    initials = found.flatMap { [$0.signs, $0.name] }
    (pairs, words, names) = ([], [], [])
  }

  /// Calls `body` with the tables, which live only as long.
  func withTables<Result>(_ body: (ReadingTables) -> Result) -> Result {
    sounds.withUnsafeBufferPointer { sounds in
      initials.withUnsafeBufferPointer { initials in
        spellings.withUnsafeBufferPointer { spellings in
          letters.withUnsafeBufferPointer { letters in
            body(
              ReadingTables(
                sounds: PairSounds(sounds), initials: NameInitials(initials),
                spellings: Spellings(spellings, letters: letters)))
          }
        }
      }
    }
  }
}
