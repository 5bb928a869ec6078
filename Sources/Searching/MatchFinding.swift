import Diagnostics
import DomainModel
import TextAnalysis

/// Finds where a template's texts hold what a query asks for, to show why it was found.
struct MatchFinding {
  private let weights: [Term: Int]
  /// A bit for each term, and for some others: most terms of a text are none of the query's.
  private let bits: SIMD16<UInt64>
  /// The whole query, folded: a name that it spells out is marked as a whole.
  private let name: String

  /// How many of a customer's sentences, tags or labels are shown at most.
  private static let mostTextsAField = 3

  init(query: String, _ terms: QueryTerms) {
    name = ExactNames.fold(query)
    var weights: [Term: Int] = [:]
    // One common character (的, the) is found everywhere and explains nothing; a pair does.
    for entry in terms.entries
    where entry.isTelling || entry.isContentCharacter || entry.term.isPair {
      weights[entry.term] = entry.weight
    }
    self.weights = weights
    var bits = SIMD16<UInt64>()
    for term in weights.keys {
      let (word, bit) = Self.place(of: term)
      bits[word] |= bit
    }
    self.bits = bits
  }

  /// One of 1024, as chance would have it.
  @inline(__always)
  private static func place(of term: Term) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: (term.key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    return (place >> 6, 1 << UInt64(place & 63))
  }

  /// - Parameter source: the template's file; nil where it cannot be read.
  func matches(in template: FoundTemplate, _ source: SourceText?) -> [FieldMatch] {
    let texts = TemplateTexts(template)
    var found: [SearchField: [(match: FieldMatch, weight: Int)]] = [:]
    func add(_ field: SearchField, _ text: String, visible: [UInt8]? = nil) {
      if let match = match(field, text, visible: visible) {
        found[field, default: []].append(match)
      }
    }
    for id in [template.id, template.baseID] where ExactNames.fold(id) == name {
      found[.id] = [(whole(.id, id), 1)]
    }
    if let scenario = template.scenario, ExactNames.fold(scenario) == name {
      found[.scenario] = [(whole(.scenario, scenario), .max)]
    }
    if let shortcut = template.shortcut, ExactNames.fold(shortcut) == name {
      found[.shortcut] = [(whole(.shortcut, shortcut), 1)]
    }
    add(.title, texts.title)
    for text in texts.says { add(.customerSays, text) }
    for (field, text) in texts.others { add(field, text) }
    if let source { addBody(source) { add(.body, $0, visible: $1) } }
    return SearchField.allCases.flatMap { field in
      var matches = found[field] ?? []
      let most = field == .body ? 1 : Self.mostTextsAField
      if matches.count > most {
        let best = matches.indices.sorted { (matches[$1].weight, $0) < (matches[$0].weight, $1) }
        matches = best.prefix(most).sorted().map { matches[$0] }
      }
      return matches.map(\.match)
    }
  }

  /// Calls `add` with each line of a body, and with the same line as a customer would read it.
  private func addBody(_ source: SourceText, _ add: (String, [UInt8]) -> Void) {
    let visible = TemplateTexts.visibleBody(source)
    let start = source.body.lowerBound
    for line in visible.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let range = start + line.startIndex..<start + line.endIndex
      add(String(decoding: source.bytes[range], as: UTF8.self), Array(line))
    }
  }

  private func whole(_ field: SearchField, _ text: String) -> FieldMatch {
    FieldMatch(field: field, text: text, spans: [0..<text.unicodeScalars.count])
  }

  private func match(
    _ field: SearchField, _ text: String, visible: [UInt8]?
  ) -> (match: FieldMatch, weight: Int)? {
    let folded = FoldedText(visible ?? Array(text.utf8))
    var ranges: [Range<Int>] = []
    var seen: Set<Term> = []
    var weight = 0
    TermScanner.scan(folded.bytes) { term, range in
      let (word, bit) = Self.place(of: term)
      guard bits[word] & bit != 0, let value = weights[term] else { return }
      ranges.append(folded.originalRange(of: range))
      if seen.insert(term).inserted { weight += value }
    }
    guard !ranges.isEmpty else { return nil }
    let spans = Self.scalarSpans(Self.merged(ranges), in: text)
    return (FieldMatch(field: field, text: text, spans: spans), weight)
  }

  /// Ranges that touch or overlap become one.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Byte offsets, in order, as offsets in Unicode scalars.
  private static func scalarSpans(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var scalars = 0
    var starts: [Int] = [0]
    for scalar in text.unicodeScalars {
      scalars += 1
      starts.append(starts.last! + UTF8.width(scalar))
    }
    func scalarIndex(of offset: Int, roundingUp: Bool) -> Int {
      var low = 0
      var high = starts.count - 1
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return !roundingUp && starts[low] > offset ? low - 1 : low
    }
    for range in ranges {
      let start = scalarIndex(of: range.lowerBound, roundingUp: false)
      spans.append(start..<max(start, scalarIndex(of: range.upperBound, roundingUp: true)))
    }
    return spans
  }
}
