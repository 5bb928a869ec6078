extension Searcher {
  /// What spelling out a name, or its initials, is worth, by template, ascending. Several tags or
  /// scenarios count one by one.
  func nameBonuses(
    _ typed: String, _ terms: QueryTerms
  ) throws(IndexProblem) -> [(template: Int, bonus: Int)] {
    let name = terms.respelled ?? typed
    var bonuses: [(template: Int, bonus: Int)] = []
    for (template, kinds) in try names(Array(name.utf8), uses(of: name)) {
      bonuses.append((template, kinds.bonus))
    }
    for match in terms.abbreviatedNames {
      var uses = try uses(ofKey: match.name)
      if match.rest == 0, let words = match.words { uses = try names(words, uses) }
      for (template, kinds) in uses {
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

  /// The uses of a name without those as a tag where that is a word that templates without it say far
  /// more often: 退钱 is no name of the one template that has it as a tag.
  private func names(
    _ name: [UInt8], _ uses: [(template: Int, kinds: ExactNames.Kinds)]
  ) throws(IndexProblem) -> [(template: Int, kinds: ExactNames.Kinds)] {
    let others = uses.filter { $0.kinds.contains(other: .tag) }
    let tagged = uses.count - others.count
    guard tagged > 0 else { return uses }
    var words: [Term] = []
    TermScanner.scan(name) { term, _ in
      if term.isHanPair || term.isWord { words.append(term) }
    }
    // Common words find nothing by themselves.
    guard words.contains(where: { CommonTerms.weight(of: $0) == nil }) else { return uses }
    var least = Int.max
    for word in words { least = min(least, try index.lists(of: word)?.outside.count ?? 0) }
    return least >= Self.everydayUses * tagged ? others : uses
  }

  /// So many times more templates say a word than have it as a tag.
  private static let everydayUses = 4

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
}
