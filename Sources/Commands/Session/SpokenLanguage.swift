import Diagnostics
import FileAccess

/// Which language the tool speaks: `--ui`, else the guide's `ui:`, else its first language, else `LANG`.
enum SpokenLanguage {
  /// What help texts are written in. Fixed for the life of the process: its arguments do not change.
  static let ofHelp: UILanguage =
    given(in: CommandLine.arguments) ?? ofLibrary(named: CommandLine.arguments) ?? ofEnvironment

  static func given(in arguments: [String]) -> UILanguage? {
    value(of: "--ui", in: arguments).flatMap { UILanguage(rawValue: $0) }
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    for (position, argument) in arguments.enumerated() {
      if argument == option, position + 1 < arguments.count { return arguments[position + 1] }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// What the guide says in a line of its own, without the guide being read: help is asked for where
  /// something is wrong, and must not wait for it.
  private static func ofLibrary(named arguments: [String]) -> UILanguage? {
    let location: LibraryLocation?
    if let folder = value(of: "--library", in: arguments) {
      location = try? LibraryLocation.at(folder)
    } else {
      location = (try? CurrentFolder.path()).flatMap { try? LibraryLocation.find(from: $0) }
    }
    guard let location,
      let guide = try? GivenFile.read(
        location.root + "/" + LibraryLocation.guideName, limit: longestGuide)
    else { return nil }
    return ofGuide(guide)
  }

  /// In bytes.
  private static let longestGuide = 1 << 20

  /// `ui:`, else the first of `languages:`; nil where neither is written in one line.
  static func ofGuide(_ bytes: [UInt8]) -> UILanguage? {
    var first: UILanguage?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      defer { start = end + 1 }
      // Of u, l, 界 and 语.
      guard end > start, [0x75, 0x6C, 0xE7, 0xE8].contains(bytes[start]) else { continue }
      let text = String(decoding: bytes[start..<end].prefix(200), as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let word = text[colon...].dropFirst().drop { " [\"'".contains($0) }
        .prefix { !" ,#]\"'\r".contains($0) }
      switch text[..<colon] {
      case "ui", "界面语言":
        if ["zh", "中文"].contains(word) { return .zh }
        if ["en", "英文"].contains(word) { return .en }
      case "languages", "语言": if !word.isEmpty { first = word == "zh" ? .zh : .en }
      default: break
      }
    }
    return first
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
