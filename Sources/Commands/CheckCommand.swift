import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Reports

/// `kouwen check [FILE…|-]`: a reply by the team's rules, before it is sent.
struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: phrase(
        zh: "发送之前，按团队的规则看一遍回复", en: "Check a reply by the team's rules before it is sent."),
      discussion: phrase(
        zh: """
          例子：
            kouwen check 回复.txt
            pbpaste | kouwen check --scenario logistics-delay --channel chat
            kouwen check 回复.txt --profile formal --customer-message @来信.txt
            kouwen check library/templates/refund/when.md    库里的文件，和 validate 说的一样
            kouwen check *.txt --write-baseline 已知.jsonl     先记下旧的……
            kouwen check *.txt --baseline 已知.jsonl           ……以后只说新的
            kouwen check --ndjson < 回复.ndjson > 结果.ndjson   一行一条，几百万条也行

          给的信息越多，用得上的规则越多：场景、渠道、口吻各有自己的规则。
          有理由的例外，在上一行写 <!-- kouwen-disable-next-line vague-time: 原因 -->。
          日期按今天看；以前写的回复，文件开头两行 --- 之间写上 date: 2026-11-03，就按那天看。

          退出码：0 没有达到 --fail-on 的问题；1 有；2 有文件读不了；64 用法不对
          （--ndjson 没写 --fail-on 时总是 0：问题都在结果里）
          """,
        en: """
          EXAMPLES
            kouwen check reply.txt
            pbpaste | kouwen check --scenario logistics-delay --channel chat
            kouwen check reply.txt --profile formal --customer-message @message.txt
            kouwen check library/templates/refund/when.md    as `validate` does
            kouwen check *.txt --write-baseline known.jsonl    list what is there today …
            kouwen check *.txt --baseline known.jsonl          … and hear of new ones only
            kouwen check --ndjson < replies.ndjson > results.ndjson    millions, a line each

          The more you say, the more rules apply: scenario, channel and voice have rules
          of their own. An exception with a reason goes on the line above:
          <!-- kouwen-disable-next-line vague-time: the reason -->
          Dates are judged by today's. An older reply says when it was written: a line
          date: 2026-11-03 between two lines of --- at its top.

          EXIT CODES
            0 nothing at or above --fail-on; 1 something; 2 a file cannot be read; 64 wrong
            usage (--ndjson without --fail-on always gives 0: findings are in the results)
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(
        zh: "要检查的文件；- 或不写是标准输入", en: "Files to check; - or none is standard input."),
      valueName: "file"), completion: .file())
  var files: [String] = []

  @OptionGroup var situation: SituationOptions

  @Option(help: ArgumentHelp(phrase(zh: "怎么显示结果", en: "How findings are shown.")))
  var format: ReportFormat = .text

  @Flag(help: ArgumentHelp(phrase(zh: "等于 --format json", en: "The same as --format json.")))
  var json = false

  @OptionGroup var failing: FailOnOption
  @OptionGroup var baseline: BaselineOptions

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "从标准输入一行读一条回复，一行写一个结果",
        en: "Read a reply a line from standard input, write a result a line."),
      discussion: phrase(
        zh: """
          输入：{"id"?, "text", "scenario"?, "channel"?, "profile"?, "lang"?, "customer"?, "customer_message"?}
          输出：{"id"?, "lang", "findings": […], "summary": {…}} 或 {"id"?, "error": {"message", "column"}}
          """,
        en: """
          Input: {"id"?, "text", "scenario"?, "channel"?, "profile"?, "lang"?, "customer"?, "customer_message"?}.
          Output: {"id"?, "lang", "findings": […], "summary": {…}} or {"id"?, "error": {"message", "column"}}.
          """)))
  var ndjson = false

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "和 --ndjson 一起用：最后在标准错误里按规则统计",
        en: "With --ndjson: count by rule at the end, on standard error.")))
  var summary = false

  @OptionGroup var date: DateOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard
      !ndjson
        || files.isEmpty && !json && format.name == "text" && baseline.isEmpty
          && failing.maxWarnings == nil
    else {
      throw ValidationError(
        phrase(
          zh:
            "--ndjson 只读标准输入，不能和文件、--json、--format、--baseline、--write-baseline、--max-warnings 一起用",
          en:
            "--ndjson reads standard input only, and does not go with files, --json, --format, --baseline, --write-baseline or --max-warnings."
        ))
    }
    guard ndjson || !summary else {
      throw ValidationError(
        phrase(zh: "--summary 要和 --ndjson 一起用", en: "--summary goes with --ndjson."))
    }
  }

  func run() async throws {
    let (workspace, session) = try await global.open(only: neededKinds)
    try session.tellOfBrokenLibrary(workspace)
    let today = date.today ?? .today
    var situation = try situation.situation(workspace, session)
    // What comes by the thousand may be years old.
    situation.today = ndjson ? date.today : today
    if ndjson {
      return try await CheckStream(workspace, situation, session, failing, showsSummary: summary)
        .run()
    }
    let given = try GivenTexts(files, session)
    let outcome: Outcome
    if !json, format.isList, baseline.isEmpty {
      outcome = try await list(
        RepliesCheck(given.all, workspace, situation, today: today), session)
    } else {
      let given = GivenReplies(given, session)
      outcome = try await report(
        RepliesCheck(given.asGiven, workspace, situation, today: today), given, session)
    }
    if outcome.hasUnreadable { throw ExitCode(2) }
    if let counts = outcome.counts, failing.fails(counts) { throw ExitCode(1) }
  }

  private struct Outcome {
    /// Nil where findings were only noted.
    var counts: SeverityCounts?
    /// Some texts were not to be read, and the user was told.
    var hasUnreadable = false
  }

  /// What a portion of the texts comes to.
  private struct Portion {
    var lines: [UInt8] = []
    var counts = SeverityCounts()
    var unreadable: [Message] = []
  }

  /// Prints the findings of each text as soon as they and those of the texts before are known.
  private func list(_ check: RepliesCheck, _ session: Session) async throws -> Outcome {
    let format = format
    var outcome = Outcome(counts: SeverityCounts())
    try await check.run(into: Portion()) { portion, text in
      switch text.findings {
      case .failure(let problem): portion.unreadable.append(problem.message)
      case .success(let (bytes, findings)):
        portion.counts += SeverityCounts(findings)
        let report = Report(
          findings, source: { _ in bytes }, language: session.language, filesChecked: 1,
          order: .trust)
        // Room for a portion of small texts: to grow bit by bit would copy it again and again.
        if portion.lines.isEmpty { portion.lines.reserveCapacity(Self.portionRoom) }
        format.append(report, &portion.lines)
      }
    } use: { portion in
      for problem in portion.unreadable { session.complain(problem) }
      try session.printLines(portion.lines)
      outcome.counts! += portion.counts
      if !portion.unreadable.isEmpty { outcome.hasUnreadable = true }
    }
    return outcome
  }

  /// In bytes.
  private static let portionRoom = 96 << 10

  /// Prints a report on all findings together, or writes the baseline; what is new.
  private func report(
    _ check: RepliesCheck, _ given: GivenReplies, _ session: Session
  ) async throws -> Outcome {
    var outcome = Outcome(hasUnreadable: given.hasUnreadable)
    var all: [Diagnostic] = []
    try await check.run(into: []) { (part: inout [Diagnostic], text) in
      guard case .success((_, var findings)) = text.findings else { return }
      // Text by text, which takes less than all together.
      findings.sort(.trust)
      if part.isEmpty { part = findings } else { part += findings }
    } use: {
      all += $0
    }
    KeptUntilExit.keep(all)
    let baseline = baseline
    let name = { (file: String) in baseline.name(ofGivenFile: file) }
    if try await baseline.write(all, source: given.source, name: name, session) { return outcome }
    let checked = baseline.isEmpty ? [] : Set(given.texts.map { name($0.name) })
    let (findings, comparison) = try baseline.compared(
      all, source: given.source, name: name, isChecked: checked.contains, session)
    let report = Report(
      findings, source: given.source, language: session.language, usesColour: session.usesColour,
      width: session.width, filesChecked: given.count,
      subject: check.isOfLibraryOnly ? .files : .replies,
      cleanNote: check.isOfLibraryOnly ? nil : Self.cleanNote, order: .trust, countsRules: true,
      baseline: comparison)
    if given.count > 0 || !given.hasUnreadable {
      try session.printLines((json ? .json : format).bytes(report))
    }
    outcome.counts = SeverityCounts(findings)
    return outcome
  }

  /// Nothing in a template changes what is found in a reply; a file of the library itself is checked
  /// together with all others.
  private func neededKinds(_ library: LibraryLocation) -> [ItemKind]? {
    let isOutside = files.allSatisfy { file in
      file == "-"
        || GivenFile.path(file, below: library.root) == nil
          && GivenFile.path(library.root, below: file) == nil
    }
    return isOutside ? Workspace.checkedBy : nil
  }

  private static let cleanNote = Message(
    zh: "没有触发规则，不等于写得好", en: "No rule fired; that does not mean it is well written")
}
