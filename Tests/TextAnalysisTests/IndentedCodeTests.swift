import TestSupport
import Testing
import TextAnalysis

/// What CommonMark 0.31 takes for indented code, and what it does not.
@Suite struct IndentedCodeTests {
  @Test(arguments: [
    // Behind a blank line, a heading or a rule, and at the very beginning.
    "步骤：\n\n    ⟦pip install a,b⟧\n",
    "步骤：\n\n\t⟦pip install a,b⟧",
    "  \n  \t⟦a⟧\n",
    "    ⟦a\n\n     b⟧\n\nc",
    "# 一\n    ⟦a⟧",
    "标题\n===\n    ⟦a⟧",
    "段落\n---\n    ⟦a⟧",
    "***\n    ⟦a⟧",
    "```\n    a\n```\n    ⟦b⟧",
    "一\r\n\r\n    ⟦a\r\n    b⟧\r\n\r\n二",
    // A paragraph goes on.
    "段落\n    续行",
    "段落\n\t续行",
    "> 客户的话\n    续行",
    "\u{3000}\u{3000}全角缩进\n\n\u{3000}\u{3000}又一段",
    "   三个空格\n\n   又一段",
    // Lists.
    "- 一\n\n    续段",
    "- 一\n\n      ⟦a⟧",
    "1. 一\n\n    续段\n\n       ⟦a⟧",
    "- 一\n  - 二\n\n    续段\n\n        ⟦a⟧",
    "- 一\n    - 二\n    - 三",
    "- 一\n\n段落\n\n    ⟦a⟧",
    "-\n\n      ⟦a⟧",
    "段落\n2. 不是列表\n\n    ⟦a⟧",
    "-     离得远的字",
    // In a fence.
    "```\n\n    a\n```",
    "~~~\n\n    a\n\n```\n    a\n~~~\n",
    // A tag of a template stands where it leaves an empty line.
    "\u{1}\n    写在里面的话\n\u{1}",
    "\u{1}\n\n    ⟦a⟧\n\u{1}",
  ])
  func findsExactlyTheMarkedLines(_ marked: String) {
    let text = MarkedText(marked)
    let found = IndentedCode.find(in: text.bytes, 0..<text.bytes.count)
    #expect(MarkedText.marking(found.map(\.range), in: text.text) == marked)
  }

  @Test(arguments: [
    ("您好：\n\n    您的订单已经发出。\n\n    祝好", true),
    ("\t“好的！”\n", true),
    ("    # 安装，然后运行。", false),
    ("    echo 好的。", false),
    ("    订单号:123,状态OK", false), ("\tWe will write as soon as possible", true),
    ("  \tnpm install\n", true), ("    npm install\n    npm start", false),
  ])
  func tellsSentencesSetInFromCode(_ text: String, isProse: Bool) {
    let bytes = Array(text.utf8)
    let found = IndentedCode.find(in: bytes, 0..<bytes.count).map(\.readsAsProse)
    #expect(found == [isProse])
  }

  @Test func takesAnyText() {
    let pieces = [
      "    ", "\t", "\n", "\r", "- ", "1. ", ">", "```", "---", "#", "字", "\u{1}", "a", "\u{3000}",
    ]
    var random = SeededGenerator(seed: 41)
    for _ in 0..<2_000 {
      let text = (0..<random.next(upperBound: UInt(24))).map { _ in
        pieces.randomElement(using: &random)!
      }.joined()
      let bytes = Array(text.utf8)
      let ranges = IndentedCode.find(in: bytes, 0..<bytes.count).map(\.range)
      let areApart = zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
      let areInside = ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count }
      #expect(areApart && areInside, "\(text.debugDescription)")
    }
  }
}
