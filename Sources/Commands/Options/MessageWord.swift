import ArgumentParser
import Diagnostics
import Reports
import TextAnalysis

/// A part of a customer's message on the command line. It may begin with a hyphen, as what is copied from
/// a list does: `-快递没到`.
///
/// The argument parser takes all that begins with a hyphen for an option. What can be none of ours is
/// handed to it behind a space (`sheltered`), which is taken away here.
struct MessageWord: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    text = Self.isSheltered(argument) ? String(argument.dropFirst()) : argument
  }

  /// The commands that take a message.
  private static let commands: Set<String> = [
    SearchCommand._commandName, PickCommand._commandName, TeachCommand._commandName,
  ]

  /// - Parameter arguments: those of the process, beginning with a command.
  static func sheltered(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { isNoOption($0) ? " " + $0 : $0 } + arguments[end...]
  }

  private static func isSheltered(_ argument: String) -> Bool {
    argument.first == " " && isNoOption(argument.dropFirst())
  }

  /// Options are one word of ASCII letters; negative numbers are left to whoever wants a number.
  private static func isNoOption(_ argument: some StringProtocol) -> Bool {
    let bytes = argument.utf8
    guard bytes.first == UInt8(ascii: "-"), bytes.count > 1 else { return false }
    let name = bytes.drop { $0 == UInt8(ascii: "-") }.prefix { $0 != UInt8(ascii: "=") }
    guard let first = name.first else { return bytes.count > 2 }
    if name.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
    let isLetter = (0x61...0x7A).contains(first | 0x20)
    return !isLetter || name.contains { $0 <= 0x20 }
  }

  /// What helps where a message was taken for options: `-refund`.
  /// - Parameter complaint: the argument parser's.
  static func hint(_ arguments: [String], _ complaint: String, _ language: UILanguage) -> String? {
    guard let command = arguments.first, commands.contains(command), !arguments.contains("--"),
      let taken = arguments.first(where: { argument in
        // Of one letter there is only -h.
        argument.hasPrefix("-") && argument.utf8.count > 2 && !argument.hasPrefix("--")
          || complaint.contains("'\(argument)'") && !complaint.contains("Did you mean")
      })
    else { return nil }
    let shown = SourceLine.harmless(DisplayWidth.clip(taken, to: 40))
    return Message(
      zh: "“\(shown)”要是客户的话，前面加 --：kouwen \(command) … -- \(shown)",
      en:
        "If ‘\(shown)’ is the customer's message, put -- before it: kouwen \(command) … -- \(shown)"
    )[language]
  }
}

extension [MessageWord] {
  /// The message.
  var text: String { map(\.text).joined(separator: " ") }
}
