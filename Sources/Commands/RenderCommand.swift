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
            kouwen render logistics/delay --profile formal --channel chat
            kouwen render hold/received refund/when     几个模板合成一封，空只填一次
            kouwen render refund/when --json            给程序用
          名字可以写编号，也可以写名称（客户姓名）。
          几个版本里选哪个：先看语言（没有这种语言就不输出），再看有没有和要求冲突的口吻、
          渠道，停用的排最后，然后口吻比渠道要紧，专门写的比通用的好，已批准的比待审的好。
          写全编号（logistics/delay.en）就是那一个。
          退出码：0 填好了；1 有缺的、写错的；2 做不了；64 用法不对
          """,
        en: """
          EXAMPLES
            kouwen render logistics/delay --set customer_name=王小明 --set delay_reason=仓库积压 …
            kouwen render logistics/delay --data order.json
            kouwen render logistics/delay --draft       a look first, with marks where values go
            kouwen render logistics/delay --profile formal --channel chat
            kouwen render hold/received refund/when     several as one reply, slots filled in once
            kouwen render refund/when --json            for programs
          A slot goes by its name or its label.
          Which of several variants: the language comes first (without it there is no text), then
          no voice or channel that contradicts what was asked for, deprecated ones last, then the
          voice before the channel, one written for it before a general one, approved before
          proposed. A full id (logistics/delay.en) means that very one.
          EXIT CODES  0 filled in; 1 something missing or unknown; 2 cannot;
          64 wrong usage
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(
        zh: "模板的编号，也可以是片段；写几个就合成一封回复",
        en: "Ids of templates or partials; several make one reply."), valueName: "id"))
  var ids: [String]

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

  @OptionGroup var date: DateOption
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let (workspace, session) = try await global.open()
    let selection = try session.selection(
      ids, for: variant.wish(workspace, session), in: workspace)
    let today = date.today ?? .today
    let values = try values(session)
    let reply = workspace.render(
      selection, values: values, mode: draft ? .draft : .strict,
      language: session.language, today: today)
    let view = RenderView(reply, workspace, session)
    if json {
      try session.print(view.json)
    } else if let text = reply.result.text {
      try session.print(text)
    }
    if !json { view.notes(includingTag: tag).forEach(session.note) }
    guard reply.result.text != nil else { throw ExitCode(1) }
    if let threshold = Severity(rawValue: failOn.rawValue),
      reply.findings.contains(where: { $0.severity >= threshold })
    {
      throw ExitCode(1)
    }
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
