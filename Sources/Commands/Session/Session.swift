import ArgumentParser
import Diagnostics
import DomainModel
import FileAccess
import LibraryLoading
import Operations
import Reports
import Searching

/// One run of a command: its surroundings, and how it speaks.
struct Session {
  let language: UILanguage
  /// In columns.
  let width: Int

  /// - Parameter libraryLanguage: what the library's people speak; nil where none is known.
  init(_ options: GlobalOptions, libraryLanguage: UILanguage? = nil) {
    language = options.ui ?? libraryLanguage ?? SpokenLanguage.ofEnvironment
    colour = options.color
    width = min(max(StandardStream.output.columns ?? 100, 40), 140)
  }

  private let colour: ColourChoice

  var usesColour: Bool { usesColour(on: .output) }

  private func usesColour(on stream: StandardStream) -> Bool { usesColour(on: stream.isTerminal) }

  private func usesColour(on isTerminal: Bool) -> Bool {
    switch colour {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (Environment.value("NO_COLOR") ?? "").isEmpty
        && Environment.value("TERM") != "dumb"
    }
  }

  var style: TerminalStyle { TerminalStyle(usesColour: usesColour) }

  /// For what goes to stderr, which may lead elsewhere than stdout.
  var errorStyle: TerminalStyle { TerminalStyle(usesColour: usesColour(on: .error)) }

  /// For what is shown on the terminal itself, wherever the streams lead.
  var terminalStyle: TerminalStyle { TerminalStyle(usesColour: usesColour(on: true)) }

  func say(_ message: Message) -> String { message[language] }

  /// To stdout: results, and nothing else.
  func print(_ text: String) throws {
    try printLines(Array((text.hasSuffix("\n") || text.isEmpty ? text : text + "\n").utf8))
  }

  /// To stdout: whole lines of a stream, each with its line break.
  func printLines(_ bytes: [UInt8]) throws {
    do {
      try StandardStream.output.write(bytes)
    } catch {
      // The reader went away (`| head`): there is nobody left to tell.
      if StandardStream.hasNoReader(error) { throw ExitCode(0) }
      throw fail(2, Self.message(ofFailedOutput: error))
    }
  }

  /// A full disk, say: what was printed is not whole, and whoever uses it must know.
  static func message(ofFailedOutput problem: FileProblem) -> Message {
    // In Chinese a path has spaces around it, and a word has none.
    let chinese = problem.named("标准输出").message.zh.replacing("标准输出 ", with: "标准输出")
    return Message(
      zh: "结果没有全部写出去：\(chinese)",
      en: "not all of the result was written: \(problem.named("standard output").message.en)")
  }

  /// To stderr: everything that is not the result.
  func note(_ message: Message) {
    try? StandardStream.error.write(message[language] + "\n")
  }

  /// Ends the run with a message in the user's words. 1: nothing found or something missing; 2: the job cannot be done.
  func fail(_ code: Int32, _ message: Message, help: Message? = nil) -> any Error {
    complain(message, help: help)
    return ExitCode(code)
  }

  /// Says what went wrong, where the rest of the job can go on.
  func complain(_ message: Message, help: Message? = nil) {
    var text = style(.red, "kouwen: ", onError: true) + message[language]
    if let help { text += "\n" + help[language] }
    try? StandardStream.error.write(text + "\n")
  }
}

extension TerminalStyle {
  /// stderr may be a file while stdout is a terminal.
  fileprivate func callAsFunction(_ tone: Tone, _ text: String, onError: Bool) -> String {
    StandardStream.error.isTerminal ? self(tone, text) : text
  }
}

extension GlobalOptions {
  /// Finds and loads the library, with a progress bar on a terminal when it takes a while.
  ///
  /// - Parameter kinds: what to read besides the guide; nil for everything.
  func open(
    only kinds: (LibraryLocation) -> [ItemKind]? = { _ in nil }
  ) async throws -> (Workspace, Session) {
    let session = Session(self)
    let location = try location(session)
    do {
      let progress = progressBar(session)
      let workspace = try await Workspace.open(location, only: kinds(location)) { read, all in
        progress.show(read, of: all)
      }
      progress.clear()
      KeptUntilExit.keep(workspace)
      return (
        workspace, Session(self, libraryLanguage: workspace.library.styleGuide.spokenLanguage)
      )
    } catch {
      throw session.fail(2, error.message)
    }
  }

  /// Finds a library and its index, which is made or brought up to date where that is called for.
  func openSearch(
    _ freshness: LibrarySearch.Freshness
  ) async throws -> (LibrarySearch, Session) {
    let session = Session(self)
    let location = try location(session)
    do {
      let progress = progressBar(session)
      let search = try await LibrarySearch.open(
        location, cache: CacheFolder.path, freshness
      ) { read, all in progress.show(read, of: all) }
      progress.clear()
      return (search, Session(self, libraryLanguage: search.index.libraryNames.uiLanguage))
    } catch {
      throw session.fail(2, error.message)
    }
  }

  private func location(_ session: Session) throws -> LibraryLocation {
    do {
      if let library { return try LibraryLocation.at(library) }
      return try LibraryLocation.find(from: currentFolder(session))
    } catch let problem as LibraryLocation.Problem {
      throw session.fail(2, problem.message, help: problem.help)
    }
  }

  private func progressBar(_ session: Session) -> ProgressBar {
    ProgressBar(
      session.language == .zh ? "读取" : "reading", isShown: StandardStream.error.isTerminal)
  }

  /// As `open`, for commands that can do without a library: nil where none was named and none is found.
  func openIfPresent() async throws -> (Workspace?, Session) {
    let session = Session(self)
    let folder = try currentFolder(session)
    if library == nil, (try? LibraryLocation.find(from: folder)) == nil { return (nil, session) }
    return try await open()
  }

  private func currentFolder(_ session: Session) throws -> String {
    do { return try CurrentFolder.path() } catch { throw session.fail(2, error.message) }
  }
}
