import ArgumentParser
import Diagnostics
package import DomainModel
import Operations

/// Which templates a list or a search is about.
struct TemplateFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      phrase(zh: "只看这个场景：编号或名称", en: "Only this scenario, by id or title."), valueName: "id"))
  var scenario: String?
  @Option(help: ArgumentHelp(phrase(zh: "只看有这个标签的", en: "Only with this tag."), valueName: "tag"))
  var tag: String?
  @Option(
    help: ArgumentHelp(
      phrase(zh: "只看能用在这个渠道的：编号或名称", en: "Only for this channel, by id or label."), valueName: "id")
  )
  var channel: String?
  @Option(
    help: ArgumentHelp(phrase(zh: "只看这种语言的", en: "Only in this language."), valueName: "code"))
  var lang: String?
  @Option(
    help: ArgumentHelp(
      phrase(zh: "只看能用于这种口吻的：编号或名称", en: "Only for this profile, by id or label."), valueName: "id")
  )
  var profile: String?
  @Option(
    help: ArgumentHelp(
      phrase(zh: "只看这个状态的", en: "Only of this status."),
      valueName: "proposed|approved|deprecated"))
  var status: Status?

  /// The names of those that were given.
  var given: [String] {
    [
      ("scenario", scenario), ("tag", tag), ("channel", channel), ("lang", lang),
      ("profile", profile), ("status", status?.rawValue),
    ].filter { $0.1 != nil }.map(\.0)
  }

  /// As they were given.
  var filters: TemplateFilters {
    var filters = TemplateFilters()
    filters.scenario = scenario
    filters.tag = tag
    filters.channel = channel
    filters.language = lang
    filters.profile = profile
    filters.status = status
    return filters
  }
}

extension TemplateFilters {
  /// A template for every profile or channel is also for the one asked for.
  func accepts(_ row: ListRow) -> Bool {
    (scenario == nil || row.scenario == scenario)
      && (tag == nil || row.tags?.contains(tag!) ?? false)
      && (channel == nil || row.channel == nil || row.channel == channel)
      && (language == nil || row.language == language)
      && (profile == nil || row.profile == nil || row.profile == profile)
      && (status == nil || row.status == status!.rawValue)
  }
}

extension Status: ExpressibleByArgument {
  package init?(argument: String) { self.init(word: argument) }
}
