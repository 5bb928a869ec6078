import DomainModel
import TextAnalysis

/// Names near a query that found nothing.
enum SuggestionFinding {
  static func suggestions(
    for text: String, in index: SearchIndex
  ) throws(IndexProblem) -> [SearchSuggestion] {
    var known: [String: SearchSuggestion] = [:]
    func add(_ name: String, _ kind: SearchSuggestion.Kind, _ id: String, _ title: String) {
      if known[name] == nil { known[name] = SearchSuggestion(kind: kind, id: id, title: title) }
    }
    for scenario in index.libraryNames.scenarios {
      add(scenario.id, .scenario, scenario.id, scenario.title)
      add(scenario.title, .scenario, scenario.id, scenario.title)
    }
    var templates: [FoundTemplate] = []
    for number in 0..<index.count where try index.traits(number).status != .deprecated {
      templates.append(try FoundTemplate(number, of: index))
    }
    for template in templates {
      for tag in template.tags { add(tag, .tag, tag, tag) }
    }
    for template in templates {
      add(template.id, .template, template.id, template.title)
      add(template.title, .template, template.id, template.title)
      if let shortcut = template.shortcut {
        add(shortcut, .template, template.id, template.title)
      }
    }
    var suggestions: [SearchSuggestion] = []
    for name in NearestName.nearest(to: ExactNames.fold(text), among: known.keys, limit: 6) {
      if let suggestion = known[name], !suggestions.contains(suggestion) {
        suggestions.append(suggestion)
      }
    }
    return Array(suggestions.prefix(3))
  }
}
