import Foundation
import Testing

/// A search that is ended while it makes its index leaves nothing behind that a later one would trip over.
@Suite struct KilledSearchTests {
  /// Enough for several portions, which are read at the same time.
  private static let templates = 700
  private static let moments = 10

  private func makeLibrary(in folder: URL) throws {
    let templates = folder.appending(path: "library/templates/a")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try Data("languages: [zh]\n".utf8).write(to: folder.appending(path: "styleguide.yaml"))
    for number in 0..<Self.templates {
      let text =
        "---\ntitle: 第\(number)种退款\ncustomer_says: [第\(number)种怎么退]\n---\n退款在路上，编号\(number)。\n"
      try Data(text.utf8).write(to: templates.appending(path: "t\(number).md"))
    }
  }

  @Test func aKillAtAnyMomentDoesNoHarm() throws {
    try withTemporaryFolder { folder in
      try makeLibrary(in: folder)
      let changing = folder.appending(path: "library/templates/a/changing.md")
      func change(_ sign: String) throws {
        // As many words each time: no other template's score moves.
        try Data("---\ntitle: 换货\(sign)\n---\n换货。\n".utf8).write(to: changing)
      }
      try change("零")
      let arguments = ["search", "第37种怎么退", "--json", "--limit", "2"]
      let clock = ContinuousClock()
      let start = clock.now
      let expected = try ToolRun(arguments, in: folder).output
      let wholeRun = clock.now - start
      #expect(expected.contains("\"id\":\"a/t37\""))
      let cache = folder.appending(path: ".cache/kouwen")
      for moment in 0..<Self.moments {
        // Half of the time there is an index before, with a change to take up.
        if moment.isMultiple(of: 2) { try FileManager.default.removeItem(at: cache) }
        try change(moment % 3 == 0 ? "一" : "二")
        let killed = try ToolRun.start(arguments, in: folder)
        Thread.sleep(
          forTimeInterval: wholeRun / .seconds(1) * Double(moment) / Double(Self.moments - 1))
        kill(killed.processIdentifier, SIGKILL)
        killed.waitUntilExit()
        let after = try ToolRun(arguments, in: folder)
        #expect(after.output == expected, "killed at moment \(moment)")
        #expect(after.errorOutput == "")
        let trusting = try ToolRun(arguments + ["--no-stat"], in: folder)
        #expect(trusting.output == expected)
      }
    }
  }
}
