import ArgumentParser
import Diagnostics
import DomainModel
import Operations
import Reports

/// `kouwen explain X`: why a rule is there, or what the team says about a word.
struct ExplainCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: phrase(zh: "解释一条规则，或者一个词该不该用", en: "Explain a rule, or whether a word is ours."),
      discussion: phrase(
        zh: """
          例子：
            kouwen explain vague-time      一条规则：为什么，好坏对照，谁定的
            kouwen explain 尽快            一个词
            kouwen explain 您              什么时候用你，什么时候用您
            kouwen explain unknown-key     validate 报出的一种问题
          """,
        en: """
          EXAMPLES
            kouwen explain vague-time      a rule: why, good and bad, who decided
            kouwen explain 尽快            a word
            kouwen explain 您              when to say 你 and when 您
            kouwen explain unknown-key     a finding of validate
          """))
  }

  @Argument(help: ArgumentHelp(phrase(zh: "规则的编号，或者一个词", en: "A rule's id, or a word.")))
  var query: String

  @OptionGroup var global: GlobalOptions

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON", en: "Print JSON.")))
  var json = false

  func run() async throws {
    let (workspace, session) = try await global.open()
    let explanation = workspace.explain(query)
    if json {
      try session.print(ExplanationView.json(explanation, session.language))
    } else if !explanation.isEmpty {
      try session.print(ExplanationView.text(explanation, session))
    }
    guard explanation.isEmpty else { return }
    throw session.fail(
      1,
      isID
        ? Message(zh: "没有叫“\(query)”的规则", en: "there is no rule ‘\(query)’")
        : Message(
          zh: "风格指南没有提到“\(query)”（没有提到，不等于可以随便用）",
          en: "the style guide says nothing about ‘\(query)’ (which does not mean it is fine)"),
      help: explanation.nearest.isEmpty
        ? Message(zh: "kouwen list rules 看所有规则", en: "see all rules with `kouwen list rules`")
        : Message(
          zh: "相近的：\(explanation.nearest.joined(separator: "、"))",
          en: "near it: \(explanation.nearest.joined(separator: ", "))"))
  }

  /// `vague-tim`, `rule:x`: nobody says such a word to a customer.
  private var isID: Bool {
    query.hasPrefix("rule:")
      || query.contains("-")
        && query.utf8.allSatisfy {
          $0 == UInt8(ascii: "-")
            || $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
        }
  }
}
