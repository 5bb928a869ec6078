import Diagnostics
import DomainModel
import TextAnalysis

/// The names of one kind that a library knows, and what to say about one it does not.
struct NameLookup: Sendable {
  let check: Check
  let label: Message
  let known: Set<String>
  /// Whether these are all there are. Where some were lost to a slip, that is the finding, and no name is unknown.
  let isComplete: Bool
  /// What people see, and write where the id belongs.
  let idsByTitle: [String: String]

  init(
    _ check: Check, _ label: Message, _ known: some Sequence<String>, isComplete: Bool = true,
    idsByTitle: [String: String] = [:]
  ) {
    self.check = check
    self.label = label
    self.known = Set(known)
    self.isComplete = isComplete
    self.idsByTitle = idsByTitle
  }

  func knows(_ name: String) -> Bool { known.contains(name) }

  func finding(for name: Located<String>) -> Diagnostic? {
    guard isComplete, !known.contains(name.value) else { return nil }
    let nearest =
      idsByTitle[name.value].map { [$0] }
      ?? NearestName.nearest(to: name.value, among: known.sorted(), limit: 1)
    let help: Message? =
      if !nearest.isEmpty {
        // The fix names it.
        nil
      } else if known.isEmpty {
        Message(zh: "还没有任何\(label.zh)", en: "there is no \(label.en) yet")
      } else if known.count <= 12 {
        Message(
          zh: "有这些：\(known.sorted().joined(separator: "、"))",
          en: "known: \(known.sorted().joined(separator: ", "))")
      } else {
        nil
      }
    return Diagnostic(
      check,
      Message(zh: "没有叫“\(name.value)”的\(label.zh)", en: "there is no \(label.en) ‘\(name.value)’"),
      at: name.place, help: help,
      fixes: nearest.map {
        Fix(
          Message(zh: "是不是想写“\($0)”？", en: "did you mean ‘\($0)’?"), isSafe: false,
          edits: [TextEdit(name.place.utf8, replacement: $0)])
      })
  }
}
