import Diagnostics
import DomainModel
import LibraryLoading
import Operations
import Reports

/// The check of all texts that the user gave, some at a time on every processor.
struct RepliesCheck: Sendable {
  /// By name.
  private let texts: [GivenReplies.Text]
  /// By the name of a text that is a file of the library: what `validate` says of it.
  private let ofLibrary: [String: [Diagnostic]]
  private let drafts: DraftsPool
  private let situation: ReplySituation

  /// How many texts one task checks in a row, and how many bytes of them before it is enough: so few that
  /// what there is to say of them fits into memory that was just given back.
  private static let (textsPerTask, bytesPerTask) = (16, 64 << 10)

  /// From here on every task takes rules that no other one reads: to compile them again costs less than
  /// to wait for each other's counting of references.
  private static let bytesWorthOwnRules = 4 << 20

  init(
    _ given: GivenReplies, _ workspace: Workspace, _ situation: ReplySituation, today: CivilDate
  ) async {
    texts = given.texts.sorted { $0.name < $1.name }
    var paths: [String: String] = [:]
    for text in texts {
      if let path = given.libraryPath(of: text, in: workspace) { paths[text.name] = path }
    }
    let found =
      paths.isEmpty
      ? [:] : Dictionary(grouping: await workspace.validate(today: today), by: \.location.file)
    ofLibrary = paths.mapValues { found[$0] ?? [] }
    let bytes = texts.reduce(0) { $0 + $1.bytes.count }
    drafts = DraftsPool(workspace, isLarge: bytes >= Self.bytesWorthOwnRules)
    self.situation = situation
  }

  var isOfLibraryOnly: Bool { !texts.isEmpty && ofLibrary.count == texts.count }

  /// Checks the texts portion by portion.
  ///
  /// - Parameters:
  ///   - empty: what there is to say of no text.
  ///   - add: adds what is wanted of the findings of one more text, in reading order. Done for several
  ///     portions at the same time.
  ///   - use: gets what was added up for a portion, in the order of the texts' names, while others are
  ///     still checked.
  func run<Summary: Sendable>(
    into empty: Summary,
    _ add: @escaping @Sendable (inout Summary, consuming [Diagnostic]) -> Void,
    use: (Summary) throws -> Void
  ) async throws {
    let portions = portions()
    let summary = { @Sendable (portion: Range<Int>) in
      drafts.withOne { drafts in
        var summary = empty
        for text in texts[portion] { add(&summary, findings(in: text, drafts)) }
        return summary
      }
    }
    guard portions.count > 1 else {
      for portion in portions { try use(summary(portion)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Summary).self) { group in
      for (position, portion) in portions.enumerated() {
        group.addTask { (position, summary(portion)) }
      }
      var waiting: [Int: Summary] = [:]
      var next = 0
      for try await (position, summary) in group {
        waiting[position] = summary
        while let summary = waiting.removeValue(forKey: next) {
          try use(summary)
          next += 1
        }
      }
    }
  }

  private func portions() -> [Range<Int>] {
    var portions: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (index, text) in texts.enumerated() {
      bytes += text.bytes.count
      guard index + 1 - start == Self.textsPerTask || bytes >= Self.bytesPerTask else { continue }
      portions.append(start..<index + 1)
      (start, bytes) = (index + 1, 0)
    }
    if start < texts.count { portions.append(start..<texts.count) }
    return portions
  }

  private func findings(in text: GivenReplies.Text, _ drafts: ReplyDrafts) -> [Diagnostic] {
    guard let known = ofLibrary[text.name] else {
      return drafts.findings(text.bytes, path: text.name, for: situation)
    }
    return known.map { finding in
      var finding = finding
      finding.location.file = text.name
      return finding
    }
  }
}
