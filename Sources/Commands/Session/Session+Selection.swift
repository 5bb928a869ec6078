import Diagnostics
import DomainModel
import Operations

extension Session {
  /// The texts of a reply that a command's arguments name; ends the run where they make none.
  func selection(
    _ names: [String], for wish: VariantWish, in workspace: Workspace
  ) throws -> ReplySelection {
    do {
      return try workspace.selection(names, for: wish)
    } catch .unknown(let name, let nearest) {
      throw fail(
        1,
        Message(zh: "没有叫“\(name)”的模板", en: "there is no template ‘\(name)’"),
        help: nearest.isEmpty
          ? Message(
            zh: "kouwen list templates 看所有编号，kouwen search 按内容找",
            en: "see all ids with `kouwen list templates`, or search with `kouwen search`")
          : Message(
            zh: "是不是：\(nearest.joined(separator: "、"))",
            en: "did you mean \(nearest.joined(separator: ", "))?"))
    } catch .notAReply(let item) {
      throw fail(
        64,
        Message(
          zh: "“\(item.id)”是\(item.kind.label.zh)，不能当回复发",
          en: "‘\(item.id)’ is a \(item.kind.label.en), and no reply is made of that"),
        help: Message(
          zh: "要写模板或片段的编号；用 kouwen show \(item.kind.rawValue):\(item.id) 看它的内容",
          en:
            "name a template or a partial; `kouwen show \(item.kind.rawValue):\(item.id)` shows this one"
        ))
    } catch .languages(let first, let other) {
      throw fail(
        64,
        Message(
          zh: "一封回复只能用一种语言：\(first.id) 是 \(first.language)，\(other.id) 是 \(other.language)",
          en:
            "one reply, one language: \(first.id) is in \(first.language), \(other.id) in \(other.language)"
        ),
        help: Message(
          zh: "用 --lang \(first.language) 或 --lang \(other.language) 定下来",
          en: "settle it with --lang \(first.language) or --lang \(other.language)"))
    }
  }
}
