package import Diagnostics
import DomainModel

/// Why names do not make a reply.
package enum SelectionProblem: Error, Sendable {
  /// No template and no partial of this name; the nearest ids there are.
  case unknown(String, nearest: [String])
  /// The file is there, and nothing can be taken from it.
  case unreadable(path: String)
  /// There is an item of this name, but no reply is made of such.
  case notAReply(Item)
  /// One reply in two languages.
  case languages(ReplyPiece, and: ReplyPiece)

  /// The library has no text of this name, or none that can be read.
  package var meansNoText: Bool {
    switch self {
    case .unknown, .unreadable: true
    case .notAReply, .languages: false
    }
  }

  package var message: Message {
    switch self {
    case .unknown(let name, _):
      Message(zh: "没有叫“\(name)”的模板", en: "there is no template ‘\(name)’")
    case .unreadable(let path): ItemLookup.unreadableMessage(path: path)
    case .notAReply(let item):
      Message(
        zh: "“\(item.id)”是\(item.kind.label.zh)，不能当回复发",
        en: "‘\(item.id)’ is a \(item.kind.label.en), and no reply is made of that")
    case .languages(let first, let other):
      Message(
        zh: "一封回复只能用一种语言：\(first.id) 是 \(first.language)，\(other.id) 是 \(other.language)",
        en:
          "one reply, one language: \(first.id) is in \(first.language), \(other.id) in \(other.language)"
      )
    }
  }

  /// What to do about it, in words of the command line.
  package var help: Message {
    switch self {
    case .unknown(_, let nearest):
      nearest.isEmpty
        ? Message(
          zh: "kouwen list templates 看所有编号，kouwen search 按内容找",
          en: "see all ids with `kouwen list templates`, or search with `kouwen search`")
        : Message(
          zh: "是不是：\(nearest.joined(separator: "、"))",
          en: "did you mean \(nearest.joined(separator: ", "))?")
    case .unreadable: ItemLookup.unreadableHelp
    case .notAReply(let item):
      Message(
        zh: "要写模板或片段的编号；用 kouwen show \(item.kind.rawValue):\(item.id) 看它的内容",
        en:
          "name a template or a partial; `kouwen show \(item.kind.rawValue):\(item.id)` shows this one"
      )
    case .languages(let first, let other):
      Message(
        zh: "用 --lang \(first.language) 或 --lang \(other.language) 定下来",
        en: "settle it with --lang \(first.language) or --lang \(other.language)")
    }
  }
}
