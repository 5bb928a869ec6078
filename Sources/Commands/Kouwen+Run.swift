import ArgumentParser
import Diagnostics
import FileAccess
import TextAnalysis

extension Kouwen {
  /// Runs the tool with the process's arguments and gives its exit code.
  package static func run(_ arguments: [String]) async -> Int32 {
    let arguments = MessageWord.sheltered(withGlobalOptionsLast(arguments))
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
      let language = SpokenLanguage.ofHelp
      var text = UsageWords.translated(fullMessage(for: error), language)
      if code != 0, let hint = MessageWord.hint(arguments, fullMessage(for: error), language) {
        text += "\n" + hint
      }
      try? (code == 0 ? StandardStream.output : .error).write(text + "\n")
      return code
    }
  }

  /// `kouwen --ui en guide` is `kouwen guide --ui en`: people write the options that every command takes where they like.
  private static func withGlobalOptionsLast(_ arguments: [String]) -> [String] {
    let names = ["--library", "--color", "--ui"]
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
