import ArgumentParser
import Diagnostics
import FileAccess
import TextAnalysis

extension Kouwen {
  /// Runs the tool with the process's arguments and gives its exit code.
  package static func run(_ arguments: [String]) async -> Int32 {
    let arguments = MessageWord.sheltered(
      withoutOptionsOfHelp(withGlobalOptionsLast(arguments)))
    if let code = unknownSubcommand(arguments) { return code }
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let code = exitCode(for: error).rawValue
      let (text, language) = (fullMessage(for: error), SpokenLanguage.ofHelp)
      guard code == 0 else {
        let hint = MessageWord.hint(arguments, text, language).map { "\n" + $0 } ?? ""
        try? StandardStream.error.write(
          UsageWords.translated(error: text, language) + hint + "\n")
        return code
      }
      return printHelp(UsageWords.translated(help: text, language))
    }
  }

  private static func printHelp(_ text: String) -> Int32 {
    do {
      try StandardStream.output.write(text + "\n")
      return 0
    } catch {
      if StandardStream.hasNoReader(error) { return 0 }
      let message = Session.message(ofFailedOutput: error)
      try? StandardStream.error.write("kouwen: \(message[SpokenLanguage.ofHelp])\n")
      return 2
    }
  }

  private static let globalOptions = ["--library", "--color", "--ui"]

  /// `kouwen help guide --ui en`: the language of help is known by then, and `help` takes no options.
  private static func withoutOptionsOfHelp(_ arguments: [String]) -> [String] {
    guard arguments.first == "help" else { return arguments }
    var kept: [String] = []
    var rest = arguments[...]
    while let next = rest.popFirst() {
      if globalOptions.contains(next) {
        rest = rest.dropFirst()
      } else if !globalOptions.contains(where: { next.hasPrefix($0 + "=") }) {
        kept.append(next)
      }
    }
    return kept
  }

  /// `kouwen --ui en guide` is `kouwen guide --ui en`: people write the options that every command takes where they like.
  private static func withGlobalOptionsLast(_ arguments: [String]) -> [String] {
    let names = globalOptions
    var leading = 0
    while leading < arguments.count {
      if names.contains(arguments[leading]), leading + 1 < arguments.count {
        leading += 2
      } else if names.contains(where: { arguments[leading].hasPrefix($0 + "=") }) {
        leading += 1
      } else {
        break
      }
    }
    guard leading > 0, leading < arguments.count, !arguments[leading].hasPrefix("-") else {
      return arguments
    }
    return Array(arguments[leading...] + arguments[..<leading])
  }

  /// A mistyped subcommand gets the nearest one named, instead of the list of all.
  private static func unknownSubcommand(_ arguments: [String]) -> Int32? {
    // `help nope` asks for the help of a command, too.
    let asked = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = asked.first, !word.hasPrefix("-") else { return nil }
    let groups = configuration.groupedSubcommands.flatMap(\.subcommands)
    let names = (configuration.subcommands + groups).map { $0._commandName } + ["help"]
    guard !names.contains(word) else { return nil }
    let language = SpokenLanguage.ofHelp
    let nearest = NearestName.nearest(to: word, among: names, limit: 2)
    let message = Message(zh: "没有“\(word)”这个命令", en: "there is no command ‘\(word)’")
    let help =
      nearest.isEmpty
      ? Message(zh: "kouwen --help 看所有命令", en: "see all commands with `kouwen --help`")
      : Message(
        zh: "是不是 kouwen \(nearest.joined(separator: " 或 kouwen "))？",
        en: "did you mean `kouwen \(nearest.joined(separator: "` or `kouwen "))`?")
    try? StandardStream.error.write("kouwen: \(message[language])\n\(help[language])\n")
    return ExitCode.validationFailure.rawValue
  }
}
