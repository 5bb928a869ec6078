import TextAnalysis

/// A query as Han characters and Latin words, in order, with what an index knows of the words.
struct QueryParts {
  struct Word: Hashable {
    var range: Range<Int>
    var isKnown: Bool
    /// Whether it stands in some template; which what is taken for pinyin may too (fapiao).
    var isHeld: Bool
    /// The ways to cut it into syllables; empty where it is known.
    var splits: [[UInt16]]
  }

  enum Part {
    case character(UInt32)
    /// By its position in `words`.
    case word(Int)
  }

  /// What stands together: nothing but one space or apostrophe between Latin words.
  private(set) var runs: [[Part]] = []
  private(set) var words: [Word] = []
  /// Han characters side by side.
  private(set) var pairs: [Term] = []
  /// Where each of them stands.
  private(set) var pairRanges: [Range<Int>] = []
  private var hasHan = false

  /// As many terms as are looked at in a query.
  private static let mostParts = QueryTerms.mostTerms

  init<Index: TermCounting>(_ query: [UInt8], in index: Index) throws(Index.Failure) {
    var place = 0
    var lastEnd = -1
    var lastWasWord = false
    var lastStart = 0
    var count = 0
    while place < query.count, count < Self.mostParts {
      let unit = TermScanner.unit(in: query, at: place)
      let end = place + unit.length
      if TermScanner.isIdeograph(unit.scalar) {
        if place == lastEnd, case .character(let before)? = runs.last?.last {
          pairs.append(.pair(before, unit.scalar))
          pairRanges.append(lastStart..<end)
        }
        append(.character(unit.scalar), joined: place == lastEnd)
        hasHan = true
        lastWasWord = false
        lastStart = place
        place = end
      } else if TermScanner.isWordScalar(unit.scalar) {
        let wordEnd = TermScanner.endOfWord(in: query, from: end)
        let isNear =
          lastWasWord && place == lastEnd + 1 && (query[lastEnd] == 0x20 || query[lastEnd] == 0x27)
        words.append(try Self.word(query, place..<wordEnd, in: index))
        append(.word(words.count - 1), joined: place == lastEnd || isNear)
        lastWasWord = true
        place = wordEnd
      } else {
        place = end
        continue
      }
      count += 1
      lastEnd = place
    }
  }

  private mutating func append(_ part: Part, joined: Bool) {
    if joined, !runs.isEmpty { runs[runs.count - 1].append(part) } else { runs.append([part]) }
  }

  private static func word<Index: TermCounting>(
    _ query: [UInt8], _ range: Range<Int>, in index: Index
  ) throws(Index.Failure) -> Word {
    let term = Term.word(LightStem.stem(query[range]))
    // Common words are not kept of bodies.
    let isCommon = CommonTerms.weight(of: term) != nil
    let isHeld = try index.templateCount(of: term) > 0
    if isCommon || isHeld && WordVectors.shared.contains(LightStem.stem(query[range])) {
      return Word(range: range, isKnown: true, isHeld: isHeld, splits: [])
    }
    let splits = Pinyin.shared.splits(of: query[range])
    let isPinyin = splits.contains { $0.count > 1 }
    return Word(
      range: range, isKnown: isHeld && !isPinyin, isHeld: isHeld,
      splits: isHeld && !isPinyin ? [] : splits)
  }

  /// Two words or more, of which at least half are known as they stand: not pinyin.
  var isEnglish: Bool {
    let known = words.count { $0.isKnown }
    return known >= 2 && known * 2 >= words.count
  }

  /// What somebody types to find a name rather than what a customer wrote.
  var isShortAndLatin: Bool { !hasHan && words.count <= 3 }
}
