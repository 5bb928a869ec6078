import DomainModel

extension Searcher {
  /// One of each template and its variants, at the place of the best of them and in its language: for the
  /// profile and channel that the query names, else for all; one that was named outright stays.
  func families(_ candidates: [Candidate], _ query: SearchQuery) throws(IndexProblem) -> [Candidate]
  {
    // Without words it is a list, and shows all there is.
    if query.allVariants || ExactNames.fold(query.text).isEmpty { return candidates }
    var families: [Candidate] = []
    var places: [Int: (place: Int, language: Int, fit: Int)] = [:]
    let standings = try index.standings()
    for candidate in candidates {
      if !standings[candidate.template].hasRelatives {
        families.append(candidate)
        continue
      }
      let traits = try index.traits(candidate.template)
      let fit = fit(traits, query)
      if let known = places[traits.family] {
        let isNamed = families[known.place].isNamed && !candidate.isNamed
        guard fit > known.fit, traits.language == known.language, !isNamed else { continue }
        families[known.place].template = candidate.template
        families[known.place].status = candidate.status
        places[traits.family]?.fit = fit
      } else {
        places[traits.family] = (families.count, traits.language, fit)
        families.append(candidate)
      }
    }
    return families
  }

  /// More is better: the very profile and channel that the query names (others do not pass), then those
  /// for all, then what nobody asked for. As `VariantChoice` has it.
  private func fit(_ traits: Traits, _ query: SearchQuery) -> Int {
    func fit(_ trait: Int?, _ isAsked: Bool) -> Int {
      trait == nil ? 1 : isAsked ? 2 : 0
    }
    return 3 * fit(traits.profile, query.profile != nil)
      + fit(traits.channel, query.channel != nil)
  }

  /// The others of a template and its variants, of those that pass.
  func variants(
    of number: Int, _ template: FoundTemplate, _ filter: TemplateFilter
  ) throws(IndexProblem) -> [SearchVariant] {
    let own = try index.traits(number)
    guard own.hasRelatives else { return [] }
    var variants: [SearchVariant] = []
    func add(_ other: Int) throws(IndexProblem) {
      let traits = try index.traits(other)
      guard other != number, traits.family == own.family,
        try filter.accepts(other, Standing(traits))
      else {
        return
      }
      let info = index.info
      let id = try index.id(other)
      variants.append(
        SearchVariant(
          id: id, language: info.languages[traits.language],
          profile: traits.profile.map { info.profiles[$0] },
          channel: traits.channel.map { info.channels[$0] }, status: traits.status))
    }
    // The first is the base, or the first variant where there is none; between a base and its variants
    // stand ids with a hyphen behind the same name.
    try add(own.family)
    let beginning = template.baseID + "."
    var other = try index.firstTemplate(notBefore: beginning)
    while other < index.count, try index.id(other).utf8.starts(with: beginning.utf8) {
      if other != own.family { try add(other) }
      other += 1
    }
    return variants
  }
}

extension SearchIndex {
  /// Templates are in the order of the bytes of their ids.
  func firstTemplate(notBefore id: String) throws(IndexProblem) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if try self.id(middle).utf8.lexicographicallyPrecedes(id.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
