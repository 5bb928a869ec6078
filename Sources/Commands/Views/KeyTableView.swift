import Diagnostics
import LibraryLoading
import Reports

/// The keys of a kind of file as a table for people.
enum KeyTableView {
  static func text(_ file: FileSchema, _ session: Session) -> String {
    section(file.keys, title: file.rawValue, session).joined(separator: "\n")
  }

  private static func section(_ keys: KeyTable, title: String, _ session: Session) -> [String] {
    var lines = [session.style(.bold, title)]
    lines.append(
      table(
        keys.keys.map { key in
          [
            "  " + key.name, key.chinese + (key.isRequired ? " *" : ""),
            kind(key.schema)[session.language], key.summary[session.language],
          ]
        }))
    for key in keys.keys {
      guard let inner = innerTable(key.schema) else { continue }
      lines.append("")
      lines += section(inner, title: "\(title) / \(key.name)（\(key.chinese)）", session)
    }
    return lines
  }

  private static func innerTable(_ schema: Schema) -> KeyTable? {
    switch schema {
    case .object(let keys): keys
    case .list(let item), .map(let item): innerTable(item)
    case .anyOf(let choices): choices.lazy.compactMap(innerTable).first
    default: nil
    }
  }

  private static func kind(_ schema: Schema) -> Message {
    switch schema {
    case .text: Message(zh: "文字", en: "text")
    case .lines: Message(zh: "一行一句", en: "lines")
    case .integer(let range): Message("\(range.lowerBound)…\(range.upperBound)")
    case .number: Message(zh: "数字", en: "number")
    case .flag: Message(zh: "是/否", en: "true/false")
    case .date: Message(zh: "日期", en: "date")
    case .days: Message(zh: "时长", en: "span")
    case .stretch:
      Message(zh: "句|段|全文|几句", en: "sentence|paragraph|message|2 sentences")
    case .choice(let words):
      Message(
        zh: words.map(\.chinese).joined(separator: "|"),
        en: words.map(\.english).joined(separator: "|"))
    case .list(let item):
      Message(zh: "列表：\(kind(item).zh)", en: "list of \(kind(item).en)")
    case .map(let item): Message(zh: "名字 → \(kind(item).zh)", en: "name → \(kind(item).en)")
    case .object: Message(zh: "见下", en: "see below")
    case .sameKeysAgain: Message(zh: "同样的键", en: "the same keys again")
    case .anyOf(let choices):
      Message(
        zh: choices.map { kind($0).zh }.joined(separator: " 或 "),
        en: choices.map { kind($0).en }.joined(separator: " or "))
    }
  }
}
