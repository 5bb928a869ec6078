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
            kouwen search --tag 发票                  有这个标签的都列出来
            kouwen search 发票 --json
            kouwen search 能开增值税专用发票吗 --report-gap 缺口.ndjson
            kouwen search --ndjson < 问题.ndjson      一行一个问题，一行一个回答
            kouwen search --plain | fzf               所有模板，编号和标题

          第一次会建索引，以后只重读变了的文件。索引在 $XDG_CACHE_HOME/kouwen 或
          ~/.cache/kouwen，删掉也没关系。

          消息以 - 开头、又像选项的话，前面加 --：kouwen search -- "-refund"

          --report-gap 只在什么也没找到时记一行，号码、地址、姓名换成 ***；
          以后 kouwen eval --messages 缺口.ndjson 看缺哪些模板。

          退出码：0 找到了；1 没找到；2 缺口文件写不了；64 用法不对，或者没有这个场景、标签、渠道……
          """,
        en: """
          EXAMPLES
            kouwen search 快递三天没到
            kouwen search "refund not received" --lang en
            kouwen search 退款 --channel chat --explain
            kouwen search --tag 发票                   all that have this tag
            kouwen search invoice --json
            kouwen search "do you deliver to Norway" --report-gap gaps.ndjson
            kouwen search --ndjson < queries.ndjson    a query and an answer a line
            kouwen search --plain | fzf                every template, id and title

          The first search makes an index; later ones read only what changed. It is in
          $XDG_CACHE_HOME/kouwen or ~/.cache/kouwen, and can be deleted at any time.

          A message that begins with - and looks like an option goes behind --:
          kouwen search -- "-refund"

          --report-gap keeps the message where nothing at all is found, with numbers,
          addresses and names as ***; `kouwen eval --messages gaps.ndjson` shows later which
          templates are missing.

          EXIT CODES
            0 found; 1 nothing found; 2 the file of gaps cannot be written;
            64 wrong usage, or no such scenario, tag, channel …
          """))
  }

  @Argument(
    help: ArgumentHelp(phrase(zh: "客户的话，或者几个词", en: "The customer's message, or a few words.")))
  var words: [MessageWord] = []

  @OptionGroup var filter: TemplateFilterOptions

  // Whatever follows is its value: -1 is a number to be refused, and no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      phrase(
        zh: "最多几个结果（默认 \(Self.usualLimit)）",
        en: "How many results at most (default: \(Self.usualLimit))."),
      valueName: "n"))
  var limit: Int?

  @Flag(help: ArgumentHelp(phrase(zh: "停用的也找", en: "Find deprecated ones too.")))
  var deprecated = false

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "同一模板的各种语言、口吻、渠道各占一行",
        en: "Give each language, profile and channel of a template its own place.")))
  var allVariants = false

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
  @OptionGroup var programs: SearchOutputOptions
  @OptionGroup var global: GlobalOptions

  private static let usualLimit = 8

  func validate() throws {
    guard !programs.ndjson || reportGap == nil else {
      throw ValidationError(
        phrase(
          zh: "--report-gap 不能和 --ndjson 一起用：没有结果的那几行，用 kouwen eval --messages 看",
          en:
            "--report-gap does not go with --ndjson: kouwen eval --messages tells which messages find nothing."
        ))
    }
    guard limit.map({ $0 > 0 }) ?? true else {
      throw ValidationError(phrase(zh: "--limit 要是正整数", en: "--limit must be a positive number."))
    }
    try programs.check(
      hasWords: !words.text.allSatisfy(\.isWhitespace), hasFilters: !filter.filters.isEmpty,
      explain: explain, json: json)
  }

  func run() async throws {
    var (search, session) = try await global.openSearch(programs.noStat ? .trusted : .checked)
    do {
      if programs.ndjson {
        try await stream(&search, session)
      } else {
        try await answer(&search, session)
      }
    } catch let unknown as UnknownTrait {
      throw session.fail(64, unknown.message, help: unknown.help)
    } catch let problem as FileProblem {
      throw session.fail(2, problem.message)
    }
  }

  private func answer(_ search: inout LibrarySearch, _ session: Session) async throws {
    async let isGuideWhole = isGuideWhole(search.guideCheck)
    let text = words.text
    let filters = try await search.checked(filter.filters).get()
    let isList = words.isEmpty
    // One more than are shown tells whether there are more.
    let shown = limit ?? (isList && programs.plain ? .max - 1 : Self.usualLimit)
    var query = SearchQuery(
      text, filters, limit: isList ? shown + 1 : shown, includeDeprecated: deprecated)
    query.listsAll = isList
    query.wantsMatches = !programs.plain
    query.allVariants = allVariants || isList
    var outcome = try await search.search(query)
    if let problem = search.problem { session.note(problem.message) }
    let hasMore = outcome.results.count > shown
    if hasMore { outcome.results.removeLast() }
    let view = SearchView(outcome, query: text, isList: isList, session)
    if json {
      try session.print(view.json)
    } else if !outcome.results.isEmpty {
      try session.print(programs.plain ? view.plain : view.text(explained: explain))
      // Whoever pipes a number of lines that they chose needs no telling.
      if hasMore, !programs.plain || limit == nil {
        session.note(SearchView.more(than: shown, plain: programs.plain))
      }
    }
    session.tellOfUnreadable(search.unreadable())
    if await !isGuideWhole { session.tellOfBrokenGuide() }
    guard outcome.results.isEmpty else { return }
    // What the filters hide is there, and no gap.
    if let reportGap, outcome.hiddenByFilters == 0, !isList {
      try session.report(
        Gap(text, in: search.index.templateLanguages, on: date.today ?? .today),
        in: reportGap)
    }
    throw session.fail(1, view.nothingFound, help: view.whatInstead)
  }

  /// Where the library is not looked at, neither is its guide.
  private func isGuideWhole(_ check: GuideCheck) async -> Bool {
    programs.noStat ? true : await check.isGuideWhole()
  }

  private func stream(_ search: inout LibrarySearch, _ session: Session) async throws {
    if await !isGuideWhole(search.guideCheck) { session.tellOfBrokenGuide() }
    try await search.makeSure()
    if let problem = search.problem { session.note(problem.message) }
    let usual = SearchStreamWorker.Request(
      filters: try await search.checked(filter.filters).get(), limit: limit ?? Self.usualLimit,
      includeDeprecated: deprecated, allVariants: allVariants)
    let labels = await search.guideLabels()
    var stream = OrderedStream(session) {
      SearchStreamWorker(search, labels, usual, session.language)
    }
    try await stream.run()
  }
}
