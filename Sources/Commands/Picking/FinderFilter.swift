import Diagnostics
import DomainModel

/// A filter that a key of the finder turns on, further and off again.
struct FinderFilter: Hashable {
  enum Kind: Hashable { case channel, language, profile, status }

  struct Choice: Hashable {
    var id: String
    var label: String
  }

  let kind: Kind
  let choices: [Choice]
  private(set) var chosen: Choice?

  /// - Parameter id: what it is set to at first.
  init(_ kind: Kind, _ choices: [Choice], chosen id: String? = nil) {
    (self.kind, self.choices) = (kind, choices)
    chosen = id.map { id in choices.first { $0.id == id } ?? Choice(id: id, label: id) }
  }

  /// With Ctrl.
  var key: Character {
    switch kind {
    case .channel: "t"
    case .language: "l"
    case .profile: "o"
    case .status: "s"
    }
  }

  var name: Message {
    switch kind {
    case .channel: Message(zh: "渠道", en: "channel")
    case .language: Message(zh: "语言", en: "lang")
    case .profile: Message(zh: "口吻", en: "voice")
    case .status: Message(zh: "状态", en: "status")
    }
  }

  mutating func turn() {
    guard let chosen, let index = choices.firstIndex(of: chosen) else {
      self.chosen = chosen == nil ? choices.first : nil
      return
    }
    self.chosen = index + 1 < choices.count ? choices[index + 1] : nil
  }

  /// Those that a team can use: a single language needs no key.
  static func all(
    for guide: StyleGuide, _ filters: PickFilters, _ language: UILanguage
  ) -> [FinderFilter] {
    [
      FinderFilter(
        .channel, guide.channels.map { Choice(id: $0.id, label: $0.label?[language] ?? $0.id) },
        chosen: filters.channel),
      FinderFilter(
        .language,
        guide.languages.count > 1 ? guide.languages.map { Choice(id: $0, label: $0) } : [],
        chosen: filters.language),
      FinderFilter(
        .profile, guide.profiles.map { Choice(id: $0.id, label: $0.label?[language] ?? $0.id) },
        chosen: filters.profile),
      FinderFilter(
        .status,
        Status.allCases.map { Choice(id: $0.rawValue, label: $0.label[language]) },
        chosen: filters.status?.rawValue),
    ].filter { !$0.choices.isEmpty || $0.chosen != nil }
  }
}
