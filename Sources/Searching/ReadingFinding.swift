import TextAnalysis

/// Tells how a query was read, as far as it led to something: of what was looked for instead, only what
/// stands in a result is worth telling.
struct ReadingFinding {
  private let query: [UInt8]
  private let folded: FoldedText
  private let terms: QueryTerms

  /// Results that are looked at.
  private static let mostResults = 3
  /// Readings that are told.
  private static let mostTold = 5

  init(_ query: String, _ terms: QueryTerms) {
    self.query = Array(query.utf8)
    folded = FoldedText(self.query)
    self.terms = terms
  }

  func readings(of results: [SearchResult]) -> [SearchReading] {
    guard !terms.respellings.isEmpty else { return [] }
    let texts = results.prefix(Self.mostResults).map { TemplateTexts($0.template) }
    let bytes = texts.map { texts in
      let all = texts.says + [texts.title] + texts.others.map(\.text)
      return FoldedText(all.joined(separator: "\n")).bytes
    }
    var readings: [SearchReading] = []
    for respelling in terms.respellings where readings.count < Self.mostTold {
      if respelling.kind == .homophone, isWord(folded.bytes[respelling.range]) { continue }
      let meant =
        respelling.kind == .initials
        ? namesOfInitials(among: texts)
        : meant(respelling).filter { meant in bytes.contains { $0.holds(Array(meant.utf8)) } }
      let typed = String(decoding: query[folded.originalRange(of: respelling.range)], as: UTF8.self)
      let reading = SearchReading(kind: respelling.kind, typed: typed, meant: meant)
      if !meant.isEmpty, !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }

  /// Pairs are looked for all over a message, across the edges of words too: only a word for what is none
  /// is what somebody meant.
  private func meant(_ respelling: Respelling) -> [String] {
    let pairs = respelling.pairs.map(\.spelled)
    return respelling.words
      + (respelling.kind == .homophone ? pairs.filter { isWord(Array($0.utf8)[...]) } : pairs)
  }

  private func isWord(_ word: ArraySlice<UInt8>) -> Bool { WordVectors.shared.contains(word) }

  private func namesOfInitials(among texts: [TemplateTexts]) -> [String] {
    let keys = Set(terms.abbreviatedNames.map(\.name))
    var found: [String] = []
    for name in texts.flatMap({ [$0.title] + $0.others.map(\.text) })
    where !found.contains(name) && keys.contains(ExactNames.key(of: ExactNames.fold(name))) {
      found.append(name)
    }
    return found
  }
}
