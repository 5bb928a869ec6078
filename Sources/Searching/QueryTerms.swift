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
  }

  private(set) var entries: [Entry] = []
  /// The entry of each of the library's terms, by term number; −1 where the query does not hold it.
  private(set) var entryOfTerm: [Int16]
  private(set) var totalWeight = 0
  /// Of the entries that are content characters.
  private(set) var contentWeight = 0

  /// Names whose initials were typed.
  private(set) var abbreviatedNames: [NameInitials.Match] = []
  /// The query in Han characters, where all of it was pinyin.
  private(set) var respelled: String?

  /// Longer queries are cut here: nobody reads further either.
  static let mostTerms = 2_000

  init(_ text: String, in index: SearchIndex) {
    entryOfTerm = Array(repeating: -1, count: index.terms.count)
    var seen: Set<Term> = []
    var order: [Term] = []
    var inPairs: Set<UInt64> = []
    var numbers: Set<Term> = []
    let bytes = FoldedText(text).bytes
    let reading = index.reading.withTables { QueryReading(bytes, in: index, $0) }
    abbreviatedNames = reading.names
    respelled = reading.respelled
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
      let isTelling =
        !numbers.contains(term) && !(term.isHanCharacter && inPairs.contains(term.key))
      add(term, share: 10, mayTell: isTelling, in: index)
    }
    for extra in reading.extras where !seen.contains(extra.term) {
      add(extra.term, share: extra.share, mayTell: !extra.term.isHanCharacter, in: index)
    }
  }

  private mutating func add(_ term: Term, share: Int, mayTell: Bool, in index: SearchIndex) {
    let common = CommonTerms.weight(of: term)
    let number = index.terms.existingNumber(of: term)
    let count = number.map { Int(index.templateCounts[$0]) } ?? 0
    let total = index.library.templates.count
    // log₂(1 + (N − n + ½) / (n + ½))
    let own = FixedPoint.log2((2 * total + 2) * 1024 / (2 * count + 1)) - 10 * FixedPoint.one
    let typed =
      term.isTrigram
      ? own * 3 / 10 : (own + (common ?? Self.rareWeight)) / 2 * (term.isPair ? 3 : 10) / 10
    let weight = typed * share / 10
    let isContentCharacter = term.isHanCharacter && common == nil
    let isTelling =
      mayTell && common == nil && (term.isHanPair || term.isWord || term.isHanCharacter)
    if let number { entryOfTerm[number] = Int16(entries.count) }
    entries.append(
      Entry(
        term: term, weight: weight, isTelling: isTelling, isContentCharacter: isContentCharacter))
    if !term.isTrigram { totalWeight += weight }
    if isContentCharacter { contentWeight += weight }
  }

  /// What is not among the common terms is met in about one message in 500.
  private static let rareWeight = 9 * FixedPoint.one
}
