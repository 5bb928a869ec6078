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
    /// See `GivenFile.identity`; nil for standard input.
    var identity: String?
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
    for file in files.isEmpty ? ["-"] : files {
      for found in try Self.found(file, session) {
        // a.txt and ./a.txt are one.
        guard seen.insert(found.identity ?? found.name).inserted else { continue }
        do {
          let bytes = try found.read()
          positions[found.name] = texts.count
          texts.append(Text(name: found.name, bytes: bytes, identity: found.identity))
        } catch {
          hasUnreadable = true
          session.complain(error.message)
        }
      }
    }
    (self.texts, self.positions, self.hasUnreadable) = (texts, positions, hasUnreadable)
  }

  /// A text that was found, and is not yet read.
  private struct Found {
    var name: String
    var identity: String?
    var read: () throws(FileProblem) -> [UInt8]
  }

  /// What the user means by a name: a folder is all texts in it.
  private static func found(_ file: String, _ session: Session) throws -> [Found] {
    if file == "-" {
      return [
        Found(name: RenderedReply.path) { () throws(FileProblem) in
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
        Found(name: file, identity: GivenFile.identity(file)) { () throws(FileProblem) in
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
      Found(name: text.name, identity: text.identity) { () throws(FileProblem) in
        try folder.read(text, limit: longestFile)
      }
    }
  }

  var count: Int { texts.count }

  /// The bytes of a text by its name in findings.
  var source: @Sendable (String) -> [UInt8]? {
    { name in positions[name].map { texts[$0].bytes } }
  }

  /// Where a text stands in the library; nil for one that is no file of it.
  func libraryPath(of text: Text, in workspace: Workspace) -> String? {
    guard let identity = text.identity,
      let path = GivenFile.path(ofReal: identity, below: workspace.root),
      workspace.library.sources[path] != nil
    else { return nil }
    return path
  }
}
