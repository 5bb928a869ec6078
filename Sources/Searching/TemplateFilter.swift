import Diagnostics
import DomainModel

/// Which templates a query's filters let through.
struct TemplateFilter {
  private let query: SearchQuery
  private let scenario: String?
  private let tag: String?
  private let library: Library

  init(_ query: SearchQuery, in library: Library) {
    self.query = query
    self.library = library
    scenario = query.scenario.map(ExactNames.fold)
    tag = query.tag.map(ExactNames.fold)
  }

  func accepts(_ template: Template) -> Bool {
    if let status = query.status {
      if template.status != status { return false }
    } else if template.status == .deprecated, !query.includeDeprecated {
      return false
    }
    if let language = query.language, template.language != language { return false }
    if let channel = query.channel, let own = template.channel, own != channel { return false }
    if let profile = query.profile, let own = template.profile, own != profile { return false }
    if let tag, !template.tags.contains(where: { ExactNames.fold($0) == tag }) { return false }
    return scenario == nil || isInScenario(template)
  }

  private func isInScenario(_ template: Template) -> Bool {
    guard let id = template.scenario else { return false }
    if ExactNames.fold(id) == scenario { return true }
    guard let known = library.scenario(id) else { return false }
    return ([known.id, known.title] + known.aliases.map(\.value))
      .contains { ExactNames.fold($0) == scenario }
  }
}
