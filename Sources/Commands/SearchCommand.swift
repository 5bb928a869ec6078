import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
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

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "不看库里的文件有没有变，直接用上次的索引", en: "Trust the last index; do not look whether files changed."))
  )
  var noStat = false

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON", en: "Print JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else {
      throw ValidationError(phrase(zh: "--limit 要是正整数", en: "--limit must be a positive number."))
    }
  }

  func run() async throws {
    var (search, session) = try await global.openSearch(noStat ? .trusted : .checked)
    let filters: TemplateFilters
    let text = words.joined(separator: " ")
    let outcome: SearchOutcome
    do {
      filters = try await search.checked(filter.filters).get()
      outcome = try await search.search(
        SearchQuery(text, filters, limit: limit, includeDeprecated: deprecated))
    } catch let unknown as UnknownTrait {
      throw session.fail(1, unknown.message, help: unknown.help)
    } catch let problem as FileProblem {
      throw session.fail(2, problem.message)
    }
    if let problem = search.problem { session.note(problem.message) }
    let view = SearchView(outcome, query: text, session)
    if json {
      try session.print(view.json)
    } else if !outcome.results.isEmpty {
      try session.print(view.text(explained: explain))
    }
    guard outcome.results.isEmpty else { return }
    throw session.fail(1, view.nothingFound, help: view.whatInstead)
  }
}
