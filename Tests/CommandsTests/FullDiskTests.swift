import Foundation
import Testing

/// What a disk without space left makes of a result: it is said, and the exit code tells.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: "/dev/full"),
    "this system has no /dev/full to stand for a full disk"))
struct FullDiskTests {
  @Test(arguments: [
    (["render", "--ndjson", "--ui", "en"], "{\"template\": \"x\", \"data\": {}}\n"),
    (["schema", "template", "--ui", "en"], ""), (["--help", "--ui", "en"], ""),
    (["help", "list", "--ui", "en"], ""), (["--version", "--ui", "en"], ""),
  ])
  func aResultThatIsNotWholeIsNoSuccess(_ arguments: [String], _ input: String) throws {
    let run = try ToolRun(
      arguments, in: FileManager.default.temporaryDirectory, input: input, outputFile: "/dev/full")
    #expect(run.exitCode == 2)
    #expect(run.errorOutput.contains("the disk is full"))
  }

  @Test(arguments: [["--json"], []])
  func aLineThatIsTaughtIsSaidToBe(_ options: [String]) throws {
    try withTemporaryFolder { folder in
      _ = try ToolRun(["init", "new", "--ui", "en", "--lang", "en"], in: folder)
      let list = try ToolRun(["list", "templates", "--json", "--library", "new"], in: folder)
      let id = try #require(list.output.firstMatch(of: /"id":"([^"]+)"/)).output.1
      let run = try ToolRun(
        ["teach", String(id), "a line nobody said", "--library", "new", "--ui", "en"] + options,
        in: folder, outputFile: "/dev/full")
      #expect(run.exitCode == 2)
      #expect(run.errorOutput.contains("the line was added to library/templates/"))
    }
  }

  /// The list of files may end early, by a full disk or by `| head`; the library may not.
  @Test func aNewLibraryIsWholeBeforeItIsListed() throws {
    try withTemporaryFolder { folder in
      let run = try ToolRun(
        ["init", "new", "--ui", "en"], in: folder, outputFile: "/dev/full")
      #expect(run.exitCode == 2)
      let check = try ToolRun(["validate", "--library", "new", "--ui", "en"], in: folder)
      #expect(check.exitCode == 0, "\(check.output)\(check.errorOutput)")
    }
  }
}
