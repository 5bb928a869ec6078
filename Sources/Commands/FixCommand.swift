import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Reports

/// `kouwen fix [FILE…]`: applies the fixes that findings propose.
struct FixCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fix",
      abstract: phrase(
        zh: "把能自动改的改好：整个口吻库，或给定的文件", en: "Apply the fixes: to the whole library, or to files."),
      discussion: phrase(
        zh: """
          例子：
            kouwen fix --diff                       先看会改什么，什么都不写
            kouwen fix                              改整个口吻库
            kouwen fix library/templates/refund/when.md 回复.txt
            kouwen fix --rule cjk-latin-spacing     只改这一条规则的
            kouwen fix --unsafe --diff              连可能改变意思的也看看
            kouwen fix --check                      给 CI：有要改的就退出 1，什么都不写
            kouwen fix --stdin --lang zh < 回复.txt  读一段文字，写出改好的
            kouwen fix --keys zh                    库里的键都换成中文

          默认只做不改变意思的（安全的）修改。按位置从前往后改，互不相碰的一起改，
          改完再检查，直到没有可改的为止，所以再运行一遍什么都不会变。空、标签、注释、
          代码、网址、引用客户的话从不改动；换行、BOM、权限都保持原样。

          退出码：0 改好了或没有要改的；1 --check 时有要改的；2 有文件读不了、写不了，
          或者正在被别人改；64 用法不对
          """,
        en: """
          EXAMPLES
            kouwen fix --diff                       what would change; writes nothing
            kouwen fix                              the whole library
            kouwen fix library/templates/refund/when.md reply.txt
            kouwen fix --rule cjk-latin-spacing     the fixes of this rule only
            kouwen fix --unsafe --diff              also those that may change the meaning
            kouwen fix --check                      for CI: exit 1 if anything would change
            kouwen fix --stdin --lang zh < reply.txt    reads a text, writes it fixed
            kouwen fix --keys en                    English keys in all of the library

          Only fixes that keep the meaning (safe ones) are applied unless you ask for more.
          They go in by place, those that do not touch together; then the text is checked
          again, until there is nothing left to fix: a second run changes nothing. Blanks,
          tags, comments, code, addresses and quotes of the customer are never touched;
          line endings, byte-order mark and file mode stay.

          EXIT CODES
            0 fixed, or nothing to fix; 1 with --check, something to fix; 2 a file cannot be
            read or written, or was changed by somebody else meanwhile; 64 wrong usage
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(zh: "要改的文件；不写就是整个口吻库", en: "Files to fix; the whole library unless given."),
      valueName: "file"), completion: .file())
  var files: [String] = []

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "可能改变意思的也改：用第一个建议", en: "Also what may change the meaning: the first proposal.")))
  var unsafe = false

  @Flag(
    help: ArgumentHelp(
      phrase(zh: "只显示会改什么，不写文件", en: "Show what would change; write nothing.")))
  var diff = false

  @Flag(
    help: ArgumentHelp(
      phrase(zh: "不写文件；有要改的就退出 1", en: "Write nothing; exit 1 if anything would change.")))
  var check = false

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      phrase(zh: "只改这条规则的，可以写多次", en: "The fixes of this rule only; may be repeated."),
      valueName: "id"))
  var rules: [String] = []

  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "把库里的键、固定用词和要点标记换成中文或英文",
        en: "Give keys, fixed words and part markers their Chinese or English names."
      ), valueName: "zh|en"))
  var keys: KeyLanguage?

  @Flag(
    help: ArgumentHelp(
      phrase(zh: "从标准输入读一段文字，写出改好的", en: "Read a text from standard input, write it fixed.")))
  var stdin = false

  @Flag(
    help: ArgumentHelp(
      phrase(zh: "改完还剩下什么，也列出来（标准错误）", en: "Also list what is left, on standard error.")))
  var verbose = false

  @OptionGroup var situation: SituationOptions
  @OptionGroup var date: DateOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !stdin || files.isEmpty || files == ["-"] else {
      throw ValidationError(
        phrase(zh: "--stdin 不能和文件一起用", en: "--stdin does not go with files."))
    }
    guard keys == nil || files.isEmpty && !stdin && !unsafe && rules.isEmpty && situation.isEmpty
    else {
      throw ValidationError(
        phrase(
          zh: "--keys 改整个口吻库，只能和 --diff、--check 一起用",
          en: "--keys is for the whole library; only --diff and --check go with it."))
    }
  }

  func run() async throws {
    let (workspace, session) = try await global.open()
    // Of its own files `fix` says what it leaves.
    if stdin || !files.isEmpty { try session.tellOfBrokenLibrary(workspace) }
    let options = FixOptions(includesUnsafe: unsafe, rules: try ruleIDs(workspace, session))
    if stdin || files == ["-"] { return try fixInput(workspace, session, options) }
    var run = FixRun(workspace, session, writes: !diff && !check, showsDiff: diff)
    if let keys {
      run.convertKeys(to: keys)
    } else if files.isEmpty {
      try await run.fixLibrary(nil, options, today: date.today ?? .today)
    } else {
      let today = date.today ?? .today
      var situation = try situation.situation(workspace, session)
      situation.today = today
      try await run.fix(files, options, for: situation, today: today)
    }
    try run.finish(options, listsRemaining: verbose)
    if run.hasFailed { throw ExitCode(2) }
    if check, run.isAnythingChanged { throw ExitCode(1) }
  }

  /// One text in, one text out: nothing else reaches standard output.
  private func fixInput(_ workspace: Workspace, _ session: Session, _ options: FixOptions) throws {
    var situation = try situation.situation(workspace, session)
    situation.today = date.today ?? .today
    let given = try GivenReplies(["-"], session)
    guard let text = given.texts.first else { throw ExitCode(2) }
    let drafts = ReplyDrafts(workspace)
    guard drafts.isReadable(text.bytes) else {
      let problem = drafts.findings(text.bytes, path: text.name, for: situation).first
      throw session.fail(
        2, problem?.message ?? Message(zh: "读不了", en: "it cannot be read"), help: problem?.help)
    }
    let fixed = drafts.fixed(text.bytes, path: text.name, for: situation, options)
    if diff {
      try session.printLines(FixRun.diff(fixed.fixing, path: text.name, session))
    } else if !check {
      try session.printLines(fixed.fixing.text.bytes)
    }
    if verbose {
      let report = Report(
        fixed.remaining, source: { _ in fixed.fixing.text.bytes }, language: session.language,
        usesColour: session.errorStyle.usesColour, width: session.width, filesChecked: 1,
        subject: .replies, order: .trust)
      let shown = ReportFormat.text.render(report)
      session.note(Message(String(shown.dropLast())))
    }
    if check, fixed.fixing.isChanged { throw ExitCode(1) }
  }

  private func ruleIDs(_ workspace: Workspace, _ session: Session) throws -> Set<String> {
    let checks = Set(Workspace.checks.map(\.id))
    return Set(
      try rules.map { name in
        if let rule = workspace.rule(called: name) { return rule.id }
        guard checks.contains(name) else {
          throw session.fail(
            64, Message(zh: "没有“\(name)”这条规则", en: "there is no rule ‘\(name)’"),
            help: workspace.ruleHelp(for: name))
        }
        return name
      })
  }
}
