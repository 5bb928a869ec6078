import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Searching

/// `kouwen teach ID MESSAGE`: one more of the customers' own words for a template.
struct TeachCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "teach",
      abstract: phrase(
        zh: "把客户的一句原话记到模板里，下次一搜就到",
        en: "Add a customer's own words to a template, so that they find it."),
      discussion: phrase(
        zh: """
          例子：
            kouwen teach logistics/delay 快递三天没动了
            pbpaste | kouwen teach refund/when -       从标准输入读客户的消息
            kouwen teach refund/when.en "where is my money"
            kouwen teach refund/when 钱呢 --json

          这句话加在模板文件的“客户会说”（customer_says）后面，别的一个字节都不动。几行的消息
          并成一行；号码、地址、姓名换成 ***。编号写旧名、快捷词、标题都行；变体的话记在它自己
          的文件里，沿用原模板句子的变体记在原模板里。

          已经有的不再加（大小写、全半角、空格、标点不同也算一样）。同一种语言的别的模板有这
          一句，也不加，并说是哪个：两个模板一样的话，搜索分不出来。加 --force 照样加。
          加好以后搜一遍这一句，排第一的还是别的模板就说出来。

          退出码：0 加好了；1 没有这个模板，或者这一句已经有了；2 文件改不了；64 用法不对
          """,
        en: """
          EXAMPLES
            kouwen teach logistics/delay "tracking hasn't moved for three days"
            pbpaste | kouwen teach refund/when.en -    the message from standard input
            kouwen teach refund/when 钱呢 --json

          The line goes below the others of `customer_says` in the template's file; no other
          byte changes. A message of several lines becomes one; numbers, addresses and names
          become ***. The id may be an old one, a shortcut or a title. A variant's lines go
          into its own file; where it has those of its base, into that.

          What is there already is not added again, nor what differs only by case, width,
          spaces or punctuation. Neither is a line that another template of the same language
          has, which is named: no search could tell the two apart. --force adds it anyway.
          Where a search for the new line still finds another template first, that is said.

          EXIT CODES
            0 added; 1 no such template, or the line is there already; 2 the file cannot be
            changed; 64 wrong usage
          """))
  }

  @Argument(help: ArgumentHelp(phrase(zh: "模板的编号", en: "The template's id.")))
  var id: String

  @Argument(
    help: ArgumentHelp(
      phrase(
        zh: "客户的原话；- 从标准输入读", en: "What the customer wrote; - reads standard input."),
      valueName: "message"))
  var words: [MessageWord]

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "别的模板有这一句，或者模板停用了，也加",
        en: "Also what another template has, and to a deprecated one.")))
  var force = false

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON", en: "Print JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  /// In bytes: longer messages are no examples.
  private static let longestInput = 1 << 20

  func run() async throws {
    let (workspace, session) = try await global.open(only: { _ in [.template] })
    let template = try template(workspace, session)
    let message = try message(session)
    let lesson = try lesson(message, template, workspace, session)
    let path = workspace.root + "/" + lesson.template.path
    var (taught, view) = (lesson, LessonView(template, workspace, session))
    AtomicWrite.removeLeftovers(besideFileAt: path)
    try await writing(lesson, session) {
      let isWritten = try AtomicWrite.rewrite(
        path, from: lesson.template.source.bytes, to: lesson.newBytes, inside: workspace.root)
      guard !isWritten else { return }
      // Somebody else was faster, with another line perhaps: it is read again, and nobody may write now.
      (taught, view) = try await AtomicWrite.whileLocked(path, patience: Self.patience) {
        try await teachAnew(message)
      }
    }
    if !json { try print(view.text(taught), of: taught, session) }
    let other = await foundFirst(taught)
    if json { try print(view.json(taught, foundFirst: other), of: taught, session) }
    for note in view.notes(taught, foundFirst: other) { session.note(note) }
  }

  /// Where nobody can be told by the result, the line stands in the file all the same.
  private func print(_ text: String, of lesson: Lesson, _ session: Session) throws {
    do {
      try session.print(text)
    } catch let code as ExitCode {
      if code != ExitCode(0) {
        session.note(
          Message(
            zh: "这一句已经记在 \(lesson.template.path) 里了，不用再记",
            en: "the line was added to \(lesson.template.path) all the same"))
      }
      throw code
    }
  }

  /// In milliseconds: as long as somebody at a terminal would wait.
  private static let patience = 5_000

  private func template(_ workspace: Workspace, _ session: Session) throws -> Template {
    switch workspace.item(id, kinds: [.template]) {
    case .found(.template(let template)): return template
    case let lookup:
      let (message, help) = lookup.problem(id, kinds: [.template])
      if json { try session.print(LessonView.json(id: id, reason: session.say(message))) }
      throw session.fail(1, message, help: help)
    }
  }

  private func lesson(
    _ message: String, _ template: Template, _ workspace: Workspace, _ session: Session
  ) throws -> Lesson {
    do throws(TeachingProblem) {
      return try workspace.lesson(message, for: template, force: force)
    } catch {
      let view = LessonView(template, workspace, session)
      if json { try session.print(view.json(error)) }
      throw session.fail(error.exitCode, view.message(error), help: view.help(error))
    }
  }

  /// Reads the library, and writes; the folder is locked.
  private func teachAnew(_ message: String) async throws -> (Lesson, LessonView) {
    let (workspace, session) = try await global.open(only: { _ in [.template] })
    let template = try template(workspace, session)
    let lesson = try lesson(message, template, workspace, session)
    let path = workspace.root + "/" + lesson.template.path
    // An editor asks for no lock.
    guard
      try GivenFile.read(path, limit: lesson.template.source.bytes.count)
        == lesson.template.source.bytes
    else {
      throw session.fail(
        2,
        Message(
          zh: "\(lesson.template.path) 刚刚被别人改过，没有动它；再运行一次",
          en:
            "\(lesson.template.path) was changed by somebody else meanwhile and is left alone; run it again"
        ))
    }
    try AtomicWrite.write(lesson.newBytes, to: path, inside: workspace.root)
    return (lesson, LessonView(template, workspace, session))
  }

  private func writing(
    _ lesson: Lesson, _ session: Session, _ write: () async throws -> Void
  ) async throws {
    do {
      try await write()
    } catch let problem as FileProblem {
      throw session.fail(2, problem.named(lesson.template.path).message)
    }
  }

  /// What a search for the new line takes to be its template, where that is clearly another.
  private func foundFirst(_ lesson: Lesson) async -> FoundTemplate? {
    guard lesson.template.status != .deprecated,
      var (search, _) = try? await global.openSearch(.checked)
    else { return nil }
    let line = StrayLine(lesson.line, of: lesson.template)
    guard let outcome = try? await search.search(line.query) else { return nil }
    return line.other(in: outcome.results)
  }

  private func message(_ session: Session) throws -> String {
    guard words.text == "-" else { return words.text }
    let bytes: [UInt8]
    do {
      bytes = try StandardInput.readAll(limit: Self.longestInput)
    } catch {
      throw session.fail(2, error.message)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw session.fail(
        2, Message(zh: "标准输入不是 UTF-8 文字", en: "standard input is not UTF-8 text"))
    }
    return text
  }
}

extension TeachingProblem {
  fileprivate var exitCode: Int32 {
    switch self {
    case .nothingToLearn, .tooLong: 64
    case .known, .knownElsewhere, .deprecated, .onlyCourtesies: 1
    case .uneditable: 2
    }
  }
}
