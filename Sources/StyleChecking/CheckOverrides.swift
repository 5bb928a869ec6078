import Diagnostics
import DomainModel

/// What the guide changes in the tool's own checks for the texts of one folder, channel or profile.
/// Rules have more to change, see `RuleOverrides`; the order is the same.
struct CheckOverrides: Sendable {
  private var byProfile: [String: [String: StyleGuide.RuleSetting]] = [:]
  private var byChannel: [String: [String: StyleGuide.RuleSetting]] = [:]
  /// The deepest folder first.
  private var byFolder: [(prefix: String, settings: [String: StyleGuide.RuleSetting])] = []
  private let isEmpty: Bool

  init(_ guide: StyleGuide) {
    for profile in guide.profiles where !profile.rules.isEmpty {
      byProfile[profile.id] = Self.byCheck(profile.rules)
    }
    for channel in guide.channels where !channel.rules.isEmpty {
      byChannel[channel.id] = Self.byCheck(channel.rules)
    }
    byFolder = guide.folders.filter { !$0.rules.isEmpty }
      .map { ("library/" + $0.folder.value + "/", Self.byCheck($0.rules)) }
      .sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
    isEmpty = byProfile.isEmpty && byChannel.isEmpty && byFolder.isEmpty
  }

  private static func byCheck(_ settings: [StyleGuide.RuleSetting])
    -> [String: StyleGuide.RuleSetting]
  {
    Dictionary(settings.map { ($0.id.value, $0) }, uniquingKeysWith: { $1 })
  }

  /// The narrowest word: a folder's counts more than a channel's, a channel's more than a profile's.
  func setting(of check: String, for text: CheckedText) -> StyleGuide.RuleSetting? {
    if isEmpty { return nil }
    for folder in byFolder where text.path.hasPrefix(folder.prefix) {
      if let setting = folder.settings[check] { return setting }
    }
    return text.channel.flatMap { byChannel[$0]?[check] }
      ?? text.profile.flatMap { byProfile[$0]?[check] }
  }
}
