import Foundation
import Testing

/// Which libraries `kouwen validate` searches for customers' words in.
@Suite struct ValidateLinesTests {
  /// Of a library with a number of lines, one of which finds another template than its own.
  private func stderrAndFindings(
    lines count: Int, _ options: [String]
  ) throws -> (stderr: String, isFound: Bool) {
    try withTemporaryFolder { folder in
      let templates = folder.appending(path: "library/templates")
      try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
      try Data("languages: [zh]\n".utf8).write(to: folder.appending(path: "styleguide.yaml"))
      func write(_ name: String, _ title: String, _ lines: [String]) throws {
        let says = lines.map { "  \($0)\n" }.joined()
        let text = "---\ntitle: \(title)\ncustomer_says: |\n\(says)---\n这就来办。\n"
        try Data(text.utf8).write(to: templates.appending(path: name))
      }
      try write("refund.md", "退款到账", ["退款什么时候到账"])
      try write("locker.md", "柜子", ["退款什么时候到账呀"])
      for start in stride(from: 2, to: count, by: 50) {
        let numbers = start..<min(start + 50, count)
        try write("locker-\(start).md", "柜子 \(start)", numbers.map { "第 \($0) 号柜子打不开" })
      }
      let run = try ToolRun(["validate", "--ui", "en"] + options, in: folder, input: "")
      return (run.errorOutput, run.output.contains("stray-customer-line"))
    }
  }

  @Test func smallLibrariesAreSearchedUnasked() throws {
    let run = try stderrAndFindings(lines: 20, [])
    #expect(run.isFound && run.stderr.isEmpty)
    #expect(try !stderrAndFindings(lines: 20, ["--no-lines"]).isFound)
  }

  @Test func largeOnesAreToldOf() throws {
    let run = try stderrAndFindings(lines: 5_001, [])
    #expect(!run.isFound)
    #expect(run.stderr.contains("5001 lines") && run.stderr.contains("--lines"))
    #expect(try stderrAndFindings(lines: 5_001, ["--no-lines"]).stderr.isEmpty)
  }
}
