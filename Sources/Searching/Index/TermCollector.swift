import DomainModel
import TextAnalysis

/// Counts the terms of one template after the other.
struct TermCollector {
  private var terms = TermTable()
  /// The counts of each term in the template at hand, by term number.
  private var counts: [TermCounts] = []
  /// Whether a term counts where it stands in a body, by its number.
  private var isLookedForInBodies: [Bool] = []
  private var seen: [Int32] = []
  private var postings: [TermRuns.Posting] = []
  /// How many postings each term has.
  private var postingCounts: [Int32] = []
  /// What queries may misspell: stems, and words as they are written; each once but for words that are
  /// the stems of others.
  private(set) var words: [[UInt8]] = []
  /// Texts that many templates share.
  private var scenarios: [TemplateTexts.ScenarioKey: CountedText] = [:]

  /// A text, and how often each of its terms stands in it.
  private struct CountedText {
    var length: Int
    var terms: [(number: Int32, count: Int)]
  }

  /// Returns the lengths of the texts, in characters and words.
  mutating func collect(
    _ template: Template, _ texts: TemplateTexts, at position: Int
  ) -> TextLengths {
    var lengths = TextLengths()
    lengths.title = add(Array(texts.title.utf8), .title)
    lengths.says = add(joined([texts.title] + texts.says), .says)
    // First of the labels, so that these are counted alone.
    lengths.labels = addScenario(texts) + add(joined(texts.ownLabels), .labels)
    lengths.body = add(TemplateTexts.visibleBody(template.source), .body)
    for term in seen {
      postings.append(
        TermRuns.Posting(
          term: term, document: UInt32(position), counts: counts[Int(term)]))
      postingCounts[Int(term)] += 1
      counts[Int(term)] = TermCounts()
    }
    seen.removeAll(keepingCapacity: true)
    return lengths
  }

  private mutating func addScenario(_ texts: TemplateTexts) -> Int {
    if let key = texts.scenarioKey, let known = scenarios[key] {
      for (number, count) in known.terms {
        if counts[Int(number)].isEmpty { seen.append(number) }
        counts[Int(number)].count(count, .labels)
      }
      return known.length
    }
    let length = add(joined(texts.scenarioTexts), .labels)
    if let key = texts.scenarioKey {
      let terms = seen.map { (number: $0, count: counts[Int($0)][.labels]) }
      scenarios[key] = CountedText(length: length, terms: terms.filter { $0.count > 0 })
    }
    return length
  }

  private func joined(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private mutating func add(_ text: [UInt8], _ group: TermCounts.Group) -> Int {
    var length = 0
    let bytes = FoldedText(text).bytes
    TermScanner.scan(bytes) { term, range in
      if term.countsAsLength { length += 1 }
      let isNew = count(term, group)
      guard term.isWord else { return }
      let word = bytes[range]
      if isNew { keep(LightStem.stem(word)) }
      if Term.word(word) != term, Spellings.isKept(word), count(.spelling(word), group) {
        keep(word)
      }
    }
    return length
  }

  private mutating func keep(_ word: ArraySlice<UInt8>) {
    if Spellings.isKept(word) { words.append(Array(word)) }
  }

  /// Returns whether it is the first of its kind.
  @inline(__always)
  private mutating func count(_ term: Term, _ group: TermCounts.Group) -> Bool {
    let number = terms.number(of: term)
    let isNew = number == counts.count
    if isNew {
      counts.append(TermCounts())
      postingCounts.append(0)
      isLookedForInBodies.append(term.isLookedForInBodies)
    }
    if group == .body, !isLookedForInBodies[number] { return isNew }
    if counts[number].isEmpty { seen.append(Int32(number)) }
    counts[number].countOne(group)
    return isNew
  }

  /// Everything that was collected, term by term.
  func runs() -> TermRuns {
    // A counting sort: the postings of a term keep the order of their templates.
    var ends: [Int] = []
    var end = 0
    for count in postingCounts {
      ends.append(end)
      end += Int(count)
    }
    var sorted = [TermRuns.Posting](
      repeating: TermRuns.Posting(term: 0, document: 0, counts: TermCounts()),
      count: postings.count)
    for posting in postings {
      sorted[ends[Int(posting.term)]] = posting
      ends[Int(posting.term)] += 1
    }
    let keys = terms.keys
    var runs = TermRuns()
    let used = keys.indices.filter { postingCounts[$0] > 0 }
    for term in used.sorted(by: { keys[$0] < keys[$1] }) {
      let range = ends[term] - Int(postingCounts[term])..<ends[term]
      runs.add(keys[term], sorted[range])
    }
    return runs
  }
}
