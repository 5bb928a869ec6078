import ArgumentParser
import Diagnostics
import DomainModel
import Operations
import Reports

/// `kouwen test-rules`: the rules by their own examples.
struct TestRulesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test-rules",
      abstract: phrase(
        zh: "用规则自己的例子试一遍规则", en: "Try the rules by their own examples."),
      discussion: phrase(
        zh: """
          例子：
            kouwen test-rules
            kouwen test-rules vague-time cliche       只试这两条
            kouwen test-rules --coverage              还列出没有坏例子的词

          每个坏例子里 ⟦⟧ 标出的，正好是规则要提醒的；好例子什么也不提醒。坏例子还会
          放在表情后面、换成 Windows 换行、夹在长文里各试一次：规则不该因此变样。

          退出码：0 都对；1 有规则和例子对不上、读不了，或没有这条规则；2 读不了；64 用法不对
          """,
        en: """
          EXAMPLES
            kouwen test-rules
            kouwen test-rules vague-time cliche       these two only
            kouwen test-rules --coverage              also the words without a bad example

          What ⟦⟧ marks in a bad example is exactly what the rule must flag, and a good one
          must pass. Each bad example is tried again behind an emoji, with Windows line
          breaks and inside a longer text: none of that may change what is flagged.

          EXIT CODES
            0 all agree; 1 a rule and its examples differ, cannot be read, or does not exist;
            2 cannot read; 64 wrong usage
          """))
  }

  @Argument(
    help: ArgumentHelp(
      phrase(zh: "规则的编号或名称；不写就是全部", en: "Rules by id or title; all unless given."),
      valueName: "rule"))
  var rules: [String] = []

  @Flag(
    help: ArgumentHelp(
      phrase(zh: "列出没有坏例子的词", en: "List the words that no bad example shows.")))
  var coverage = false

  @Flag(help: ArgumentHelp(phrase(zh: "输出 JSON", en: "Print JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let (workspace, session) = try await global.open()
    try session.tellOfBrokenLibrary(workspace)
    let tested = workspace.testRules(try named(workspace, session), coverage: coverage)
    let view = RuleTestView(tested, workspace, session, coverage: coverage)
    try session.print(json ? view.json : view.text)
    if tested.unreadFiles > 0 || tested.diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitCode(1)
    }
  }

  private func named(_ workspace: Workspace, _ session: Session) throws -> [Rule] {
    try rules.map { name in
      guard let rule = workspace.rule(called: name) else {
        throw session.fail(
          1, Message(zh: "没有“\(name)”这条规则", en: "there is no rule ‘\(name)’"),
          help: workspace.ruleHelp(for: name))
      }
      return rule
    }
  }
}
