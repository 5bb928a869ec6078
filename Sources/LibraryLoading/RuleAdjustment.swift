import Diagnostics
import DomainModel

/// What `rules:` in `styleguide.yaml` changes in the team's rules: on or off, the level, the limits, the words.
struct RuleAdjustment {
  private let settings: [StyleGuide.RuleSetting]

  init(_ settings: [StyleGuide.RuleSetting]) { self.settings = settings }

  func adjust(_ rules: [Rule], _ diagnostics: inout [Diagnostic]) -> [Rule] {
    guard !settings.isEmpty else { return rules }
    return rules.map { rule in
      // An unknown id is reported where references are checked.
      guard
        let setting = settings.last(where: { setting in
          setting.id.value == rule.id || rule.aliases.contains { $0.value == setting.id.value }
        })
      else { return rule }
      return adjust(rule, setting, &diagnostics)
    }
  }

  private func adjust(
    _ rule: Rule, _ setting: StyleGuide.RuleSetting, _ diagnostics: inout [Diagnostic]
  ) -> Rule {
    var rule = rule
    rule.isOn = !setting.isOff
    if let level = setting.level { rule.level.value = level }
    rule.exceptions += setting.exceptions
    var isUnfit = false
    switch rule.body {
    case .existence(let tokens):
      rule.body = .existence(tokens: words(tokens, setting))
      isUnfit = setting.min != nil || setting.max != nil
    case .occurrence(let what, let tokens, let min, let max, let per):
      rule.body = .occurrence(
        what: what, tokens: words(tokens, setting), min: setting.min ?? min,
        max: setting.max ?? max, per: per)
    case .length(let min, let max, let per):
      rule.body = .length(min: setting.min ?? min, max: setting.max ?? max, per: per)
      isUnfit = changesWords(setting)
    default: isUnfit = changesWords(setting) || setting.min != nil || setting.max != nil
    }
    if isUnfit {
      diagnostics.append(
        Diagnostic(
          LoadingChecks.idleSetting,
          Message(
            zh: "“\(rule.kind.chinese)”类的规则没有这里要改的东西",
            en: "a rule of kind \(rule.kind.rawValue) has nothing of what is changed here"),
          at: setting.id.place,
          help: Message(
            zh: "“至少”“至多”只用于次数和长度，“词+”“词-”只用于出现和次数",
            en:
              "`min` and `max` are for occurrence and length, `tokens±` for existence and occurrence"
          )))
    }
    return rule
  }

  private func changesWords(_ setting: StyleGuide.RuleSetting) -> Bool {
    !setting.addedTokens.isEmpty || !setting.removedTokens.isEmpty
  }

  private func words(_ own: [Located<String>], _ setting: StyleGuide.RuleSetting)
    -> [Located<String>]
  {
    let removed = setting.removedTokens.map(\.value)
    return own.filter { !removed.contains($0.value) } + setting.addedTokens
  }
}
