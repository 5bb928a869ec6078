import Diagnostics
import TemplateParsing
import Testing

@Suite struct StructureTests {
  @Test(arguments: [
    ("", ""),
    ("你好", "“你好”"),
    ("{{ 客户名 }}，你好", "out(客户名) “，你好”"),
    ("{{name}}", "out(name)"),
    ("{{ a.b[0][\"c d\"][e.f] }}", "out(a.b[0].c d[e.f])"),
    ("{{ ['quoted root'].b }}", "out(quoted root.b)"),
    ("{{ [list[x.y]] }}", "out([list[x.y]])"),
    ("{{ foo-a }}{{ a? }}", "out(foo-a) out(a?)"),
    ("{{ 24小时电话 }}", "out(24小时电话)"),
    ("{{ -1.5 | plus: 2, }}", "out(-1.5|plus:2)"),
    ("{{ a. \n b [ 0 ] }}", "out(a.b[0])"),
    (
      "{{ a | default: \"b\", allow_false: true | upcase }}",
      "out(a|default:'b',allow_false=true|upcase)"
    ),
    (
      "{{ nil }}{{ true }}{{ blank }}{{ empty }}{{ null }}{{ empty.x }}",
      "out(nil) out(true) out(blank) out(empty) out(nil) out(empty.x)"
    ),
    ("{{ (1..n.size) | join: ',' }}", "out((1..n.size)|join:',')"),
    (
      "{% if a and b == 1 or c contains 'x' %}y{% elsif d <> 2 %}z{% else %}w{% endif %}!",
      "if((a and ((b equal 1) or (c contains 'x'))))[“y” elsif((d notEqual 2))[“z”] else[“w”] .] “!”"
    ),
    (
      "{% if a %}{% else %}{% if b %}x{% endif %}{% endif %}", "if(a)[else[if(b)[“x” .]] .]"
    ),
    ("{% unless a %}b{% endunless %}", "unless(a)[“b” .]"),
    (
      "{% case a %}{% when 1, 'b' or c %}x{% else %}y{% endcase %}",
      "case(a)[when(1,'b',c)[“x”] else[“y”] .]"
    ),
    (
      "{% for x in xs reversed limit: 2, offset: continue %}{{ x }}{% else %}n{% endfor %}",
      "for(x in xs reversed limit:2 offset:continue)[out(x) else[“n”] .]"
    ),
    (
      "{% for i in (1..3) offset:n %}{% break %}{% continue %}{% endfor %}",
      "for(i in (1..3) offset:n)[break continue .]"
    ),
    (
      "{% tablerow x in xs cols:2 %}{{ x }}{% endtablerow %}", "tablerow(x in xs cols:2)[out(x) .]"
    ),
    (
      "{% assign a = b | upcase %}{% capture c %}x{% endcapture %}",
      "assign(a=b|upcase) capture(c)[“x” .]"
    ),
    ("{% increment a %}{% decrement a-b %}", "increment(a) decrement(a-b)"),
    ("{% cycle 'a', b %}{% cycle g: 1, 2 %}", "cycle('a',b) cycle(g:1,2)"),
    ("{% echo a | upcase %}{% echo %}", "echo(a|upcase) echo()"),
    (
      "{% render 'p' %}{% render 'p', a: 1 b: c.d %}{% render 'p' for xs as x, n: 2 %}",
      "render('p') render('p':a=1,b=c.d) render('p' for xs as x:n=2)"
    ),
    ("{% include name with x %}", "include(name with x)"),
    ("{% ifchanged %}a{% endifchanged %}", "ifchanged[“a” .]"),
    ("{% comment %}{% if %}{% comment %}{% endcomment %}{% endcomment %}x", "comment “x”"),
    ("{% comment %}{% raw %}{% endcomment %}{% endraw %}{% endcomment %}x", "comment “x”"),
    ("{%# a remark %}{% # another -%} x", "comment comment “x”"),
    ("{% raw %}{{ a }}{% b %}{%- endraw %}c", "raw({{ a }}{% b %}) “c”"),
    ("{% doc %}{{ a {% enddoc %}b", "comment “b”"),
    (
      "{% liquid\n  # remark\n  if a\n    echo b\n  endif\n  comment\n  x\n  endcomment %}c",
      "liquid[comment if(a)[echo(b) .] comment] “c”"
    ),
    ("a {{- b -}} c {%- if d -%} e {%- endif -%} f", "“a” out(b) “c” if(d)[“e” .] “f”"),
    ("{{-a-}}", "out(a)"),
    ("{{ '{{' }}", "out('{{')"),
    ("{{\u{3000}客户名\u{A0}}}", "out(客户名)"),
  ])
  func readsWhatTheAuthorWrote(source: String, expected: String) {
    #expect(sketch(source) == expected)
    #expect(parsed(source).diagnostics.map(\.message.en) == [])
  }

  @Test func rangesCoverNameFiltersAndArguments() throws {
    let template = parsed("你{{ a.b | default: '无' | slice: 1, 2 }}").value
    let output = try #require(template.outputs.first)
    let value = try #require(output.value)
    #expect(template.text(output.range) == "{{ a.b | default: '无' | slice: 1, 2 }}")
    #expect(template.text(template.expressions[value.value].range) == "a.b")
    let filters = value.filters.map { template.filters[$0] }
    #expect(filters.map { template.text($0.range) } == ["default: '无'", "slice: 1, 2"])
    #expect(filters.map { template.text($0.name) } == ["default", "slice"])
    let arguments = filters.map { $0.arguments.map { template.text(template.arguments[$0].range) } }
    #expect(arguments == [["'无'"], ["1", "2"]])
  }

  @Test func readsOnlyItsPartOfTheFile() {
    let bytes = Array("{{ a }}b{{ c }}".utf8)
    let result = TemplateParser.parse(bytes, in: 7..<8, path: "t.md")
    #expect(result.value.nodes.map(\.range) == [7..<8])
  }

  @Test func rawLiquidKeepsCommentsAndStrayBraces() {
    let source = "<!-- @a --> }} %} ｛｛ {x} <!-- {{ b }}"
    #expect(sketch(source, comments: .text) == "“<!-- @a --> }} %} ｛｛ {x} <!-- ” out(b)")
    #expect(parsed(source, comments: .text).diagnostics.isEmpty)
  }
}
