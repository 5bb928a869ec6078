import Foundation
import Testing

/// What `kouwen teach` leaves on the disk.
@Suite struct TeachCommandTests {
  private static let template =
    "\u{FEFF}---\r\n标题: 快递晚了 # 三月\r\n客户会说: |\r\n  快递还没到\r\n状态: 待审\r\n---\r\n\r\n请等。"

  private func withLibrary(_ body: (_ folder: URL, _ file: URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "library/templates/late.md")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.template.utf8).write(to: file)
      try Data("languages: [zh]\n".utf8).write(to: folder.appending(path: "styleguide.yaml"))
      try body(folder, file)
    }
  }

  private func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private func exitCode(_ command: [String], in folder: URL) throws -> Int32 {
    try ToolRun(command, in: folder, input: "").exitCode
  }

  @Test func aLineIsAddedAndNothingElse() throws {
    try withLibrary { folder, file in
      let path = file.path(percentEncoded: false)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      let run = try ToolRun(["teach", "late", "-"], in: folder, input: "@客服\r\n三天没动了\r\n")
      #expect(run.exitCode == 0)
      let wanted = Self.template.replacing("  快递还没到\r\n", with: "  快递还没到\r\n  @客服 三天没动了\r\n")
      let new = try text(file)
      #expect(Array(new.unicodeScalars) == Array(wanted.unicodeScalars))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test func whatWasTaughtIsFoundFirst() throws {
    try withLibrary { folder, _ in
      #expect(try exitCode(["search", "爆仓"], in: folder) == 1)
      #expect(try exitCode(["teach", "late", "是不是爆仓了"], in: folder) == 0)
      let found = try ToolRun(["search", "爆仓"], in: folder, input: "")
      #expect(found.output.contains("客户说过：是不是爆仓了"))
    }
  }

  @Test(arguments: [["teach", "late", "快递，还没到"], ["teach", "lat", "在吗"], ["teach", "late", "？"]])
  func whatIsRefusedChangesNothing(_ command: [String]) throws {
    try withLibrary { folder, file in
      let code = try exitCode(command, in: folder)
      let left = try text(file)
      #expect(code != 0 && left == Self.template)
    }
  }

  /// Whoever comes second waits, and reads again what the first one wrote.
  @Test func ofSeveralAtOnceEveryLineArrives() throws {
    try withLibrary { folder, file in
      for round in 1...3 {
        let runs = try (1...6).map { number in
          let line = "第\(round)轮第\(number)个人问什么时候到"
          return (line, try ToolRun.start(["teach", "late", line], in: folder))
        }
        for (_, process) in runs { process.waitUntilExit() }
        let lines = try text(file).split(whereSeparator: \.isNewline)
        for (line, process) in runs {
          #expect(process.terminationStatus == 0)
          #expect(lines.count { $0.hasSuffix(line) } == 1, "\(line)")
        }
      }
    }
  }

  /// A line that a search could go by is a template's; a greeting only where that is meant.
  @Test(arguments: [
    ("😀", 64, 64), ("👍👍！", 64, 64), ("ok", 1, 0), ("在吗", 1, 0), ("好的，谢谢！", 1, 0), ("a", 1, 0),
    ("1", 1, 0), ("😀 b", 1, 0), ("退", 0, 0), ("5G", 0, 0), ("ok，什么时候到", 0, 0),
  ])
  func whatHelpsNoSearchIsRefused(_ line: String, exitCode: Int32, withForce forced: Int32) throws {
    try withLibrary { folder, _ in
      let code = try self.exitCode(["teach", "late", line], in: folder)
      #expect(code == exitCode)
    }
    try withLibrary { folder, _ in
      let code = try self.exitCode(["teach", "late", line, "--force"], in: folder)
      #expect(code == forced)
    }
  }

  @Test func aMessageTooLongForAnExampleIsRefused() throws {
    try withLibrary { folder, file in
      let long = String(repeating: "快递 ", count: 300)
      let run = try ToolRun(["teach", "late", "-"], in: folder, input: long)
      #expect(run.exitCode == 64)
      #expect(try text(file) == Self.template)
    }
  }

  @Test func gapsAreKeptALineEachAndReadBack() throws {
    try withLibrary { folder, _ in
      for message in ["火星\n13800138000", "mars"] {
        let run = try ToolRun(
          ["search", message, "--report-gap", "gaps.ndjson", "--today", "2026-11-22"], in: folder,
          input: "")
        #expect(run.exitCode == 1)
      }
      let gaps = try text(folder.appending(path: "gaps.ndjson"))
      #expect(
        gaps == """
          {"date":"2026-11-22","lang":"zh","text":"火星\\n***"}
          {"date":"2026-11-22","lang":null,"text":"mars"}

          """)
      let run = try ToolRun(["eval", "--messages", "gaps.ndjson", "--json"], in: folder, input: "")
      #expect(run.output.contains("\"messages\":2"))
    }
  }
}
