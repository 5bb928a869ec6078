import Foundation
import Testing

/// `check --ndjson` over long inputs.
@Suite struct CheckStreamTests {
  private static let texts = [
    "我们会尽快处理。", "钱今天下午 3 点前退到你的微信。", "稍后联系你，👨‍👩‍👧尽快。", "We are on it.",
    "第一行。\\n第二行，尽快。", "",
  ]

  private static func line(_ number: Int) -> String {
    let padding = String(repeating: "说明。", count: number % 40)
    return #"{"id": \#(number), "text": "\#(padding)\#(texts[number % texts.count])"}"#
  }

  /// Answers come in the order of the lines, however many processors work on them, and do not depend on
  /// what else is in the stream: whoever hands out lines to several processes gets the same.
  @Test func answersAreInOrderAndEachItsOwn() throws {
    try withTemporaryFolder { folder in
      for name in ["library", "styleguide.yaml"] {
        try FileManager.default.copyItem(
          at: repository.appending(path: name), to: folder.appending(path: name))
      }
      func answers(_ numbers: Range<Int>) throws -> [Substring] {
        let input = numbers.map { Self.line($0) + "\n" }.joined()
        let run = try ToolRun(["check", "--ndjson"], in: folder, input: input)
        #expect(run.exitCode == 0 && run.errorOutput == "")
        return run.output.split(separator: "\n")
      }
      let all = try answers(0..<1500)
      #expect(all.count == 1500)
      for (number, answer) in all.enumerated() {
        #expect(answer.hasPrefix(#"{"id":\#(number),"lang":"#))
      }
      #expect(try answers(0..<400) + answers(400..<1500) == all)
    }
  }
}
