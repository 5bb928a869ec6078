import DomainModel
import TextAnalysis

/// Names near queries that found nothing. Made when a first one does.
struct SuggestionFinding: Sendable {
  private let known: [String: SearchSuggestion]
  private let names: NearestName.Candidates

  /// Where there are more templates, only scenarios and tags are suggested: looking at every id and
  /// title would take longer than all searching, and so many are no help.
  private static let mostTemplates = 5_000

  init(_ index: SearchIndex) throws(IndexProblem) {
    var known: [String: SearchSuggestion] = [:]
    func add(_ name: String, _ kind: SearchSuggestion.Kind, _ id: String, _ title: String) {
      if known[name] == nil { known[name] = SearchSuggestion(kind: kind, id: id, title: title) }
    }
    for scenario in index.libraryNames.scenarios {
      add(scenario.id, .scenario, scenario.id, scenario.title)
      add(scenario.title, .scenario, scenario.id, scenario.title)
    }
    for tag in try index.tags() where tag.isInUse { add(tag.name, .tag, tag.name, tag.name) }
    if index.count <= Self.mostTemplates {
      for number in 0..<index.count where try index.traits(number).status != .deprecated {
        let template = try FoundTemplate(number, of: index)
        add(template.id, .template, template.id, template.title)
        add(template.title, .template, template.id, template.title)
        if let shortcut = template.shortcut {
          add(shortcut, .template, template.id, template.title)
        }
      }
    }
    self.known = known
    names = NearestName.Candidates(known.keys)
  }

  func suggestions(for text: String) -> [SearchSuggestion] {
    var suggestions: [SearchSuggestion] = []
    for name in names.nearest(to: ExactNames.fold(text), limit: 6) {
      if let suggestion = known[name], !suggestions.contains(suggestion) {
        suggestions.append(suggestion)
      }
    }
    return Array(suggestions.prefix(3))
  }
}
