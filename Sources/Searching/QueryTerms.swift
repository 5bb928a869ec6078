import DomainModel
import TextAnalysis

/// The terms of a query, each once, with what they are worth in a library.
struct QueryTerms {
  struct Entry {
    var term: Term
    /// In 1024ths: bits of information, less for pairs and trigrams (0.3).
    var weight: Int
    /// Whether finding it alone is reason enough to show a template: not a common word, not a number,
    /// and not one Han character out of several.
    var isTelling: Bool
    /// Whether it is one Han character that is not common.
    var isContentCharacter: Bool
    /// Where it stands; nil where no template holds it.
    var lists: TermLists?
  }

  private(set) var entries: [Entry] = []
  private(set) var totalWeight = 0
  /// Of the entries that no template holds.
  private(set) var unknownWeight = 0
  /// Of the entries that are content characters.
  private(set) var contentWeight = 0
  /// How many those are.
  private(set) var contentCount = 0

  /// Names whose initials were typed.
  private(set) var abbreviatedNames: [NameInitials.Match] = []
  /// What was read otherwise than it was typed.
  private(set) var respellings: [Respelling] = []
  /// The query in Han characters, where all of it was pinyin.
  private(set) var respelled: String?

  /// Longer queries are cut here: nobody reads further either.
  static let mostTerms = 2_000

  init(_ text: String, in index: SearchIndex) throws(IndexProblem) {
    var seen: Set<Term> = []
    var order: [Term] = []
    var inPairs: Set<UInt64> = []
    var numbers: Set<Term> = []
    let bytes = FoldedText(text).bytes
    let reading = try QueryReading(bytes, in: index, index.readingTables())
    abbreviatedNames = reading.names
    respelled = reading.respelled
    respellings = reading.respellings
    TermScanner.scan(bytes) { term, range in
      // What was read otherwise is not looked for as it stands.
      if reading.reread.contains(where: { $0.overlaps(range) }) { return }
      if term.isHanPair {
        inPairs.insert(term.key & 0x1F_FFFF)
        inPairs.insert(term.key >> 21 & 0x1F_FFFF)
      }
      if term.isWord, range.count < 4, bytes[range].allSatisfy(ScalarClass.isDigit) {
        numbers.insert(term)
      }
      if order.count < Self.mostTerms, seen.insert(term).inserted { order.append(term) }
    }
    for term in order {
      let mayTell =
        !numbers.contains(term) && !(term.isHanCharacter && inPairs.contains(term.key))
      try add(term, share: 10, mayTell: mayTell, in: index)
    }
    for extra in reading.extras where !seen.contains(extra.term) {
      try add(extra.term, share: extra.share, mayTell: extra.mayTell, in: index)
    }
  }

  private mutating func add(
    _ term: Term, share: Int, mayTell: Bool, in index: SearchIndex
  ) throws(IndexProblem) {
    let common = CommonTerms.weight(of: term)
    let lists = try index.lists(of: term)
    let count = lists?.count ?? 0
    // log₂(1 + (N − n + ½) / (n + ½))
    let own =
      FixedPoint.log2((2 * index.count + 2) * 1024 / (2 * count + 1)) - 10 * FixedPoint.one
    let typed =
      term.isTrigram
      ? own * 3 / 10 : (own + (common ?? Self.rareWeight)) / 2 * (term.isPair ? 3 : 10) / 10
    let weight = typed * share / 10
    let isContentCharacter = term.isHanCharacter && common == nil
    let isTelling =
      mayTell && common == nil && (term.isHanPair || term.isWord || term.isHanCharacter)
    entries.append(
      Entry(
        term: term, weight: weight, isTelling: isTelling,
        isContentCharacter: isContentCharacter, lists: lists))
    if !term.isTrigram {
      totalWeight += weight
      if count == 0 { unknownWeight += weight }
    }
    if isContentCharacter {
      contentWeight += weight
      contentCount += 1
    }
  }

  /// What is not among the common terms is met in about one message in 500.
  private static let rareWeight = 9 * FixedPoint.one
}
