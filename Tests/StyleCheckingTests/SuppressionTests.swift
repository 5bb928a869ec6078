import Diagnostics
import DomainModel
import StyleChecking
import TestSupport
import Testing

/// Comments that switch rules off, and what can be wrong with them.
@Suite struct SuppressionTests {
  private static let checker = StyleChecker(
    Library(
      styleGuide: .withoutTypography,
      rules: [
        .make(id: "vague-time", .words("尽快", "稍后")), .make(id: "overpromise", .words("保证")),
        .make(
          id: "for-chat", .words("亲"),
          applies: Rule.Applicability(channels: [at("chat")])),
      ]))

  private static func findings(_ text: String) -> [Diagnostic] {
    checker.check(CheckedText(path: "reply.md", draft: Array(text.utf8), language: "zh"))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    /// `line:column check`.
    var found: [String]
    var testDescription: String { text }

    init(_ text: String, _ found: String...) { (self.text, self.found) = (text, found) }
  }

  static let rows: [Row] = [
    Row("我们会尽快处理。", "1:4 vague-time"),
    // The next line.
    Row("<!-- kouwen-disable-next-line vague-time: 客户自己要求尽快 -->\n我们会尽快处理。"),
    Row(
      "<!-- kouwen-disable-next-line vague-time: 客户自己说的 -->\n尽快。\n尽快。", "3:1 vague-time"),
    Row("<!-- kouwen-disable-next-line vague-time: 原因 -->\n\n \n尽快。"),
    Row("<!-- kouwen-disable-next-line vague-time: 原因 -->\r\n\r\n尽快。\r\n尽快。", "4:1 vague-time"),
    Row("你好 <!-- kouwen-disable-next-line vague-time: 原因 --> 保证。\n尽快。", "1:53 overpromise"),
    Row("\u{FEFF}<!-- kouwen-disable-next-line vague-time: 原因 -->\n尽快。"),
    // Comments above one another speak of the same line.
    Row(
      """
      <!-- kouwen-disable-next-line vague-time: 原因 -->
      <!-- kouwen-disable-next-line overpromise: 另一个原因 -->
      保证尽快。
      """),
    // Several rules; Chinese signs; a rule's name where it has a title of its own.
    Row("<!-- kouwen-disable-next-line vague-time, overpromise: 原因 -->\n保证尽快。"),
    Row("<!-- kouwen-disable-next-line vague-time、overpromise：原因 -->\n保证尽快。"),
    Row("<!--kouwen-disable-next-line vague-time，overpromise：原因-->\n保证尽快。"),
    Row("<!-- kouwen-disable-next-line vague-time: 见 10:30 的电话：客户同意 -->\n尽快。"),
    // A stretch, and a file.
    Row(
      """
      尽快。
      <!-- kouwen-disable vague-time: 原因 -->
      尽快。

      稍后。
      <!-- kouwen-enable vague-time -->
      稍后。
      """, "1:1 vague-time", "7:1 vague-time"),
    Row("<!-- kouwen-disable vague-time: 原因 -->\n尽快。\n稍后。"),
    Row(
      "<!-- kouwen-disable vague-time, overpromise: 原因 -->\n保证尽快。\n<!-- kouwen-enable -->\n保证。",
      "4:1 overpromise"),
    Row(
      """
      <!-- kouwen-disable vague-time, overpromise: 原因 -->
      保证尽快。
      <!-- kouwen-enable overpromise -->
      保证尽快。
      """, "4:1 overpromise"),
    Row("尽快。\n<!-- kouwen-disable-file vague-time: 原因 -->\n稍后。"),
    // No reason.
    Row(
      "<!-- kouwen-disable-next-line vague-time -->\n尽快。", "1:1 suppression-without-reason"),
    Row(
      "<!-- kouwen-disable-next-line vague-time: -->\n尽快。", "1:1 suppression-without-reason"),
    Row("<!-- kouwen-disable-file vague-time： -->\n你好。", "1:1 suppression-without-reason"),
    // No such rule.
    Row(
      "<!-- kouwen-disable-next-line vague-tme: 原因 -->\n尽快。",
      "1:31 suppression-of-unknown-rule", "2:1 vague-time"),
    Row("<!-- kouwen-disable nothing-near: 原因 -->\n你好", "1:21 suppression-of-unknown-rule"),
    Row(
      "<!-- kouwen-disable vague-time: 原因 -->\n尽快。\n<!-- kouwen-enable vaguetime -->\n尽快。",
      "3:20 suppression-of-unknown-rule"),
    // Everything at once.
    Row(
      "<!-- kouwen-disable-next-line: 原因 -->\n尽快。", "1:1 suppression-of-everything",
      "2:1 vague-time"),
    Row("<!-- kouwen-disable *: 原因 -->\n尽快。", "1:1 suppression-of-everything", "2:1 vague-time"),
    Row(
      "<!-- kouwen-disable-file 全部：原因 -->\n尽快。", "1:1 suppression-of-everything", "2:1 vague-time"),
    // Nothing that Kouwen knows.
    Row(
      "<!-- kouwen-disable-line vague-time: 原因 -->\n尽快。", "1:6 unknown-directive", "2:1 vague-time"),
    Row("<!-- kouwen-off vague-time: 原因 -->\n尽快。", "1:6 unknown-directive", "2:1 vague-time"),
    Row("<!-- kouwen 会提醒这里 -->\n你好。"),
    // Nothing to suppress.
    Row("<!-- kouwen-disable-next-line vague-time: 原因 -->\n下午 3 点。", "1:1 unused-suppression"),
    Row(
      "尽快。\n<!-- kouwen-disable-next-line vague-time: 原因 -->", "1:1 vague-time",
      "2:1 unused-suppression"),
    Row(
      "<!-- kouwen-disable-next-line vague-time, overpromise: 原因 -->\n尽快。",
      "1:43 unused-suppression"),
    Row("<!-- kouwen-disable-file vague-time: 原因 -->\n你好。", "1:1 unused-suppression"),
    Row("<!-- kouwen-enable vague-time -->\n你好。", "1:1 unused-suppression"),
    Row("<!-- kouwen-enable -->\n你好。", "1:1 unused-suppression"),
    // A rule for one channel, where nobody said which.
    Row("<!-- kouwen-disable-next-line for-chat: 原因 -->\n亲。"),
    // Comments for people, and what is no comment.
    Row("<!-- vague-time 这里不管 -->\n尽快。", "2:1 vague-time"),
    Row(
      "<!-- kouwen-disable-next-line vague-time: 没有写完\n尽快。", "1:1 unclosed-suppression",
      "2:1 vague-time"),
    Row("你好。\n<!--kouwen-disable", "2:1 unclosed-suppression"),
    Row("<!-- 给人看的，没有写完\n尽快。", "2:1 vague-time"),
    // The case of letters counts.
    Row(
      "<!-- KOUWEN-DISABLE-NEXT-LINE vague-time: 原因 -->\n尽快。", "1:6 unknown-directive",
      "2:1 vague-time"),
    Row(
      "<!-- Kouwen-disable-file vague-time: 原因 -->\n尽快。", "1:6 unknown-directive", "2:1 vague-time"),
    Row("kouwen-disable-file vague-time: 原因\n尽快。", "2:1 vague-time"),
  ]

  @Test(arguments: rows) func switchesOffWhatItNamesAndNothingElse(_ row: Row) {
    let table = LineTable(row.text)
    let found = Self.findings(row.text).map { finding in
      let place = table.position(of: finding.location.utf8.lowerBound)
      return "\(place.line):\(place.column) \(finding.check.id)"
    }
    #expect(found == row.found)
  }

  static let fixes: [(before: String, after: String)] = [
    ("<!-- kouwen-disable-next-line vague-time: 原因 -->\n你好。\n", "你好。\n"),
    ("你好。\r\n  <!-- kouwen-disable-file vague-time: 原因 -->  \r\n再见。", "你好。\r\n再见。"),
    ("你好。<!-- kouwen-disable-file vague-time: 原因 -->再见。", "你好。再见。"),
    ("\u{FEFF}<!-- kouwen-enable vague-time -->\n你好。", "\u{FEFF}你好。"),
    (
      "<!-- kouwen-disable-next-line vague-time, overpromise: 原因 -->\n尽快。",
      "<!-- kouwen-disable-next-line vague-time: 原因 -->\n尽快。"
    ),
    (
      "<!-- kouwen-disable-next-line vague-time、for-chat、overpromise：原因 -->\n尽快。",
      "<!-- kouwen-disable-next-line vague-time、for-chat：原因 -->\n尽快。"
    ),
    (
      "<!-- kouwen-disable-file vague-tme: 原因 -->\n尽快。",
      "<!-- kouwen-disable-file vague-time: 原因 -->\n尽快。"
    ),
    (
      "<!-- KOUWEN-DISABLE-FILE vague-time: 原因 -->\n尽快。",
      "<!-- kouwen-disable-file vague-time: 原因 -->\n尽快。"
    ),
    (
      "<!-- kouwen-disable-nextline vague-time: 原因 -->\n尽快。",
      "<!-- kouwen-disable-next-line vague-time: 原因 -->\n尽快。"
    ),
  ]

  @Test(arguments: fixes) func fixesLeaveNothingToSay(_ row: (before: String, after: String)) throws
  {
    let finding = try #require(Self.findings(row.before).first { !$0.fixes.isEmpty })
    var bytes = Array(row.before.utf8)
    for edit in try #require(finding.fixes.first).edits.reversed() {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == row.after)
    #expect(Self.findings(row.after) == [])
  }

  /// In a reply the comments of its template are gone, and with them whatever is wrong with them.
  @Test func aReplyKeepsToTheCommentsOfItsTemplate() {
    let text = "尽快。\n稍后。\n尽快。"
    var reply = CheckedText(path: "reply", plain: Array(text.utf8), language: "zh")
    let secondLine = "尽快。\n".utf8.count
    func found(_ comment: String, at offset: Int, in file: Range<Int>) -> [Int] {
      reply.directives = [DirectiveComment(Array(comment.utf8), at: offset, file: file)]
      return Self.checker.check(reply).map {
        LineTable(text).position(of: $0.location.utf8.lowerBound).line
      }
    }
    let all = 0..<text.utf8.count
    #expect(found("kouwen-disable-next-line vague-time: 原因", at: secondLine, in: all) == [1, 3])
    #expect(found("kouwen-disable vague-time: 原因", at: secondLine, in: all) == [1])
    #expect(found("kouwen-disable-file vague-time", at: secondLine, in: all) == [])
    // A partial speaks for itself alone.
    let partial = secondLine..<secondLine + "稍后。".utf8.count
    #expect(found("kouwen-disable-file vague-time: 原因", at: secondLine, in: partial) == [1, 3])
    #expect(found("kouwen-disable-file overpromise: 原因", at: 0, in: all) == [1, 2, 3])
  }
}
