import Diagnostics
import DomainModel
import Operations
import TestSupport
import Testing

/// Texts made of the signs that blanks are made of, in any order.
@Suite struct AnyTextTests {
  private static let pieces = [
    "[", "]", "【", "】", "（", "）", "(", ")", "<", ">", "X", "xx", "××", "_", "__", "＿", "……", "...",
    "元", "天",
    "$", "%", "#", "{", "}", "{{", "}}", "{% if gift %}", "{% else %}", "{% endif %}", "{{ gift }}",
    "{{ customer_name }}", "{{a.b}}", "{{ .A }}", "{%a.b%}", "$|$", "[[", "]]", "|", "`", "```",
    "客户", "姓", "明",
    "某", "customer", "nmae", "here", "insert ", "，", "。", ". ", "\n", " ", "👩‍👧", "é", "\u{301}", "｛",
    "｝",
  ]

  @Test func everyFindingLiesWithinItsFileOnWholeCharacters() async throws {
    var generator = SeededGenerator(seed: 31)
    let files = (0..<300).map { number in
      let body = (0..<24).map { _ in Self.pieces.randomElement(using: &generator)! }.joined()
      return SmallLibrary.template("slots: { gift: { optional: true } }", body, name: "t\(number)")
    }
    let workspace = try await SmallLibrary.workspace(adding: files.joined())
    let findings = await workspace.validate(today: SmallLibrary.today)
    #expect(findings.count > 300)
    for finding in findings {
      let source = try #require(workspace.source(finding.location.file))
      let ranges = [finding.location.utf8] + finding.fixes.flatMap(\.edits).map(\.range)
      for range in ranges {
        #expect(range.upperBound <= source.count)
        #expect(
          [range.lowerBound, range.upperBound].allSatisfy {
            $0 == source.count || source[$0] & 0xC0 != 0x80
          }, "\(finding.message.zh)")
      }
    }
  }

  /// A sign two thousand times over is looked at in one go.
  @Test(arguments: ["[", "_ ", "`` ", "XX 天", "{{ gift }}，", "#{a.b}", "{{a.b}}", "{{{a}}}", "某"])
  func aLongRunOfOneSignEnds(_ piece: String) async throws {
    let body = String(repeating: piece, count: 2000)
    let files = SmallLibrary.template("slots: { gift: { optional: true } }", body)
    #expect(try await SmallLibrary.findings(adding: files).count <= 250)
  }
}
