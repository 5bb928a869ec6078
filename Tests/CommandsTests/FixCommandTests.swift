import Foundation
import Testing

/// What `kouwen fix` leaves on the disk.
@Suite struct FixCommandTests {
  private static let rule = """
    ---
    title: 用“登录”
    kind: substitution
    level: warning
    message: 用“{replacement}”
    swap: { 登陆: 登录 }
    examples:
      - bad: 请⟦登陆⟧。
        good: 请登录。
    ---

    """

  private func withLibrary(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      for (path, text) in [
        ("styleguide.yaml", "languages: [zh]\n"), ("library/rules/login.md", Self.rule),
        ("library/templates/a.md", "\u{FEFF}---\r\ntitle: 登陆\r\n---\r\n请登陆。\r\n{{ x"),
        ("library/templates/b.md", "---\ntitle: 乙\n---\n请登陆。"),
        ("reply.txt", "\u{FEFF}请登陆。\r\n`登陆`"),
      ] {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      try body(folder)
    }
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  @Test func writesWordsAndNothingElse() throws {
    try withLibrary { folder in
      let path = folder.appending(path: "library/templates/a.md").path(percentEncoded: false)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      let run = try ToolRun(["fix"], in: folder, input: "")
      #expect(run.exitCode == 0)
      #expect(
        try text("library/templates/a.md", in: folder)
          == "\u{FEFF}---\r\ntitle: 登陆\r\n---\r\n请登录。\r\n{{ x")
      #expect(try text("library/templates/b.md", in: folder) == "---\ntitle: 乙\n---\n请登录。")
      #expect(try text("library/rules/login.md", in: folder) == Self.rule)
      #expect(try text("reply.txt", in: folder) == "\u{FEFF}请登陆。\r\n`登陆`")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
      let again = try ToolRun(["fix", "--check"], in: folder, input: "")
      #expect(again.exitCode == 0)
    }
  }

  @Test func removesWhatAKilledRunLeft() throws {
    try withLibrary { folder in
      let left = folder.appending(path: "library/templates/.kouwen-dead.tmp")
      try Data("half".utf8).write(to: left)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -60)],
        ofItemAtPath: left.path(percentEncoded: false))
      #expect(try ToolRun(["fix", "--check"], in: folder, input: "").exitCode == 1)
      #expect(FileManager.default.fileExists(atPath: left.path(percentEncoded: false)))
      #expect(try ToolRun(["fix"], in: folder, input: "").exitCode == 0)
      #expect(!FileManager.default.fileExists(atPath: left.path(percentEncoded: false)))
    }
  }

  @Test func touchesOnlyWhatItIsGiven() throws {
    try withLibrary { folder in
      let run = try ToolRun(
        ["fix", "reply.txt", "library/templates/b.md"], in: folder, input: "")
      #expect(run.exitCode == 0)
      #expect(try text("reply.txt", in: folder) == "\u{FEFF}请登录。\r\n`登陆`")
      #expect(try text("library/templates/b.md", in: folder) == "---\ntitle: 乙\n---\n请登录。")
      #expect(try text("library/templates/a.md", in: folder).contains("请登陆"))
    }
  }

  @Test(arguments: [["--diff"], ["--check"], ["--diff", "--check"]])
  func aLookWritesNothing(_ options: [String]) throws {
    try withLibrary { folder in
      let run = try ToolRun(["fix"] + options, in: folder, input: "")
      #expect(run.exitCode == (options.contains("--check") ? 1 : 0))
      #expect(try text("library/templates/b.md", in: folder).contains("请登陆"))
    }
  }

  @Test(arguments: ["请登陆。", "请登陆。\r\n尽快\r\n", "\u{FEFF}`登陆`登陆\n", "", "\u{FEFF}"])
  func aTextInAPipeKeepsItsLineEndingsAndItsEnd(_ input: String) throws {
    try withLibrary { folder in
      let run = try ToolRun(["fix", "--stdin"], in: folder, input: input)
      #expect(run.exitCode == 0)
      #expect(run.errorOutput == "")
      let expected =
        input.hasPrefix("\u{FEFF}`")
        ? "\u{FEFF}`登陆`登录\n" : input.replacing("登陆", with: "登录")
      #expect(run.output == expected)
    }
  }

  /// What it writes for a baseline is what it reads.
  @Test func aBaselineHidesWhatItWasWrittenFrom() throws {
    try withLibrary { folder in
      let write = try ToolRun(
        ["check", "reply.txt", "library/templates/b.md", "--write-baseline", "known.jsonl"],
        in: folder, input: "")
      #expect(write.exitCode == 0 && write.output == "")
      let known = try text("known.jsonl", in: folder)
      #expect(known.hasPrefix("{\"kouwen_baseline\":1}\n"))
      try Data("新的一行。\n\n请登陆。\r\n`登陆`\n再登陆。".utf8)
        .write(to: folder.appending(path: "reply.txt"))
      let read = try ToolRun(
        [
          "check", "reply.txt", "library/templates/b.md", "--baseline", "known.jsonl", "--json",
        ], in: folder, input: "")
      #expect(read.output.contains(#""hidden":"#))
      #expect(read.output.contains(#""start":{"line":5,"#))
      #expect(!read.output.contains(#""start":{"line":3,"#))
    }
  }
}
