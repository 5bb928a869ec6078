import Diagnostics
import Operations
import TestSupport
import Testing

/// What a finding proposes settles it, and touches nothing else.
@Suite struct FixTests {
  @Test(arguments: FixCase.all)
  func theFirstFixSettlesTheFindingAndNothingElse(_ row: FixCase) async throws {
    let marked = MarkedText(row.body)
    let before = try await findings(row.keys, marked.text)
    #expect(before.all.map(\.check.id) == [row.check], "\(before.all.map(\.message.zh))")
    let finding = try #require(before.all.first)
    let range = finding.location.utf8
    #expect(
      MarkedText.marking([range], in: before.text)
        == before.text.replacing(marked.text, with: row.body))

    let fix = try #require(finding.fixes.first)
    var bytes = Array(before.text.utf8)
    for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.replacement.utf8)
    }
    let fixed = String(decoding: bytes, as: UTF8.self)
    #expect(fixed == before.text.replacing(marked.text, with: row.fixed))

    let after = try await findings(row.keys, row.fixed)
    #expect(after.all.map(\.message.zh) == [])
  }

  /// Whatever is proposed, wherever: applied alone, the finding is gone, and nothing is worse.
  @Test(arguments: FixCase.all.map { (MarkedText($0.body).text, $0.keys) } + odd.map { ($0, "") })
  func everyFixRemovesItsFindingAndAddsNoError(_ body: String, _ keys: String) async throws {
    let before = try await findings(keys, body)
    for finding in before.all {
      for fix in finding.fixes {
        var bytes = Array(before.text.utf8)
        for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
          bytes.replaceSubrange(edit.range, with: edit.replacement.utf8)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let fixed = text.dropFirst(before.text.count - body.count - 1).dropLast()
        let after = try await findings(keys, String(fixed))
        func isSame(_ other: Diagnostic) -> Bool {
          other.check == finding.check && other.message.zh == finding.message.zh
        }
        #expect(
          after.all.count(where: isSame) < before.all.count(where: isSame), "\(body) → \(fixed)")
        func isError(_ finding: Diagnostic) -> Bool { finding.severity == .error }
        #expect(
          after.all.count(where: isError) <= before.all.count(where: isError),
          "\(body) → \(fixed): \(after.all.map(\.message.zh))")
      }
    }
  }

  /// Slips as hands make them, several at once.
  private static let odd = [
    "{% if customer_name %}a{% end for %}", "{% ifcustomer_name == '王' %}a{% endif %}",
    "{% iff %}a{% endif %}", "{% fro x in customer_name %}a{% endfor %}", "{% els %}",
    "{% if customer_name %}a{% els %}b{% endif %}", "{% if customer_name %}a{% elsf %}b{% endif %}",
    "{% whn 1 %}", "{% rendr bye %}", "{% unlss %}a{% endunless %}", "{% asign x %}",
    "{% asign x = 1 %}",
    "{% endraww %}", "{% cas customer_name %}{% whn '王' %}a{% endcase %}",
    "{{ customer_name | upcas: 2 }}", "{{ customer_name | shout }}",
    "{{ customer_name | truncat }}",
    "{{ customer_name | dat }}", "{{ customer_name 'x' }}", "{{ customer_name | append 'x' }}",
    "{{{customer_name}}}", "{ { customer_name } }", "${customer_nmae}", "$｛customer_name｝",
    "{%customer_name%}", "{% customer_name %}", "{{% customer_name %}}", "｛{customer_name}}",
    "{{customer_name}", "{customer_name}}", "[[客户姓名]]", "【[客户姓名]】", "<<客户姓名>>", "%(customer_name)s",
    "{{ customer_name ｝}", "{{ customer_name，}}", "{{ “客户姓名” }}",
    "{% if customer_name = '王' %}a{% endif %}",
  ]

  private func findings(_ keys: String, _ body: String) async throws -> (
    all: [Diagnostic], text: String
  ) {
    let workspace = try await SmallLibrary.workspace(adding: SmallLibrary.template(keys, body))
    let source = try #require(workspace.source("library/templates/t.md"))
    return (
      await workspace.validate(today: SmallLibrary.today), String(decoding: source, as: UTF8.self)
    )
  }
}
