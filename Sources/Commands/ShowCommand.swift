import ArgumentParser
import Diagnostics
import DomainModel
import Operations
import Reports

/// `kouwen show ID`: one item of the library, as its author wrote it or as JSON.
struct ShowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: phrase(zh: "看一个模板、规则、场景……的全部内容", en: "Show a template, rule, scenario … in full."),
      discussion: phrase(
        zh: """
          例子：
            kouwen show logistics/delay
            kouwen show rule:vague-time
            kouwen show refund-days --json
          """,
        en: """
          EXAMPLES
            kouwen show logistics/delay
            kouwen show rule:vague-time
            kouwen show refund-days --json
          """))
  }

  @Argument(help: ArgumentHelp(phrase(zh: "编号，或 种类:编号", en: "An id, or KIND:ID.")))
  var id: String

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON", en: "Print JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let (workspace, session) = try await global.open()
    let item = try workspace.resolve(id, session)
    try session.print(
      json
        ? ItemView.json(item, workspace, session.language) : ItemView.text(item, workspace, session)
    )
  }
}

extension Workspace {
  /// The item that a command's argument names; ends the run with suggestions where there is none.
  func resolve(_ name: String, kinds: [ItemKind] = ItemKind.allCases, _ session: Session) throws
    -> Item
  {
    let lookup = item(name, kinds: kinds)
    if case .found(let item) = lookup { return item }
    let (message, help) = lookup.problem(name, kinds: kinds)
    throw session.fail(1, message, help: help)
  }
}

extension ItemLookup {
  /// What to say where a name leads to no item, or to several.
  func problem(_ name: String, kinds: [ItemKind]) -> (message: Message, help: Message) {
    switch self {
    case .ambiguous(let items):
      let names = items.map { "\($0.kind.rawValue):\($0.id)" }
      return (
        Message(
          zh: "“\(name)”有 \(items.count) 种意思", en: "‘\(name)’ could mean \(items.count) things"),
        Message(
          zh: "写明是哪一种：\(names.joined(separator: "、"))",
          en: "say which: \(names.joined(separator: ", "))")
      )
    case .unreadable(let path):
      return (ItemLookup.unreadableMessage(path: path), ItemLookup.unreadableHelp)
    case .unknown(let nearest) where !nearest.isEmpty:
      return (
        Self.unknown(name, kinds),
        Message(
          zh: "是不是：\(nearest.joined(separator: "、"))",
          en: "did you mean \(nearest.joined(separator: ", "))?")
      )
    case .unknown, .found:
      return (
        Self.unknown(name, kinds),
        Message(
          zh: "kouwen list 看所有编号，kouwen search 按内容找",
          en: "see all ids with `kouwen list`, or search with `kouwen search`")
      )
    }
  }

  private static func unknown(_ name: String, _ kinds: [ItemKind]) -> Message {
    let what = kinds.count == 1 ? kinds[0].label : Message(zh: "编号", en: "item")
    return Message(zh: "没有叫“\(name)”的\(what.zh)", en: "there is no \(what.en) ‘\(name)’")
  }
}
