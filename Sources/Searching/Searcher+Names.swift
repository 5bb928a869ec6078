extension Searcher {
  /// What spelling out a name, or its initials, is worth, by template, ascending. Several tags or
  /// scenarios count one by one.
  func nameBonuses(
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
}
