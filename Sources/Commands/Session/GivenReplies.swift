import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations

/// The texts that the user gave to be checked or fixed, in the order given.
struct GivenReplies: Sendable {
  struct Text: Sendable {
    /// As the user wrote it.
    var name: String
    var bytes: [UInt8]
    var isInput: Bool
  }

  let texts: [Text]
  /// Some were not to be read, and the user was told.
  let hasUnreadable: Bool
  private let positions: [String: Int]

  /// In bytes: the text of a hundred thousand replies.
  private static let longestFile = 256 << 20

  /// Reads files, or standard input where there are none.
  init(_ files: [String], _ session: Session) throws {
    if files.isEmpty, StandardStream.input.isTerminal {
      throw session.fail(
        64,
        Message(
          zh: "要检查什么？写出文件名，或者用管道给它", en: "what should be checked? Name a file, or pipe it in"),
        help: Message(
          zh: "例如 kouwen check 回复.txt，或 pbpaste | kouwen check；想直接粘贴就用 kouwen check -",
          en:
            "as in `kouwen check reply.txt` or `pbpaste | kouwen check`; to paste it here: `kouwen check -`"
        ))
    }
    var texts: [Text] = []
    var positions: [String: Int] = [:]
    var hasUnreadable = false
    var seen: Set<String> = []
    for file in try Self.expanded(files.isEmpty ? ["-"] : files, session) {
      let isInput = file == "-"
      let name = isInput ? RenderedReply.path : file
      // a.txt and ./a.txt are one.
      guard seen.insert(isInput ? name : GivenFile.identity(file) ?? file).inserted else {
        continue
      }
      if isInput, StandardStream.input.isTerminal {
        session.note(
          Message(
            zh: "把回复粘贴在这里，另起一行按 Ctrl-D：", en: "Paste the reply, then press Ctrl-D on a new line:"))
      }
      do {
        let bytes =
          isInput
          ? try StandardInput.readAll(limit: Self.longestFile)
          : try GivenFile.read(file, limit: Self.longestFile)
        positions[name] = texts.count
        texts.append(Text(name: name, bytes: bytes, isInput: isInput))
      } catch {
        hasUnreadable = true
        session.complain(error.message)
      }
    }
    (self.texts, self.positions, self.hasUnreadable) = (texts, positions, hasUnreadable)
  }

  /// Folders as the texts in them.
  private static func expanded(_ files: [String], _ session: Session) throws -> [String] {
    try files.flatMap { file -> [String] in
      do throws(FileProblem) {
        guard file != "-", let texts = try GivenFile.texts(inFolder: file) else { return [file] }
        guard texts.isEmpty else { return texts }
      } catch {
        throw session.fail(2, error.message)
      }
      throw session.fail(
        2,
        Message(
          zh: "\(file) 里没有 .md、.markdown 或 .txt 文件",
          en: "there is no .md, .markdown or .txt file in \(file)"))
    }
  }

  var count: Int { texts.count }

  /// The bytes of a text by its name in findings.
  var source: @Sendable (String) -> [UInt8]? {
    { name in positions[name].map { texts[$0].bytes } }
  }

  /// Where a text stands in the library; nil for one that is no file of it.
  func libraryPath(of text: Text, in workspace: Workspace) -> String? {
    guard !text.isInput, let path = GivenFile.path(text.name, below: workspace.root),
      workspace.library.sources[path] != nil
    else { return nil }
    return path
  }

  /// All findings, text by text. A file of the library gets what `validate` says of it.
  func checked(
    _ workspace: Workspace, _ situation: ReplySituation, today: CivilDate
  ) async -> (findings: [Diagnostic], isLibraryOnly: Bool) {
    var ofLibrary: [String: String] = [:]
    for text in texts {
      if let path = libraryPath(of: text, in: workspace) { ofLibrary[text.name] = path }
    }
    let library =
      ofLibrary.isEmpty
      ? [:]
      : Dictionary(grouping: await workspace.validate(today: today), by: \.location.file)
    let places = ofLibrary
    let drafts = ReplyDrafts(workspace)
    func findings(in batch: Range<Int>) -> [Diagnostic] {
      texts[batch].flatMap { text in
        guard let path = places[text.name] else {
          return drafts.findings(text.bytes, path: text.name, for: situation)
        }
        return (library[path] ?? []).map { finding in
          var finding = finding
          finding.location.file = text.name
          return finding
        }
      }
    }
    let isLibraryOnly = !texts.isEmpty && places.count == texts.count
    let batches = stride(from: 0, to: texts.count, by: Self.textsPerTask).map {
      $0..<min($0 + Self.textsPerTask, texts.count)
    }
    guard batches.count > 1 else { return (batches.flatMap(findings), isLibraryOnly) }
    var found = [[Diagnostic]](repeating: [], count: batches.count)
    await withTaskGroup(of: (Int, [Diagnostic]).self) { group in
      for (position, batch) in batches.enumerated() {
        group.addTask { (position, findings(in: batch)) }
      }
      for await (position, diagnostics) in group { found[position] = diagnostics }
    }
    return (found.flatMap { $0 }, isLibraryOnly)
  }

  /// How many texts one task checks in a row.
  private static let textsPerTask = 64
}
