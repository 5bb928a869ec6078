import Diagnostics
import DomainModel
import Operations
import TextAnalysis

extension Workspace {
  /// What to say to somebody who names a rule or check that is none.
  func ruleHelp(for name: String) -> Message {
    let ids = library.rules.map(\.id) + Workspace.checks.map(\.id)
    let nearest = NearestName.nearest(to: name, among: ids, limit: 3)
    return nearest.isEmpty
      ? Message(zh: "kouwen list rules 看所有规则", en: "`kouwen list rules` shows them all")
      : Message(
        zh: "是不是：\(nearest.joined(separator: "、"))",
        en: "did you mean \(nearest.joined(separator: ", "))?")
  }
}
