import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Rendering
import Reports

/// `kouwen render ID`: a reply, filled in, or a list of what is missing.
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
            kouwen render refund/when --json            给程序用
            kouwen render --ndjson < 请求.ndjson         一行一个请求，一行一个回答
          名字可以写编号，也可以写名称（客户姓名）。
          退出码：0 填好了；1 有缺的、写错的；2 做不了
          """,
        en: """
          EXAMPLES
            kouwen render logistics/delay --set customer_name=王小明 --set delay_reason=仓库积压 …
            kouwen render logistics/delay --data order.json
            kouwen render logistics/delay --draft       a look first, with marks where values go
            kouwen render refund/when --json            for programs
            kouwen render --ndjson < requests.ndjson    a request a line, an answer a line
          A slot goes by its name or its label.
          EXIT CODES  0 filled in; 1 something missing or unknown; 2 cannot
          """))
  }

  @Argument(help: ArgumentHelp(phrase(zh: "模板的编号", en: "The template's id.")))
  var id: String?

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

  @Flag(
    help: ArgumentHelp(phrase(zh: "缺的地方打上记号，照样输出", en: "Print marks where values are missing.")))
  var draft = false

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
  var failOn: FailOnOption.Threshold = .never

  @OptionGroup var stream: RenderStreamOptions
  @OptionGroup var date: DateOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (id == nil) == stream.ndjson else {
      throw ValidationError(
        stream.ndjson
          ? phrase(
            zh: "--ndjson 从标准输入读编号，这里不用写",
            en: "--ndjson reads ids from standard input; give none here.")
          : phrase(zh: "要渲染哪个模板？写出它的编号", en: "Which template? Give its id."))
    }
  }

  func run() async throws {
    if stream.ndjson { return try await runStream() }
    guard let id else { return }
    let (workspace, session) = try await global.open()
    guard case .template(let template) = try workspace.resolve(id, kinds: [.template], session)
    else { return }
    let reply = workspace.render(
      template, values: try values(session), mode: mode,
      language: session.language, today: date.today ?? .today)
    let view = RenderView(reply, workspace, session)
    if json {
      try session.print(view.json)
    } else if let text = reply.result.text {
      try session.print(text)
    }
    if !json { view.notes(includingTag: tag).forEach(session.note) }
    if template.status == .deprecated, !json { session.note(view.deprecation) }
    if reply.result.text == nil { throw ExitCode(1) }
    if let threshold = Severity(rawValue: failOn.rawValue),
      reply.findings.contains(where: { $0.severity >= threshold })
    {
      throw ExitCode(1)
    }
  }

  private var mode: RenderMode { draft ? .draft : stream.lenient ? .lenient : .strict }

  private func runStream() async throws {
    let (workspace, session) = try await global.openIfPresent()
    try await RenderStream(
      workspace: workspace, mode: mode, today: date.today ?? .today, session: session
    ).run()
  }

  /// `--set` wins over `--data`.
  private func values(_ session: Session) throws -> [String: Value] {
    var values: [String: Value] = [:]
    if let data {
      let bytes: [UInt8]
      do {
        bytes =
          data == "-"
          ? try StandardInput.readAll(limit: JSONInput.maxBytes)
          : try JSONInput.readFile(data)
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
    var set: Set<String> = []
    for setting in settings {
      guard set.insert(setting.name).inserted else {
        throw session.fail(
          64, Message(zh: "--set \(setting.name) 写了两次", en: "--set \(setting.name) is given twice"))
      }
      values[setting.name] = .text(setting.value)
    }
    return values
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
