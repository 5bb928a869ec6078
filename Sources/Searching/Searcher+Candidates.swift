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
    let mostCounted = most * Self.countedForEach
    var best = BestTemplates(most: mostCounted)
    let index = index
    let standings = try index.standings()
    let lists = TallyLists(terms, part, bonuses, templateCount: index.count)
    for inBodies in lists.countsBodiesAtOnce ? [true] : [false, true] {
      best = BestTemplates(most: mostCounted)
      try tally.visit(lists, inBodies: inBodies) { template, score throws(IndexProblem) in
        let standing = standings[template]
        let score = Self.weighed(score, standing, query)
        if score >= best.threshold, try filter.accepts(template, standing) {
          best.offer(.init(template: template, score: score))
        }
        return Self.leastApproved(reaching: best.threshold)
      }
      if best.threshold > lists.mostInBodies { break }
    }
    return try nearest(best.take(), part, most: most)
  }

  /// The templates of which words and meaning together promise most, ascending.
  private func nearest(
    _ counted: [BestTemplates.Item], _ part: QueryPart, most: Int
  ) throws(IndexProblem) -> [Int] {
    guard counted.count > most else { return counted.map(\.template) }
    let highest = counted.reduce(0) { max($0, $1.score) }
    let meaning = part.meaning.packed
    var best = BestTemplates(most: most)
    for item in counted {
      let nearness = meaning.nearness(of: try index.meaning(item.template))
      let score = MeaningRanking.score(item.score, best: highest, nearness: nearness)
      best.offer(.init(template: item.template, score: max(1, score)))
    }
    return best.take().map(\.template)
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
      let score = Self.weighed(relevance.score, look.standings[place], query)
      highest = max(highest, score)
      found.append(
        Candidate(
          template: template, score: score + bonus, status: look.standings[place].status,
          coverage: relevance.foundOutsideBody * FixedPoint.one / max(1, part.totalWeight),
          held: relevance.found * FixedPoint.one / max(1, part.totalWeight),
          content: relevance.contentWeight * FixedPoint.one / max(1, part.contentWeight),
          isNamed: bonus > 0))
    }
    // Beside a good answer, far ones are noise.
    found.removeAll { $0.score * 8 < highest }
    let meaning = part.meaning.packed
    for position in found.indices {
      let nearness = meaning.nearness(of: try index.meaning(found[position].template))
      found[position].nearness = nearness
      found[position].score = MeaningRanking.score(
        found[position].score, best: highest, nearness: nearness)
    }
    return found
  }

  /// A score with what a template's status and kind add to it or take from it.
  @inline(__always)
  private static func weighed(_ score: Int, _ standing: Standing, _ query: SearchQuery) -> Int {
    var score = score
    if standing.isApproved { score = approved(score) }
    if isUnaskedVariant(standing, query) { score -= score / 8 }
    return score
  }

  private static func approved(_ score: Int) -> Int { score + score / 16 + 1 }

  /// A score that every one of which `approved` makes a threshold or more is at least as high as.
  private static func leastApproved(reaching threshold: Int) -> Int {
    threshold <= 1 ? 0 : (threshold - 2) / 17 * 16
  }

  /// A voice or a channel of its own, while the query names none. Such texts are often shorter than
  /// their base, which alone must not put them first.
  @inline(__always)
  private static func isUnaskedVariant(_ standing: Standing, _ query: SearchQuery) -> Bool {
    guard standing.isVariant else { return false }
    return standing.hasProfile && query.profile == nil
      || standing.hasChannel && query.channel == nil
  }

  /// Every template that passes.
  func all(_ filter: TemplateFilter) throws(IndexProblem) -> [Candidate] {
    var found: [Candidate] = []
    for template in 0..<index.count {
      let standing = try index.standings()[template]
      if try filter.accepts(template, standing) {
        found.append(Candidate(template: template, score: 0, status: standing.status))
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
