import Diagnostics
import DomainModel

/// What the guide changes in rules for the texts of one profile or one folder.
struct RuleOverrides: Sendable {
  private var byProfile: [String: [String: StyleGuide.RuleSetting]] = [:]
  /// The deepest folder first.
  private var byFolder: [(prefix: String, settings: [String: StyleGuide.RuleSetting])] = []

  init(_ guide: StyleGuide) {
    for profile in guide.profiles where !profile.rules.isEmpty {
      byProfile[profile.id] = Self.byRule(profile.rules)
    }
    byFolder = guide.folders.filter { !$0.rules.isEmpty }
      .map { ("library/" + $0.folder.value + "/", Self.byRule($0.rules)) }
      .sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
  }

  private static func byRule(_ settings: [StyleGuide.RuleSetting])
    -> [String: StyleGuide.RuleSetting]
  {
    Dictionary(settings.map { ($0.id.value, $0) }, uniquingKeysWith: { $1 })
  }

  /// A folder's word counts more than a profile's: it is the narrower of the two.
  func setting(of rule: String, for text: CheckedText) -> StyleGuide.RuleSetting? {
    for folder in byFolder where text.path.hasPrefix(folder.prefix) {
      if let setting = folder.settings[rule] { return setting }
    }
    guard !byProfile.isEmpty, let profile = text.profile else { return nil }
    return byProfile[profile]?[rule]
  }
}
