import Diagnostics
package import DomainModel
package import Searching
import TextAnalysis

/// Which templates a list or a search is about. Nil is "any".
package struct TemplateFilters: Hashable, Sendable {
  package var scenario: String?
  package var tag: String?
  package var channel: String?
  package var language: String?
  package var profile: String?
  package var status: Status?

  package init() {}

  /// The same filters with a scenario's title replaced by its id. A filter that no template could pass
  /// is a mistake, not an empty list.
  /// - Parameter tags: all there are, where the one asked for is none of them; else nil.
  func checked(
    _ names: LibraryNames, unknownAmong tags: Set<String>?
  ) throws(UnknownTrait) -> TemplateFilters {
    var checked = self
    if let scenario {
      let scenarios = names.scenarios
      let known = names.scenario(scenario) ?? scenarios.first { $0.title == scenario }
      guard let known else {
        throw Self.unknown(
          scenario, Message(zh: "场景", en: "scenario"), scenarios.flatMap { [$0.id, $0.title] },
          shown: scenarios.map { "\($0.id)（\($0.title)）" })
      }
      checked.scenario = known.id
    }
    if let channel, !names.channels.contains(channel) {
      throw Self.unknown(channel, Message(zh: "渠道", en: "channel"), names.channels)
    }
    if let profile, !names.profiles.contains(profile) {
      throw Self.unknown(profile, Message(zh: "口吻", en: "profile"), names.profiles)
    }
    if let language {
      let known = names.languages.first { $0.lowercased() == language.lowercased() }
      guard let known else {
        throw Self.unknown(
          language, Message(zh: "语言", en: "language"), names.languages,
          meant: LanguageName.code(for: language, among: names.languages))
      }
      checked.language = known
    }
    if let tag, let tags {
      throw Self.unknown(tag, Message(zh: "标签", en: "tag"), tags.sorted())
    }
    return checked
  }

  private static func unknown(
    _ name: String, _ what: Message, _ known: [String], shown: [String]? = nil,
    meant: String? = nil
  ) -> UnknownTrait {
    let shown = shown ?? known
    let nearest = meant.map { [$0] } ?? NearestName.nearest(to: name, among: known, limit: 3)
    return UnknownTrait(
      message: Message(
        zh: "没有“\(name)”这个\(what.zh)", en: "there is no \(what.en) ‘\(name)’"),
      help: nearest.isEmpty
        ? Message(
          zh: "有这些：\(shown.prefix(20).joined(separator: "、"))",
          en: "known: \(shown.prefix(20).joined(separator: ", "))")
        : Message(
          zh: "是不是：\(nearest.joined(separator: "、"))",
          en: "did you mean \(nearest.joined(separator: ", "))"))
  }
}

extension Workspace {
  /// Filters by names that the library has.
  package func checked(_ filters: TemplateFilters) throws(UnknownTrait) -> TemplateFilters {
    var tags: Set<String>?
    if let tag = filters.tag, !library.templates.contains(where: { $0.tags.contains(tag) }) {
      tags = Set(library.templates.flatMap(\.tags))
    }
    return try filters.checked(LibraryNames(library), unknownAmong: tags)
  }
}

extension SearchIndex {
  /// Filters by names that the library has.
  package func checked(
    _ filters: TemplateFilters
  ) throws(IndexProblem) -> Result<TemplateFilters, UnknownTrait> {
    var tags: Set<String>?
    if let tag = filters.tag, !(try hasTag(tag)) { tags = try allTags() }
    return Result { () throws(UnknownTrait) in
      try filters.checked(libraryNames, unknownAmong: tags)
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
