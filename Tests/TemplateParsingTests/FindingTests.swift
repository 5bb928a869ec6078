import Diagnostics
import TemplateParsing
import TestSupport
import Testing

@Suite struct FindingTests {
  /// The marked text is exactly what is found; the third is the text after the fix, where there is one.
  static let table: [(check: String, source: String, fixed: String?)] = [
    ("unclosed-output", "你好⟦{{ name⟧，请看", "你好{{ name }}，请看"),
    ("unclosed-output", "{{ name ⟦}⟧，{{ b }}", "{{ name }}，{{ b }}"),
    ("unclosed-output", "⟦{{⟧", nil),
    ("unclosed-output", "{{ name ⟦%}⟧好", "{{ name }}好"),
    ("unclosed-tag", "⟦{% if a⟧\nx{% endif %}", nil),
    ("unclosed-tag", "{% if a ⟦}}⟧x{% endif %}", "{% if a %}x{% endif %}"),
    ("unclosed-tag", "{% if a ⟦}⟧x{% endif %}", "{% if a %}x{% endif %}"),
    ("unclosed-block", "⟦{% if a %}⟧x", nil),
    ("unclosed-block", "{% if a %}⟦{% for x in y %}⟧{% endif %}", nil),
    ("unclosed-block", "⟦{% raw %}⟧{{ x }}", nil),
    ("unclosed-block", "⟦{% comment %}⟧{% assign a = 'b'{% endcomment %}", nil),
    ("unclosed-block", "{% liquid\n⟦if a⟧\necho b %}", nil),
    ("unclosed-comment", "⟦<!-- @a⟧\n甲", "<!-- @a -->\n甲"),
    ("unclosed-comment", "⟦<!-- @a⟧\n甲\n<!-- @b -->\n乙", "<!-- @a -->\n甲\n<!-- @b -->\n乙"),
    ("unclosed-string", "{{ a | default: ⟦'无 ⟧}}", nil),
    ("stray-brace", "你好 name ⟦}}⟧", nil),
    ("stray-brace", "if a ⟦%}⟧", nil),
    ("stray-brace", "name ⟦｝｝⟧", nil),
    ("single-brace", "⟦{ 客户名 }⟧你好", "{{ 客户名 }}你好"),
    ("single-brace", "⟦{name}}⟧你好", "{{ name }}你好"),
    ("single-brace", "⟦{customer.name}⟧你好", "{{ customer.name }}你好"),
    ("single-brace", "⟦${name}⟧你好", "{{ name }}你好"),
    ("single-brace", "⟦#{name}⟧ and %", "{{ name }} and %"),
    ("single-brace", "$⟦{total_price}⟧", "${{ total_price }}"),
    ("single-brace", "⟦{ {name} }⟧你好", "{{ name }}你好"),
    ("stray-brace", "{{⟦{⟧ name }}}你好", "{{ name }}你好"),
    ("stray-brace", "{{⟦{⟧ name }}你好", "{{ name }}你好"),
    ("full-width-brace", "⟦｛｛ 客户名 ｝｝⟧好", "{{ 客户名 }}好"),
    ("full-width-brace", "⟦{｛ 客户名 }}⟧好", "{{ 客户名 }}好"),
    ("full-width-brace", "{{ 客户名 ⟦｝｝⟧好", "{{ 客户名 }}好"),
    ("full-width-brace", "{{ 客户名 ⟦}｝⟧好", "{{ 客户名 }}好"),
    ("full-width-brace", "⟦｛% if a %｝⟧x{% endif %}", "{% if a %}x{% endif %}"),
    ("full-width-brace", "⟦｛％ if a ％｝⟧x{% endif %}", "{% if a %}x{% endif %}"),
    ("full-width-brace", "⟦｛｛⟧客户名", nil),
    ("full-width-punctuation", "{{ a ⟦｜⟧ upcase }}", "{{ a | upcase }}"),
    ("full-width-punctuation", "{{ a | default⟦：⟧'无' }}", "{{ a | default: '无' }}"),
    ("full-width-punctuation", "{{ a | default: ⟦“无”⟧ }}", "{{ a | default: '无' }}"),
    (
      "full-width-punctuation", "{% if a == ⟦“it's”⟧ %}{% endif %}",
      "{% if a == \"it's\" %}{% endif %}"
    ),
    ("unknown-tag", "{% ⟦fro⟧ x in y %}{% endfor %}", "{% for x in y %}{% endfor %}"),
    ("unknown-tag", "{% if a %}b{% ⟦endfi⟧ %}", "{% if a %}b{% endif %}"),
    ("unknown-tag", "{% for a in b %}b{% ⟦end⟧ %}", "{% for a in b %}b{% endfor %}"),
    (
      "unknown-tag", "{% if a %}b{% ⟦elseif⟧ c %}{% endif %}", "{% if a %}b{% elsif c %}{% endif %}"
    ),
    ("unknown-tag", "{% ⟦nosuchthing⟧ %}", nil),
    ("unknown-tag", "{% if a %}b{%⟦end if⟧%}", "{% if a %}b{%endif%}"),
    ("unknown-tag", "{% for a in b %}b{% ⟦end if⟧ %}", "{% for a in b %}b{% endfor %}"),
    ("unknown-tag", "{% ⟦end if⟧ %}", nil),
    ("unknown-tag", "{% ⟦ifa⟧ %}b{% endif %}", "{% if a %}b{% endif %}"),
    ("unknown-tag", "{% ⟦ifa⟧ == 'c' %}b{% endif %}", "{% if a == 'c' %}b{% endif %}"),
    ("unknown-tag", "{% ⟦iff⟧ a %}b{% endif %}", "{% if a %}b{% endif %}"),
    ("unknown-tag", "{% ⟦unles⟧ %}b{% endunless %}", nil),
    ("unknown-filter", "{{ a | ⟦shout⟧ }}", nil),
    ("unknown-filter", "{{ a | ⟦uppercase⟧ }}", "{{ a | upcase }}"),
    ("unknown-filter", "{{ a | ⟦upcas⟧: 1 }}", nil),
    ("unknown-filter", "{{ a | ⟦upcas⟧ }}", "{{ a | upcase }}"),
    ("unknown-filter", "{{ a | ⟦翻译⟧ }}", nil),
    ("wrong-filter-arguments", "{{ a | ⟦upcase: 1⟧ }}", nil),
    ("wrong-filter-arguments", "{{ a | ⟦append⟧ }}", nil),
    ("wrong-filter-arguments", "{{ a | default: 1, ⟦b: 2⟧ }}", nil),
    ("stray-tag", "x⟦{% endif %}⟧", nil),
    ("stray-tag", "{% for a in b %}⟦{% endif %}⟧{% endfor %}", nil),
    ("stray-tag", "⟦{% else %}⟧", nil),
    ("stray-tag", "⟦{% endraw %}⟧", nil),
    ("stray-tag", "{% if a %}{% liquid\n⟦endif⟧\n%}{% endif %}", nil),
    ("malformed-tag", "⟦{% %}⟧", nil),
    (
      "malformed-tag", "{% if a %}⟦{% else if b %}⟧{% endif %}",
      "{% if a %}{% elsif b %}{% endif %}"
    ),
    ("malformed-tag", "{%-\n# a\n⟦b⟧\n%}", "{%-\n# a\n# b\n%}"),
    ("malformed-tag", "{% doc %}⟦{% doc %}⟧{% enddoc %}", nil),
    ("malformed-tag", "{% render 'p', ⟦5⟧ %}", nil),
    ("malformed-expression", "{{ a ⟦b⟧ }}", nil),
    ("malformed-expression", "{{ ⟦@⟧foo }}", nil),
    ("malformed-expression", "{{ products[0]⟦title⟧ }}", nil),
    ("malformed-expression", "{{ a.⟦[⟧'b'] }}", nil),
    ("malformed-expression", "{{ 'it'⟦'s'⟧ }}", nil),
    ("malformed-expression", "{{ a | default ⟦'b'⟧ }}", "{{ a | default: 'b' }}"),
    ("malformed-expression", "{% if a ⟦=⟧ b %}{% endif %}", "{% if a == b %}{% endif %}"),
    ("malformed-expression", "{% if not ⟦a⟧ %}{% endif %}", nil),
    ("malformed-expression", "{% if a ==⟦⟧ %}{% endif %}", nil),
    ("malformed-expression", "{% render ⟦closing⟧ %}", "{% render 'closing' %}"),
    ("empty-output", "⟦{{ }}⟧", nil),
    ("unreachable-branch", "{% if a %}{% else %}b⟦{% else %}⟧c{% endif %}", nil),
    ("malformed-part-marker", "<!-- @a ⟦说明⟧ -->", "<!-- @a @说明 -->"),
    ("malformed-part-marker", "<!-- ⟦＠共情⟧ -->", "<!-- @共情 -->"),
    ("malformed-part-marker", "<!-- ⟦@⟧ -->", nil),
  ]

  @Test(arguments: table.indices)
  func oneMistakeIsOneFindingAtItsPlace(row: Int) {
    let (check, source, fixed) = Self.table[row]
    let marked = MarkedText(source)
    let findings = parsed(marked.text).diagnostics
    #expect(findings.map(\.check.id) == [check], "\(source)")
    #expect(findings.map(\.location.utf8) == marked.ranges, "\(source)")
    guard let fixed, let fix = findings.first?.fixes.first else {
      #expect(fixed == nil, "\(source)")
      return
    }
    var bytes = marked.bytes
    for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == fixed)
    #expect(parsed(text).diagnostics.isEmpty, "the fix of \(source) settles it")
  }

  @Test func findsEveryMistakeOfATemplate() {
    let source = "{{ a b }}{% if x %}{{ c | upcas }}{% nosuch %}｛｛ d ｝｝}}"
    #expect(
      parsed(source).diagnostics.map(\.check.id) == [
        "malformed-expression", "unknown-filter", "unknown-tag", "full-width-brace", "stray-brace",
        "unclosed-block",
      ])
  }

  @Test func nestingHasALimitThatIsSaidOnce() {
    let depth = 10_000
    func repeated(_ text: String) -> String { String(repeating: text, count: depth) }
    for source in [
      repeated("{% if a %}") + "x" + repeated("{% endif %}"),
      "{{ " + repeated("a[") + "0" + repeated("]") + " }}",
      "{{ " + repeated("(1..") + " }}",
      "{% " + repeated("liquid ") + "%}",
      "{% if a" + repeated(" and a") + " %}{% endif %}",
    ] {
      #expect(
        parsed(source).diagnostics.map(\.check.id) == ["deep-nesting"], "\(source.prefix(20))")
    }
  }

  @Test func findingsHaveALimit() {
    let source = String(repeating: "}}", count: 10_000)
    #expect(parsed(source).diagnostics.count == TemplateLimits.findings)
  }

  @Test func everyCheckIsTested() {
    let tested = Set(Self.table.map(\.check))
    let ids = TemplateChecks.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids) == tested.union(["deep-nesting"]))
  }
}
