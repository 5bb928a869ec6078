import Foundation
import Testing

@testable import FileAccess

/// Other programs, as small scripts.
@Suite struct ProgramRunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs a script with the path of a file as its first argument.
  private func run(
    _ script: String, _ arguments: [String] = [], input: String = "",
    settings: [String: String] = [:], milliseconds: Int = 60_000
  ) throws -> ProgramRun.Outcome {
    try ProgramRun.run(
      "/bin/sh", ["-c", script, "sh", folder.path + "/out"] + arguments, input: Array(input.utf8),
      settings: settings, milliseconds: milliseconds)
  }

  @Test func handsOverTheInputWhole() throws {
    // More than a pipe holds.
    let text = String(repeating: "退款到账😀\r\n", count: 20_000)
    #expect(try run("cat > \"$1\"", input: text) == .exited(0))
    #expect(try folder.text("out") == text)
  }

  @Test func argumentsReachTheProgramAsTheyAre() throws {
    let odd = ["a b", "", "$HOME", "`x`", "'\"", "中文\n二"]
    #expect(try run("f=$1; shift; printf '%s|' \"$@\" > \"$f\"", odd) == .exited(0))
    #expect(try folder.text("out") == odd.map { $0 + "|" }.joined())
  }

  @Test func variablesStandOnTopOfTheProcessesOwn() throws {
    setenv("KOUWEN_TEST_KEPT", "old", 1)
    setenv("KOUWEN_TEST_CHANGED", "old", 1)
    let outcome = try run(
      "echo $KOUWEN_TEST_KEPT $KOUWEN_TEST_CHANGED > \"$1\"",
      settings: ["KOUWEN_TEST_CHANGED": "new"])
    #expect(outcome == .exited(0))
    #expect(try folder.text("out") == "old new\n")
  }

  @Test func saysHowTheProgramEnded() throws {
    #expect(try run("exit 3") == .exited(3))
    #expect(try run("kill -9 $$") == .killed)
  }

  /// A program that reads nothing must not take this process with it.
  @Test func aProgramThatDoesNotReadIsNoTrouble() throws {
    let text = String(repeating: "x", count: 1 << 20)
    #expect(try run("exec <&-; exit 0", input: text) == .exited(0))
  }

  @Test func whatTakesTooLongIsEnded() throws {
    #expect(try run("exec sleep 600", milliseconds: 50) == .tookTooLong)
    let text = String(repeating: "x", count: 1 << 20)
    #expect(try run("exec sleep 600", input: text, milliseconds: 50) == .tookTooLong)
  }

  /// Clipboard programs leave one behind that keeps the text; nobody waits for it.
  @Test func whatTheProgramLeavesBehindIsNotWaitedFor() throws {
    #expect(try run("(sleep 5; :) & cat > /dev/null", input: "x") == .exited(0))
  }

  @Test func aProgramThatIsNotThereIsAProblem() throws {
    #expect(throws: FileProblem.self) {
      try ProgramRun.run(folder.path + "/none", [], input: [], milliseconds: 1000)
    }
  }

  @Test func findsProgramsAsAShellDoes() throws {
    #expect(ProgramRun.find("sh")?.hasSuffix("/sh") == true)
    #expect(ProgramRun.find("kouwen-no-such-program") == nil)
    try folder.write("no program", to: "data")
    #expect(!POSIX.isProgram(folder.path))
    if TemporaryFolder.permissionsCount { #expect(!POSIX.isProgram(folder.path + "/data")) }
  }
}
