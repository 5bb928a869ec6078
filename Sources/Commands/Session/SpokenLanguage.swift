import Diagnostics
import FileAccess

/// Which language the tool speaks: `--ui`, else the guide's `ui:`, else its first language, else `LANG`.
enum SpokenLanguage {
  /// What help texts are written in. Fixed for the life of the process: its arguments do not change.
  static let ofHelp: UILanguage = given(in: CommandLine.arguments) ?? ofEnvironment

  static func given(in arguments: [String]) -> UILanguage? {
    for (position, argument) in arguments.enumerated() {
      if argument == "--ui", position + 1 < arguments.count {
        return UILanguage(rawValue: arguments[position + 1])
      }
      if argument.hasPrefix("--ui=") { return UILanguage(rawValue: String(argument.dropFirst(5))) }
    }
    return nil
  }

  /// POSIX order: `LC_ALL`, then `LC_MESSAGES`, then `LANG`.
  static var ofEnvironment: UILanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = Environment.value(name), !value.isEmpty else { continue }
      return value.hasPrefix("zh") ? .zh : .en
    }
    return .en
  }
}
