import Foundation
import Testing

/// A folder of more drafts than one task takes, some of them not to be read.
@Suite struct CheckFolderTests {
  @Test func tellsOfWhatCannotBeReadAndOfAllElseInOrder() throws {
    try withTemporaryFolder { folder in
      let drafts = folder.appending(path: "drafts")
      try FileManager.default.createDirectory(at: drafts, withIntermediateDirectories: true)
      try Data("languages: [zh, en]\n".utf8).write(to: folder.appending(path: "styleguide.yaml"))
      let names = (100..<220).map { "\($0).md" }
      for name in names {
        try Data("\u{FEFF}第一行\r\n好的,谢谢".utf8).write(to: drafts.appending(path: name))
      }
      for name in ["107.md", "150.md"] {
        let url = drafts.appending(path: name)
        try FileManager.default.removeItem(at: url)
        try FileManager.default.createSymbolicLink(
          atPath: url.path(), withDestinationPath: "nowhere.md")
      }
      let run = try ToolRun(["check", "--format", "line", "drafts", "none.md"], in: folder)
      #expect(run.exitCode == 2)
      let readable = names.filter { !["107.md", "150.md"].contains($0) }
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == readable.count)
      for (line, name) in zip(lines, readable) {
        #expect(line.hasPrefix("drafts/\(name):2:3: "), "\(line)")
      }
      let told = run.errorOutput.split(separator: "\n")
      #expect(told.count { $0.contains("none.md") } == 1)
    }
  }
}
