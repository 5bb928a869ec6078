import Diagnostics
import Reports
import Searching
import TextAnalysis

/// Shows on one line what a search found in a template: `客户说过：快递三天没动了`.
struct MatchLine {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// - Parameter indent: in columns.
  func text(_ match: FieldMatch, indent: Int) -> String {
    let label = session.say(Self.label(match.field))
    let width = session.width - indent - DisplayWidth.columns(label)
    let shown = String(repeating: " ", count: indent) + session.style(.dim, label)
    let excerpt = MatchExcerpt(match, columns: width)
    return shown
      + excerpt.pieces.map { piece in
        let text = SourceLine.harmless(piece.text)
        return piece.isMatch ? session.style(.green, text) : text
      }.joined()
  }

  /// The one match that says most: it covers more of its text than any other. What a template says it is
  /// for counts twice as much as its body, where a word may just occur often.
  static func clearest(_ matches: [FieldMatch]) -> FieldMatch? {
    func weight(_ match: FieldMatch) -> Int {
      match.spans.reduce(0) { $0 + $1.count } * (match.field == .body ? 1 : 2)
    }
    let most = matches.map(weight).max()
    return matches.first { weight($0) == most }
  }

  private static func label(_ field: SearchField) -> Message {
    switch field {
    case .id: Message(zh: "编号：", en: "id: ")
    case .shortcut: Message(zh: "快捷词：", en: "shortcut: ")
    case .title: Message(zh: "标题：", en: "title: ")
    case .customerSays: Message(zh: "客户说过：", en: "customers said: ")
    case .scenario: Message(zh: "场景：", en: "scenario: ")
    case .tags: Message(zh: "标签：", en: "tags: ")
    case .slots: Message(zh: "空的名称：", en: "name of a blank: ")
    case .body: Message(zh: "正文：", en: "text: ")
    }
  }
}
