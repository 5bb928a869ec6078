import Diagnostics

/// The argument parser speaks English; this says its headings and commonest complaints in Chinese.
enum UsageWords {
  static func translated(_ text: String, _ language: UILanguage) -> String {
    guard language == .zh else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      for (english, chinese) in words where line.contains(english) {
        line = line.replacing(english, with: chinese)
      }
      return line
    }.joined(separator: "\n")
  }

  private static let words: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："), (" SUBCOMMANDS", "："),
    ("See 'kouwen help <subcommand>' for detailed help.", "kouwen help <命令> 看某个命令的用法。"),
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("(default: ", "(默认 "), ("(values: ", "(可选 "),
    ("; default: ", "；默认 "), ("default: ", "默认 "), ("Error: ", "错误："), ("Help:  ", "说明："),
    ("Missing expected argument", "缺少参数"), ("Unexpected argument", "多余的参数"),
    ("Unknown option", "没有这个选项"), ("Did you mean", "是不是"), ("Missing value for", "后面要有值："),
    (" is invalid for ", " 不能用于 "), ("The value ", "值 "), ("Please provide one of ", "可以是 "),
    ("See 'kouwen", "更多说明见 'kouwen"), ("' for more information.", "'。"),
    ("  See 'kouwen ", "  更多说明见 'kouwen "),
  ]
}
