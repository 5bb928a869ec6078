import ArgumentParser
import Diagnostics
import FileAccess
import Operations

/// `kouwen eval`: how well the search finds, in figures, and what it misses.
struct EvalCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "eval",
      abstract: phrase(
        zh: "量一量搜索准不准，客户问的有没有模板可答",
        en: "Measure how well the search finds, and what customers ask in vain."),
      discussion: phrase(
        zh: """
          例子：
            kouwen eval                          用口吻库自己的“客户会说”：每次去掉一句，再找
            kouwen eval --messages 消息.txt      真实的客户消息：哪些没有模板可答
            kouwen eval 测试集                   文件夹里的 templates.jsonl 和 queries.jsonl
            kouwen eval --json | jq .misses

          recall@1 是第一个就找对的比例，recall@5 是前五个里有；MRR@10 是名次倒数的平均，
          前十个里没有的算 0。方括号里是 95 % 的置信区间（Wilson）：句子越少，区间越宽。

          不写文件夹时，每个模板的句子轮流去掉：不超过十句的模板，每轮只少一句；索引最多
          建十次。排在别人后面的句子列在下面，连同排第一的是谁、为什么。

          --messages 一行一条消息，或一行一个 JSON（"query"、"text" 或 "message"）。说的差不多
          的放在一起，多的在前；号码、地址、姓名换成 ***。“说不准”是找到的模板只沾一点边：
          口吻库自己的句子沾边这么少时，一半以上找错了。

          测试集的格式：
            templates.jsonl   {"id", "title", "triggers": [例句], "tags"?: [标签], "body"?}
            queries.jsonl     {"query", "relevant": [对的编号]}

          退出码：0 量完了；1 没有可以量的句子；2 有文件读不了；64 用法不对
          """,
        en: """
          EXAMPLES
            kouwen eval                          by the library's own `customer_says`: each
                                                 line is left out in turn and searched for
            kouwen eval --messages messages.txt  real messages: which no template answers
            kouwen eval SET                      templates.jsonl and queries.jsonl of a folder
            kouwen eval --json | jq .misses

          recall@1 is how often the first result is right, recall@5 one of the first five;
          MRR@10 is the mean of 1 divided by the place of the right one, 0 where it is not
          among the first ten. In brackets: 95 % intervals (Wilson); few lines, wide ones.

          Without a folder, each template's lines are left out in turn: of a template with up
          to ten lines one at a time; the index is built ten times at most. The lines that
          found something else first are listed, with what that was and why.

          --messages takes a message a line, or JSON with "query", "text" or "message" a line.
          What says much the same stands together, the most first; numbers, addresses and
          names become ***. An answer is doubtful where it shares so little with the message
          that the library's own lines were wrong in more than half of such cases.

          THE FORM OF A SET
            templates.jsonl   {"id", "title", "triggers": [examples], "tags"?: [], "body"?}
            queries.jsonl     {"query", "relevant": [ids that are right]}

          EXIT CODES
            0 measured; 1 no lines to measure by; 2 a file cannot be read; 64 wrong usage
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(
        zh: "测试集的文件夹；不写就用口吻库自己的句子",
        en: "The folder of a set; the library's own lines unless given."),
      valueName: "set"), completion: .directory)
  var folder: String?

  @Option(
    help: ArgumentHelp(
      phrase(
        zh: "客户的消息，一行一条；- 是标准输入",
        en: "Customers' messages, one a line; - is standard input."),
      valueName: "file"), completion: .file())
  var messages: String?

  // Whatever follows is its value: -1 is a number to be refused, and no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      phrase(zh: "最多列出几条", en: "How many are listed at most."), valueName: "n"))
  var limit = 20

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON，一条不少", en: "Print JSON, with all of them.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard folder == nil || messages == nil else {
      throw ValidationError(
        phrase(
          zh: "--messages 用的是口吻库，不能和测试集一起用",
          en: "--messages is held against the library, and does not go with a set."))
    }
    guard folder != "" else {
      throw ValidationError(phrase(zh: "测试集的文件夹是空的", en: "The folder of the set is empty."))
    }
    guard limit > 0 else {
      throw ValidationError(phrase(zh: "--limit 要是正整数", en: "--limit must be a positive number."))
    }
  }

  func run() async throws {
    if let folder { return try await measureSet(folder) }
    let (workspace, session) = try await global.open()
    try session.tellOfBrokenLibrary(workspace)
    let progress = bar(session)
    if let messages {
      let given = try EvaluationFiles(session).messages(messages)
      let gaps = await workspace.gaps(in: given) { progress.show($0, of: $1) }
      progress.clear()
      let view = GapsView(gaps, session, limit: limit)
      return try session.print(json ? view.json : view.text)
    }
    let measured = await workspace.measuredByOwnLines { progress.show($0, of: $1) }
    progress.clear()
    guard !measured.answers.isEmpty else {
      throw session.fail(
        1,
        Message(
          zh: "没有一个模板写了“客户会说”，没法量", en: "no template has `customer_says` lines to measure by"),
        help: Message(
          zh: "把客户的原话加进模板，或者用 --messages 给一批真实的消息",
          en: "add customers' own words to the templates, or give real messages with --messages"))
    }
    let view = MeasurementView(measured, workspace, session, limit: limit)
    try session.print(json ? view.json : view.text)
  }

  /// A set needs no library.
  private func measureSet(_ folder: String) async throws {
    let session = Session(global)
    let set = try EvaluationFiles(session).set(inFolder: folder)
    let progress = bar(session)
    let measured = await set.measured { progress.show($0, of: $1) }
    progress.clear()
    let view = MeasurementView(measured, nil, session, limit: limit)
    try session.print(json ? view.json : view.text)
  }

  private func bar(_ session: Session) -> ProgressBar {
    ProgressBar(
      session.say(Message(zh: "搜索", en: "searching")), isShown: StandardStream.error.isTerminal)
  }
}
