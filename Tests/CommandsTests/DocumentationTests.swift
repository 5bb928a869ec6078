import ArgumentParser
import Commands
import DomainModel
import Foundation
import Reports
import Testing

/// What the documents say is what the tool does.
@Suite struct DocumentationTests {
  /// The day on which the blocks were written: reviews and facts fall due later.
  private static let today = "2026-11-22"

  /// All blocks of a file are used in one folder, in order: what `init` writes is there for the next
  /// command, and so is a file that the reader is told to write.
  @Test(arguments: ReadMe.all) func consoleBlocksPrintWhatTheyShow(_ readMe: ReadMe) throws {
    let blocks = try readMe.blocks
    #expect(blocks.flatMap(\.examples).count >= 10)
    try withTemporaryFolder { folder in
      for name in ["library", "styleguide.yaml"] {
        try FileManager.default.copyItem(
          at: repository.appending(path: name), to: folder.appending(path: name))
      }
      for block in blocks {
        if let path = block.newFile {
          let text = block.lines.joined(separator: "\n") + "\n"
          try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
        }
        try check(block.examples, in: folder)
      }
    }
  }

  private func check(_ examples: [ReadMe.Block.Example], in folder: URL) throws {
    var exitCode: Int32 = 0
    for example in examples {
      var words = shellWords(example.command)
      if words == ["echo", "$?"] {
        #expect(example.shown.first == String(exitCode))
        continue
      }
      // JSON comes on one line; documents show it as `| jq .` does.
      let isIndented = words.suffix(3) == ["|", "jq", "."]
      if isIndented { words.removeLast(3) }
      guard words.first == "kouwen" else {
        Issue.record("a console block shows `kouwen` at work; `\(example.command)` is none")
        continue
      }
      words.removeFirst()
      var input = ""
      if words.count > 2, words[words.count - 2] == "<" {
        input = try String(
          contentsOf: folder.appending(path: words[words.count - 1]), encoding: .utf8)
        words.removeLast(2)
      }
      if ["validate", "render", "init"].contains(words.first) { words += ["--today", Self.today] }
      let run = try ToolRun(words, in: folder, input: input, streamsAsOne: true)
      exitCode = run.exitCode
      let output = isIndented ? indentedJSON(run.output) : run.output
      #expect(example.shows(output), "`\(example.command)` prints\n\(output)")
    }
  }

  @Test(arguments: ReadMe.all) func excerptsStandInTheFiles(_ readMe: ReadMe) throws {
    let excerpts = try readMe.blocks.filter { $0.excerptOf != nil }
    #expect(excerpts.count >= 8)
    for block in excerpts {
      let file = repository.appending(path: try #require(block.excerptOf))
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(block.isExcerpt(of: text), "\(block.info)")
    }
  }

  private static let subcommands = Kouwen.configuration.subcommands

  @Test(arguments: ReadMe.all) func everySubcommandIsNamed(_ readMe: ReadMe) throws {
    let text = try readMe.text
    #expect(Self.subcommands.count >= 9)
    for command in Self.subcommands {
      #expect(text.contains("`kouwen \(command._commandName)"), "\(command._commandName)")
    }
  }

  @Test(arguments: ReadMe.all) func everyReportFormatIsNamed(_ readMe: ReadMe) throws {
    let text = try readMe.text
    for format in ReportFormat.all { #expect(text.contains("`\(format.name)`"), "\(format.name)") }
  }

  @Test(arguments: ReadMe.all) func everyKindOfRuleIsShown(_ readMe: ReadMe) throws {
    let text = try readMe.text
    for kind in RuleKind.allCases { #expect(text.contains("| `\(kind.rawValue)`"), "\(kind)") }
  }

  /// A README that names an option which is gone would send people the wrong way.
  @Test(arguments: ReadMe.all) func everyOptionNamedExists(_ readMe: ReadMe) throws {
    var known: Set = ["--version", "--help", "--generate-completion-script"]
    for command in Self.subcommands {
      known.formUnion(options(in: Kouwen.helpMessage(for: command, columns: 400)))
    }
    let named = try readMe.text.split(separator: "\n")
      .filter { !$0.contains("git ") && !$0.contains("swift ") }
    #expect(Set(options(in: named.joined(separator: "\n"))).subtracting(known) == [])
  }

  private func options(in text: String) -> [String] {
    text.matches(of: /(?:^|[^\w<|-])(--[a-z]+(?:-[a-z]+)*)/).map { String($0.output.1) }
  }

  /// The newest heading of the changelog: `## [0.1.0] - …`.
  @Test func theVersionIsTheNewestInTheChangelog() throws {
    let changelog = try String(
      contentsOf: repository.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let heading = try #require(changelog.firstMatch(of: /(?m)^## \[(.+?)\]/))
    #expect(String(heading.output.1) == KouwenVersion.current)
  }

  /// Every module stands in the picture that a newcomer reads first.
  @Test func contributingNamesEveryModule() throws {
    let text = try String(
      contentsOf: repository.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: repository.appending(path: "Sources").path())
    for module in modules where !module.hasPrefix(".") {
      #expect(text.contains("`\(module)`"), "\(module)")
    }
  }

  /// The paths that CONTRIBUTING.md sends people to are there.
  @Test func contributingPointsAtFilesThatExist() throws {
    let text = try String(
      contentsOf: repository.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let paths = text.matches(of: /`((?:Sources|Tests|Benchmarks|library)\/[A-Za-z+\/.]+)`/)
    #expect(paths.count >= 10)
    for path in paths.map({ String($0.output.1) }) {
      let url = repository.appending(path: path)
      #expect(FileManager.default.fileExists(atPath: url.path()), "\(path)")
    }
  }
}
