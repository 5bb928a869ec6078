import Diagnostics
import DomainModel

/// What the guide's `rules:` say about checks that are the tool's own.
struct CheckSettings: Sendable {
  private var general: [String: StyleGuide.RuleSetting] = [:]
  private let overrides: CheckOverrides
  private let words: ReplyWords
  /// Checks that give way to a rule of the team with the same id.
  private let replaced: Set<String>

  init(_ library: Library, of checks: [String], words: ReplyWords) {
    self.words = words
    overrides = CheckOverrides(library.styleGuide)
    replaced = Set(library.rules.map(\.id)).intersection(checks)
    for setting in library.styleGuide.ruleSettings { general[setting.id.value] = setting }
  }

  /// The finding at the level that holds for its text; nil where it is switched off or excepted.
  ///
  /// The narrower word counts more: a folder's more than a channel's, a channel's more than a
  /// profile's, a profile's more than the guide's. What a scenario forbids must not be there at all.
  func apply(to finding: Diagnostic, of reply: CheckedReply) -> Diagnostic? {
    let id = finding.check.id
    guard !replaced.contains(id) else { return nil }
    var finding = finding
    if reply.scenario?.forbids(id) == true {
      finding.severity = .error
      return finding
    }
    let setting = overrides.setting(of: id, for: reply.text) ?? general[id]
    guard let setting else { return finding }
    if setting.isOff || isExcepted(finding, id, reply) { return nil }
    if let level = setting.level { finding.severity = level }
    return finding
  }

  /// Settings that say something to a check that only a rule has: words, limits.
  static func diagnostics(_ library: Library) -> [Diagnostic] {
    let guide = library.styleGuide
    let ids = Set(ReplyChecks.all.map(\.id)).subtracting(library.rules.map(\.id))
    let settings =
      guide.ruleSettings + guide.profiles.flatMap(\.rules) + guide.channels.flatMap(\.rules)
      + guide.folders.flatMap(\.rules)
    return settings.compactMap { setting in
      guard ids.contains(setting.id.value),
        setting.min != nil || setting.max != nil || !setting.addedTokens.isEmpty
          || !setting.removedTokens.isEmpty
      else { return nil }
      return Diagnostic(
        RuleChecks.unfitSetting,
        Message(
          zh: "“\(setting.id.value)”是工具自带的检查，没有词表和上下限可改",
          en: "‘\(setting.id.value)’ is the tool's own check, with no words or limits to change"),
        at: setting.id.place,
        help: Message(
          zh: "可以关掉、改级别、加“例外”；上限写在口吻、渠道和场景里",
          en:
            "switch it off, give it a level or `exceptions`; limits belong to profiles, channels and scenarios"
        ))
    }
  }

  /// Whether it stands inside one of the longer phrases that the guide lists as exceptions.
  private func isExcepted(_ finding: Diagnostic, _ id: String, _ reply: CheckedReply) -> Bool {
    guard let exceptions = words.exceptions[id] else { return false }
    let range = finding.location.utf8
    return reply.hits.contains { hit in
      guard exceptions.contains(hit.phrase) else { return false }
      let place = reply.context.text.sourceRange(of: hit.range)
      return place.lowerBound <= range.lowerBound && range.upperBound <= place.upperBound
    }
  }
}
