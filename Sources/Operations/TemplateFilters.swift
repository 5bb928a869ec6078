import Diagnostics
package import DomainModel
package import Searching

/// Which templates a list or a search is about. Nil is "any".
package struct TemplateFilters: Hashable, Sendable {
  package var scenario: String?
  package var tag: String?
  package var channel: String?
  package var language: String?
  package var profile: String?
  package var status: Status?

  package init() {}

  /// Whether anything is asked for.
  package var isEmpty: Bool { self == TemplateFilters() }

  /// The same filters by ids, where people give labels, titles or old ids. A filter that no template
  /// could pass is a mistake, not an empty list.
  /// - Parameter tags: all there are, where the one asked for is none of them; else nil.
  fileprivate func checked(
    _ names: LibraryNames, _ labels: GuideLabels, unknownAmong tags: Set<String>?
  ) throws(UnknownTrait) -> TemplateFilters {
    var checked = self
    if let scenario {
      let scenarios = NamedTraits.scenarios(names.scenarios.map { ($0.id, $0.title) })
      if let known = names.scenario(scenario) {
        checked.scenario = known.id
      } else {
        checked.scenario = try scenarios.id(of: scenario)
      }
    }
    if let channel {
      let channels = names.channels.map { NamedTraits.Named($0, labels.channels[$0]) }
      checked.channel = try NamedTraits.channels(channels).id(of: channel)
    }
    if let profile {
      let profiles = names.profiles.map { NamedTraits.Named($0, labels.profiles[$0]) }
      checked.profile = try NamedTraits.profiles(profiles).id(of: profile)
    }
    if let language {
      checked.language = try NamedTraits.languages(names.languages).id(of: language)
    }
    if let tag, let tags { checked.tag = try NamedTraits.tags(tags.sorted()).id(of: tag) }
    return checked
  }

  /// Whether labels would tell nothing more.
  func goByIDs(of names: LibraryNames) -> Bool {
    (channel.map(names.channels.contains) ?? true) && (profile.map(names.profiles.contains) ?? true)
  }
}

/// What a guide calls its profiles and channels, by id.
package struct GuideLabels: Sendable {
  fileprivate var profiles: [String: Message] = [:]
  fileprivate var channels: [String: Message] = [:]

  init() {}

  init(_ guide: StyleGuide) {
    for profile in guide.profiles { profiles[profile.id] = profile.label }
    for channel in guide.channels { channels[channel.id] = channel.label }
  }
}

extension Workspace {
  /// Filters by names that the library has.
  package func checked(_ filters: TemplateFilters) throws(UnknownTrait) -> TemplateFilters {
    var tags: Set<String>?
    if let tag = filters.tag, !library.templates.contains(where: { $0.tags.contains(tag) }) {
      tags = Set(library.templates.flatMap(\.tags))
    }
    return try filters.checked(
      LibraryNames(library), GuideLabels(library.styleGuide), unknownAmong: tags)
  }
}

extension SearchIndex {
  /// Filters by names that the library has.
  package func checked(
    _ filters: TemplateFilters, _ labels: GuideLabels
  ) throws(IndexProblem) -> Result<TemplateFilters, UnknownTrait> {
    var tags: Set<String>?
    if let tag = filters.tag, !(try hasTag(tag)) { tags = try allTags() }
    return Result { () throws(UnknownTrait) in
      try filters.checked(libraryNames, labels, unknownAmong: tags)
    }
  }
}

extension SearchQuery {
  package init(
    _ text: String, _ filters: TemplateFilters, limit: Int, includeDeprecated: Bool
  ) {
    self.init(
      text, scenario: filters.scenario, tag: filters.tag, channel: filters.channel,
      language: filters.language, profile: filters.profile, status: filters.status, limit: limit,
      includeDeprecated: includeDeprecated)
  }
}
