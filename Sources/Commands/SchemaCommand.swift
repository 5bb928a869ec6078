import ArgumentParser
import Diagnostics
import FileAccess
package import LibraryLoading
import Operations
import Reports

/// `kouwen schema KIND`: the keys of a kind of file, for editors and for people.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: phrase(
        zh: "每种文件能写哪些键（JSON Schema 或对照表）",
        en: "The keys of a kind of file, as JSON Schema or a table."),
      discussion: phrase(
        zh: """
          例子：
            kouwen schema template > template.schema.json    给编辑器用
            kouwen schema rule --table                       中英文键名对照
          """,
        en: """
          EXAMPLES
            kouwen schema template > template.schema.json    for an editor
            kouwen schema rule --table                       the keys in both languages
          """))
  }

  @Argument(help: ArgumentHelp(phrase(zh: "哪种文件", en: "Which kind of file.")))
  var kind: FileSchema

  @Flag(help: ArgumentHelp(phrase(zh: "打印给人看的对照表", en: "Print a table for people.")))
  var table = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let session = Session(global)
    try session.print(
      table
        ? KeyTableView.text(kind, session) : JSONSchemaView(language: session.language).text(kind))
  }
}

extension FileSchema: ExpressibleByArgument {}
