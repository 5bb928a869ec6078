import ArgumentParser
import Diagnostics
package import DomainModel
import Operations
import TextAnalysis

/// Which templates a list or a search is about.
struct TemplateFilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp(phrase(zh: "只看这个场景", en: "Only this scenario."), valueName: "id"))
  var scenario: String?
  @Option(help: ArgumentHelp(phrase(zh: "只看有这个标签的", en: "Only with this tag."), valueName: "tag"))
  var tag: String?
  @Option(
    help: ArgumentHelp(phrase(zh: "只看能用在这个渠道的", en: "Only for this channel."), valueName: "id"))
  var channel: String?
  @Option(
    help: ArgumentHelp(phrase(zh: "只看这种语言的", en: "Only in this language."), valueName: "code"))
  var lang: String?
  @Option(
    help: ArgumentHelp(phrase(zh: "只看能用于这种口吻的", en: "Only for this profile."), valueName: "id"))
  var profile: String?
  @Option(
    help: ArgumentHelp(
      phrase(zh: "只看这个状态的", en: "Only of this status."),
      valueName: "proposed|approved|deprecated"))
  var status: Status?

  /// The same filters with a scenario's title replaced by its id. A filter that no template could pass
  /// is a mistake, not an empty list.
  func checked(_ workspace: Workspace, _ session: Session) throws -> TemplateFilterOptions {
    let guide = workspace.library.styleGuide
    var checked = self
    if let scenario {
      let scenarios = workspace.library.scenarios
      let known = workspace.library.scenario(scenario) ?? scenarios.first { $0.title == scenario }
      guard let known else {
        throw unknown(
          scenario, Message(zh: "场景", en: "scenario"), scenarios.flatMap { [$0.id, $0.title] },
          shown: scenarios.map { "\($0.id)（\($0.title)）" }, session)
      }
      checked.scenario = known.id
    }
    if let channel, !guide.channels.contains(where: { $0.id == channel }) {
      throw unknown(channel, Message(zh: "渠道", en: "channel"), guide.channels.map(\.id), session)
    }
    if let profile, !guide.profiles.contains(where: { $0.id == profile }) {
      throw unknown(profile, Message(zh: "口吻", en: "profile"), guide.profiles.map(\.id), session)
    }
    if let lang {
      let known = guide.languages.first { $0.lowercased() == lang.lowercased() }
      guard let known else {
        throw unknown(lang, Message(zh: "语言", en: "language"), guide.languages, session)
      }
      checked.lang = known
    }
    if let tag, !workspace.library.templates.contains(where: { $0.tags.contains(tag) }) {
      let tags = Set(workspace.library.templates.flatMap(\.tags)).sorted()
      throw unknown(tag, Message(zh: "标签", en: "tag"), tags, session)
    }
    return checked
  }

  private func unknown(
    _ name: String, _ what: Message, _ known: [String], shown: [String]? = nil, _ session: Session
  ) -> any Error {
    let shown = shown ?? known
    let nearest = NearestName.nearest(to: name, among: known, limit: 3)
    return session.fail(
      1, Message(zh: "没有“\(name)”这个\(what.zh)", en: "there is no \(what.en) ‘\(name)’"),
      help: nearest.isEmpty
        ? Message(
          zh: "有这些：\(shown.prefix(20).joined(separator: "、"))",
          en: "known: \(shown.prefix(20).joined(separator: ", "))")
        : Message(
          zh: "是不是：\(nearest.joined(separator: "、"))",
          en: "did you mean \(nearest.joined(separator: ", "))"))
  }

  /// A template for every profile or channel is also for the one asked for.
  func accepts(_ row: ListRow) -> Bool {
    (scenario == nil || row.scenario == scenario)
      && (tag == nil || row.tags?.contains(tag!) ?? false)
      && (channel == nil || row.channel == nil || row.channel == channel)
      && (lang == nil || row.language == lang)
      && (profile == nil || row.profile == nil || row.profile == profile)
      && (status == nil || row.status == status!.rawValue)
  }
}

extension Status: ExpressibleByArgument {
  package init?(argument: String) { self.init(word: argument) }
}
