import ArgumentParser
import Diagnostics
import DomainModel
import Operations
import Reports
import TextAnalysis

/// `kouwen list KIND`: what a library holds, a line each.
struct ListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: phrase(zh: "列出模板、规则、场景……", en: "List templates, rules, scenarios …"),
      discussion: phrase(
        zh: """
          例子：
            kouwen list                        所有模板
            kouwen list rules
            kouwen list templates --scenario logistics-delay --lang en
            kouwen list slots --json
          """,
        en: """
          EXAMPLES
            kouwen list                        all templates
            kouwen list rules
            kouwen list templates --scenario logistics-delay --lang en
            kouwen list slots --json
          """))
  }

  /// What can be listed: the kinds of file, and two lists of the style guide.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case templates, rules, scenarios, facts, partials, guide, cases, slots, terms

    init?(argument: String) {
      let word = argument.lowercased()
      guard
        let subject = Self.allCases.first(where: {
          $0.rawValue == word || $0.rawValue == word + "s" || $0.chinese == word
        })
      else { return nil }
      self = subject
    }

    func english(_ count: Int) -> String {
      switch self {
      case .guide: count == 1 ? "chapter" : "chapters"
      default: count == 1 ? String(rawValue.dropLast()) : rawValue
      }
    }

    var chinese: String {
      switch self {
      case .templates: "模板"
      case .rules: "规则"
      case .scenarios: "场景"
      case .facts: "事实"
      case .partials: "片段"
      case .guide: "指南"
      case .cases: "案例"
      case .slots: "空"
      case .terms: "用词"
      }
    }
  }

  @Argument(help: ArgumentHelp(phrase(zh: "列什么", en: "What to list.")))
  var subject: Subject = .templates

  @OptionGroup var filter: TemplateFilterOptions
  @OptionGroup var global: GlobalOptions

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON", en: "Print JSON.")))
  var json = false

  func run() async throws {
    let (workspace, session) = try await global.open()
    try filter.check(workspace, session)
    let rows = ListRow.rows(subject, workspace, session.language).filter {
      subject != .templates || filter.accepts($0)
    }
    if json {
      try session.print(ListRow.json(rows, subject))
    } else if !rows.isEmpty {
      try session.print(ListRow.text(rows, session))
    }
    session.note(
      Message(
        zh: "共 \(rows.count) 个\(subject.chinese)",
        en: "\(rows.count) \(subject.english(rows.count))"))
  }
}

/// One line of a list, with what machines want to know of it.
struct ListRow {
  var id: String
  var base: String?
  var title: String
  var path: String
  var status: String?
  var language: String?
  var profile: String?
  var channel: String?
  var scenario: String?
  var tags: [String]?
  /// Shown to people in place of a status: a level, a value, a type.
  var detail: String?
  /// What only this kind has, for machines: a fact's value, a slot's type.
  var own: [(key: String, value: String?)] = []
  /// Shown to people where the title says less.
  var shownTitle: String?

  static func rows(_ subject: ListCommand.Subject, _ workspace: Workspace, _ language: UILanguage)
    -> [ListRow]
  {
    let library = workspace.library
    switch subject {
    case .templates:
      return library.templates.map { template in
        ListRow(
          id: template.id, base: template.baseID, title: template.title, path: template.path,
          status: template.status.rawValue, language: template.language, profile: template.profile,
          channel: template.channel, scenario: template.scenario, tags: template.tags,
          detail: template.status.label[language])
      }
    case .rules:
      return library.rules.map { rule in
        ListRow(
          id: rule.id, title: rule.title, path: rule.path,
          status: rule.isOn ? rule.level.value.rawValue : "off",
          detail: rule.isOn ? rule.level.value.label[language] : language == .zh ? "关" : "off")
      }
    case .scenarios:
      return library.scenarios.map {
        ListRow(
          id: $0.id, title: $0.title, path: $0.source.path, scenario: $0.id, tags: $0.tags,
          detail: $0.feeling, own: [("feeling", $0.feeling)])
      }
    case .facts:
      return library.facts.map {
        ListRow(
          id: $0.id, title: $0.title ?? $0.claim ?? $0.value, path: $0.text.path,
          status: $0.status.rawValue, detail: "\($0.value) · \($0.status.label[language])",
          own: [("value", $0.value), ("expires", $0.expires?.value.description)])
      }
    case .partials:
      return library.partials.map {
        ListRow(
          id: $0.id, base: $0.baseID, title: $0.title, path: $0.source.path,
          status: $0.status.rawValue, language: $0.language, profile: $0.profile,
          channel: $0.channel, detail: $0.status.label[language])
      }
    case .guide:
      return workspace.chapters.map {
        ListRow(
          id: $0.id, base: $0.baseID, title: $0.title, path: $0.source.path, language: $0.language,
          detail: $0.summary, own: [("summary", $0.summary)])
      }
    case .cases:
      return library.cases.map {
        ListRow(
          id: $0.id, title: $0.title, path: $0.source.path, language: $0.language,
          profile: $0.profile?.value, channel: $0.channel?.value, scenario: $0.scenario?.value)
      }
    case .slots:
      return library.styleGuide.slots.map {
        ListRow(
          id: $0.name, title: $0.displayLabel[language], path: library.styleGuide.path,
          detail: $0.type.label[language] + ($0.example.map { " · \($0)" } ?? ""),
          own: [("type", $0.type.rawValue), ("example", $0.example), ("fallback", $0.fallback)])
      }
    case .terms:
      return library.styleGuide.terms.map {
        ListRow(
          id: $0.term.value, title: $0.term.value, path: library.styleGuide.path,
          status: $0.status.rawValue, detail: $0.status.label[language],
          own: [("use", $0.use), ("note", $0.note)],
          shownTitle: $0.use.map { "→ \($0)" } ?? $0.note ?? "")
      }
    }
  }

  static func text(_ rows: [ListRow], _ session: Session) -> String {
    table(
      rows.map { row in
        let qualifiers = [row.language, row.profile, row.channel].compactMap { $0 }
        return [
          row.id, row.shownTitle ?? row.title,
          ([row.detail].compactMap { $0 } + qualifiers).joined(separator: " · "),
        ]
      }, maxWidth: session.width)
  }

  static func json(_ rows: [ListRow], _ subject: ListCommand.Subject) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("version", 1)
      json.key(subject.rawValue)
      json.array { json in
        for row in rows {
          json.object { json in
            json.field("id", row.id)
            if let base = row.base { json.field("base", base) }
            json.field("title", row.title)
            json.field("path", row.path)
            if let status = row.status { json.field("status", status) }
            if row.base != nil || row.language != nil {
              json.field("lang", row.language)
              json.field("profile", row.profile)
              json.field("channel", row.channel)
            }
            if let scenario = row.scenario { json.field("scenario", scenario) }
            if let tags = row.tags { json.field("tags", tags) }
            for (key, value) in row.own { json.field(key, value) }
          }
        }
      }
    }
    return writer.text
  }
}
