import Foundation
import Testing

/// Every file in `Cases/`: the whole tool, from its arguments to its exit code.
@Suite struct ToolCaseTests {
  private static let folder = repository.appending(path: "Tests/CommandsTests/Cases")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  /// `UPDATE_GOLDEN=1` rewrites what a case expects, and still fails.
  @Test(arguments: names) func printsAndExitsAsWritten(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let written = try String(contentsOf: file, encoding: .utf8)
    let toolCase = try ToolCase(written)
    let outcome = try toolCase.run()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try toolCase.text(with: outcome).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("rewrote \(name): read the diff, then run again without UPDATE_GOLDEN")
    } else {
      #expect(outcome == toolCase.expected)
    }
  }

  @Test func thereAreCases() {
    #expect(Self.names.count >= 25)
  }
}
