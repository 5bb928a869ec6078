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

          退出码：0 列出来了；64 用法不对，或者没有这个场景、标签、渠道……
          """,
        en: """
          EXAMPLES
            kouwen list                        all templates
            kouwen list rules
            kouwen list templates --scenario logistics-delay --lang en
            kouwen list slots --json

          EXIT CODES  0 listed; 64 wrong usage, or no such scenario, tag, channel …
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
    let filter: TemplateFilters
    do { filter = try workspace.checked(self.filter.filters) } catch {
      throw session.fail(64, error.message, help: error.help)
    }
    try refuseForeign(self.filter, session)
    let rules = Set(workspace.library.rules.filter { filter.accepts($0) }.map(\.id))
    let rows = ListRow.rows(subject, workspace, session.language).filter {
      subject == .rules ? rules.contains($0.id) : filter.accepts($0)
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

  /// A filter that says nothing about what is listed would leave everything in, in silence.
  private func refuseForeign(_ filter: TemplateFilterOptions, _ session: Session) throws {
    let foreign = filter.given.filter { !subject.filters.contains($0) }
    guard !foreign.isEmpty else { return }
    let options = foreign.map { "--\($0)" }
    let known = subject.filters.map { "--\($0)" }
    throw session.fail(
      64,
      Message(
        zh: "列\(subject.chinese)时不能用 \(options.joined(separator: "、"))",
        en: "\(options.joined(separator: ", ")) does not go with `list \(subject.rawValue)`"),
      help: known.isEmpty
        ? nil
        : Message(
          zh: "可以用：\(known.joined(separator: "、"))",
          en: "what does: \(known.joined(separator: ", "))"
        ))
  }
}

extension ListCommand.Subject {
  /// What its rows can be told apart by.
  fileprivate var filters: [String] {
    switch self {
    case .templates: ["scenario", "tag", "channel", "lang", "profile", "status"]
    case .rules, .cases: ["scenario", "channel", "lang", "profile"]
    case .partials: ["channel", "lang", "profile", "status"]
    case .scenarios: ["scenario", "tag"]
    case .guide: ["lang"]
    case .terms: ["status"]
    case .facts, .slots: []
    }
  }
}

extension TemplateFilters {
  /// A rule that names no scenario, channel, language or profile is for all of them.
  fileprivate func accepts(_ rule: Rule) -> Bool {
    func isFor(_ wanted: String?, _ named: [Located<String>]) -> Bool {
      wanted == nil || named.isEmpty || named.contains { $0.value == wanted }
    }
    let applies = rule.applies
    return isFor(scenario, applies.scenarios) && isFor(channel, applies.channels)
      && isFor(language, applies.languages) && isFor(profile, applies.profiles)
  }
}
