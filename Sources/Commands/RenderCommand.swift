import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Rendering
import Reports

/// `kouwen render ID…`: a reply, filled in, or a list of what is missing.
struct RenderCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "render",
      abstract: phrase(
        zh: "填好一个模板；缺了什么就不输出，只告诉你缺什么",
        en: "Fill a template in; with anything missing it prints no text, only what is missing."),
      discussion: phrase(
        zh: """
          例子：
            kouwen render logistics/delay --set customer_name=王小明 --set 延误原因=仓库积压 …
            kouwen render logistics/delay --data 订单.json
            kouwen render logistics/delay --draft       先看样子，缺的地方有记号
            kouwen render logistics/delay --profile formal --channel chat --copy
            kouwen render hold/received refund/when     几个模板合成一封，空只填一次
            kouwen render refund/when --json            给程序用
            kouwen render --ndjson < 请求.ndjson        一行一个请求，一行一个回答

          空可以写编号，也可以写名称（客户姓名）。在终端里缺什么会一项一项问你；
          不想被问就加 --no-input；Ctrl-D 放弃，什么都不输出。

          几个版本里选哪个：先看语言（没有这种语言就不输出），再看有没有和要求
          冲突的口吻、渠道，停用的排最后，然后口吻比渠道要紧，专门写的比通用的好，
          已批准的比待审的好。写全编号（logistics/delay.en）就是那一个。

          --copy 用 pbcopy、wl-copy、xclip、xsel、clip.exe 或 tmux；都没有就请
          终端代劳（OSC 52，最多 74,994 字节）。

          退出码：0 填好了；1 有缺的、写错的；2 做不了，或没能复制；64 用法不对
          """,
        en: """
          EXAMPLES
            kouwen render logistics/delay --set customer_name=王小明 --set eta=周五 …
            kouwen render logistics/delay --data order.json
            kouwen render logistics/delay --draft      a look first, with marks
            kouwen render logistics/delay --profile formal --channel chat --copy
            kouwen render hold/received refund/when    several as one reply
            kouwen render refund/when --json           for programs
            kouwen render --ndjson < requests.ndjson   a request and an answer a line

          A slot goes by its name or its label. On a terminal you are asked for what is
          missing, one thing after another; --no-input turns that off; Ctrl-D gives up.

          Which of several variants: the language comes first (without it there is no
          text), then no voice or channel that contradicts what was asked for,
          deprecated ones last, then the voice before the channel, one written for it
          before a general one, approved before proposed. A full id
          (logistics/delay.en) means that very one.

          --copy uses pbcopy, wl-copy, xclip, xsel, clip.exe or tmux; without any of
          them it asks the terminal (OSC 52, at most 74,994 bytes).

          EXIT CODES
            0 filled in; 1 something missing or unknown; 2 cannot, or could not copy;
            64 wrong usage
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(
        zh: "模板的编号，也可以是片段；写几个就合成一封回复",
        en: "Ids of templates or partials; several make one reply."), valueName: "id"))
  var ids: [String] = []

  @OptionGroup var variant: VariantOptions

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      phrase(zh: "填一个空，可以写多次", en: "Fill a slot; may be repeated."), valueName: "name=value"))
  var settings: [Setting] = []

  @Option(
    help: ArgumentHelp(
      phrase(zh: "从 JSON 文件取值（- 是标准输入）", en: "Take values from a JSON file (- is standard input)."),
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var data: String?

  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "输出成什么样子；不写就看渠道能显示什么",
        en: "What the reply is shown as; without it, what its channel shows."),
      valueName: "plain|markdown|html"))
  var markup: StyleGuide.Markup?

  @Flag(
    help: ArgumentHelp(phrase(zh: "缺的地方打上记号，照样输出", en: "Print marks where values are missing.")))
  var draft = false

  @Flag(help: ArgumentHelp(phrase(zh: "不要问，缺什么列出来", en: "Ask nothing; list what is missing.")))
  var noInput = false

  @Flag(help: ArgumentHelp(phrase(zh: "把回复放进剪贴板", en: "Put the reply on the clipboard.")))
  var copy = false

  @Flag(
    help: ArgumentHelp(
      phrase(zh: "同时给出工单标签 tpl-…", en: "Also give the tag tpl-… for the help desk.")))
  var tag = false

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON", en: "Print JSON.")))
  var json = false

  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "回复触犯哪一级规则时退出码为 1", en: "The level of findings on the reply that makes the exit code 1."
      )))
  var failOn: FailOnOption.Threshold?

  @Flag(
    help: ArgumentHelp(
      phrase(
        zh: "规则对模板原有文字的意见也显示；不写就只看填进去的",
        en: "Show findings on the template's own words too, not only on what was filled in.")))
  var allFindings = false

  @OptionGroup var stream: RenderStreamOptions
  @OptionGroup var date: DateOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard ids.isEmpty == stream.ndjson else {
      throw ValidationError(
        stream.ndjson
          ? phrase(
            zh: "--ndjson 从标准输入读编号，这里不用写",
            en: "--ndjson reads ids from standard input; give none here.")
          : phrase(zh: "要渲染哪个模板？写出它的编号", en: "Which template? Give its id."))
    }
    guard !stream.ndjson || settings.isEmpty && data == nil && !json && !tag && !allFindings else {
      throw ValidationError(
        phrase(
          zh: "--set、--data、--json、--tag、--all-findings 不能和 --ndjson 一起用：值写在每行的 data 里",
          en:
            "--set, --data, --json, --tag and --all-findings do not go with --ndjson: each line has its values in data."
        ))
    }
    guard !stream.ndjson || !variant.isGiven && markup == nil && !copy else {
      throw ValidationError(
        phrase(
          zh:
            "--lang、--profile、--channel、--markup、--copy 不能和 --ndjson 一起用：写在每行的 lang、profile、channel、markup 里",
          en:
            "--lang, --profile, --channel, --markup and --copy do not go with --ndjson: each line may have its lang, profile, channel and markup."
        ))
    }
    guard !stream.ndjson || failOn == nil else {
      throw ValidationError(
        phrase(
          zh: "--fail-on 不能和 --ndjson 一起用：规则只看一封一封的回复，成批的交给 check --ndjson",
          en:
            "--fail-on does not go with --ndjson: pipe the replies to check --ndjson for the rules."
        ))
    }
    guard !(draft && copy) else {
      throw ValidationError(
        phrase(
          zh: "--draft 只用来看，不能和 --copy 一起用：空着的回复不该发出去",
          en: "--draft is for a look and does not go with --copy: a blank must not be sent."))
    }
  }

  func run() async throws {
    if stream.ndjson { return try await runStream() }
    let (workspace, session) = try await global.open()
    let selection = try session.selection(
      ids, for: variant.wish(workspace, session), in: workspace)
    let today = date.today ?? .today
    var values = try values(for: selection, workspace, session)
    if mayAsk {
      values = try session.answers(values, selection, workspace, today: today)
    }
    var reply = workspace.render(
      selection, values: values, mode: mode, markup: markup,
      language: session.language, today: today, now: date.now)
    if allFindings { reply.showTemplateFindings() }
    let view = RenderView(reply, workspace, session)
    if json {
      try session.print(view.json)
    } else if let text = reply.result.text {
      try session.print(text)
    }
    if !json { view.notes(includingTag: tag).forEach(session.note) }
    guard let text = reply.result.text else { throw ExitCode(1) }
    if copy { try session.copy(text) }
    let all = reply.result.diagnostics + reply.findings
    if let threshold = failOn.flatMap({ Severity(rawValue: $0.rawValue) }),
      all.contains(where: { $0.severity >= threshold })
    {
      throw ExitCode(1)
    }
  }

  /// Whether somebody sits there to answer, at a terminal on which a line can be drawn anew.
  private var mayAsk: Bool {
    !json && mode == .strict && !noInput && data != "-" && StandardStream.input.isTerminal
      && StandardStream.error.isTerminal && Environment.value("TERM") != "dumb"
  }

  private var mode: RenderMode { draft ? .draft : stream.lenient ? .lenient : .strict }

  private func runStream() async throws {
    let (workspace, session) = try await global.openIfPresent()
    try await RenderStream(
      workspace: workspace, mode: mode, today: date.today ?? .today, now: date.now,
      session: session
    ).run()
  }

  /// `--set` wins over `--data`, whichever of its names either uses for a blank.
  private func values(
    for selection: ReplySelection, _ workspace: Workspace, _ session: Session
  ) throws -> [String: Value] {
    var values: [String: Value] = [:]
    if let data {
      let bytes: [UInt8]
      do {
        bytes =
          data == "-"
          ? try StandardInput.readAll(limit: JSONInput.maxBytes)
          : try GivenFile.read(data, limit: JSONInput.maxBytes)
      } catch {
        throw session.fail(2, error.message)
      }
      do {
        values = try JSONInput.object(bytes)
      } catch {
        let name = data == "-" ? Message(zh: "标准输入", en: "standard input") : Message(data)
        throw session.fail(
          2,
          Message(
            zh: "\(name.zh) 不是一个 JSON 对象：\(error.message.zh)",
            en: "\(name.en) is no JSON object: \(error.message.en)"),
          help: Message(
            zh: #"写成 {"customer_name": "王小明"} 这样"#, en: #"write it like {"customer_name": "王小明"}"#))
      }
    }
    var set: [String: Value] = [:]
    for setting in settings {
      guard set.updateValue(.text(setting.value), forKey: setting.name) == nil else {
        throw session.fail(
          64, Message(zh: "--set \(setting.name) 写了两次", en: "--set \(setting.name) is given twice"))
      }
    }
    if !values.isEmpty, !set.isEmpty {
      let known = workspace.slots(of: selection)
      let names = known.filter { slot in set.keys.contains(where: slot.isMeant) }
      values = values.filter { key, _ in !names.contains { $0.isMeant(by: key) } }
    }
    return values.merging(set) { $1 }
  }

  /// `name=value`, also with a full-width ＝; the value may hold further ones.
  struct Setting: ExpressibleByArgument {
    var name: String
    var value: String

    init?(argument: String) {
      guard let equals = argument.firstIndex(where: { $0 == "=" || $0 == "＝" }),
        equals != argument.startIndex
      else {
        return nil
      }
      name = String(argument[..<equals])
      value = String(argument[argument.index(after: equals)...])
    }
  }
}
