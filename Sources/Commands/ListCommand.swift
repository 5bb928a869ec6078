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
