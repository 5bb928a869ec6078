import Diagnostics
import TemplateParsing
import Testing
import Validation

@Suite struct PartialCyclesTests {
  /// Who calls whom, and the circles that this makes.
  private func circles(_ calls: [(String, [String])]) -> [String] {
    let partials = calls.map { id, names in
      let text = names.map { "{% render '\($0)' %}" }.joined()
      let bytes = Array(text.utf8)
      return (id, TemplateParser.parse(bytes, in: 0..<bytes.count, path: "\(id).md").value)
    }
    return PartialCycles.findings(partials.map { (id: $0.0, parsed: $0.1) })
      .map { "\($0.location.file): \($0.message.en)" }
  }

  @Test func partialsThatLeadNowhereOrMeetAreFine() {
    #expect(circles([("a", ["b", "c"]), ("b", ["d"]), ("c", ["d"]), ("d", ["gone"])]) == [])
  }

  @Test func everyCircleIsNamedOnceAtTheCallThatClosesIt() {
    #expect(circles([("a", ["a"])]) == ["a.md: partials include each other: a → a"])
    #expect(
      circles([("x", ["a"]), ("a", ["b"]), ("b", ["a"])])
        == ["b.md: partials include each other: a → b → a"])
  }

  @Test func aVeryLongWayEnds() {
    let calls = (0..<5000).map { ("p\($0)", ["p\($0 + 1)"]) }
    #expect(circles(calls) == [])
  }
}
