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
            kouwen search 能开增值税专用发票吗 --report-gap 缺口.ndjson
          --report-gap 只在什么也没找到时记一行，号码、地址、姓名换成 ***；
          以后 kouwen eval --messages 缺口.ndjson 看缺哪些模板。
          退出码：0 找到了；1 没找到；2 缺口文件写不了
          """,
        en: """
          EXAMPLES
            kouwen search 快递三天没到
            kouwen search "refund not received" --lang en
            kouwen search 退款 --channel chat --explain
            kouwen search invoice --json
            kouwen search "do you deliver to Norway" --report-gap gaps.ndjson
          --report-gap keeps the message where nothing at all is found, with numbers,
          addresses and names as ***; `kouwen eval --messages gaps.ndjson` shows later which
          templates are missing.
          EXIT CODES  0 found; 1 nothing found; 2 the file of gaps cannot be written
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

  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "什么也没找到时，把这条消息记到这个文件（一行一个 JSON）",
        en: "Where nothing is found, add the message to this file, a JSON line each."),
      valueName: "file"), completion: .file())
  var reportGap: String?

  @OptionGroup var date: DateOption
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
    // What the filters hide is there, and no gap.
    if let reportGap, outcome.hiddenByFilters == 0 {
      try session.report(
        Gap(text, in: workspace.library.styleGuide.languages, on: date.today ?? .today),
        in: reportGap)
    }
    throw session.fail(1, view.nothingFound, help: view.whatInstead)
  }
}
