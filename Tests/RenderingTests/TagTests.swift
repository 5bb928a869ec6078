import Diagnostics
import Rendering
import Testing

/// Shopify's tags and expressions, one behaviour a row.
@Suite struct TagTests {
  static let values: [String: Value] = [
    "list": .list(["甲", "乙", "丙"]), "six": .list((1...6).map { .integer($0) }), "n": .integer(2),
    "price": .number(2.5),
    "name": "王芳", "none": .null, "off": .flag(false), "on": .flag(true), "blank_text": "  ",
    "nothing": "",
    "empty_list": .list([]), "empty_map": .map([]), "key": "k",
    "map": .map([
      .init("k", "v"), .init("inner", .map([.init("list", .list([.integer(9)]))])),
      .init("size", .integer(99)),
    ]),
    "pairs": .map([.init("b", .integer(2)), .init("a", .integer(1))]),
  ]

  static let partials = [
    "line": "[{{ x }}{{ line }}]", "sets": "{% assign made = 1 %}{% increment c %}",
    "stops": "a{% break %}b",
    "turn": "{{ forloop.index }}{{ forloop.last }}{{ forloop.parentloop.index }};",
    "outer": "{% include 'line' %}", "cycles": "{% cycle 'a', 'b' %}",
    "continues": "{% for i in six offset: continue %}{{ i }}{% endfor %};",
  ]

  static let expressions: [(String, String)] = [
    (
      "{{ list }}{{ pairs }}{{ (1..3) }}{{ none }}{{ on }}{{ price }}",
      "甲乙丙{\"b\"=>2, \"a\"=>1}1..3true2.5"
    ),
    (
      "{{ list[0] }}{{ list[-1] }}{{ list[3] }}{{ list.first }}{{ list.last }}{{ list.size }}",
      "甲丙甲丙3"
    ),
    (
      "{{ map.k }}{{ map['k'] }}{{ map[key] }}{{ map.inner.list[0] }}{{ map['inner']['list'].first }}{{ map.size }}",
      "vvv9999"
    ),
    (
      "{{ pairs.first[0] }}{{ pairs.size }}{{ pairs.last }}{{ name.size }}{{ nosuch.x.y }}{{ list.nosuch }}",
      "b22"
    ),
    ("{{ ['name'] }}{{ [key] }}{{ six[list.size] }}{{ six[six[0]] }}", "王芳42"),
    ("{{ 'a\"b' }}{{ \"a'b\" }}{{ '}' }}{{ 1.50 }}{{ -3 }}", "a\"ba'b}1.5-3"),
    ("{{ true }}{{ false }}{{ nil }}{{ empty }}{{ blank }}{{ empty.size }}", "truefalse"),
    ("{{name}}{{  name|size  }}{{ name\n|\nsize }}", "王芳22"),
    ("{{ }}{{}}|{{ 客户名 }}|{{ 名称.一 }}", "||"),
  ]

  static let conditions: [(String, String)] = [
    (
      "{% if n == 2 and price > 2 %}1{% endif %}{% if n != 2 or on %}2{% endif %}{% if n <> 3 %}3{% endif %}{% if n == 2.0 %}4{% endif %}",
      "1234"
    ),
    (
      "{% if on or off and off %}1{% endif %}{% if off and off or on %}2{% else %}3{% endif %}",
      "13"
    ),
    (
      "{% if 0 %}1{% endif %}{% if nothing %}2{% endif %}{% if empty_list %}3{% endif %}{% if none %}4{% endif %}{% if off %}5{% endif %}",
      "123"
    ),
    (
      "{% if name contains '芳' %}1{% endif %}{% if list contains '乙' %}2{% endif %}{% if pairs contains 'a' %}3{% endif %}{% if '12' contains 2 %}4{% endif %}{% if (1..3) contains 2 %}5{% endif %}{% if six contains '3' %}6{% endif %}{% if none contains 'a' %}7{% endif %}{% if name contains none %}8{% endif %}",
      "12345"
    ),
    (
      "{% if nothing == empty %}1{% endif %}{% if empty_list == empty %}2{% endif %}{% if empty_map == empty %}3{% endif %}{% if blank_text == empty %}4{% endif %}{% if none == empty %}5{% endif %}{% if empty == nothing %}6{% endif %}{% if list != empty %}7{% endif %}",
      "12367"
    ),
    (
      "{% if nothing == blank %}1{% endif %}{% if blank_text == blank %}2{% endif %}{% if none == blank %}3{% endif %}{% if off == blank %}4{% endif %}{% if empty_list == blank %}5{% endif %}{% if 0 == blank %}6{% endif %}{% if name != blank %}7{% endif %}",
      "123457"
    ),
    (
      "{% if none == nil %}1{% endif %}{% if nosuch == nil %}2{% endif %}{% if off == nil %}3{% endif %}{% if nosuch == none %}4{% endif %}",
      "124"
    ),
    (
      "{% if none < 1 %}1{% else %}2{% endif %}{% if 1 > nosuch %}1{% else %}2{% endif %}{% if on > 0 %}1{% else %}2{% endif %}{% if list < 2 %}1{% else %}2{% endif %}",
      "2222"
    ),
    (
      "{% if 'a' < 'b' %}1{% endif %}{% if 'Z' < 'a' %}2{% endif %}{% if '10' < '9' %}3{% endif %}{% if '2' == 2 %}4{% endif %}{% if '甲' < '乙' %}5{% endif %}",
      "123"
    ), ("{% if '\u{E9}' == 'e\u{301}' %}same{% else %}other{% endif %}", "other"),
    ("{% if off %}1{% elsif none %}2{% elsif on %}3{% elsif on %}4{% else %}5{% endif %}", "3"),
    (
      "{% unless off %}1{% endunless %}{% unless on %}2{% elsif n == 2 %}3{% else %}4{% endunless %}",
      "13"
    ),
    (
      "{% case n %}{% when 1 %}1{% when 2, 3 %}2{% else %}3{% endcase %}{% case name %}{% when 'x' or '王芳' %}4{% endcase %}",
      "24"
    ),
    (
      "{% case nosuch %}{% when nil %}1{% endcase %}{% case n %}{% when '2' %}2{% else %}3{% endcase %}{% case n %} x {% when 2.0 %}4{% endcase %}",
      "134"
    ),
    (
      "{% case n %}{% when 2 %}a{% when 2 %}b{% else %}c{% endcase %}{% case n %}{% else %}d{% endcase %}",
      "abd"
    ),
    (
      "{% case nothing %}{% when empty %}1{% endcase %}{% case blank_text %}{% when blank %}2{% endcase %}",
      "12"
    ),
    (
      "{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% ifchanged %}b{% endifchanged %}",
      "ab"
    ),
  ]

  static let loops: [(String, String)] = [
    (
      "{% for x in list %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}{{ forloop.first }}{{ forloop.last }}{{ forloop.length }} {% endfor %}",
      "1032truefalse3 2121falsefalse3 3210falsetrue3 "
    ),
    (
      "{% for x in six limit: 2 offset: n %}{{ x }}{% endfor %} {% for x in six reversed limit: 2 offset: 1 %}{{ x }}{% endfor %} {% for x in six, limit: '1', offset: '4' %}{{ x }}{% endfor %}",
      "34 32 5"
    ),
    (
      "{% for x in six limit: 2 %}{{ x }}{% endfor %}-{% for x in six offset: continue limit: 3 %}{{ x }}{% endfor %}-{% for x in six offset: continue %}{{ x }}{% endfor %}-{% for x in six offset: continue %}{{ x }}{% else %}end{% endfor %}",
      "12-345-6-end"
    ),
    (
      "{% for x in six limit: 2 %}{{ x }}{% endfor %}{% for y in six offset: continue limit: 1 %}{{ y }}{% endfor %}",
      "121"
    ),
    (
      "{% for x in six limit: 3 %}{% break %}{% endfor %}{% for x in six offset: continue %}{{ x }}{% endfor %}",
      "456"
    ),
    (
      "{% for x in empty_list %}x{% else %}1{% endfor %}{% for x in none %}x{% else %}2{% endfor %}{% for x in 5 %}x{% else %}3{% endfor %}{% for x in six limit: 0 %}x{% else %}4{% endfor %}{% for x in six offset: 9 %}x{% else %}5{% endfor %}",
      "12345"
    ),
    (
      "{% for x in (1..3) %}{{ x }}{% endfor %} {% for x in (n..4) reversed %}{{ x }}{% endfor %} {% for x in (3..1) %}x{% else %}none{% endfor %} {% for x in ('1'..n) %}{{ x }}{% endfor %}",
      "123 432 none 12"
    ),
    (
      "{% for p in pairs %}{{ p[0] }}={{ p[1] }}{{ p.first }};{% endfor %} {% for c in name %}<{{ c }}>{% endfor %}",
      "b=2b;a=1a; <王芳>"
    ),
    (
      "{% for x in (1..2) %}{% for y in (1..2) %}{{ forloop.parentloop.index }}{{ y }} {% endfor %}{% endfor %}",
      "11 12 21 22 "
    ),
    (
      "{% for x in six %}{% if x == 2 %}{% continue %}{% elsif x == 4 %}{% break %}{% endif %}{{ x }}{% endfor %}",
      "13"
    ),
    (
      "{% for x in (1..2) %}{% for y in six %}{% if y > x %}{% break %}{% endif %}{{ y }}{% endfor %},{% endfor %}",
      "1,12,"
    ),
    ("{% assign x = 'kept' %}{% for x in list %}{% endfor %}{{ x }}{{ forloop.index }}", "kept"),
    ("a{% break %}b", "a"),
    ("{% for i in list %}{{ forloop.name }} {% break %}{% endfor %}", "i-list "),
    (
      "{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}{% cycle 'a', 'b' %}|{% cycle 'g': 1, 2 %}{% cycle 'h': 1, 2 %}{% cycle 'g': 1, 2 %}|{% cycle name: 1, 2 %}{% cycle '王芳': 1, 2 %}",
      "aba|112|12"
    ),
    ("{% for x in six %}{% cycle '单', '双' %}{% endfor %}", "单双单双单双"),
    ("{% increment c %}{% increment c %}{% decrement c %}{{ c }}{% decrement d %}", "0111-1"),
    ("{% assign c = 5 %}{% increment c %}{{ c }}{% increment c %}", "051"),
    (
      "{% tablerow x in six cols: 2 limit: 3 offset: 1 %}{{ x }}{{ tablerowloop.col }}{{ tablerowloop.row }}{{ tablerowloop.col_first }}{{ tablerowloop.col_last }}{{ tablerowloop.index0 }}{{ tablerowloop.last }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">211truefalse0false</td><td class=\"col2\">321falsetrue1false</td></tr>\n<tr class=\"row2\"><td class=\"col1\">412truefalse2true</td></tr>\n"
    ),
    (
      "{% tablerow x in list %}{{ x }}{% if x == '乙' %}{% break %}{% endif %}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">甲</td><td class=\"col2\">乙</td></tr>\n"
    ),
    (
      "{% tablerow x in empty_list cols: 2 %}{{ x }}{% endtablerow %}",
      "<tr class=\"row1\">\n</tr>\n"
    ),
  ]

  static let others: [(String, String)] = [
    (
      "{% assign x = name | append: '！' %}{{ x }}{% assign y = list %}{{ y[1] }}{% assign a-b = 1 %}{{ a-b }}{% assign 名 = 2 %}{{ 名 }}",
      "王芳！乙12"
    ),
    (
      "{% capture c %}<{{ n }}>{% endcapture %}{{ c }}{{ c.size }}{% capture 'q' %}r{% endcapture %}{{ q }}",
      "<2>3r"
    ),
    ("{% echo name | size %}{% echo nosuch %}{% echo 'a' %}", "2a"),
    (
      "{% comment %}{{ x {% if %}{% comment %}a{% endcomment %}b{% endcomment %}c{% # d %}{%- # e -%} f",
      "cf"
    ), ("{% raw %}{{ x }}{% if %}{% endraw %}{% raw -%} a {%- endraw %}", "{{ x }}{% if %} a "),
    ("{% doc %}Greets. @param {string} name{% enddoc %}x", "x"),
    ("a {{- n -}} b {%- if on -%} c {%- endif -%} d\n\n{{- 'e' }} f", "a2bcde f"),
    ("　{{- 'x' -}}　", "　x　"),
    (
      "{% liquid\nassign x = 2\n\nif x == 2\n  echo 'two'\nendif\n# a remark\nfor i in list\n  echo i | append: ','\nendfor\n%}",
      "two甲,乙,丙,"
    ), ("{%- liquid echo name\n-%}  {% liquid %}", "王芳"),
    (
      "{% liquid\ncase n\nwhen 2\necho 'b'\nendcase\ncapture z\necho 'in'\nendcapture\necho z\ncomment\necho 'x'\nendcomment\nincrement c\ncycle 'p', 'q' %}",
      "bin0p"
    ),
    (
      "!{% if on %} \n {% endif %}!{% for x in list %} {% endfor %}!{% if on %} {{ nothing }} {% endif %}!{% case n %}{% when 2 %} {% assign q = 1 %} {% endcase %}!",
      "!!!  !!"
    ),
    (
      "{% render 'line' %}{% render 'line', x: n %}{% render 'line' with name %}{% render 'line' with name as x %}{% render 'line' for list %}{% render 'line' for list as x %}",
      "[][2][王芳][王芳][甲][乙][丙][甲][乙][丙]"
    ),
    (
      "{% assign x = 'mine' %}{% render 'line' %}{% render 'sets' %}{{ made }}{% increment c %}",
      "[]00"
    ),
    (
      "{% for y in (1..2) %}{% render 'turn' for list as x %}{% endfor %}",
      "1false;2false;3true;1false;2false;3true;"
    ),
    ("{% for y in (1..2) %}{% render 'stops' %}{{ y }}{% endfor %}", "a1a2"),
    (
      "{% include 'line' %}{% include 'line', x: n %}{% include 'line' with name %}{% include 'line' for list %}{% include 'line' with n as x %}",
      "[][2][王芳][甲][乙][丙][2]"
    ),
    (
      "{% assign x = 'mine' %}{% include 'line' %}{% include 'sets' %}{{ made }}{% increment c %}",
      "[mine]011"
    ),
    (
      "{% assign p = 'line' %}{% include p, x: 1 %}{% for y in (1..2) %}{% include 'stops' %}{{ y }}{% endfor %}",
      "[1]a"
    ),
    ("{% for x in list %}{% include 'outer' %}{% endfor %}", "[甲][乙][丙]"),
    // `for` walks through whatever holds things one after another.
    ("{% render 'line' for (1..2) as x %}{% render 'line' for n as x %}", "[1][2][2]"),
    ("{% render 'line' for pairs as x %}", "[b2][a1]"),
    // What `render` brings in has its own cycles and loops.
    ("{% cycle 'a', 'b' %}{% render 'cycles' %}{% include 'cycles' %}{% cycle 'a', 'b' %}", "aaba"),
    (
      "{% for i in six limit: 2 %}{% endfor %}{% render 'continues', six: six %}{% include 'continues' %}",
      "123456;3456;"
    ),
    // `size`, `first` and `last` are properties behind a dot only.
    ("{{ name['size'] }}{{ list['first'] }}{{ list[\"last\"] }}{{ map['size'] }}", "99"),
    // With a variable among its items, each tag cycles on its own.
    ("{% for i in (1..2) %}{% cycle n, key %}{% cycle n, key %};{% endfor %}", "22;kk;"),
    ("{% cycle 1, 2 %}{% cycle 1, 2 %}", "12"),
    // Counters begin where a given value of the name stands.
    ("{% increment n %}{% increment n %}{{ n }}", "234"),
    // A table's numbers are what its texts begin with; without a collection there is no table.
    ("{% tablerow i in nosuch %}{{ i }}{% endtablerow %}", ""),
    (
      "{% tablerow i in list limit: nosuch %}{{ i }}{% endtablerow %}",
      "<tr class=\"row1\">\n</tr>\n"
    ),
    (
      "{% tablerow i in list cols: 'x' limit: '2' %}{{ i }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">甲</td><td class=\"col2\">乙</td></tr>\n"
    ),
    ("{% for i in six limit: '2' offset: none %}{{ i }}{% endfor %}", "12"),
    // A block of nothing but white space and instructions loses the white space, not the table.
    (
      "{% if on %} {% tablerow i in empty_list %} {% endtablerow %} {% endif %}",
      "<tr class=\"row1\">\n</tr>\n"
    ),
    ("{% for i in six %} {% if on %} {% assign a = 1 %} {% endif %} {% endfor %}|", "|"),
    ("{% if on %} {% capture a %} {% endcapture %} {% endif %}[{{ a }}]", "[ ]"),
    ("{% if on %} {% else %}x{% endif %}", " "),
  ]

  @Test(arguments: expressions + conditions + loops + others)
  func printsWhatShopifyPrints(source: String, expected: String) {
    let result = liquid(source, Self.values, partials: Self.partials)
    #expect(result.text == expected)
    #expect(result.diagnostics.map(\.message.en) == [])
  }

  @Test(arguments: [
    "{% if %}x{% endif %}", "{% if n = 2 %}{% endif %}", "{% if n == %}{% endif %}",
    "{% if not n %}{% endif %}", "{% if (n) %}{% endif %}", "{% if n && on %}{% endif %}",
    "{% if n %}", "{% endif %}", "{% else %}", "{% if n %}{% endfor %}", "{% for %}{% endfor %}",
    "{% for x list %}{% endfor %}", "{% for x in %}{% endfor %}",
    "{% for x in list nosuch: 1 %}{% endfor %}",
    "{% assign x %}", "{% assign = 1 %}", "{% capture %}{% endcapture %}", "{% cycle %}",
    "{% case %}{% endcase %}", "{% case n %}{% when %}{% endcase %}", "{% render line %}",
    "{% render 'nosuch' %}", "{% include 'nosuch' %}", "{% render 'outer' %}",
    "{% for i in six limit: 2.7 %}{% endfor %}", "{% for i in six offset: 'x' %}{% endfor %}",
    "{% tablerow i in six limit: on %}{% endtablerow %}", "{% for i in (1..price) %}{% endfor %}",
    "{{ (list..2) }}",
    "{% nosuch %}", "{% raw %}", "{% comment %}", "{{ n | nosuch }}", "{{ n | }}", "{{ n n }}",
    "{{ n.}}", "{{ .n }}", "{{ list[0 }}", "{{ list[] }}", "{{ 'a }}", "{{ n + 1 }}", "{{ n",
    "{% if n", "{{ (1...3) }}", "{{ (1..) }}",
    "{{ n | append 'a' }}", "{{ '{{ x }}' }}", "{% liquid\nif n\n%}{% endif %}",
    "{% liquid\nnosuch\n%}",
    "{% # a\nb %}", "{% if 1 < 'a' %}{% endif %}", "{% for x in six limit: 'a' %}{% endfor %}",
    "{% for x in six offset: list %}{% endfor %}",
  ])
  func refusesWhatShopifyRefuses(source: String) {
    let result = liquid(source, Self.values, partials: Self.partials)
    #expect(result.text == nil)
    #expect(!result.diagnostics.isEmpty)
  }
}
