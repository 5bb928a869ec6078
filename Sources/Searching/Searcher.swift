package import DomainModel
import TextAnalysis

/// Searches an index, one query after the other, without asking for memory each time. For one thread
/// at a time; several may share the index.
package struct Searcher: Sendable {
  private let index: SearchIndex
  private var tally: Tally
  private var suggestions: SuggestionFinding?

  /// So many templates are looked at closely, and as many as are wanted where those are more.
  private static let mostLookedAt = 64

  package init(_ index: SearchIndex) {
    self.index = index
    tally = Tally()
  }

  /// The templates that answer a query, best first; approved before proposed where both answer alike.
  /// - Parameter source: the file of a template, from which the line of its body that matched is shown;
  ///   nil where it is not as it was. Asked for the results only.
  package mutating func search(
    _ query: SearchQuery, source: (FoundTemplate) -> SourceText?
  ) throws(IndexProblem) -> SearchOutcome {
    var outcome = SearchOutcome()
    let terms = try QueryTerms(query.text, in: index)
    let found = try candidates(query, terms, most: max(Self.mostLookedAt, query.limit))
    let matching = query.wantsMatches ? MatchFinding(query: query.text, terms) : nil
    for candidate in found.prefix(max(0, query.limit)) {
      let template = try FoundTemplate(candidate.template, of: index)
      outcome.results.append(
        SearchResult(
          template: template, score: candidate.score,
          matches: matching?.matches(in: template, source(template)) ?? []))
    }
    if found.isEmpty {
      outcome.hiddenByFilters =
        try candidates(query.withoutFilters, terms, most: Self.mostLookedAt).count
      if suggestions == nil { suggestions = try SuggestionFinding(index) }
      outcome.suggestions = suggestions?.suggestions(for: query.text) ?? []
    }
    return outcome
  }

  private struct Candidate {
    var template: Int
    var score: Int
    var status: Status
  }

  private mutating func candidates(
    _ query: SearchQuery, _ terms: QueryTerms, most: Int
  ) throws(IndexProblem) -> [Candidate] {
    let filter = try TemplateFilter(query, in: index)
    let name = ExactNames.fold(query.text)
    if name.isEmpty { return query.hasFilters ? try all(filter) : [] }
    let bonuses = try nameBonuses(name, terms)
    var best = BestTemplates(most: most)
    let index = index
    try tally.visit(terms, bonuses, count: index.count) { template, score throws(IndexProblem) in
      if Self.approved(score) > best.threshold {
        let traits = try index.traits(template)
        if try filter.accepts(template, traits) {
          best.offer(.init(template: template, score: Self.weighed(score, traits, query)))
        }
      }
      return Self.leastApproved(above: best.threshold)
    }
    return try ranked(best.take(), bonuses, terms, query)
  }

  /// The same templates, scored with all terms, without those that answer too little.
  private func ranked(
    _ templates: [Int], _ bonuses: [(template: Int, bonus: Int)], _ terms: QueryTerms,
    _ query: SearchQuery
  ) throws(IndexProblem) -> [Candidate] {
    let relevances = relevances(of: templates, terms)
    var highest = 0
    var found: [Candidate] = []
    var next = 0
    for (template, relevance) in zip(templates, relevances) {
      while next < bonuses.count, bonuses[next].template < template { next += 1 }
      let bonus =
        next < bonuses.count && bonuses[next].template == template ? bonuses[next].bonus : 0
      if bonus == 0, !relevance.isEnough(terms) { continue }
      let traits = try index.traits(template)
      let score = Self.weighed(relevance.score, traits, query)
      highest = max(highest, score)
      found.append(Candidate(template: template, score: score + bonus, status: traits.status))
    }
    // Beside a good answer, far ones are noise.
    return try rankedByMeaning(sorted(found.filter { $0.score * 8 >= highest }), query, highest)
  }

  private func rankedByMeaning(
    _ candidates: [Candidate], _ query: SearchQuery, _ highest: Int
  ) throws(IndexProblem) -> [Candidate] {
    let meaning = QueryMeaning(Meaning(of: FoldedText(query.text).bytes))
    var near = Array(candidates.prefix(MeaningRanking.depth))
    for position in near.indices {
      let nearness = meaning.nearness(of: try index.meaning(near[position].template))
      near[position].score = MeaningRanking.score(
        near[position].score, best: highest, nearness: nearness)
    }
    return sorted(near) + candidates.dropFirst(MeaningRanking.depth)
  }

  private func relevances(of templates: [Int], _ terms: QueryTerms) -> [Relevance] {
    var relevances = Array(repeating: Relevance(), count: templates.count)
    var isFound = Array(repeating: false, count: templates.count)
    for entry in terms.entries {
      guard let lists = entry.lists else { continue }
      for position in templates.indices { isFound[position] = false }
      lists.outside.find(templates) { position, code in
        relevances[position].add(outside: code, of: entry)
        isFound[position] = true
      }
      // A term stands in one of the lists of a template.
      lists.body.find(templates, except: isFound) { position, code in
        relevances[position].add(body: code, of: entry)
      }
    }
    return relevances
  }

  /// A score with what a template's status and kind add to it or take from it.
  private static func weighed(_ score: Int, _ traits: Traits, _ query: SearchQuery) -> Int {
    var score = score
    if traits.status == .approved { score = approved(score) }
    if isUnaskedVariant(traits, query) { score -= score / 8 }
    return score
  }

  private static func approved(_ score: Int) -> Int { score + score / 16 + 1 }

  /// A score that every one of which `approved` makes more than a threshold is at least as high as.
  private static func leastApproved(above threshold: Int) -> Int {
    threshold <= 0 ? 0 : (threshold - 1) / 17 * 16
  }

  /// A voice or a channel of its own, while the query names none. Such texts are often shorter than
  /// their base, which alone must not put them first.
  private static func isUnaskedVariant(_ traits: Traits, _ query: SearchQuery) -> Bool {
    guard traits.isVariant else { return false }
    return traits.profile != nil && query.profile == nil
      || traits.channel != nil && query.channel == nil
  }

  /// What spelling out a name, or its initials, is worth, by template, ascending. Several tags or
  /// scenarios count one by one.
  private func nameBonuses(
    _ typed: String, _ terms: QueryTerms
  ) throws(IndexProblem) -> [(template: Int, bonus: Int)] {
    let name = terms.respelled ?? typed
    var bonuses = try uses(of: name).map { ($0.template, $0.kinds.bonus) }
    for match in terms.abbreviatedNames {
      for (template, kinds) in try uses(ofKey: match.name) {
        let bonus = match.rest == 0 ? kinds.bonus / 2 : 400_000 - 20_000 * match.rest
        bonuses.append((template, bonus))
      }
    }
    let separators = " \t\n,、，;；/"
    let parts = Set(name.split(whereSeparator: separators.contains).map(String.init))
    if parts.count > 1, parts.count <= 8 {
      var common: Set<Int>?
      for part in parts {
        let uses = try uses(of: part).lazy.filter { $0.kinds.contains(other: .title) }
        let templates = Set(uses.map(\.template))
        common = common?.intersection(templates) ?? templates
        if templates.isEmpty { break }
      }
      bonuses += (common ?? []).map { ($0, ExactNames.Kind.tag.bonus) }
    }
    // Of several bonuses the largest counts.
    bonuses.sort { ($0.0, $1.1) < ($1.0, $0.1) }
    var largest: [(template: Int, bonus: Int)] = []
    for (template, bonus) in bonuses where largest.last?.template != template {
      largest.append((template, bonus))
    }
    return largest
  }

  private func uses(
    of name: String
  ) throws(IndexProblem) -> [(template: Int, kinds: ExactNames.Kinds)] {
    var uses: [(template: Int, kinds: ExactNames.Kinds)] = []
    for key in [ExactNames.key(of: name), ExactNames.keyOfSaid(name)] {
      if let key { uses += try self.uses(ofKey: key) }
    }
    return uses
  }

  private func uses(
    ofKey key: UInt64
  ) throws(IndexProblem) -> [(template: Int, kinds: ExactNames.Kinds)] {
    var uses: [(template: Int, kinds: ExactNames.Kinds)] = []
    try index.nameList(key)?.visit { template, kinds in
      guard template < index.count else { return }
      uses.append((template, ExactNames.Kinds(bits: UInt8(kinds))))
    }
    return uses
  }

  /// Every template that passes.
  private func all(_ filter: TemplateFilter) throws(IndexProblem) -> [Candidate] {
    var found: [Candidate] = []
    for template in 0..<index.count {
      let traits = try index.traits(template)
      if try filter.accepts(template, traits) {
        found.append(Candidate(template: template, score: 0, status: traits.status))
      }
    }
    return sorted(found)
  }

  /// Templates are numbered in the order of their ids.
  private func sorted(_ candidates: [Candidate]) -> [Candidate] {
    candidates.sorted { one, other in
      if one.score != other.score { return one.score > other.score }
      if one.status != other.status { return one.status.order < other.status.order }
      return one.template < other.template
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
