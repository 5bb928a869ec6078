import Diagnostics
import DomainModel
import TextAnalysis

/// Names near a query that found nothing.
enum SuggestionFinding {
  static func suggestions(for text: String, in library: Library) -> [SearchSuggestion] {
    var known: [String: SearchSuggestion] = [:]
    func add(_ name: String, _ kind: SearchSuggestion.Kind, _ id: String, _ title: String) {
      if known[name] == nil { known[name] = SearchSuggestion(kind: kind, id: id, title: title) }
    }
    for scenario in library.scenarios {
      add(scenario.id, .scenario, scenario.id, scenario.title)
      add(scenario.title, .scenario, scenario.id, scenario.title)
    }
    for template in library.templates where template.status != .deprecated {
      for tag in template.tags { add(tag, .tag, tag, tag) }
    }
    for template in library.templates where template.status != .deprecated {
      add(template.id, .template, template.id, template.title)
      add(template.title, .template, template.id, template.title)
      if let shortcut = template.fields.shortcut {
        add(shortcut.value, .template, template.id, template.title)
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
