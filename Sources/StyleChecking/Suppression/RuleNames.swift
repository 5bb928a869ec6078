import Diagnostics
import DomainModel
import TextAnalysis

/// The names by which a comment may call a rule: its id, an old id, its title; or a check's id.
struct RuleNames: Sendable {
  private let ids: [String: String]
  /// Shown to those who misspell one.
  private let all: [String]

  init(_ rules: [Rule], _ checks: [Check]) {
    var ids: [String: String] = [:]
    for rule in rules {
      ids[rule.title] = rule.id
      for alias in rule.aliases { ids[alias.value] = rule.id }
    }
    all = rules.map(\.id) + checks.map(\.id)
    for id in all { ids[id] = id }
    self.ids = ids
  }

  /// The id that findings carry; nil for what is no rule.
  func id(of name: String) -> String? { ids[name] }

  func nearest(to name: String) -> String? {
    NearestName.nearest(to: name, among: all, limit: 1).first
      ?? NearestName.nearest(to: name, among: ids.keys.sorted(), limit: 1).first
  }
}
