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

  /// The templates that may answer a part of a query by the first count of its terms, ascending: no
  /// more than so many.
  /// - Parameter bonuses: for what the query names, by template, ascending.
  mutating func likely(
    _ query: SearchQuery, _ terms: QueryTerms, _ part: QueryPart, _ filter: TemplateFilter,
    _ bonuses: [(template: Int, bonus: Int)] = [], most: Int
  ) throws(IndexProblem) -> [Int] {
    var best = BestTemplates(most: most)
    let index = index
    try tally.visit(terms, part, bonuses, count: index.count) {
      template, score throws(IndexProblem) in
      if Self.approved(score) > best.threshold {
        let traits = try index.traits(template)
        if try filter.accepts(template, traits) {
          best.offer(.init(template: template, score: Self.weighed(score, traits, query)))
        }
      }
      return Self.leastApproved(above: best.threshold)
    }
    return best.take()
  }

  /// Templates by how well they answer a part of a query, without those that answer too little;
  /// ascending.
  func scored(
    _ look: CloseLook, _ query: SearchQuery, _ terms: QueryTerms, _ part: QueryPart,
    _ bonuses: [(template: Int, bonus: Int)] = []
  ) throws(IndexProblem) -> [Candidate] {
    let relevances = look.relevances(terms, part)
    var highest = 0
    var found: [Candidate] = []
    var next = 0
    for (place, relevance) in relevances.enumerated() {
      let template = look.templates[place]
      while next < bonuses.count, bonuses[next].template < template { next += 1 }
      let bonus =
        next < bonuses.count && bonuses[next].template == template ? bonuses[next].bonus : 0
      if bonus == 0, !relevance.isEnough(part) { continue }
      let score = Self.weighed(relevance.score, look.traits[place], query)
      highest = max(highest, score)
      found.append(
        Candidate(
          template: template, score: score + bonus, status: look.traits[place].status,
          coverage: relevance.foundOutsideBody * FixedPoint.one / max(1, part.totalWeight),
          held: relevance.found * FixedPoint.one / max(1, part.totalWeight),
          content: relevance.contentWeight * FixedPoint.one / max(1, part.contentWeight),
          isNamed: bonus > 0))
    }
    // Beside a good answer, far ones are noise.
    found.removeAll { $0.score * 8 < highest }
    let meaning = QueryMeaning(part.meaning)
    for position in found.indices {
      let nearness = meaning.nearness(of: try index.meaning(found[position].template))
      found[position].nearness = nearness
      found[position].score = MeaningRanking.score(
        found[position].score, best: highest, nearness: nearness)
    }
    return found
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
  func all(_ filter: TemplateFilter) throws(IndexProblem) -> [Candidate] {
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
  func sorted(_ candidates: [Candidate]) -> [Candidate] { candidates.sorted(by: Self.isBetter) }

  /// The best of some candidates, best first; no more than so many.
  func best(_ candidates: [Candidate], most: Int) -> [Candidate] {
    var best: [Candidate] = []
    for candidate in candidates {
      if best.count == most {
        guard let last = best.last, Self.isBetter(candidate, last) else { continue }
        best.removeLast()
      }
      let place = best.firstIndex { Self.isBetter(candidate, $0) } ?? best.count
      best.insert(candidate, at: place)
    }
    return best
  }

  private static func isBetter(_ one: Candidate, _ other: Candidate) -> Bool {
    if one.score != other.score { return one.score > other.score }
    if one.status != other.status { return one.status.order < other.status.order }
    return one.template < other.template
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
