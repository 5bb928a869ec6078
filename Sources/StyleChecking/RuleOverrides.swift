import Diagnostics
import DomainModel

/// What the guide changes in one rule for the texts of a folder, channel or profile.
///
/// The narrower word counts more: a folder's more than a channel's, a channel's more than a profile's,
/// and of folders within folders the deepest one's. What the narrower one leaves open, the wider one
/// settles.
struct RuleOverrides: Sendable {
  /// Which settings hold for a text.
  struct Selection: Hashable, Sendable {
    var profile: String?
    var channel: String?
    /// A position in `folders`.
    var folder: Int?
  }

  /// What of a text decides which settings hold.
  struct Target {
    var path: String
    var channel: String?
    var profile: String?
  }

  private var profiles: [String: StyleGuide.RuleSetting] = [:]
  private var channels: [String: StyleGuide.RuleSetting] = [:]
  /// The deepest first.
  private var folders: [(prefix: String, setting: StyleGuide.RuleSetting)] = []

  /// Nil where nothing is changed for some texts only.
  init?(_ rule: Rule, _ guide: StyleGuide) {
    func setting(in settings: [StyleGuide.RuleSetting]) -> StyleGuide.RuleSetting? {
      settings.last { rule.isCalled($0.id.value) }
    }
    for profile in guide.profiles { profiles[profile.id] = setting(in: profile.rules) }
    for channel in guide.channels { channels[channel.id] = setting(in: channel.rules) }
    folders = guide.folders.compactMap { folder in
      setting(in: folder.rules).map { ("library/" + folder.folder.value + "/", $0) }
    }
    folders.sort { $0.prefix.utf8.count > $1.prefix.utf8.count }
    if profiles.isEmpty, channels.isEmpty, folders.isEmpty { return nil }
  }

  /// Every way in which settings can come together.
  var selections: [Selection] {
    let profiles = [nil] + self.profiles.keys.sorted().map(Optional.some)
    let channels = [nil] + self.channels.keys.sorted().map(Optional.some)
    let folders = [nil] + self.folders.indices.map(Optional.some)
    return profiles.flatMap { profile in
      channels.flatMap { channel in
        folders.map { Selection(profile: profile, channel: channel, folder: $0) }
      }
    }.filter { $0 != Selection() }
  }

  func selection(for text: Target) -> Selection {
    Selection(
      profile: text.profile.flatMap { profiles[$0] == nil ? nil : $0 },
      channel: text.channel.flatMap { channels[$0] == nil ? nil : $0 },
      folder: folders.firstIndex { text.path.hasPrefix($0.prefix) })
  }

  func adjust(_ rule: Rule, for selection: Selection) -> Rule {
    var rule = rule
    let settings = [
      selection.profile.flatMap { profiles[$0] }, selection.channel.flatMap { channels[$0] },
      selection.folder.map { folders[$0].setting },
    ]
    for case let setting? in settings { rule = rule.adjusted(by: setting) }
    return rule
  }
}
