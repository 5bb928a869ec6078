import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations

/// The texts that the user gave to be checked or fixed, in the order given, each once: found, and not yet
/// read. Whoever looks at one after the other needs no more memory than for some of them.
struct GivenTexts: Sendable {
  struct Text: Sendable {
    /// As the user wrote it.
    var name: String
    /// See `GivenFile.identity`; nil for standard input.
    var identity: String?
    var read: @Sendable () throws(FileProblem) -> [UInt8]
  }

  let all: [Text]

  /// In bytes: the text of a hundred thousand replies.
  private static let longestFile = 256 << 20

  /// Finds files, or standard input where there are none.
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
    var all: [Text] = []
    var seen: Set<String> = []
    for file in files.isEmpty ? ["-"] : files {
      for text in try Self.found(file, session) {
        // a.txt and ./a.txt are one.
        guard seen.insert(text.identity ?? text.name).inserted else { continue }
        all.append(text)
      }
    }
    self.all = all
  }

  /// What the user means by a name: a folder is all texts in it.
  private static func found(_ file: String, _ session: Session) throws -> [Text] {
    if file == "-" {
      return [
        Text(name: RenderedReply.path) { () throws(FileProblem) in
          if StandardStream.input.isTerminal {
            session.note(
              Message(
                zh: "把回复粘贴在这里，另起一行按 Ctrl-D：",
                en: "Paste the reply, then press Ctrl-D on a new line:"))
          }
          return try StandardInput.readAll(limit: longestFile)
        }
      ]
    }
    let folder: GivenFolder?
    do { folder = try GivenFolder(file) } catch { throw session.fail(2, error.message) }
    guard let folder else {
      return [
        Text(name: file, identity: GivenFile.identity(file)) { () throws(FileProblem) in
          try GivenFile.read(file, limit: longestFile)
        }
      ]
    }
    guard !folder.texts.isEmpty else {
      throw session.fail(
        2,
        Message(
          zh: "\(file) 里没有 .md、.markdown 或 .txt 文件",
          en: "there is no .md, .markdown or .txt file in \(file)"))
    }
    return folder.texts.map { text in
      Text(name: text.name, identity: text.identity) { () throws(FileProblem) in
        try folder.read(text, limit: longestFile)
      }
    }
  }

  /// Where a text stands in the library; nil for one that is no file of it.
  static func libraryPath(ofIdentity identity: String?, in workspace: Workspace) -> String? {
    guard let identity, let path = GivenFile.path(ofReal: identity, below: workspace.root),
      workspace.library.sources[path] != nil
    else { return nil }
    return path
  }
}
