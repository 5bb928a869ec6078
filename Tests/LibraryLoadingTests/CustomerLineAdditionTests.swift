import Diagnostics
import DomainModel
import FileAccess
import TestSupport
import Testing
import YAMLReading

@testable import LibraryLoading

/// A line more of what customers say, and no other byte.
@Suite struct CustomerLineAdditionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: String
    var line = "钱呢"
    var after: String

    init(_ name: String, _ before: String, adding line: String = "钱呢", _ after: String) {
      (testDescription, self.before, self.line, self.after) = (name, before, line, after)
    }
  }

  static let cases: [Case] = [
    Case(
      "a block", "title: 甲\ncustomer_says: |\n  一\n  二\ntags: [a]\n",
      "title: 甲\ncustomer_says: |\n  一\n  二\n  钱呢\ntags: [a]\n"),
    Case(
      "a block with its own margin and a comment", "title: 甲\n客户会说: | # 原话\n     一\n\n状态: 待审\n",
      "title: 甲\n客户会说: | # 原话\n     一\n     钱呢\n\n状态: 待审\n"),
    Case(
      "signs that need no quotes in a block", "title: 甲\ncustomer_says: |\n  一\n",
      adding: "@客服 #8 [急]: ?", "title: 甲\ncustomer_says: |\n  一\n  @客服 #8 [急]: ?\n"),
    Case(
      "a list", "customer_says:\n  - 一 # 说明\ntitle: 甲\n",
      "customer_says:\n  - 一 # 说明\n  - 钱呢\ntitle: 甲\n"),
    Case(
      "a list, and quotes where YAML needs them", "title: 甲\ncustomer_says:\n- 一\n",
      adding: "@客服: 钱呢 #8", "title: 甲\ncustomer_says:\n- 一\n- \"@客服: 钱呢 #8\"\n"),
    Case(
      "a list on one line", "title: 甲\ncustomer_says: [一, 二]\n", adding: "钱，呢",
      "title: 甲\ncustomer_says: [一, 二, \"钱，呢\"]\n"),
    Case("an empty list", "title: 甲\n客户会说: []\n", "title: 甲\n客户会说: [钱呢]\n"),
    Case(
      "nothing behind the key", "title: 甲\ncustomer_says: # 原话\ntags: [a]\n",
      "title: 甲\ncustomer_says: [钱呢] # 原话\ntags: [a]\n"),
    Case(
      "one text", "title: 甲\ncustomer_says: 一\ntags: [a]\n",
      "title: 甲\ncustomer_says: [一, 钱呢]\ntags: [a]\n"),
    Case(
      "no key", "title: 甲\nstatus: approved # 三月\ntags: [a]\n",
      "title: 甲\nstatus: approved # 三月\ncustomer_says: |\n  钱呢\ntags: [a]\n"),
    Case(
      "no key among Chinese ones", "标题: 甲\n场景: b\n标签: [a]\n",
      "标题: 甲\n场景: b\n客户会说: |\n  钱呢\n标签: [a]\n"),
    Case(
      "keys in braces", "{ title: 甲, tags: [a] }\n",
      "{ title: 甲, customer_says: [钱呢], tags: [a] }\n"),
    Case("no key before it", "tags: [a]\n", "tags: [a]\ncustomer_says: |\n  钱呢\n"),
  ]

  private static func file(_ yaml: String, bom: Bool = false, crlf: Bool = false) -> [UInt8] {
    let text = "---\n\(yaml)---\n\n正文 \(yaml.count)\n没有换行结尾"
    return (bom ? [0xEF, 0xBB, 0xBF] : []) + (crlf ? text.replacing("\n", with: "\r\n") : text).utf8
  }

  private func says(_ bytes: [UInt8]) async throws -> [String]? {
    var tree = fileTree("-- styleguide.yaml --\nlanguages: [zh]\n")
    tree["library/templates/t.md"] = bytes
    return try await LibraryLoader(tree).load().value.template("t")?.customerSays
  }

  @Test(arguments: cases) func addsTheLineAndNothingElse(_ example: Case) throws {
    for (bom, crlf) in [(false, false), (true, false), (false, true), (true, true)] {
      let new = try CustomerLineAddition.adding(
        example.line, to: Self.file(example.before, bom: bom, crlf: crlf))
      let wanted = Self.file(example.after, bom: bom, crlf: crlf)
      let (body, oldBody) = ("正文 \(example.after.count)", "正文 \(example.before.count)")
      let text = String(decoding: new, as: UTF8.self).replacing(oldBody, with: body)
      #expect(text == String(decoding: wanted, as: UTF8.self))
    }
  }

  private static let pieces = [
    "退款", "快递 3 天", "@", "#", ": ", "- ", "[", "]", "{", "}", "'", "\"", "\\", "|", ">", "！", "，",
    "***", "😡", "👨‍👩‍👧", "%", "&", "?", "`", "~", "null", "a: b", " #", "---", "是", "：", "e\u{301}",
  ]

  /// The file loads, the line is there behind the others, and without it the old bytes are back.
  @Test(arguments: cases) func anyLineIsReadBackAndCanBeTakenOut(_ example: Case) async throws {
    var random = SeededGenerator(seed: UInt64(example.before.utf8.count))
    for round in 0..<12 {
      let count = Int.random(in: 1...5, using: &random)
      let joined = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
      let line = joined.split(separator: " ").joined(separator: " ")
      guard !line.isEmpty else { continue }
      let old = Self.file(example.before, bom: round % 2 == 1, crlf: round % 4 > 1)
      let new = try CustomerLineAddition.adding(line, to: old)
      let before = try #require(try await says(old))
      #expect(try await says(new) == before + [line], "\(line)")
      // One text becomes a list; everywhere else the new bytes stand in one stretch.
      let start = zip(old, new).prefix { $0 == $1 }.count
      let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
      if example.testDescription == "one text" {
        #expect(new[(new.count - end)...].starts(with: old[(old.count - end)...]))
      } else if example.testDescription == "nothing behind the key" {
        // What stands beside the key stays beside it.
        #expect(String(decoding: new, as: UTF8.self).contains("# 原话"))
      } else {
        #expect(start + end == old.count, "\(line)")
      }
    }
  }

  @Test func keepsLinesFromElsewhereThatAKeyWouldReplace() throws {
    let old = Self.file("title: 甲\n")
    let new = try CustomerLineAddition.adding("钱呢", besides: ["一", "二"], to: old)
    #expect(
      String(decoding: new, as: UTF8.self).contains("customer_says: |\n  一\n  二\n  钱呢\n---"))
  }

  @Test(arguments: ["没有 front matter", "---\ntitle: 甲\n正文", ""])
  func leavesAloneWhatCannotBeRead(_ text: String) {
    #expect(throws: YAMLEditor.Problem.self) {
      try CustomerLineAddition.adding("钱呢", to: Array(text.utf8))
    }
  }
}
