import DomainModel
import TextAnalysis

/// The terms of a query, each once, with what they are worth in a library.
struct QueryTerms {
  struct Entry {
    var term: Term
    /// In 1024ths: bits of information, less for pairs and trigrams (0.3).
    var weight: Int
    /// What finding it in a body counts for, where only what may tell is looked for: a pair stands for
    /// its characters too.
    var weightInBody: Int
    /// Whether finding it alone is reason enough to show a template: not a common word, not a number,
    /// and not one Han character out of several.
    var isTelling: Bool
    /// Whether it is one Han character that is not common.
    var isContentCharacter: Bool
    /// Where it stands; nil where no template holds it.
    var lists: TermLists?
    /// The clauses that it stands in.
    var clauses: ClauseSet
  }

  struct AbbreviatedName {
    /// Its key.
    var name: UInt64
    /// How many signs of it were not typed.
    var rest: Int
    /// What of it was typed, folded. Of the first such names only.
    var words: [UInt8]?
  }

  private(set) var entries: [Entry] = []
  let clauses: MessageClauses
  private let meaning: Meaning
  private let clauseMeanings: [Meaning]

  /// Names whose initials were typed.
  private(set) var abbreviatedNames: [AbbreviatedName] = []
  /// What was read otherwise than it was typed.
  private(set) var respellings: [Respelling] = []
  /// The clauses in which something was read as pinyin, or as a slip.
  private var readClauses = ClauseSet()
  /// Whether a pair is read as one that sounds alike and tells something, and the clauses with such.
  private var hasHomophones = false
  private var homophoneClauses = ClauseSet()
  /// The query in Han characters, where all of it was pinyin.
  private(set) var respelled: String?

  /// Longer queries are cut here: nobody reads further either.
  static let mostTerms = 2_000
  /// So many readings of initials are looked for.
  private static let mostAbbreviatedWords = 4

  init(_ text: String, in index: SearchIndex) throws(IndexProblem) {
    let original = Array(text.utf8)
    let folded = FoldedText(original)
    let bytes = folded.bytes
    let clauses = MessageClauses(original)
    self.clauses = clauses
    meaning = Meaning(of: bytes)
    clauseMeanings = clauses.isWhole ? [] : clauses.meanings()
    var seen: [Term: Int] = [:]
    var order: [(term: Term, clauses: ClauseSet)] = []
    var termsOutside = 0
    var inPairs: Set<UInt64> = []
    var numbers: Set<Term> = []
    var pairs = PairedCharacters()
    let hasWords = bytes.contains { ScalarClass.isASCIILetter($0) || ScalarClass.isDigit($0) }
    let reading = try QueryReading(bytes, in: index, index.readingTables(forWords: hasWords))
    var abbreviated: [[UInt8]: Range<Int>] = [:]
    for abbreviation in reading.names {
      let key = try index.names.key(at: abbreviation.name.name)
      var name = AbbreviatedName(name: key, rest: abbreviation.name.rest)
      if abbreviated.count < Self.mostAbbreviatedWords {
        name.words = try index.part(ofName: key, abbreviatedBy: Array(bytes[abbreviation.range]))
      }
      if let words = name.words { abbreviated[words] = abbreviation.range }
      abbreviatedNames.append(name)
    }
    respelled = reading.respelled
    respellings = reading.respellings
    TermScanner.scan(bytes) { term, range in
      // What was read otherwise is not looked for as it stands.
      if reading.reread.contains(where: { $0.overlaps(range) }) { return }
      if term.isHanPair {
        inPairs.insert(term.key & 0x1F_FFFF)
        inPairs.insert(term.key >> 21 & 0x1F_FFFF)
        pairs.add(term, range)
      }
      if term.isWord, range.count < 4, bytes[range].allSatisfy(ScalarClass.isDigit) {
        numbers.insert(term)
      }
      let clause = clauses.clause(of: folded.originalRange(of: range))
      if let position = seen[term] {
        order[position].clauses.formUnion(clause)
      } else if order.count - termsOutside < Self.mostTerms,
        !clause.isEmpty || termsOutside < Self.mostTerms
      {
        if clause.isEmpty { termsOutside += 1 }
        seen[term] = order.count
        order.append((term, clause))
      }
    }
    for (term, clauses) in order {
      let mayTell =
        !numbers.contains(term) && !(term.isHanCharacter && inPairs.contains(term.key))
      try add(term, share: 10, mayTell: mayTell, clauses, in: index)
    }
    for (pair, characters) in pairs.characters {
      guard let position = seen[pair] else { continue }
      for character in characters {
        entries[position].weightInBody += seen[character].map { entries[$0].weight } ?? 0
      }
    }
    func clausesOf(_ places: [Range<Int>]) -> ClauseSet {
      var set = ClauseSet()
      for place in places { set.formUnion(clauses.clause(of: folded.originalRange(of: place))) }
      return set
    }
    // What initials stand for may be said by templates of other names too.
    for (words, range) in abbreviated.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      var terms: [Term] = []
      TermScanner.scan(words) { term, _ in terms.append(term) }
      let clauses = clauses.clause(of: folded.originalRange(of: range))
      for term in terms where seen[term] == nil {
        seen[term] = entries.count
        try add(term, share: 10, mayTell: !term.isHanCharacter, clauses, in: index)
      }
    }
    for extra in reading.extras {
      let clauses = clausesOf(extra.places)
      if extra.mayTell, extra.term.isHanPair {
        hasHomophones = true
        homophoneClauses.formUnion(clauses)
      }
      guard seen[extra.term] == nil else { continue }
      try add(extra.term, share: extra.share, mayTell: extra.mayTell, clauses, in: index)
    }
    for respelling in respellings where respelling.kind == .pinyin || respelling.kind == .slip {
      readClauses.formUnion(clausesOf([respelling.range]))
    }
  }

  private mutating func add(
    _ term: Term, share: Int, mayTell: Bool, _ clauses: ClauseSet, in index: SearchIndex
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
    entries.append(
      Entry(
        term: term, weight: weight, weightInBody: weight,
        isTelling: mayTell && common == nil && term.mayTell,
        isContentCharacter: term.isHanCharacter && common == nil, lists: lists,
        clauses: clauses))
  }

  /// What is not among the common terms is met in about one message in 500.
  private static let rareWeight = 9 * FixedPoint.one

  /// All of the query, greetings and all.
  var whole: QueryPart {
    let isRead = respellings.contains { $0.kind == .pinyin || $0.kind == .slip }
    var part = QueryPart(meaning: meaning, isRead: isRead, hasHomophones: hasHomophones)
    for position in entries.indices { part.add(entries[position], at: position) }
    return part
  }

  /// Some clauses in a row.
  func part(_ wanted: Range<Int>) -> QueryPart {
    let set = ClauseSet(wanted)
    var meaning = Meaning()
    for clause in wanted { meaning.join(clauseMeanings[clause]) }
    var part = QueryPart(
      meaning: meaning, isRead: readClauses.overlaps(set),
      hasHomophones: homophoneClauses.overlaps(set))
    for position in entries.indices where entries[position].clauses.overlaps(set) {
      part.add(entries[position], at: position)
    }
    return part
  }
}

/// Which characters of a query each of its pairs stands for: its second one, and its first where no pair
/// ends with that.
private struct PairedCharacters {
  private(set) var characters: [Term: [Term]] = [:]
  private var lastEnd = 0

  /// - Parameter range: where the pair stands; pairs come in order.
  mutating func add(_ pair: Term, _ range: Range<Int>) {
    if characters[pair] == nil {
      let second = Term.character(pair.secondCharacter)
      let isFirst = range.lowerBound >= lastEnd
      characters[pair] = isFirst ? [.character(pair.firstCharacter), second] : [second]
    }
    lastEnd = range.upperBound
  }
}
