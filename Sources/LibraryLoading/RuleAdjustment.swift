import Diagnostics
import DomainModel
import TextAnalysis

/// What `rules:` in `styleguide.yaml` changes in the team's rules for all texts, and what is wrong with
/// such changes, also where they are for some texts only.
struct RuleAdjustment {
  private let settings: [StyleGuide.RuleSetting]
  /// For the texts of a profile, channel or folder: applied when a text is checked.
  private let narrowSettings: [StyleGuide.RuleSetting]

  init(_ guide: StyleGuide) {
    settings = guide.ruleSettings
    narrowSettings =
      guide.profiles.flatMap(\.rules) + guide.channels.flatMap(\.rules)
      + guide.folders.flatMap(\.rules)
  }

  func adjust(_ rules: [Rule], _ diagnostics: inout [Diagnostic]) -> [Rule] {
    guard !settings.isEmpty || !narrowSettings.isEmpty else { return rules }
    return rules.map { rule in
      // An unknown id is reported where references are checked.
      let own = settings.filter { rule.isCalled($0.id.value) }
      for setting in own.suffix(1) { reportIdle(setting, rule, &diagnostics) }
      for setting in narrowSettings where rule.isCalled(setting.id.value) {
        reportIdle(setting, rule, &diagnostics)
        reportForSome(setting, rule, &diagnostics)
      }
      return own.last.map(rule.adjusted) ?? rule
    }
  }

  /// A rule that compares all texts has one way to compare them.
  private func reportForSome(
    _ setting: StyleGuide.RuleSetting, _ rule: Rule, _ diagnostics: inout [Diagnostic]
  ) {
    switch rule.body {
    case .variety, .duplicate: break
    default: return
    }
    guard setting.min != nil || !setting.exceptions.isEmpty,
      !rule.body.lacks(whatIsChangedBy: setting)
    else { return }
    diagnostics.append(
      Diagnostic(
        LoadingChecks.idleSetting,
        Message(
          zh: "“\(rule.kind.chinese)”类的规则把所有模板放在一起比，“至少”和“例外”不能只为一部分模板改",
          en:
            "a rule of kind \(rule.kind.rawValue) compares all templates with one another; `min` and `exceptions` cannot differ for some"
        ),
        at: setting.id.place,
        help: Message(
          zh: "写进规则文件，或者 styleguide.yaml 最外面的 rules；这里可以关掉它或改级别",
          en:
            "put them in the rule's file, or in the outermost `rules` of styleguide.yaml; here it can be switched off or given another level"
        )))
  }

  private func reportIdle(
    _ setting: StyleGuide.RuleSetting, _ rule: Rule, _ diagnostics: inout [Diagnostic]
  ) {
    if rule.body.lacks(whatIsChangedBy: setting) {
      diagnostics.append(
        Diagnostic(
          LoadingChecks.idleSetting,
          Message(
            zh: "“\(rule.kind.chinese)”类的规则没有这里要改的东西",
            en: "a rule of kind \(rule.kind.rawValue) has nothing of what is changed here"),
          at: setting.id.place,
          help: Message(
            zh: "“至少”“至多”用于会数数的规则（次数、长度、重复），“词+”“词-”用于有词表的规则（出现、次数、只许……）",
            en:
              "`min` and `max` are for rules that count (occurrence, length, repetition), `tokens±` for those with a list of words (existence, occurrence, allowlist …)"
          )))
      return
    }
    let words = rule.body.removableWords
    for word in setting.removedTokens where !words.contains(word.value) {
      let nearest = NearestName.nearest(to: word.value, among: words, limit: 1).first
      diagnostics.append(
        Diagnostic(
          LoadingChecks.idleSetting,
          Message(
            zh: "“\(rule.id)”里没有“\(word.value)”这个词，去不掉",
            en: "‘\(rule.id)’ has no word ‘\(word.value)’ to take away"),
          at: word.place,
          help: nearest.map { Message(zh: "是不是想写“\($0)”？", en: "did you mean ‘\($0)’?") }))
    }
  }
}
