import DomainModel
import TextAnalysis

extension Searcher {
  /// What answers a query, best first, and what it asks where that is several things: as the customer
  /// wrote it, with the template that answers it.
  struct Found {
    var candidates: [Candidate]
    var fitness = Fitness.perfect
    var wishes: [(text: String, template: Int)] = []
  }

  mutating func found(
    _ query: SearchQuery, _ terms: QueryTerms, _ filter: TemplateFilter
  ) throws(IndexProblem) -> Found {
    let most = mostCandidates(query)
    let whole = fitting(try candidates(query, terms, filter, most: most), query, terms)
    // A name is no message, nor is a message that stands in a template word for word.
    if whole.candidates.contains(where: \.isNamed) { return whole }
    let clauses = MessageClauses(query.text)
    let count = clauses.ranges.count
    if count == 1, clauses.leavesOut {
      let found = try found(in: clauses.text(of: 0..<1), query, filter, most: most)
      return found.candidates.isEmpty ? whole : found
    }
    guard count > 1 else { return whole }
    return try found(try ranking(clauses, query, filter, most: most), clauses)
  }

  /// Nothing, where nothing fits well enough.
  private func fitting(_ found: [Candidate], _ query: SearchQuery, _ terms: QueryTerms) -> Found {
    guard !found.isEmpty, !ExactNames.fold(query.text).isEmpty else {
      return Found(candidates: found)
    }
    let meaning = Meaning(of: FoldedText(query.text).bytes)
    let fitness = Fitness(found, terms, meansSomething: !meaning.isZero)
    return Found(candidates: fitness.isEnough ? found : [], fitness: fitness)
  }

  /// Several variants may share a place, and more templates than are wanted must be found then.
  private func mostCandidates(_ query: SearchQuery) -> Int {
    let wanted = min(max(0, query.limit), index.count)
    return max(Self.mostLookedAt, query.allVariants ? wanted : 4 * wanted)
  }

  private mutating func ranking(
    _ clauses: MessageClauses, _ query: SearchQuery, _ filter: TemplateFilter, most: Int
  ) throws(IndexProblem) -> MessageRanking {
    let count = clauses.ranges.count
    var ranking = MessageRanking(clauseCount: count)
    func add(_ stretch: Range<Int>, _ found: Found) {
      ranking.add(
        stretch,
        found.candidates.map {
          ($0.template, .init(value: $0.score, coverage: $0.coverage, nearness: $0.nearness))
        }, found.fitness)
    }
    for clause in 0..<count {
      let stretch = clause..<clause + 1
      add(stretch, try found(in: clauses.text(of: stretch), query, filter, most: most))
    }
    let isShort = count <= MessageRanking.mostClausesAsAWhole
    let centres = isShort ? Array(0..<count) : ranking.centres
    for length in 2...MessageRanking.longestStretch where length <= count {
      for start in 0...count - length {
        let stretch = start..<start + length
        guard centres.contains(where: stretch.contains) else { continue }
        add(stretch, try found(in: clauses.text(of: stretch), query, filter, most: most))
      }
    }
    if isShort, count > MessageRanking.longestStretch {
      let stretch = 0..<count
      add(stretch, try found(in: clauses.text(of: stretch), query, filter, most: most))
    }
    return ranking
  }

  private mutating func found(
    in text: String, _ query: SearchQuery, _ filter: TemplateFilter, most: Int
  ) throws(IndexProblem) -> Found {
    var part = query
    part.text = text
    let terms = try QueryTerms(text, in: index)
    return fitting(try candidates(part, terms, filter, [], most: most), part, terms)
  }

  private func found(
    _ ranking: MessageRanking, _ clauses: MessageClauses
  ) throws(IndexProblem) -> Found {
    var found: [Candidate] = []
    var situations: [Int: Situation] = [:]
    for (template, score) in ranking.scores {
      let traits = try index.traits(template)
      found.append(Candidate(template: template, score: score, status: traits.status))
    }
    found = sorted(found)
    let highest = found.first?.score ?? 0
    found.removeAll { $0.score * 8 < highest }
    for template in ranking.offered { situations[template] = try situation(template) }
    let wishes = ranking.wishes { one, other in
      guard let one = situations[one], let other = situations[other] else { return false }
      return one.baseID == other.baseID || one.scenario != nil && one.scenario == other.scenario
    }
    // What answers another wish comes right behind the best.
    var order = Array(found.prefix(1))
    for wish in wishes where !order.contains(where: { $0.template == wish.template }) {
      order += found.filter { $0.template == wish.template }
    }
    let first = Set(order.map(\.template))
    order += found.filter { !first.contains($0.template) }
    let told =
      ranking.areClear(wishes)
      ? wishes.sorted { $0.clauses.lowerBound < $1.clauses.lowerBound } : []
    return Found(
      candidates: order, fitness: ranking.fitness,
      wishes: told.map { (clauses.original(of: $0.clauses), $0.template) })
  }

  private struct Situation {
    var baseID: String
    var scenario: Int?
  }

  private func situation(_ template: Int) throws(IndexProblem) -> Situation {
    let traits = try index.traits(template)
    return Situation(baseID: try baseID(template, traits), scenario: traits.scenario)
  }
}
