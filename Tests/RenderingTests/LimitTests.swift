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
    let result = liquid(source)
    #expect(result.text == nil)
    #expect(result.diagnostics.map(\.check.id) == ["render-limit"])
  }

  /// A value may be long and a list may hold it often: what is cheap to write must not be dear to do.
  @Test(arguments: [
    "{{ l }}", "{{ l | join: ',' }}", "{{ 'a' | append: l }}", "{{ l | upcase }}",
    "{{ l | uniq | size }}", "{{ l | sort_natural | size }}", "{{ l | map: 'size' | sum }}",
    "{% for i in (1..1000000) %}{% if l contains 'y' %}{% endif %}{% endfor %}",
    "{% for i in (1..1000000) %}{% if s == t %}{% endif %}{% endfor %}",
    "{% for i in (1..1000000) %}{% case s %}{% when t %}{% endcase %}{% endfor %}",
    "{% for i in (1..1000000) %}{% cycle s: 'a', 'b' %}{% endfor %}",
    "{% for i in (1..1000000) %}{% capture c %}{{ s }}{% endcapture %}{% endfor %}",
    "{% for i in (1..1000000) %}{% ifchanged %}{{ s }}{% endifchanged %}{% endfor %}",
    "{% for i in (1..1000000) %}{% assign x = s | upcase %}{% endfor %}",
  ])
  func longValuesAreCounted(source: String) {
    let long = """
      {% assign s = 'xxxxxxxxxx' %}{% for i in (1..14) %}{% assign s = s | append: s %}{% endfor %}\
      {% assign t = s | append: '' %}{% assign l = s | split: '|' %}\
      {% for i in (1..10) %}{% assign l = l | concat: l %}{% endfor %}
      """
    let result = liquid(long + source)
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
