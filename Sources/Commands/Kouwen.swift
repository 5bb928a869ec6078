package import ArgumentParser

/// The command line: what its subcommands are, in the order in which people meet them.
package struct Kouwen: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kouwen",
      abstract: phrase(
        zh: "口吻：一个团队，一种口吻。查模板、填模板、学写法，都在这里",
        en: "One team, one tone of voice: find, fill in and check support replies."),
      discussion: phrase(
        zh: """
          例子：
            kouwen search 快递三天没到             按客户的原话找回复
            kouwen render logistics/delay --set customer_name=王小明 …
            kouwen explain 尽快                    这个词为什么不好，该怎么说
            kouwen check 回复.txt                  发送之前看一遍
            kouwen validate                        检查整个口吻库
          """,
        en: """
          EXAMPLES
            kouwen search "refund not received"    find the reply for a customer's words
            kouwen render logistics/delay --set customer_name=王小明 …
            kouwen explain 尽快                    why a word is not ours, and what is
            kouwen check reply.txt                 a look before it is sent
            kouwen validate                        check the whole library
          """),
      version: KouwenVersion.current,
      groupedSubcommands: [
        CommandGroup(
          name: phrase(zh: "回复客户", en: "Answering customers"),
          subcommands: [
            SearchCommand.self, PickCommand.self, RenderCommand.self, CheckCommand.self,
            ShowCommand.self,
          ]),
        CommandGroup(
          name: phrase(zh: "学习口吻", en: "Learning the voice"),
          subcommands: [GuideCommand.self, ExplainCommand.self]),
        CommandGroup(
          name: phrase(zh: "维护口吻库", en: "Curating the library"),
          subcommands: [
            InitCommand.self, ValidateCommand.self, FixCommand.self, TestRulesCommand.self,
            EvalCommand.self, ListCommand.self, SchemaCommand.self,
          ]),
      ])
  }

  package init() {}
}

/// The version that `--version` prints, the same as in CHANGELOG.md (a test compares them).
package enum KouwenVersion {
  package static let current = "0.1.0"
}
