import ArgumentParser
import Diagnostics
import DomainModel
import Operations
import Reports
import Searching

/// `kouwen search WORDS`: the reply for what a customer wrote.
struct SearchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: phrase(
        zh: "按客户的原话、场景、标签找模板", en: "Find templates by a customer's words, a scenario or a tag."),
      discussion: phrase(
        zh: """
          例子：
            kouwen search 快递三天没到
            kouwen search "refund not received" --lang en
            kouwen search 退款 --channel chat --explain
            kouwen search 发票 --json
          退出码：0 找到了；1 没找到
          """,
        en: """
          EXAMPLES
            kouwen search 快递三天没到
            kouwen search "refund not received" --lang en
            kouwen search 退款 --channel chat --explain
            kouwen search invoice --json
          EXIT CODES  0 found; 1 nothing found
          """))
  }

  @Argument(
    help: ArgumentHelp(phrase(zh: "客户的话，或者几个词", en: "The customer's message, or a few words.")))
  var words: [String]

  @OptionGroup var filter: TemplateFilterOptions

  @Option(help: ArgumentHelp(phrase(zh: "最多几个结果", en: "How many results at most."), valueName: "n"))
  var limit = 8

  @Flag(help: ArgumentHelp(phrase(zh: "停用的也找", en: "Find deprecated ones too.")))
  var deprecated = false

  @Flag(help: ArgumentHelp(phrase(zh: "说明每个结果为什么被找到", en: "Say why each result was found.")))
  var explain = false

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON", en: "Print JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else {
      throw ValidationError(phrase(zh: "--limit 要是正整数", en: "--limit must be a positive number."))
    }
  }

  func run() async throws {
    let (workspace, session) = try await global.open()
    let filter = try filter.checked(workspace, session)
    let text = words.joined(separator: " ")
    let outcome = workspace.search(
      SearchQuery(
        text, scenario: filter.scenario, tag: filter.tag, channel: filter.channel,
        language: filter.lang, profile: filter.profile, status: filter.status, limit: limit,
        includeDeprecated: deprecated))
    let view = SearchView(outcome, query: text, workspace, session)
    if json {
      try session.print(view.json)
    } else if !outcome.results.isEmpty {
      try session.print(view.text(explained: explain))
    }
    guard outcome.results.isEmpty else { return }
    throw session.fail(1, view.nothingFound, help: view.whatInstead)
  }
}
