import Diagnostics
import DomainModel
import Synchronization
import TextAnalysis

/// The names of one kind that a library knows, and what to say about one it does not.
struct NameLookup: Sendable {
  let check: Check
  let label: Message
  private let known: NameTable
  /// Whether these are all there are. Where some were lost to a slip, that is the finding, and no name is unknown.
  let isComplete: Bool
  /// What people see, and write where the id belongs.
  let idsByTitle: [String: String]
  /// What a name stands for that is none of these, where that can be known: nothing else is guessed then.
  private let meaning: @Sendable (String) -> [String]?
  /// The known names that a suggestion may give: not every spelling that is understood is worth proposing.
  private let proposed: Set<String>
  private let guesses = Guesses()

  init(
    _ check: Check, _ label: Message, _ known: some Sequence<String>, isComplete: Bool = true,
    idsByTitle: [String: String] = [:], proposing proposed: [String]? = nil,
    meaning: @escaping @Sendable (String) -> [String]? = { _ in nil }
  ) {
    self.meaning = meaning
    self.check = check
    self.label = label
    let all = Set(known)
    self.known = NameTable(all)
    self.isComplete = isComplete
    self.idsByTitle = idsByTitle
    self.proposed = proposed.map { Set($0) } ?? all
  }

  func knows(_ name: String) -> Bool { known.contains(name) }

  func finding(for name: Located<String>) -> Diagnostic? {
    guard isComplete, !known.contains(name.value) else { return nil }
    let nearest =
      idsByTitle[name.value].map { [$0] } ?? meaning(name.value)
      ?? guesses.nearest(to: name.value, among: proposed)
    let help: Message? =
      if !nearest.isEmpty {
        // The fix names it.
        nil
      } else if known.isEmpty {
        Message(zh: "还没有任何\(label.zh)", en: "there is no \(label.en) yet")
      } else if proposed.count <= 24 {
        Message(
          zh: "有这些：\(proposed.sorted().joined(separator: "、"))",
          en: "known: \(proposed.sorted().joined(separator: ", "))")
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

/// What unknown names most likely mean, each worked out once: a folder that was renamed makes the same
/// mistake in thousands of files.
private final class Guesses: Sendable {
  private struct State {
    var candidates: NearestName.Candidates?
    var answers: [String: [String]] = [:]
  }

  private let state = Mutex(State())

  /// One name at most.
  func nearest(to name: String, among known: Set<String>) -> [String] {
    state.withLock { state in
      if let answer = state.answers[name] { return answer }
      let candidates = state.candidates ?? NearestName.Candidates(known)
      let answer = candidates.nearest(to: name, limit: 1)
      state.candidates = candidates
      state.answers[name] = answer
      return answer
    }
  }
}
