package import Diagnostics

/// The kinds of file a library holds.
package enum ItemKind: String, CaseIterable, Sendable {
  case template
  case rule
  case scenario
  case fact
  case partial
  case guide
  case `case`

  /// The folder under `library/` whose files are of this kind.
  package var folder: String {
    switch self {
    case .template: "templates"
    case .rule: "rules"
    case .scenario: "scenarios"
    case .fact: "facts"
    case .partial: "partials"
    case .guide: "guide"
    case .case: "cases"
    }
  }

  /// Where the file of an item of this kind stands.
  package func path(ofID id: String) -> String { "library/\(folder)/\(id).md" }

  package var label: Message {
    switch self {
    case .template: Message(zh: "模板", en: "template")
    case .rule: Message(zh: "规则", en: "rule")
    case .scenario: Message(zh: "场景", en: "scenario")
    case .fact: Message(zh: "事实", en: "fact")
    case .partial: Message(zh: "片段", en: "partial")
    case .guide: Message(zh: "指南章节", en: "guide chapter")
    case .case: Message(zh: "案例", en: "case")
    }
  }
}
