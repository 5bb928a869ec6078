import Diagnostics
import Rendering
import Testing

@Suite struct LimitTests {
  @Test(arguments: [
    "{% for i in (1..1000000000) %}{% for j in (1..1000000000) %}{% endfor %}{% endfor %}",
    "{% for i in (1..9223372036854775807) %}{% endfor %}",
    "{% for i in (-9223372036854775807..9223372036854775807) %}x{% endfor %}",
    "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}",
    "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..100) %}{% assign a = a | replace: 'x', a %}{% endfor %}",
    "{% for i in (1..1000000) %}0123456789{% endfor %}",
    "{{ (1..1000000000) | join: ',' }}",
    "{% assign a = 'x,y' | split: ',' %}{% for i in (1..100) %}{% assign a = a | concat: a %}{% endfor %}",
    "{% tablerow i in (1..100000000) %}{% endtablerow %}",
  ])
  func whatGrowsWithoutEndIsStopped(source: String) {
    let result = liquid(source, stepLimit: 100_000)
    #expect(result.text == nil)
    #expect(result.diagnostics.map(\.check.id) == ["render-limit"])
  }

  /// A value may be long and a list may hold it often: what is cheap to write must not be dear to do.
  @Test(arguments: [
    "{{ l | join: ',' }}", "{{ 'a' | append: l }}", "{% assign x = l | upcase %}",
    "{% assign x = l | uniq | size %}", "{% assign x = l | sort | size %}",
    "{% assign x = l | sort_natural | size %}", "{% assign x = l | map: 'size' | sum %}",
    "{% assign x = l | reverse | first %}", "{% assign x = l | concat: l | size %}",
    "{% if l contains 'y' %}{% endif %}", "{% if l == l %}{% endif %}",
    "{% if s == t %}{% endif %}", "{% if s contains 'y' %}{% endif %}",
    "{% case s %}{% when t %}{% endcase %}", "{% cycle s: 'a', 'b' %}",
    "{% capture c %}{{ s }}{% endcapture %}", "{% capture c %}{{ l }}{% endcapture %}",
    "{% ifchanged %}{{ s }}{% endifchanged %}", "{% assign x = s | upcase %}", "{{ [s] }}",
    "{% assign x = s | slice: 1, 2 %}", "{% assign x = s | split: '' %}",
    "{% tablerow y in l %}{% endtablerow %}",
  ])
  func longValuesAreCounted(source: String) {
    let long = """
      {% assign s = 'xxxxxxxxxx' %}{% for i in (1..7) %}{% assign s = s | append: s %}{% endfor %}\
      {% assign t = s | append: '' %}{% assign l = s | split: '|' %}\
      {% for i in (1..9) %}{% assign l = l | concat: l %}{% endfor %}
      """
    // The values themselves are within the limits.
    #expect(liquid(long + "{{ s | size }} {{ l | size }}").text == "1280 512")
    let result = liquid(
      long + "{% for i in (1..1000000) %}" + source + "{% endfor %}", stepLimit: 50_000)
    #expect(result.text == nil)
    #expect(result.diagnostics.map(\.check.id) == ["render-limit"])
  }

  @Test(
    arguments: [
      ("{{ 1 | divided_by: 0 }}", "wrong-argument"),
      ("{% if 1 < 'a' %}{% endif %}", "wrong-argument"),
      ("{{ 'x' | slice: 'a' }}", "wrong-argument"),
      ("{{ -9223372036854775808 | divided_by: -1 }}", nil),
      ("{{ -9223372036854775808 | abs }}", nil),
      ("{{ 9223372036854775807 | plus: 1 }}", nil), ("{{ 9223372036854775807 | times: 9 }}", nil),
      ("{{ -9223372036854775808 | modulo: -1 }}", nil), ("{{ 1 | round: 99999 }}", nil),
      ("{{ 'abc' | slice: 9223372036854775807, 9223372036854775807 }}", nil),
      ("{{ 'abc' | slice: -9223372036854775808 }}", nil), ("{{ 'abc' | truncate: -5 }}", nil),
      (
        "{% for i in (1..3) limit: 9223372036854775807 offset: 9223372036854775807 %}{% endfor %}",
        nil
      ),
      ("{% for i in (1..3) limit: -1 offset: -1 %}{% endfor %}", nil),
      ("{% tablerow i in (1..3) cols: 0 %}{% endtablerow %}", nil),
      ("{% tablerow i in (1..3) cols: -2 %}{% endtablerow %}", nil),
      ("{{ 1e9 }}", "malformed-expression"),
    ] as [(String, String?)])
  func oddArgumentsAreFindingsOrNumbers(source: String, check: String?) {
    let result = liquid(source)
    #expect(result.diagnostics.map(\.check.id) == [check].compactMap { $0 })
    #expect((result.text == nil) == (check != nil))
  }
}
