import Diagnostics
import Rendering
import Testing

/// Shopify's Liquid, in its lenient way.
@Suite struct LiquidTests {
  static let values: [String: Value] = [
    "a": .list(["x", "y", "z"]), "n": .integer(2), "f": .number(2.5), "s": "héllo",
    "m": .map([.init("k", "v"), .init("l", .integer(1))]),
    "users": .list([
      .map([.init("name", "b")]), .map([.init("name", "A")]),
    ]),
  ]

  @Test(arguments: [
    ("{{ nosuch }}|{{ a.nosuch }}|{{ m.k }}|{{ m['l'] }}", "||v|1"),
    ("{{ a }} {{ m }} {{ f }} {{ n }} {{ (1..3) }}", "xyz {\"k\"=>\"v\", \"l\"=>1} 2.5 2 1..3"),
    ("{{ a[0] }}{{ a[-1] }}{{ a.first }}{{ a.size }}{{ s.size }}", "xzx35"),
    ("{% if a contains 'y' and n >= 2 or nosuch %}t{% endif %}", "t"),
    ("{% if true or false and false %}t{% else %}f{% endif %}", "t"),
    (
      "{% if 0 %}t{% endif %}{% if '' %}t{% endif %}{% if nosuch == empty %}t{% else %}f{% endif %}",
      "ttf"
    ),
    ("{% case n %}{% when 1, 2 %}a{% when 3 %}b{% else %}c{% endcase %}", "a"),
    ("{% for x in a reversed limit: 2 offset: 1 %}{{ forloop.index }}{{ x }}{% endfor %}", "1z2y"),
    (
      "{% for x in a limit: 1 %}{{ x }}{% endfor %}{% for x in a offset: continue %}{{ x }}{% endfor %}",
      "xyz"
    ),
    (
      "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ j }} {% endfor %}{% endfor %}",
      "11 12 21 22 "
    ),
    ("{% for x in a %}{% if x == 'y' %}{% continue %}{% endif %}{{ x }}{% endfor %}", "xz"),
    ("{% for x in a %}{% if x == 'y' %}{% break %}{% endif %}{{ x }}{% endfor %}", "x"),
    ("{% for x in nosuch %}{% else %}none{% endfor %}", "none"),
    ("{% for p in m %}{{ p[0] }}={{ p[1] }};{% endfor %}", "k=v;l=1;"),
    ("{% increment c %}{% increment c %}{% decrement d %}{{ c }}", "01-12"),
    ("{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}", "aba"),
    ("{% capture c %}<{{ n }}>{% endcapture %}{{ c }}{{ c }}", "<2><2>"),
    ("{% liquid\nassign x = 1\nif x == 1\necho 'one'\nendif %}", "one"),
    ("!{% if true %} \n {% endif %}!", "!!"),
    (
      "{% tablerow x in a cols: 2 %}{{ x }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">x</td><td class=\"col2\">y</td></tr>\n<tr class=\"row2\"><td class=\"col1\">z</td></tr>\n"
    ),
    (
      "{{ 10.1 | minus: 2.2 }} {{ 20 | divided_by: 7 }} {{ -7 | divided_by: 2 }} {{ 10.1 | modulo: 7.0 }}",
      "7.9 2 -4 3.1"
    ),
    (
      "{{ 1.005 | times: 100 }} {{ 5.666 | round: 1 }} {{ 5.5 | round }} {{ -5.1 | ceil }} {{ '3.7' | floor }}",
      "100.5 5.7 6 -5 3"
    ),
    ("{{ 'a,b,,' | split: ',' | join: '-' }} {{ '中文' | split: '' | join: '|' }}", "a-b 中|文"),
    (
      "{{ 'héllo' | slice: 1, 2 }}{{ '中文字' | truncate: 2, '…' }}{{ 'a b c' | truncatewords: 2 }}",
      "él中…a b..."
    ),
    (
      "{{ '<a href=\"x\">&amp;' | escape }} {{ '<&amp;' | escape_once }}",
      "&lt;a href=&quot;x&quot;&gt;&amp;amp; &lt;&amp;"
    ),
    ("{{ 'a b&中' | url_encode }} {{ 'a+b%26' | url_decode }}", "a+b%26%E4%B8%AD a b&"),
    ("{{ users | sort: 'name' | first }}", "{\"name\"=>\"A\"}"),
    (
      "{{ 'b,A,c' | split: ',' | sort_natural | join }} {{ 'x' | append: 'y' | prepend: 'z' | upcase }}",
      "A b c ZXY"
    ),
    (
      "{{ 'aXbX' | replace_last: 'X', '' }}{{ 'abab' | replace: 'ab', 'c' }}{{ 'ab' | replace: '', '-' }}",
      "aXbcc-a-b-"
    ),
    ("<!-- {{ n }} --> }}", "<!-- 2 --> }}"),
    (
      "{{ users | map: 'name' | join }} {{ users | where: 'name', 'A' }} {{ users | has: 'nosuch' }}",
      "b A {\"name\"=>\"A\"} false"
    ),
    (
      "{{ users | find_index: 'name', 'A' }} {{ a | find: 'y' }} {{ a | reject: 'y' | join }}",
      "1 y x z"
    ),
    ("{{ '1,2.5,x' | split: ',' | sum }} {{ m | sum: 'l' }}", "3.5 1"),
    ("{{ '中文' | base64_encode }} {{ '5Lit5paH' | base64_decode }}", "5Lit5paH 中文"),
    ("{{ 'a?~' | base64_url_safe_encode }} {{ 'YT9-' | base64_url_safe_decode }}", "YT9- a?~"),
    ("{{ '<b a=1>x</b><!-- c --><script>y</script>z<' | strip_html }}", "xz<"),
  ])
  func printsWhatShopifyPrints(source: String, expected: String) {
    let result = liquid(source, Self.values)
    #expect(result.text == expected)
    #expect(result.diagnostics.map(\.message.en) == [])
  }

  @Test func partialsAsShopifys() {
    let partials = [
      "p": "{{ x }}{{ p }}{% assign y = 1 %}", "i": "{% assign z = 'set' %}{{ q }}{% break %}",
    ]
    #expect(
      liquid(
        "{% render 'p', x: 1 %}{{ y }}|{% render 'p' with 2 %}|{% render 'p' for a as x %}",
        ["a": .list(["b", "c"])], partials: partials
      ).text == "1|2|bc")
    #expect(
      liquid("{% for q in (1..3) %}{% include 'i' %}{% endfor %}{{ z }}", partials: partials).text
        == "1set")
  }
}
