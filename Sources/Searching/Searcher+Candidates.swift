import DomainModel
import TextAnalysis

extension Searcher {
  /// A template that may be a result.
  struct Candidate {
    var template: Int
    var score: Int
    var status: Status
    /// The share of the query that it holds outside of its body, in 1024ths.
    var coverage = 0
    /// The share that it holds anywhere.
    var held = 0
    /// The share of the query's content characters that it holds there, in 1024ths.
    var content = 0
    /// How near its meaning is, in 1024ths.
    var nearness = 0
    /// Whether the query is a name of it.
    var isNamed = false
  }

  /// The templates that answer a query or are named by it, best first.
  mutating func candidates(
    _ query: SearchQuery, _ terms: QueryTerms, _ filter: TemplateFilter, most: Int
  ) throws(IndexProblem) -> [Candidate] {
    let name = ExactNames.fold(query.text)
    if name.isEmpty { return query.hasFilters ? try all(filter) : [] }
    return try candidates(query, terms, filter, try nameBonuses(name, terms), most: most)
  }

  /// - Parameter bonuses: for what the query names, by template, ascending.
  mutating func candidates(
    _ query: SearchQuery, _ terms: QueryTerms, _ filter: TemplateFilter,
    _ bonuses: [(template: Int, bonus: Int)], most: Int
  ) throws(IndexProblem) -> [Candidate] {
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
      found.append(
        Candidate(
          template: template, score: score + bonus, status: traits.status,
          coverage: relevance.foundOutsideBody * FixedPoint.one / max(1, terms.totalWeight),
          held: relevance.found * FixedPoint.one / max(1, terms.totalWeight),
          content: relevance.contentWeight * FixedPoint.one / max(1, terms.contentWeight),
          isNamed: bonus > 0))
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
      near[position].nearness = nearness
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
  func sorted(_ candidates: [Candidate]) -> [Candidate] {
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
