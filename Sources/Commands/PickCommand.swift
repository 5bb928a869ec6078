import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import Operations
import Rendering
import Reports

/// `kouwen pick`: the search as one types, with a preview, and the reply filled in.
struct PickCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pick",
      abstract: phrase(
        zh: "边打字边找，选中就填好回复", en: "Search as you type, choose a template, fill it in."),
      discussion: phrase(
        zh: """
          例子：
            kouwen pick
            kouwen pick 快递三天没到 --channel chat
            kouwen pick --copy                 填好的回复同时放进剪贴板
            kouwen pick | pbcopy               界面画在终端上，管道里只有回复
            kouwen show "$(kouwen pick --id)"  只要编号

          可以打客户的话、场景、标签，也可以整段粘贴客户的消息。

          按键：
            ↑ ↓ Ctrl-P Ctrl-N      选；PgUp、PgDn 翻页
            回车                   填这个模板，缺什么问什么（和 render 一样）
            Tab                    预览占满窗口，再按回到列表；Shift-↑↓ 滚动预览
            Ctrl-T/L/O/S           按渠道、语言、口吻、状态筛选，一直按就轮着换
            Ctrl-A/E/U/K/W         行首、行尾、删到行首、删到行尾、删一个词
            Esc Ctrl-C             离开，什么都不输出

          退出码：0 填好了；1 有缺的，或放弃填写；2 没有终端；64 用法不对；
          130 没有选就离开
          """,
        en: """
          EXAMPLES
            kouwen pick
            kouwen pick "refund not received" --channel chat
            kouwen pick --copy                 also puts the reply on the clipboard
            kouwen pick | pbcopy               drawn on the terminal; the pipe gets the reply
            kouwen show "$(kouwen pick --id)"  the id alone

          Type a customer's words, a scenario or a tag, or paste a whole message.

          KEYS
            Up Down Ctrl-P Ctrl-N    choose; PgUp and PgDn by pages
            Enter                    fill it in; you are asked as `render` asks
            Tab                      the preview alone, and back; Shift-Up/Down scrolls it
            Ctrl-T/L/O/S             next channel, language, voice, status to look among
            Ctrl-A/E/U/K/W           start, end, delete to start, to end, a word
            Esc Ctrl-C               leave; nothing is printed

          EXIT CODES
            0 filled in; 1 something missing, or given up; 2 no terminal; 64 wrong usage;
            130 left without choosing
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(zh: "一开始就找什么", en: "What to look for at first.")))
  var words: [MessageWord] = []

  @OptionGroup var filter: TemplateFilterOptions

  @Flag(help: ArgumentHelp(phrase(zh: "把回复放进剪贴板", en: "Put the reply on the clipboard.")))
  var copy = false

  @Flag(
    help: ArgumentHelp(
      phrase(zh: "只输出选中的模板编号，不填写", en: "Print the id of the chosen template, fill nothing in.")))
  var id = false

  @OptionGroup var date: DateOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !(id && copy) else {
      throw ValidationError(
        phrase(
          zh: "--id 不填回复，不能和 --copy 一起用", en: "--id fills nothing in and does not go with --copy."))
    }
  }

  func run() async throws {
    let (workspace, session) = try await global.open()
    let filters: TemplateFilters
    do {
      filters = try workspace.checked(filter.filters)
    } catch {
      throw session.fail(64, error.message, help: error.help)
    }
    guard let terminal = try? ControllingTerminal(), Environment.value("TERM") != "dumb" else {
      throw session.fail(
        2,
        Message(zh: "pick 要在终端里用，这里没有", en: "pick needs a terminal, and there is none here"),
        help: Message(
          zh: "用 kouwen search 客户的话，再用 kouwen render 编号",
          en: "use `kouwen search WORDS`, then `kouwen render ID`"))
    }
    let today = date.today ?? .today
    let source = WorkspacePickSource(
      workspace: workspace, language: session.language, today: today)
    var finder = finder(source, filters, terminal)
    let run = FinderRun(terminal: terminal, style: session.terminalStyle)
    guard let picked = run.picked(with: &finder),
      let selection = source.selection(picked, finder.activeFilters)
    else { throw ExitCode(130) }
    if id { return try session.print(picked) }
    let values = try session.answers([:], selection, workspace, today: today, on: terminal)
    let reply = workspace.render(
      selection, values: values, language: session.language, today: today, now: date.now)
    if let text = reply.result.text { try session.print(text) }
    RenderView(reply, workspace, session).notes(includingTag: false).forEach(session.note)
    guard let text = reply.result.text else { throw ExitCode(1) }
    if copy { try session.copy(text) }
  }

  private func finder(
    _ source: WorkspacePickSource, _ filter: TemplateFilters, _ terminal: ControllingTerminal
  ) -> Finder<WorkspacePickSource> {
    let library = source.workspace.library
    var fixed = PickFilters()
    (fixed.scenario, fixed.tag) = (filter.scenario, filter.tag)
    var atFirst = fixed
    (atFirst.channel, atFirst.language) = (filter.channel, filter.language)
    (atFirst.profile, atFirst.status) = (filter.profile, filter.status)
    let scenario = filter.scenario.map { library.scenario($0)?.title ?? $0 }
    return Finder(
      source, query: words.text,
      filters: FinderFilter.all(for: library.styleGuide, atFirst, source.language),
      fixed: fixed, fixedNames: [scenario, filter.tag.map { "#" + $0 }].compactMap { $0 },
      language: source.language, columns: terminal.columns ?? 80, lines: terminal.lines ?? 24)
  }
}
