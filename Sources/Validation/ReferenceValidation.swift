import Diagnostics
import DomainModel

/// Whether everything that names something names something that is there.
struct ReferenceValidation {
  private let library: Library
  private let scenarios: NameLookup
  private let rules: NameLookup
  /// What settings of rules may name: the tool's own checks of style are switched and graded in the same
  /// way.
  private let rulesAndChecks: NameLookup
  private let matchers: NameLookup
  private let rulesAndMatchers: NameLookup
  private let parts: NameLookup
  private let profiles: NameLookup
  private let channels: NameLookup
  private let languages: NameLookup
  private let replyTypes: NameLookup
  private let ids: [ItemKind: [String]]
  /// Made when the first file names a template: there are many.
  private lazy var templates = NameLookup(
    LibraryChecks.unknownTemplate, ItemKind.template.label, ids[.template] ?? [])
  /// Every id, alone and as `KIND:ID`. Few files ask for it, and it takes a while to make.
  private lazy var anything = NameLookup(
    LibraryChecks.unknownReference, Message(zh: "文件", en: "file"),
    ids.flatMap { kind, ids in ids + ids.map { "\(kind.rawValue):\($0)" } })
  private var diagnostics: [Diagnostic] = []

  init(_ library: Library, isGuideWhole: Bool, checkIDs: [String]) {
    self.library = library
    let guide = library.styleGuide
    func ids(_ kind: ItemKind, _ ids: [String], _ aliases: [[Located<String>]]) -> [String] {
      ids + aliases.joined().map(\.value) + (library.unreadable[kind] ?? [])
    }
    let scenarioIDs = ids(
      .scenario, library.scenarios.map(\.id), library.scenarios.map(\.aliases))
    let templateIDs = ids(
      .template, library.templates.map(\.id), library.templates.compactMap(\.fields.aliases))
    let ruleIDs = ids(.rule, library.rules.map(\.id), library.rules.map(\.aliases))
    let matcherIDs = guide.matchers.map(\.id)
    let partialIDs = ids(.partial, library.partials.map(\.id), library.partials.map(\.aliases))
    let guideIDs = ids(.guide, library.guide.map(\.id), library.guide.map(\.aliases))
    let caseIDs = ids(.case, library.cases.map(\.id), library.cases.map(\.aliases))
    let factIDs = ids(.fact, library.facts.map(\.id), library.facts.map(\.aliases))
    scenarios = NameLookup(
      LibraryChecks.unknownScenario, ItemKind.scenario.label, scenarioIDs,
      idsByTitle: Dictionary(
        library.scenarios.map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first }))
    let ruleTitles = Dictionary(
      library.rules.map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first })
    rules = NameLookup(
      LibraryChecks.unknownRule, ItemKind.rule.label, ruleIDs, idsByTitle: ruleTitles)
    rulesAndChecks = NameLookup(
      LibraryChecks.unknownRule, ItemKind.rule.label,
      ruleIDs + checkIDs + TypographyCheck.allCases.map(\.rawValue), idsByTitle: ruleTitles)
    matchers = NameLookup(
      LibraryChecks.unknownMatcher, Message(zh: "词表", en: "matcher"), matcherIDs,
      isComplete: isGuideWhole)
    rulesAndMatchers = NameLookup(
      LibraryChecks.unknownRule, Message(zh: "规则或词表", en: "rule or matcher"),
      ruleIDs + matcherIDs + checkIDs, isComplete: isGuideWhole)
    parts = NameLookup(
      LibraryChecks.unknownPart, Message(zh: "要点", en: "part"),
      guide.parts.flatMap(\.names), isComplete: isGuideWhole,
      proposing: guide.parts.flatMap { [$0.id, $0.label?.zh ?? $0.id] })
    profiles = NameLookup(
      LibraryChecks.unknownProfile, Message(zh: "口吻", en: "profile"), guide.profiles.map(\.id),
      isComplete: isGuideWhole,
      idsByTitle: Self.idsByLabel(guide.profiles.map { ($0.id, $0.label) }))
    channels = NameLookup(
      LibraryChecks.unknownChannel, Message(zh: "渠道", en: "channel"), guide.channels.map(\.id),
      isComplete: isGuideWhole,
      idsByTitle: Self.idsByLabel(guide.channels.map { ($0.id, $0.label) }))
    languages = NameLookup(
      LibraryChecks.unknownLanguage, Message(zh: "语言", en: "language"), guide.languages,
      isComplete: isGuideWhole, meaning: { [codes = guide.languages] in Self.language($0, codes) })
    replyTypes = NameLookup(
      LibraryChecks.unknownReplyType, Message(zh: "回复类型", en: "reply type"),
      guide.replyTypes.map(\.id), isComplete: isGuideWhole)
    self.ids = [
      .template: templateIDs, .rule: ruleIDs, .scenario: scenarioIDs, .fact: factIDs,
      .partial: partialIDs, .guide: guideIDs, .case: caseIDs,
    ]
  }

  /// One slip makes any code of two letters out of any other, so that none is guessed.
  private static func language(_ name: String, _ codes: [String]) -> [String]? {
    if let code = LanguageName.code(for: name, among: codes) { return [code] }
    return name.utf8.count <= 3 ? [] : nil
  }

  private static func idsByLabel(_ named: [(id: String, label: Message?)]) -> [String: String] {
    Dictionary(
      named.flatMap { item in
        [item.label?.zh, item.label?.en].compactMap { $0 }.map { ($0, item.id) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  consuming func findings() -> [Diagnostic] {
    checkStyleGuide()
    for template in library.templates { check(template) }
    for rule in library.rules { check(rule) }
    for scenario in library.scenarios { check(scenario) }
    for chapter in library.guide where !chapter.seeAlso.isEmpty {
      look(up: chapter.seeAlso, in: anything)
    }
    for aCase in library.cases { check(aCase) }
    checkAliases()
    checkUniqueness()
    return diagnostics
  }

  private mutating func look(up name: Located<String>?, in names: NameLookup) {
    guard let name, let finding = names.finding(for: name) else { return }
    diagnostics.append(finding)
  }

  private mutating func look(up list: [Located<String>]?, in names: NameLookup) {
    for name in list ?? [] { look(up: name, in: names) }
  }

  /// Inherited values are checked where they were written.
  private mutating func check(_ template: Template) {
    func own(_ name: Located<String>?) -> Located<String>? {
      name.flatMap { $0.place.file == template.path ? $0 : nil }
    }
    look(up: own(template.fields.scenario), in: scenarios)
    if template.fields.replacedBy != nil {
      look(up: own(template.fields.replacedBy), in: templates)
    }
    look(up: own(template.fields.language), in: languages)
    look(up: own(template.fields.profile), in: profiles)
    look(up: own(template.fields.channel), in: channels)
    for next in template.fields.nextQuestions ?? [] {
      guard let next = own(next) else { continue }
      look(up: next, in: templates)
      reportIfDeprecated(next)
    }
    if let replacement = own(template.fields.replacedBy) {
      if replacement.value == template.id {
        diagnostics.append(
          Diagnostic(
            LibraryChecks.deprecatedWithoutReplacement,
            Message(zh: "模板不能用自己替代自己", en: "a template cannot replace itself"),
            at: replacement.place, help: Message(zh: "写上新模板的编号", en: "name the new template")))
      } else {
        reportIfDeprecated(replacement)
      }
    }
    if let status = template.fields.status, status.value == .deprecated,
      template.fields.replacedBy == nil,
      status.place.file == template.path
    {
      diagnostics.append(
        Diagnostic(
          LibraryChecks.deprecatedWithoutReplacement,
          Message(
            zh: "停用了，却没写“替代为”（replaced_by）", en: "deprecated, but `replaced_by` is not given"),
          at: status.place, help: Message(zh: "加一行 替代为: 新模板的编号", en: "add `replaced_by: id`")))
    }
  }

  private mutating func reportIfDeprecated(_ name: Located<String>) {
    guard let target = library.template(name.value), target.status == .deprecated else { return }
    let instead = target.fields.replacedBy?.value
    diagnostics.append(
      Diagnostic(
        LibraryChecks.linkToDeprecated,
        Message(zh: "模板“\(name.value)”已停用", en: "the template ‘\(name.value)’ is deprecated"),
        at: name.place,
        help: instead.map { Message(zh: "改用 \($0)", en: "use \($0)") }))
  }

  private mutating func check(_ rule: Rule) {
    // What is inherited is checked where it was written.
    func own(_ names: [Located<String>]) -> [Located<String>] {
      names.filter { $0.place.file == rule.path }
    }
    lookUpBase(of: rule)
    look(up: own(rule.applies.scenarios), in: scenarios)
    look(up: own(rule.applies.channels), in: channels)
    look(up: own(rule.applies.profiles), in: profiles)
    look(up: own(rule.applies.languages), in: languages)
    look(up: own(rule.parts), in: parts)
    switch rule.body {
    case .required(let parts, let matchers, _, _, _):
      look(up: own(parts), in: self.parts)
      look(up: own(matchers), in: self.matchers)
    case .conditional(let first, let second, _): look(up: first + second, of: rule)
    case .sequence(let steps): look(up: steps.flatMap { $0 }, of: rule)
    default: break
    }
    look(up: rule.unless, of: rule)
    look(up: rule.onlyIf, of: rule)
  }

  /// A base is a rule of this library: the tool's own checks are no rules, and the rules of another
  /// library come as files.
  private mutating func lookUpBase(of rule: Rule) {
    guard let base = rule.extends, var finding = rules.finding(for: base) else { return }
    if rulesAndChecks.knows(base.value) {
      finding.message = Message(
        zh: "“\(base.value)”是工具自带的检查，不是规则，不能继承",
        en: "‘\(base.value)’ is the tool's own check, and no rule to extend")
      finding.help = Message(
        zh: "它的级别、例外在 styleguide.yaml 的 rules 里改；要加词，另写一条自己的规则",
        en:
          "its level and exceptions are set in `rules` of styleguide.yaml; for more words write a rule of your own"
      )
      finding.fixes = []
    } else if finding.fixes.isEmpty {
      finding.help = Message(
        zh: "只能继承这个库 library/rules/ 里的规则；别处的规则，先把它的文件放进来",
        en:
          "only rules in this library's library/rules/ can be extended; put the file of another one there first"
      )
    }
    diagnostics.append(finding)
  }

  private mutating func look(up cues: [Rule.Cue], of rule: Rule) {
    for cue in cues where cue.name.place.file == rule.path {
      switch cue {
      case .word: break
      case .matcher(let name): look(up: name, in: matchers)
      case .part(let name): look(up: name, in: parts)
      }
    }
  }

  private mutating func look(up condition: Rule.Condition?, of rule: Rule) {
    switch condition {
    case nil: break
    case .near(let surroundings):
      if let matcher = surroundings.matcher, matcher.place.file == rule.path {
        look(up: matcher, in: matchers)
      }
      look(up: surroundings.parts.filter { $0.place.file == rule.path }, in: parts)
    case .all(let list), .any(let list): for each in list { look(up: each, of: rule) }
    case .not(let inner): look(up: inner, of: rule)
    }
  }

  private mutating func check(_ scenario: Scenario) {
    for part in scenario.parts {
      look(up: part.id, in: parts)
      look(up: part.after, in: parts)
    }
    look(up: scenario.forbid, in: rulesAndMatchers)
    look(up: scenario.replyType, in: replyTypes)
  }

  private mutating func check(_ aCase: Case) {
    look(up: aCase.scenario, in: scenarios)
    look(up: aCase.template, in: templates)
    look(up: aCase.rules, in: rulesAndChecks)
    look(up: aCase.profile, in: profiles)
    look(up: aCase.channel, in: channels)
  }

  private mutating func checkStyleGuide() {
    let guide = library.styleGuide
    look(up: guide.defaultProfile, in: profiles)
    look(up: guide.ruleSettings.map(\.id), in: rulesAndChecks)
    for profile in guide.profiles { look(up: profile.rules.map(\.id), in: rulesAndChecks) }
    for folder in guide.folders { look(up: folder.rules.map(\.id), in: rulesAndChecks) }
    for channel in guide.channels { look(up: channel.rules.map(\.id), in: rulesAndChecks) }
    for channel in guide.channels { look(up: channel.parts, in: parts) }
    for type in guide.replyTypes { look(up: type.parts, in: parts) }
    for defaults in guide.folders {
      look(up: defaults.template.scenario, in: scenarios)
      look(up: defaults.template.profile, in: profiles)
      look(up: defaults.template.channel, in: channels)
      look(up: defaults.template.language, in: languages)
      look(up: defaults.template.nextQuestions, in: templates)
      let folder = "library/" + defaults.folder.value + "/"
      guard !library.sources.contains(where: { $0.path.hasPrefix(folder) }) else { continue }
      diagnostics.append(
        Diagnostic(
          LibraryChecks.unknownFolderDefaults,
          Message(
            zh: "没有 library/\(defaults.folder.value) 这个文件夹，或者里面没有文件",
            en: "library/\(defaults.folder.value) does not exist or holds no file"),
          at: defaults.folder.place,
          help: Message(zh: "写成 templates/物流 这样的路径", en: "write a path such as templates/logistics")
        ))
    }
  }

  /// An old name must not be a living one, nor belong to two files.
  private mutating func checkAliases() {
    if library.templates.contains(where: { $0.fields.aliases != nil }) {
      checkAliases(library.templates.map { ($0.id, $0.path, $0.fields.aliases ?? []) })
    }
    checkAliases(library.rules.map { ($0.id, $0.path, $0.aliases) })
    checkAliases(library.scenarios.map { ($0.id, $0.source.path, $0.aliases) })
    checkAliases(library.facts.map { ($0.id, $0.text.path, $0.aliases) })
    checkAliases(library.partials.map { ($0.id, $0.source.path, $0.aliases) })
    checkAliases(library.guide.map { ($0.id, $0.source.path, $0.aliases) })
    checkAliases(library.cases.map { ($0.id, $0.source.path, $0.aliases) })
  }

  private mutating func checkAliases(
    _ items: [(id: String, path: String, aliases: [Located<String>])]
  ) {
    guard items.contains(where: { !$0.aliases.isEmpty }) else { return }
    let ids = Set(items.map(\.id))
    var owners: [String: String] = [:]
    for item in items {
      for alias in item.aliases where alias.place.file == item.path {
        let other = ids.contains(alias.value) ? alias.value : owners[alias.value]
        owners[alias.value] = owners[alias.value] ?? item.id
        guard let other else { continue }
        diagnostics.append(
          Diagnostic(
            LibraryChecks.takenAlias,
            Message(
              zh: "旧名“\(alias.value)”是 \(other) 在用的名字", en: "‘\(alias.value)’ is a name of \(other)"
            ),
            at: alias.place,
            help: Message(zh: "删掉它，或者改成真正的旧名", en: "delete it, or give the real old name")))
      }
    }
  }

  private mutating func checkUniqueness() {
    for matcher in library.styleGuide.matchers {
      guard let rule = library.rules.first(where: { $0.id == matcher.id }) else { continue }
      diagnostics.append(
        Diagnostic(
          LibraryChecks.sharedName,
          Message(
            zh: "“\(matcher.id)”已经是规则 \(rule.path)",
            en: "‘\(matcher.id)’ is the rule \(rule.path) already"),
          at: matcher.place, help: Message(zh: "给词表换一个名字", en: "give the matcher another name")))
    }
    var tips: [Int: String] = [:]
    for rule in library.rules {
      guard let tip = rule.tip else { continue }
      if let other = tips.updateValue(rule.id, forKey: tip.value) {
        diagnostics.append(
          Diagnostic(
            LibraryChecks.duplicateTip,
            Message(
              zh: "第 \(tip.value) 条要点已经是 \(other)", en: "tip \(tip.value) is \(other) already"),
            at: tip.place, help: Message(zh: "换一个序号", en: "take another number")))
      }
    }
    var shortcuts: [String: String] = [:]
    for template in library.templates {
      guard let shortcut = template.fields.shortcut, shortcut.place.file == template.path else {
        continue
      }
      if let other = shortcuts.updateValue(template.id, forKey: shortcut.value) {
        diagnostics.append(
          Diagnostic(
            LibraryChecks.duplicateShortcut,
            Message(
              zh: "快捷词“\(shortcut.value)”已经给了 \(other)",
              en: "‘\(shortcut.value)’ is the shortcut of \(other)"),
            at: shortcut.place, help: Message(zh: "换一个快捷词", en: "choose another")))
      }
    }
  }
}
