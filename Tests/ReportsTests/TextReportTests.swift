import Diagnostics
import TestSupport
import Testing
import TextAnalysis

@testable import Reports

@Suite struct TextReportTests {
  private static let check = Check(
    "c", .warning, title: Message("t"), why: Message("because"))

  private func render(_ bytes: [UInt8], _ range: Range<Int>, width: Int = 60) -> [String] {
    let report = Report(
      [Diagnostic(Self.check, Message("m"), at: SourceRange(file: "f", utf8: range))],
      source: { _ in bytes }, language: .en, width: width, filesChecked: 1)
    return ReportFormat.text.render(report).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The columns that the marks cover are the columns that the marked text takes.
  @Test(arguments: [
    "⟦abc⟧", "我们会⟦尽快⟧处理", "👨‍👩‍👧⟦👍🏽⟧x", "e\u{301}⟦e\u{301}⟧", "\t⟦马上⟧", "a\tb⟦c⟧", "⟦ｱＡ⟧", "“⟦”⟧",
    "ok ⟦⟧", "⟦退⟧",
  ])
  func marksExactlyTheRange(_ marked: String) throws {
    let marked = MarkedText(marked)
    let lines = render(marked.bytes, marked.ranges[0])
    #expect(lines[3].hasPrefix("1 | "))
    let shown = String(lines[3].dropFirst(4))
    let marks = String(lines[4].dropFirst(4).prefix { $0 == " " || $0 == "^" })
    let start = marks.prefix { $0 == " " }.count
    let length = marks.count { $0 == "^" }
    var column = 0
    var covered = ""
    for character in shown {
      if column >= start, column < start + length { covered.append(character) }
      column += DisplayWidth.columns(character)
    }
    let expected = String(decoding: marked.bytes[marked.ranges[0]], as: UTF8.self)
    #expect(covered == expected)
  }

  @Test func givesTheReasonOnceAReport() {
    let diagnostics = [0..<1, 1..<2].map {
      Diagnostic(Self.check, Message("m"), at: SourceRange(file: "f", utf8: $0))
    }
    let report = Report(
      diagnostics, source: { _ in Array("ab".utf8) }, language: .en, filesChecked: 1)
    let text = ReportFormat.text.render(report)
    #expect(text.split(separator: "because").count == 2)
  }

  @Test func clipsLinesToTheWidth() {
    let text = String(repeating: "退款进度", count: 200)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 300) {
      for line in render(bytes, start..<start + 6, width: 50) {
        #expect(DisplayWidth.columns(line) <= 50)
      }
      #expect(render(bytes, start..<start + 6, width: 50)[4].contains("^^^^ m"))
    }
  }

  /// A file may be one line with thousands of findings, each with a fix: none reads all of the line.
  @Test func aFixReadsNoMoreOfALineThanIsShown() throws {
    let table = LineTable(String(repeating: "好,行。", count: 100_000))
    for start in [0, 30, 500_003, table.bytes.count - 10] {
      let offset = start / 10 * 10 + 3
      let fix = Fix(
        Message("x"), isSafe: true, edits: [TextEdit(offset..<offset + 1, replacement: "，")])
      let preview = try #require(FixPreview(fix, table, reach: 100))
      #expect(preview.lines.count == 1 && preview.lines[0].count <= 206)
      #expect(preview.lines[0][preview.focus...].starts(with: "，行。".utf8))
    }
  }

  /// What is shown of a long line is what is shown of a shorter one with the same surroundings.
  @Test(arguments: [40, 100])
  func theLengthOfALineChangesNothingButTheColumn(_ width: Int) {
    func shown(_ before: Int, _ after: Int) -> [String] {
      let lead = String(repeating: "好的\t我们看，", count: before)
      let text = lead + "行,\n" + String(repeating: "再说。", count: after)
      let offset = lead.utf8.count + 3
      var diagnostic = Diagnostic(
        Self.check, Message("m"), at: SourceRange(file: "f", utf8: offset..<offset + 1))
      diagnostic.fixes = [
        Fix(Message("x"), isSafe: true, edits: [TextEdit(offset..<offset + 2, replacement: "，\n")])
      ]
      let report = Report(
        [diagnostic], source: { _ in Array(text.utf8) }, language: .en, width: width,
        filesChecked: 1)
      return ReportFormat.text.render(report).split(separator: "\n").map(String.init)
        .filter { !$0.contains("-->") }
    }
    #expect(shown(200, 200) == shown(4000, 4000))
    #expect(shown(200, 200).contains { $0.contains("行，") })
  }

  /// No finding crashes a report, wherever its range lies and whatever the bytes are.
  @Test(arguments: ReportFormat.all.map(\.name))
  func anyRangeInAnyBytes(format name: String) throws {
    let format = try #require(ReportFormat.all.first { $0.name == name })
    let texts: [[UInt8]] = [
      [], [0xFF], Array("\r\n\r\n".utf8), Array("退\u{301}\t👨‍👩‍👧\u{FEFF}x\n\0\u{1B}".utf8),
      [0xEF, 0xBB, 0xBF, 0x61],
      Array(repeating: 0x80, count: 3000),
    ]
    for bytes in texts {
      for start in stride(from: 0, through: bytes.count + 3, by: max(1, bytes.count / 40)) {
        for length in [0, 1, 5, bytes.count] {
          let range = start..<start + length
          var diagnostic = Diagnostic(
            Self.check, Message("m"), at: SourceRange(file: "f", utf8: range))
          diagnostic.fixes = [
            Fix(Message("x"), isSafe: true, edits: [TextEdit(range, replacement: "a\nb")]),
            Fix(Message("x"), isSafe: true, edits: []),
          ]
          for width in [0, 41, 100] {
            let report = Report(
              [diagnostic], source: { _ in bytes }, language: .zh, width: width, filesChecked: 1)
            #expect(format.render(report).hasSuffix("\n"))
          }
        }
      }
    }
  }
}
