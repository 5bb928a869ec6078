import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Reports

/// The check of all texts that the user gave, some at a time on every processor.
struct RepliesCheck: Sendable {
  /// By name.
  private let texts: [GivenTexts.Text]
  /// By the name of a text that is a file of the library: what `validate` says of it.
  private let ofLibrary: [String: [Diagnostic]]
  private let drafts: DraftsPool
  private let situation: ReplySituation

  /// How many texts one task checks in a row: so few that what there is to say of them fits into memory
  /// that was just given back.
  private static let textsPerTask = 16

  /// How many portions are begun before the first of them is used. Whoever waits for one stands in line
  /// behind all that are begun: with all of them, nothing would be said before everything is checked.
  private static let portionsPerProcessor = 3

  init(
    _ given: [GivenTexts.Text], _ workspace: Workspace, _ situation: ReplySituation,
    today: CivilDate
  ) async {
    texts = given.sorted { $0.name < $1.name }
    var paths: [String: String] = [:]
    for text in texts {
      if let path = GivenTexts.libraryPath(ofIdentity: text.identity, in: workspace) {
        paths[text.name] = path
      }
    }
    let found =
      paths.isEmpty
      ? [:] : Dictionary(grouping: await workspace.validate(today: today), by: \.location.file)
    ofLibrary = paths.mapValues { found[$0] ?? [] }
    drafts = DraftsPool(workspace)
    self.situation = situation
  }

  var isOfLibraryOnly: Bool { !texts.isEmpty && ofLibrary.count == texts.count }

  /// A text that was checked, or could not be read.
  struct Checked {
    var name: String
    /// In reading order.
    var findings: Result<(bytes: [UInt8], found: [Diagnostic]), FileProblem>
  }

  /// Checks the texts portion by portion.
  ///
  /// - Parameters:
  ///   - empty: what there is to say of no text.
  ///   - add: adds what is wanted of one more text. Done for several portions at the same time.
  ///   - use: gets what was added up for a portion, in the order of the texts' names, while others are
  ///     still checked.
  func run<Summary: Sendable>(
    into empty: Summary,
    _ add: @escaping @Sendable (inout Summary, consuming Checked) -> Void,
    use: (Summary) throws -> Void
  ) async throws {
    let portions = portions()
    let summary = { @Sendable (portion: Range<Int>) in
      drafts.withOne { drafts in
        var summary = empty
        var checked = 0
        var rest = texts[portion]
        while !rest.isEmpty {
          for (text, bytes) in Self.read(&rest) {
            add(&summary, check(text, bytes, drafts))
            if case .success(let bytes) = bytes { checked += bytes.count }
          }
        }
        return (summary, checked)
      }
    }
    guard portions.count > 1 else {
      for portion in portions { try use(summary(portion)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Summary).self) { group in
      var rest = portions.indices
      func startNext() {
        guard let position = rest.popFirst() else { return }
        group.addTask { (position, summary(portions[position])) }
      }
      for _ in 0..<SystemProcessors.count * Self.portionsPerProcessor { startNext() }
      var waiting: [Int: Summary] = [:]
      var next = 0
      for try await (position, summary) in group {
        startNext()
        waiting[position] = summary
        while let summary = waiting.removeValue(forKey: next) {
          try use(summary)
          next += 1
        }
      }
    }
  }

  /// Some for each processor, so that none has much to do while the others are done.
  private func portions() -> [Range<Int>] {
    let count = max(1, min(Self.textsPerTask, texts.count / (4 * SystemProcessors.count)))
    return stride(from: 0, to: texts.count, by: count)
      .map { $0..<min($0 + count, texts.count) }
  }

  private typealias Reading = Result<[UInt8], FileProblem>

  /// How many bytes are read, about, before they are checked: each call of the system costs the
  /// processor what it has learnt of our code, so that several are read in a row.
  private static let bytesAtOnce = 64 << 10

  /// Reads the next texts.
  private static func read(
    _ rest: inout ArraySlice<GivenTexts.Text>
  ) -> [(GivenTexts.Text, Reading)] {
    var found: [(GivenTexts.Text, Reading)] = []
    var count = 0
    while count < bytesAtOnce, let text = rest.popFirst() {
      let reading = Reading { () throws(FileProblem) in try text.read() }
      if case .success(let bytes) = reading { count += bytes.count }
      found.append((text, reading))
    }
    return found
  }

  private func check(
    _ text: GivenTexts.Text, _ reading: Reading, _ drafts: ReplyDrafts
  ) -> Checked {
    Checked(
      name: text.name,
      findings: reading.map { ($0, findings(in: text.name, $0, drafts)) })
  }

  private func findings(
    in name: String, _ bytes: [UInt8], _ drafts: ReplyDrafts
  ) -> [Diagnostic] {
    guard let known = ofLibrary[name] else {
      return drafts.findings(bytes, path: name, for: situation)
    }
    return known.map { finding in
      var finding = finding
      finding.location.file = name
      return finding
    }
  }
}
