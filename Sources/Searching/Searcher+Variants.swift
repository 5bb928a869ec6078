import DomainModel
import TextAnalysis

extension Searcher {
  /// One of each template and its variants, at the place of the best of them and in its language: for the
  /// profile and channel that the query names, else for all; one that was named outright stays. Who
  /// writes in Chinese gets the Chinese one, whatever English word found another (我的 package lost 了).
  func families(
    _ candidates: [Candidate], _ query: SearchQuery, _ filter: TemplateFilter
  ) throws(IndexProblem) -> [Candidate] {
    // Without words it is a list, and shows all there is.
    if query.allVariants || ExactNames.fold(query.text).isEmpty { return candidates }
    let isChinese = WrittenLanguage.isChinese(Array(query.text.utf8)) == true
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
        var shown = (candidate: candidate, language: traits.language, fit: fit)
        if isChinese, !isInChinese(traits), !candidate.isNamed,
          let chinese = try chinese(of: candidate.template, query, filter)
        {
          (shown.candidate.template, shown.candidate.status) = (
            chinese.number, chinese.traits.status
          )
          (shown.language, shown.fit) = (chinese.traits.language, self.fit(chinese.traits, query))
        }
        places[traits.family] = (families.count, shown.language, shown.fit)
        families.append(shown.candidate)
      }
    }
    return isChinese ? try chineseFirst(families) : families
  }

  /// What only is in another language is of less use than a Chinese one that fits a quarter as well.
  private func chineseFirst(_ families: [Candidate]) throws(IndexProblem) -> [Candidate] {
    var isChinese: [Bool] = []
    for family in families {
      let traits = try index.traits(family.template)
      isChinese.append(family.isNamed || isInChinese(traits))
    }
    guard isChinese.contains(true), isChinese.contains(false) else { return families }
    // From each place on, what the best Chinese one is worth.
    var best = Array(repeating: 0, count: families.count + 1)
    for place in families.indices.reversed() {
      best[place] = max(best[place + 1], isChinese[place] ? 4 * families[place].score : 0)
    }
    var ordered: [Candidate] = []
    var waiting: ArraySlice<Candidate> = []
    for (place, family) in families.enumerated() {
      if isChinese[place] { ordered.append(family) } else { waiting.append(family) }
      while let first = waiting.first, first.score > best[place + 1] {
        ordered.append(first)
        waiting.removeFirst()
      }
    }
    return ordered
  }

  private func isInChinese(_ traits: Traits) -> Bool {
    WrittenLanguage.isChinese(code: index.info.languages[traits.language])
  }

  /// Of a template's variants that pass, the Chinese one that suits the query best.
  private func chinese(
    of number: Int, _ query: SearchQuery, _ filter: TemplateFilter
  ) throws(IndexProblem) -> (number: Int, traits: Traits)? {
    var best: (number: Int, traits: Traits)?
    for (other, traits) in try relatives(of: number, filter) where isInChinese(traits) {
      if let best, fit(traits, query) <= fit(best.traits, query) { continue }
      best = (other, traits)
    }
    return best
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

  /// The others of a template and its variants, of those that pass, as they are shown.
  func variants(
    of number: Int, _ filter: TemplateFilter
  ) throws(IndexProblem) -> [SearchVariant] {
    var variants: [SearchVariant] = []
    for (other, traits) in try relatives(of: number, filter) {
      let info = index.info
      variants.append(
        SearchVariant(
          id: try index.id(other), language: info.languages[traits.language],
          profile: traits.profile.map { info.profiles[$0] },
          channel: traits.channel.map { info.channels[$0] }, status: traits.status))
    }
    return variants
  }

  /// The others of a template and its variants, of those that pass.
  private func relatives(
    of number: Int, _ filter: TemplateFilter
  ) throws(IndexProblem) -> [(number: Int, traits: Traits)] {
    let own = try index.traits(number)
    guard own.hasRelatives else { return [] }
    var relatives: [(number: Int, traits: Traits)] = []
    func add(_ other: Int) throws(IndexProblem) {
      let traits = try index.traits(other)
      guard other != number, traits.family == own.family,
        try filter.accepts(other, Standing(traits))
      else {
        return
      }
      relatives.append((other, traits))
    }
    // The first is the base, or the first variant where there is none; between a base and its variants
    // stand ids with a hyphen behind the same name.
    try add(own.family)
    let beginning = String(try index.id(number).prefix { $0 != "." }) + "."
    var other = try index.firstTemplate(notBefore: beginning)
    while other < index.count, try index.id(other).utf8.starts(with: beginning.utf8) {
      if other != own.family { try add(other) }
      other += 1
    }
    return relatives
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
