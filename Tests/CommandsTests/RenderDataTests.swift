import Foundation
import Testing

/// Where `render --data` may take its values from.
@Suite struct RenderDataTests {
  private static let template = "---\ntitle: 信\nslots: { a: { label: 甲 } }\n---\n{{ a }}。\n"

  /// As a shell's `<(…)` gives it, and as a file beside the library.
  @Test(arguments: [
    "mkfifo pipe; echo '{\"a\": \"好\"}' > pipe & kouwen render a --data pipe",
    "echo '{\"a\": \"好\"}' | kouwen render a --data /dev/stdin",
    "mkdir sub; echo '{\"a\": \"好\"}' > v.json; cd sub; kouwen render a --data ../v.json",
    "echo '{\"a\": \"好\"}' > v.json; ln -s v.json l.json; kouwen render a --data l.json",
  ])
  func readsWhatTheUserNames(_ command: String) throws {
    #expect(try shell(command).output == "好。\n")
  }

  @Test func neverReadsMoreThanALimit() throws {
    let run = try shell("yes | kouwen render a --data /dev/stdin --ui en")
    #expect(run.exitCode == 2 && run.errors.contains("/dev/stdin"), "\(run.errors)")
  }

  private func shell(_ command: String) throws -> (
    output: String, errors: String, exitCode: Int32
  ) {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "library/templates/a.md")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.template.utf8).write(to: file)
      try Data("languages: [zh]\n".utf8).write(to: folder.appending(path: "styleguide.yaml"))
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = folder
      let program = try ToolRun.program().deletingLastPathComponent().path(percentEncoded: false)
      process.environment = ["LANG": "C.UTF-8", "PATH": "\(program):/usr/bin:/bin"]
      let (output, errors) = (Pipe(), Pipe())
      (process.standardOutput, process.standardError) = (output, errors)
      try process.run()
      process.waitUntilExit()
      func text(_ pipe: Pipe) throws -> String {
        String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      }
      return (try text(output), try text(errors), process.terminationStatus)
    }
  }
}
