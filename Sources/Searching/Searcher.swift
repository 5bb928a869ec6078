package import DomainModel
import TextAnalysis

/// Searches an index, one query after the other, without asking for memory each time. For one thread
/// at a time; several may share the index.
package struct Searcher: Sendable {
  let index: SearchIndex
  var tally: Tally
  private var suggestions: SuggestionFinding?

  /// So many templates are looked at closely for each clause, and as many as are wanted where those are
  /// more. In a library of 10,000 the right scenario is among the first ten for .735 of 344 Chinese
  /// messages, .666 where they are mistyped; with 40 for .741 and .663.
  static let mostLookedAt = 36
  /// So many are counted for each, of which the meaning is asked before.
  static let countedForEach = 2

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
    let filter = try TemplateFilter(query, in: index)
    let found = try found(query, terms, filter)
    outcome.isDoubtful = !found.candidates.isEmpty && found.fitness.isDoubtful
    let families = try families(found.candidates, query, filter)
    let matching = query.wantsMatches ? MatchFinding(query: query.text, terms) : nil
    for family in families.prefix(max(0, query.limit)) {
      let template = try FoundTemplate(family.template, of: index)
      outcome.results.append(
        SearchResult(
          template: template, score: family.score,
          matches: matching?.matches(in: template, source(template)) ?? [],
          variants: query.allVariants
            ? [] : try variants(of: family.template, filter)))
    }
    if query.wantsMatches {
      outcome.readings = ReadingFinding(query.text, terms).readings(of: outcome.results)
    }
    outcome.wishes = try shown(found.wishes, among: outcome.results)
    if families.isEmpty {
      outcome.hiddenByFilters = try countWithoutFilters(query, terms)
      if suggestions == nil { suggestions = try SuggestionFinding(index) }
      outcome.suggestions = suggestions?.suggestions(for: query.text) ?? []
    }
    return outcome
  }

  private func shown(
    _ wishes: [(text: String, template: Int)], among results: [SearchResult]
  ) throws(IndexProblem) -> [SearchWish] {
    if wishes.isEmpty { return [] }
    var shown: [SearchWish] = []
    for (text, template) in wishes {
      let base = try FoundTemplate(template, of: index).baseID
      if let result = results.first(where: { $0.template.baseID == base }) {
        shown.append(SearchWish(text: text, id: result.template.id))
      }
    }
    return shown.count > 1 ? shown : []
  }

  private mutating func countWithoutFilters(
    _ query: SearchQuery, _ terms: QueryTerms
  ) throws(IndexProblem) -> Int {
    let query = query.withoutFilters
    let filter = try TemplateFilter(query, in: index)
    let found = try found(query, terms, filter)
    return try families(found.candidates, query, filter).count
  }
}
