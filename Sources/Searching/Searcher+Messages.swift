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
    let name = ExactNames.fold(query.text)
    if name.isEmpty { return Found(candidates: query.hasFilters ? try all(filter) : []) }
    var found = try foundOfWords(query, name, terms, filter)
    // Yes and no answer something else, and nothing answers them.
    if Courtesies.isAnswer(query.text), !found.candidates.contains(where: \.isNamed) {
      found.fitness = .doubtful
    }
    return found
  }

  private mutating func foundOfWords(
    _ query: SearchQuery, _ name: String, _ terms: QueryTerms, _ filter: TemplateFilter
  ) throws(IndexProblem) -> Found {
    let clauses = terms.clauses
    let bonuses = try nameBonuses(name, terms)
    if clauses.isWhole || !bonuses.isEmpty {
      let whole = try found(query, terms, terms.whole, filter, bonuses)
      // A name is no message, nor is a message that stands in a template word for word.
      if clauses.isWhole || whole.candidates.contains(where: \.isNamed) { return whole }
    }
    if clauses.ranges.count == 1 {
      let found = try found(query, terms, terms.part(0..<1), filter)
      if !found.candidates.isEmpty { return found }
      return try self.found(query, terms, terms.whole, filter)
    }
    return try found(try ranking(query, terms, filter), clauses)
  }

  private mutating func found(
    _ query: SearchQuery, _ terms: QueryTerms, _ part: QueryPart, _ filter: TemplateFilter,
    _ bonuses: [(template: Int, bonus: Int)] = []
  ) throws(IndexProblem) -> Found {
    let most = mostCandidates(query)
    let likely = try likely(query, terms, part, filter, bonuses, most: most)
    let look = try CloseLook(likely, terms, part, in: index)
    let found = sorted(try scored(look, query, terms, part, bonuses))
    let fitness = Fitness(found, part)
    return Found(candidates: fitness.isEnough ? found : [], fitness: fitness)
  }

  /// Several variants may share a place, and more templates than are wanted must be found then.
  private func mostCandidates(_ query: SearchQuery) -> Int {
    let wanted = min(max(0, query.limit), index.count)
    return max(Self.mostLookedAt, query.allVariants ? wanted : 4 * wanted)
  }

  private mutating func ranking(
    _ query: SearchQuery, _ terms: QueryTerms, _ filter: TemplateFilter
  ) throws(IndexProblem) -> MessageRanking {
    let count = terms.clauses.ranges.count
    let most = max(Self.mostLookedAt, mostCandidates(query) / count)
    // What answers some clauses in a row is likely to answer one of them.
    var templates: Set<Int> = []
    for clause in 0..<count {
      let part = terms.part(clause..<clause + 1)
      templates.formUnion(try likely(query, terms, part, filter, most: most))
    }
    let look = try CloseLook(templates.sorted(), terms, terms.part(0..<count), in: index)
    var ranking = MessageRanking(clauseCount: count)
    func add(_ clauses: Range<Int>) throws(IndexProblem) {
      let part = terms.part(clauses)
      let found = try scored(look, query, terms, part)
      let fitness = Fitness(best(found, most: Fitness.mostLookedAt), part)
      ranking.add(clauses, fitness.isEnough ? found : [], fitness)
    }
    for clause in 0..<count { try add(clause..<clause + 1) }
    let isShort = count <= MessageRanking.mostClausesAsAWhole
    let centres = isShort ? Array(0..<count) : ranking.centres
    for length in 2...MessageRanking.longestStretch where length <= count {
      for start in 0...count - length {
        let stretch = start..<start + length
        if centres.contains(where: stretch.contains) { try add(stretch) }
      }
    }
    if isShort, count > MessageRanking.longestStretch { try add(0..<count) }
    return ranking
  }

  private func found(
    _ ranking: MessageRanking, _ clauses: MessageClauses
  ) throws(IndexProblem) -> Found {
    var found: [Candidate] = []
    let standings = try index.standings()
    for (template, score) in ranking.scores {
      let status = standings[template].status
      found.append(Candidate(template: template, score: score, status: status))
    }
    found = sorted(found)
    let highest = found.first?.score ?? 0
    found.removeAll { $0.score * 8 < highest }
    func areSame(_ one: Int, _ other: Int) throws(IndexProblem) -> Bool {
      let (one, other) = (try index.traits(one), try index.traits(other))
      return one.family == other.family || one.scenario != nil && one.scenario == other.scenario
    }
    let joints = clauses.joints
    let marked = try ranking.wishes(in: joints.segments, areSame: areSame)
    let isMarked = ranking.areClear(marked: marked, joints)
    let wishes = isMarked ? marked : try ranking.wishes(areSame: areSame)
    // What answers another wish comes right behind the best, which is right more often than the best of
    // the wishes is: of BANKING77's messages, each of which asks one thing, .706 and .701 come first.
    var order = Array(found.prefix(1))
    for wish in wishes where !order.contains(where: { $0.template == wish.template }) {
      order += found.filter { $0.template == wish.template }
    }
    let first = Set(order.map(\.template))
    order += found.filter { !first.contains($0.template) }
    let told =
      isMarked || ranking.areClear(wishes, joints)
      ? wishes.sorted { $0.clauses.lowerBound < $1.clauses.lowerBound } : []
    return Found(
      candidates: order, fitness: ranking.fitness,
      wishes: told.map { (clauses.original(of: $0.clauses), $0.template) })
  }
}
