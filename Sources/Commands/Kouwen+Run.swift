import ArgumentParser
import Diagnostics
import FileAccess
import TextAnalysis

extension Kouwen {
  /// Runs the tool with the process's arguments and gives its exit code.
  package static func run(_ arguments: [String]) async -> Int32 {
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
      let text = UsageWords.translated(fullMessage(for: error), SpokenLanguage.ofHelp)
      try? (code == 0 ? StandardStream.output : .error).write(text + "\n")
      return code
    }
  }

  /// A mistyped subcommand gets the nearest one named, instead of the list of all.
  private static func unknownSubcommand(_ arguments: [String]) -> Int32? {
    guard let word = arguments.first(where: { !$0.hasPrefix("-") }), word == arguments.first else {
      return nil
    }
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
