import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import Operations
import Reports

/// `kouwen validate`: everything there is to say about a library.
struct ValidateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate",
      abstract: phrase(
        zh: "检查口吻库：每个文件、每处引用、每条规则", en: "Check the library: every file, reference and rule."),
      discussion: phrase(
        zh: """
          例子：
            kouwen validate
            kouwen validate --library ~/团队/口吻库
            kouwen validate --format json --fail-on warning    给 CI 用
            kouwen validate --no-lines                         快一点：不逐句搜客户的原话
            kouwen validate --write-baseline 已知.jsonl          先记下旧的……
            kouwen validate --baseline 已知.jsonl                ……以后只说新的
          退出码：0 没有达到 --fail-on 的问题；1 有；2 读不了；64 用法不对
          """,
        en: """
          EXAMPLES
            kouwen validate
            kouwen validate --library ~/team/replies
            kouwen validate --format json --fail-on warning    for CI
            kouwen validate --no-lines                         faster: without searching for each line
            kouwen validate --write-baseline known.jsonl         list what is there today …
            kouwen validate --baseline known.jsonl               … and hear of new ones only
          EXIT CODES  0 nothing at or above --fail-on; 1 something; 2 cannot read; 64 wrong usage
          """))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var date: DateOption
  @OptionGroup var failing: FailOnOption
  @OptionGroup var baseline: BaselineOptions

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      phrase(
        zh: "“客户会说”的每一句要不要都搜一遍，指出先找到别的模板的（不写：不超过 \(Self.mostLines) 句就搜）",
        en:
          "Search for each line of `customer_says`, and point out those that find another template first (default: where there are no more than \(Self.mostLines))."
      )))
  var lines: Bool?

  /// Searched for without being asked: that takes half a second at most.
  private static let mostLines = 5_000

  @Option(help: ArgumentHelp(phrase(zh: "怎么显示结果", en: "How findings are shown.")))
  var format: ReportFormat = .text

  @Flag(help: ArgumentHelp(phrase(zh: "等于 --format json", en: "The same as --format json.")))
  var json = false

  func run() async throws {
    let (workspace, session) = try await global.open()
    let diagnostics = await diagnostics(workspace, session)
    let source: @Sendable (String) -> [UInt8]? = { workspace.source($0) }
    if try await baseline.write(diagnostics, source: source, session) { return }
    let (findings, comparison) = try baseline.compared(
      diagnostics, source: source, isChecked: { _ in true }, session)
    let report = Report(
      findings, source: source, language: session.language,
      usesColour: session.usesColour, width: session.width,
      filesChecked: workspace.library.sources.count, baseline: comparison)
    try session.printLines((json ? .json : format).bytes(report))
    if failing.fails(findings) { throw ExitCode(1) }
  }

  private func diagnostics(_ workspace: Workspace, _ session: Session) async -> [Diagnostic] {
    func bar(_ zh: String, _ en: String) -> ProgressBar {
      ProgressBar(
        session.say(Message(zh: zh, en: en)), isShown: StandardStream.error.isTerminal)
    }
    let checking = bar("检查", "checking")
    let diagnostics = await workspace.validate(today: date.today ?? .today) { done, all in
      checking.show(done, of: all)
    }
    checking.clear()
    let count = workspace.customerLineCount
    guard lines ?? (count <= Self.mostLines) else {
      if lines == nil {
        session.note(
          Message(
            zh: "客户的原话有 \(count) 句，没有逐句搜；要看哪些先找到别的模板，加 --lines",
            en:
              "\(count) lines of customers' words were not searched for; --lines points out those that find another template first"
          ))
      }
      return diagnostics
    }
    let searching = bar("搜索", "searching")
    let stray = await workspace.strayLines { done, all in searching.show(done, of: all) }
    searching.clear()
    return (diagnostics + stray).inReadingOrder
  }
}
