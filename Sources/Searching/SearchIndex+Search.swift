import DomainModel
import TextAnalysis

extension SearchIndex {
  /// The templates that answer a query, best first; approved before proposed where both answer alike.
  package func search(_ query: SearchQuery) -> SearchOutcome {
    var outcome = SearchOutcome()
    let terms = QueryTerms(query.text, in: self)
    let scored = candidates(query, terms)
    outcome.results = scored.prefix(max(0, query.limit)).map { candidate in
      let template = library.templates[candidate.position]
      return SearchResult(
        template: template, score: candidate.score,
        matches: MatchFinding(query: query.text, terms).matches(in: template, library))
    }
    if scored.isEmpty {
      outcome.hiddenByFilters = candidates(query.withoutFilters, terms).count
      outcome.suggestions = SuggestionFinding.suggestions(for: query.text, in: library)
    }
    return outcome
  }

  private struct Candidate {
    var position: Int
    var score: Int
  }

  private func candidates(_ query: SearchQuery, _ terms: QueryTerms) -> [Candidate] {
    let filter = TemplateFilter(query, in: library)
    let name = ExactNames.fold(query.text)
    if name.isEmpty {
      guard query.hasFilters else { return [] }
      return sorted(
        library.templates.indices.filter { filter.accepts(library.templates[$0]) }
          .map { Candidate(position: $0, score: 0) })
    }
    var bonuses = nameBonuses(terms.respelled ?? name)
    for match in terms.abbreviatedNames {
      for use in names.uses(ofKey: match.name) {
        let bonus = match.rest == 0 ? use.kind.rawValue / 2 : 400_000 - 20_000 * match.rest
        bonuses[use.template] = max(bonuses[use.template] ?? 0, bonus)
      }
    }
    var best = 0
    var found: [Candidate] = []
    for position in library.templates.indices {
      let bonus = bonuses[position] ?? 0
      var relevance = relevance(of: position, terms)
      if bonus == 0, !relevance.isEnough(terms) { continue }
      let template = library.templates[position]
      guard filter.accepts(template) else { continue }
      if template.status == .approved { relevance.score += relevance.score / 16 + 1 }
      if isUnaskedVariant(template, query) { relevance.score -= relevance.score / 8 }
      best = max(best, relevance.score)
      found.append(Candidate(position: position, score: relevance.score + bonus))
    }
    // Beside a good answer, far ones are noise.
    return rankedByMeaning(sorted(found.filter { $0.score * 8 >= best }), query, best)
  }

  private func rankedByMeaning(
    _ candidates: [Candidate], _ query: SearchQuery, _ best: Int
  ) -> [Candidate] {
    let meaning = QueryMeaning(Meaning(of: FoldedText(query.text).bytes))
    let near = candidates.prefix(MeaningRanking.depth).map { candidate in
      var candidate = candidate
      candidate.score = MeaningRanking.score(
        candidate.score, best: best, nearness: meaning.nearness(of: meanings[candidate.position]))
      return candidate
    }
    return sorted(near) + candidates.dropFirst(MeaningRanking.depth)
  }

  /// A voice or a channel of its own, while the query names none. Such texts are often shorter than
  /// their base, which alone must not put them first.
  private func isUnaskedVariant(_ template: Template, _ query: SearchQuery) -> Bool {
    guard template.isVariant else { return false }
    return template.profile != nil && query.profile == nil
      || template.channel != nil && query.channel == nil
  }

  /// What spelling out a name is worth. Several tags or scenarios count one by one.
  private func nameBonuses(_ name: String) -> [Int: Int] {
    var bonuses: [Int: Int] = [:]
    for use in names.uses(of: name) {
      bonuses[use.template] = max(bonuses[use.template] ?? 0, use.kind.rawValue)
    }
    let separators = " \t\n,、，;；/"
    let parts = Set(name.split(whereSeparator: separators.contains).map(String.init))
    guard parts.count > 1, parts.count <= 8 else { return bonuses }
    var byParts: [Int: Int] = [:]
    for part in parts {
      for template in Set(names.uses(of: part).filter { $0.kind != .title }.map(\.template)) {
        byParts[template, default: 0] += 1
      }
    }
    for (template, count) in byParts where count == parts.count {
      bonuses[template] = max(bonuses[template] ?? 0, ExactNames.Kind.tag.rawValue)
    }
    return bonuses
  }

  /// How well one template answers: BM25 over four fields (recipe R3 of the search study).
  struct Relevance {
    var score = 0
    /// Weights of the entries found anywhere, and in the title, customers' words or labels.
    var found = 0
    var foundOutsideBody = 0
    var hasTellingOutsideBody = false
    var hasTellingInBody = false
    var contentCharacters = 0
    var contentWeight = 0

    /// Whether it is worth showing: something telling was found where templates say what they are for,
    /// or most of what the query says was found there character by character (typing mistakes, other
    /// word order), or much of the query in the body.
    func isEnough(_ terms: QueryTerms) -> Bool {
      if hasTellingOutsideBody, foundOutsideBody * 100 >= terms.totalWeight * 8 { return true }
      if contentCharacters >= 3, contentWeight * 100 >= terms.contentWeight * 60 { return true }
      return hasTellingInBody && found * 100 >= terms.totalWeight * 40
    }
  }

  private func relevance(of position: Int, _ terms: QueryTerms) -> Relevance {
    var relevance = Relevance()
    let norms = lengthNorms[position]
    var sum = 0
    for index in starts[position]..<starts[position + 1] {
      let posting = postings[index]
      let number = terms.entryOfTerm[Int(posting.term)]
      if number < 0 { continue }
      let entry = terms.entries[Int(number)]
      let counts = posting.counts
      sum +=
        entry.weight
        * (10 * Self.saturated(counts[.says], norms.says) + 6
          * Self.saturated(counts[.title], norms.title)
          + 4 * Self.saturated(counts[.labels], norms.labels)
          + 3 * Self.saturated(counts[.body], norms.body)) / 10
      // Words that only look alike rank templates; they are no reason to show one.
      if entry.term.isTrigram { continue }
      relevance.found += entry.weight
      if counts[.says] > 0 || counts[.labels] > 0 {
        relevance.foundOutsideBody += entry.weight
        if entry.isTelling { relevance.hasTellingOutsideBody = true }
        if entry.isContentCharacter {
          relevance.contentCharacters += 1
          relevance.contentWeight += entry.weight
        }
      } else if entry.isTelling {
        relevance.hasTellingInBody = true
      }
    }
    relevance.score = sum / FixedPoint.one
    return relevance
  }

  /// tf·(k₁ + 1) / (tf + norm), in 1024ths.
  @inline(__always)
  private static func saturated(_ count: Int, _ norm: Int32) -> Int {
    count == 0 ? 0 : count * 2253 * FixedPoint.one / (count * FixedPoint.one + Int(norm))
  }

  private func sorted(_ candidates: [Candidate]) -> [Candidate] {
    candidates.sorted { one, other in
      if one.score != other.score { return one.score > other.score }
      let (a, b) = (library.templates[one.position], library.templates[other.position])
      if a.status != b.status { return a.status.order < b.status.order }
      return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
    }
  }
}

extension Status {
  fileprivate var order: Int {
    switch self {
    case .approved: 0
    case .proposed: 1
    case .deprecated: 2
    }
  }
}
