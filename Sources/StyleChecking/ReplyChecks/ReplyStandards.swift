import Diagnostics
import DomainModel

/// All that the checks of this folder need to know of a library, made ready once. Shared, not copied.
final class ReplyStandards: Sendable {
  let words: ReplyWords
  let parts: [StyleGuide.PartName]
  /// By id, label and old id.
  private let scenarios: [String: ScenarioDemands]
  private let voices: [String: Voice]
  private let channels: [String: ChannelLimits]
  let facts: KnownFacts
  /// As the library has them.
  let allFacts: [Fact]
  let contacts: TeamContacts

  init(_ library: Library, addingTo phrases: inout PhraseTable.Builder) {
    let guide = library.styleGuide
    words = ReplyWords(library, addingTo: &phrases)
    parts = guide.parts
    var ids: [String: String] = [:]
    for part in guide.parts { for name in part.names { ids[name] = part.id } }
    var scenarios: [String: ScenarioDemands] = [:]
    for scenario in library.scenarios {
      let demands = ScenarioDemands(scenario, guide, partIDs: ids)
      for alias in scenario.aliases where scenarios[alias.value] == nil {
        scenarios[alias.value] = demands
      }
      scenarios[scenario.id] = demands
    }
    self.scenarios = scenarios
    partIDs = ids
    voices = Dictionary(
      guide.profiles.map { ($0.id, Voice($0)) }, uniquingKeysWith: { first, _ in first })
    channels = Dictionary(
      guide.channels.map { ($0.id, ChannelLimits($0, partIDs: ids)) },
      uniquingKeysWith: { first, _ in first })
    facts = KnownFacts(library.facts)
    contacts = TeamContacts(guide.contacts.map(\.contact))
    allFacts = library.facts
  }

  /// By every name of a part: its id.
  let partIDs: [String: String]

  func scenario(_ id: String?) -> ScenarioDemands? { id.flatMap { scenarios[$0] } }
  func voice(_ id: String?) -> Voice? { id.flatMap { voices[$0] } }
  func channel(_ id: String?) -> ChannelLimits? { id.flatMap { channels[$0] } }
  func part(_ id: String) -> StyleGuide.PartName? { parts.first { $0.id == id } }
}

/// What a scenario asks of a reply. A class: one is handed around for every text.
final class ScenarioDemands: Sendable {
  struct Part: Sendable {
    /// As the guide calls it.
    var id: String
    /// Nothing that people must judge first decides whether it is wanted.
    var isRequired: Bool
    /// The ids of the parts that it must not stand before.
    var after: [String]
  }

  let title: String
  let parts: [Part]
  let apology: Scenario.Apology?
  let maxAsks: Int?
  let isUpsetting: Bool
  /// Ids of rules, matchers and checks.
  private let forbidden: Set<String>
  let forbiddenMatchers: [StyleGuide.Matcher]

  init(_ scenario: Scenario, _ guide: StyleGuide, partIDs: [String: String]) {
    title = scenario.title
    // A name that the guide does not know has its finding in the scenario; no text can satisfy it.
    var parts = scenario.parts.compactMap { part in
      partIDs[part.id.value].map { id in
        Part(
          id: id, isRequired: part.need == .required && part.condition == nil,
          after: part.after.compactMap { partIDs[$0.value] })
      }
    }
    // The scenario says more precisely what its type of reply says in general.
    if scenario.parts.isEmpty, let type = scenario.replyType?.value,
      let replyType = guide.replyTypes.first(where: { $0.id == type })
    {
      parts = replyType.parts.compactMap { part in
        partIDs[part.value].map { Part(id: $0, isRequired: true, after: []) }
      }
    }
    self.parts = parts
    apology = scenario.apology
    maxAsks = scenario.maxAsks
    isUpsetting = scenario.isUpsetting
    forbidden = Set(scenario.forbid.map(\.value))
    forbiddenMatchers = scenario.forbid.compactMap { guide.matcher($0.value) }
  }

  func forbids(_ id: String) -> Bool { forbidden.contains(id) }
}

/// A profile, for checks.
final class Voice: Sendable {
  let label: Message
  let profile: StyleGuide.Profile

  init(_ profile: StyleGuide.Profile) {
    self.profile = profile
    label = profile.label ?? Message(profile.id)
  }
}

/// A channel, for checks.
final class ChannelLimits: Sendable {
  let channel: StyleGuide.Channel
  let partIDs: [String]

  init(_ channel: StyleGuide.Channel, partIDs: [String: String]) {
    self.channel = channel
    self.partIDs = channel.parts.compactMap { partIDs[$0.value] }
  }
}
