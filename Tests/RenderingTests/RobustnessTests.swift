import DomainModel
import Rendering
import Testing

@Suite struct RobustnessTests {
  /// Well-formed pieces in any order: every outcome is a text or says why there is none.
  @Test func everyOutcomeIsATextOrAReason() {
    let pieces = [
      "你好", "\n", " ", "{{ a }}", "{{ b | default: 'x' }}", "{{ nosuch.x[0] }}",
      "{{ list[-1] | first }}",
      "{% if a %}", "{% else %}", "{% endif %}", "{% for a in list %}", "{% endfor %}",
      "{% break %}",
      "{% case n %}", "{% when 1, 'x' %}", "{% endcase %}", "{% assign a = list | join: a %}",
      "{% capture list %}", "{% endcapture %}", "{% render 'p', a: list %}",
      "{% include 'p' for list %}",
      "{% cycle a: 1, n %}", "{% increment n %}", "{{ n | divided_by: n | plus: a }}",
      "<!-- @p -->",
      "{% tablerow x in (1..n) cols: n %}", "{% endtablerow %}",
      "{{ map.k.j | size | slice: n, n }}",
      "{{ a | salutation | truncate: n }}", "{% liquid\necho a\nbreak %}", "{% ifchanged %}",
      "{% endifchanged %}",
      "{{ list | sort | where: 'a' | map: 'b' | sum }}",
      "{% for x in map offset: continue limit: n %}",
    ]
    let values: [String: Value] = [
      "a": "王小明", "n": .integer(3), "list": .list(["x", .integer(1), .null, .list(["y"])]),
      "map": .map([.init("k", .map([.init("j", "v")]))]),
    ]
    let partial = compiled("{{ p }}{{ a }}{% break %}")
    let slots = [
      slot("a"), slot("b"), slot("n", type: .number), slot("list", type: .list), slot("map"),
    ]
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var source = ""
      for _ in 0..<12 {
        // Knuth's MMIX generator: a fixed seed keeps failures repeatable.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        source += pieces[Int(state >> 33) % pieces.count]
      }
      for mode in [RenderMode.strict, .draft, .lenient] {
        let result = rendered(
          source, slots: slots, values: values, partials: ["p": partial], mode: mode)
        let reasons = result.missing.count + result.unknown.count + result.diagnostics.count
        #expect(result.text != nil || reasons > 0, "\(source)")
        let size = result.text?.utf8.count ?? 0
        #expect(result.filledRanges.allSatisfy { $0.range.upperBound <= size }, "\(source)")
      }
    }
  }
}
