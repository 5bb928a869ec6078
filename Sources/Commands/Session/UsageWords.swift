import Diagnostics

/// The argument parser speaks English, and its errors cannot be told apart but by what they say; this
/// says the same in Chinese. Its sentences are those of `ErrorMessageGenerator` and `HelpGenerator` in
/// swift-argument-parser. What the user typed stays as it is, and so does a sentence that is not known.
enum UsageWords {
  /// What `--help` and `--version` print.
  static func translated(help text: String, _ language: UILanguage) -> String {
    guard language == .zh else { return text }
    return lines(of: text).map { line in
      helpWords.reduce(line) { $0.replacing($1.english, with: $1.chinese) }
    }.joined(separator: "\n")
  }

  /// What a wrong use is answered with: the error, the help for the option, the usage.
  static func translated(error text: String, _ language: UILanguage) -> String {
    guard language == .zh else { return text }
    return lines(of: text).map { line in
      for (english, chinese) in openings where line.hasPrefix(english) {
        let rest = String(line.dropFirst(english.count))
        return chinese
          + (english == "Usage: "
            ? usageWords.reduce(rest) { $0.replacing($1.english, with: $1.chinese) }
            : translated(sentence: rest))
      }
      return translated(sentence: line)
    }.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static let openings = [("Error: ", "错误："), ("Help:  ", "说明："), ("Usage: ", "用法：")]

  /// The first form that fits, the longest ones first.
  private static func translated(sentence: String) -> String {
    for form in sentences {
      guard let typed = holes(in: sentence, between: form.english) else { continue }
      // The last two of a list of choices.
      let holes = typed.map { hole in
        hole.replacing("' or '", with: "' 或 '").replacing("' and '", with: "' 或 '")
      }
      return zip(form.chinese, holes + [""]).map { $0 + $1 }.joined()
    }
    return sentence
  }

  /// What stands between the pieces of a form; nil where a text does not have it.
  private static func holes(in text: String, between pieces: [String]) -> [String]? {
    guard text.hasPrefix(pieces[0]), text.hasSuffix(pieces[pieces.count - 1]) else { return nil }
    var rest = text.dropFirst(pieces[0].count)
    var holes: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      holes.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    let last = pieces[pieces.count - 1]
    guard pieces.count > 1 else { return rest.isEmpty ? [] : nil }
    guard rest.count >= last.count else { return nil }
    return holes + [String(rest.dropLast(last.count))]
  }

  private typealias Form = (english: [String], chinese: [String])

  private static let sentences: [Form] = [
    (["Unknown option '", "'. Did you mean '", "'?"], ["没有 ", " 这个选项，是不是 ", "？"]),
    (["Unknown option '", "'"], ["没有 ", " 这个选项"]),
    (["Missing value for '", "'"], ["", " 后面要写上值"]),
    (["   or: Missing value for '", "' in '", "'"], ["   或者 ", " 后面要写上值（在 ", " 里）"]),
    (
      ["The option '", "' does not take any value, but '", "' was specified."],
      ["", " 后面不用写值，多了“", "”"]
    ),
    (["Unexpected argument '", "'"], ["多了“", "”，这里不用写"]),
    (["", " unexpected arguments: '", "'"], ["多了 ", " 个参数，这里不用写：'", "'"]),
    (["Missing expected argument '", "'"], ["还要写上 ", ""]),
    (["Missing one of: '", "'"], ["要写上其中一个：'", "'"]),
    (
      ["The value '", "' is invalid for '", "'. Please provide one of the following:"],
      ["“", "”不能用在 ", " 上，可以写："]
    ),
    (
      ["The value '", "' is invalid for '", "'. Please provide one of ", "."],
      ["“", "”不能用在 ", " 上，可以写 ", ""]
    ),
    (["The value '", "' is invalid for '", "': ", ""], ["“", "”不能用在 ", " 上：", ""]),
    (["The value '", "' is invalid for '", "'"], ["“", "”不能用在 ", " 上"]),
    (
      ["Value to be set with flag '", "' had already been set with flag '", "'"],
      ["", " 和 ", " 不能一起用"]
    ),
    (["  See '", "' for more information."], ["  更多说明见 '", "'。"]),
  ]

  private static let usageWords: [(english: String, chinese: String)] = [
    ("[<options>]", "[<选项>]"), ("<subcommand>", "<命令>"),
  ]

  private static let helpWords: [(english: String, chinese: String)] =
    usageWords + [
      ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
      (" SUBCOMMANDS:", "："), ("SUBCOMMANDS:", "命令："),
      ("See 'kouwen help <命令>' for detailed help.", "kouwen help <命令> 看某个命令的用法。"),
      ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
      ("(default: ", "(默认 "), ("(values: ", "(可选 "), ("; default: ", "；默认 "),
    ]
}
