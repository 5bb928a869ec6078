import Diagnostics
import DomainModel
import Rendering
import TemplateParsing
import Testing

@Suite struct FiveStatesTests {
  static let slots = [
    slot("filled", label: "填好的"), slot("left_empty", optional: true),
    slot("fallback", fallback: "备用"),
    slot("missing"), slot("list", type: .list),
  ]
  static let values: [String: Value] = ["filled": "值", "list": .list(["甲", "乙"])]

  /// How a state shows: the text, or what is missing or unknown.
  private func outcome(_ source: String, _ partials: [String: CompiledTemplate] = [:]) -> String {
    let result = rendered(source, slots: Self.slots, values: Self.values, partials: partials)
    #expect(result.diagnostics.isEmpty)
    if let text = result.text { return "“\(text)”" }
    return
      (result.missing.map { "missing \($0.name)" } + result.unknown.map { "unknown \($0.name)" })
      .joined(separator: ", ")
  }

  /// A state by every place a name can stand.
  @Test(arguments: [
    // filled, empty, fallback, missing, unknown
    ("{{ NAME }}", ["“值”", "“”", "“备用”", "missing missing", "unknown unknown"]),
    ("{{ NAME | default: '默认' }}", ["“值”", "“默认”", "“备用”", "“默认”", "unknown unknown"]),
    ("{{ 'a' | append: NAME }}", ["“a值”", "“a”", "“a备用”", "missing missing", "unknown unknown"]),
    (
      "{% if NAME %}是{% else %}否{% endif %}",
      ["“是”", "“否”", "“是”", "missing missing", "unknown unknown"]
    ),
    (
      "{% unless NAME %}是{% endunless %}",
      ["“”", "“是”", "“”", "missing missing", "unknown unknown"]
    ),
    (
      "{% if NAME == '值' %}是{% else %}否{% endif %}",
      ["“是”", "“否”", "“否”", "missing missing", "unknown unknown"]
    ),
    (
      "{% case NAME %}{% when '值' %}是{% else %}否{% endcase %}",
      ["“是”", "“否”", "“否”", "missing missing", "unknown unknown"]
    ),
    (
      "{% case '值' %}{% when NAME %}是{% else %}否{% endcase %}",
      ["“是”", "“否”", "“否”", "missing missing", "unknown unknown"]
    ),
    ("{% assign a = NAME %}{{ a }}", ["“值”", "“”", "“备用”", "missing missing", "unknown unknown"]),
    (
      "{% capture a %}{{ NAME }}{% endcapture %}{{ a }}",
      ["“值”", "“”", "“备用”", "missing missing", "unknown unknown"]
    ),
    (
      "{% for x in NAME %}{{ x }}{% endfor %}",
      ["“值”", "“”", "“备用”", "missing missing", "unknown unknown"]
    ),
    ("{% echo NAME %}", ["“值”", "“”", "“备用”", "missing missing", "unknown unknown"]),
    ("{% cycle NAME %}", ["“值”", "“”", "“备用”", "missing missing", "unknown unknown"]),
    (
      "{% render 'p', x: NAME %}",
      ["“<值>”", "“<>”", "“<备用>”", "missing missing", "unknown unknown"]
    ),
    (
      "{% render 'p' with NAME as x %}",
      ["“<值>”", "“<>”", "“<备用>”", "missing missing", "unknown unknown"]
    ),
    (
      "{% render 'p' for NAME as x %}",
      ["“<值>”", "“<>”", "“<备用>”", "missing missing", "unknown unknown"]
    ),
    (
      "{% include 'p', x: NAME %}",
      ["“<值>”", "“<>”", "“<备用>”", "missing missing", "unknown unknown"]
    ),
    ("{% liquid\n echo NAME\n%}", ["“值”", "“”", "“备用”", "missing missing", "unknown unknown"]),
    ("{{ 'a' | default: NAME }}", ["“a”", "“a”", "“a”", "missing missing", "unknown unknown"]),
    (
      "{{ false | default: 'a', allow_false: NAME }}",
      ["“false”", "“a”", "“false”", "missing missing", "unknown unknown"]
    ),
    (
      "{% if false %}{% elsif NAME %}是{% else %}否{% endif %}",
      ["“是”", "“否”", "“是”", "missing missing", "unknown unknown"]
    ),
    (
      "{% case '值' %}{% when 'x', NAME %}是{% else %}否{% endcase %}",
      ["“是”", "“否”", "“否”", "missing missing", "unknown unknown"]
    ),
    (
      "{% if list contains NAME %}是{% else %}否{% endif %}",
      ["“否”", "“否”", "“否”", "missing missing", "unknown unknown"]
    ),
    (
      "{% tablerow x in NAME %}{{ x }}{% endtablerow %}",
      [
        "“<tr class=\"row1\">\n<td class=\"col1\">值</td></tr>”", "“”",
        "“<tr class=\"row1\">\n<td class=\"col1\">备用</td></tr>”", "missing missing",
        "unknown unknown",
      ]
    ),
    ("{% cycle NAME: 'a', 'b' %}", ["“a”", "“a”", "“a”", "missing missing", "unknown unknown"]),
    ("{{ NAME.size }}", ["“1”", "“”", "“2”", "missing missing", "unknown unknown"]),
    ("{{ list[NAME] }}", ["“”", "“”", "“”", "missing missing", "unknown unknown"]),
    (
      "{{ (NAME..2) | join: '' }}",
      ["“012”", "“012”", "“012”", "missing missing", "unknown unknown"]
    ),
    (
      "{% for x in (1..NAME) %}{{ x }}{% else %}无{% endfor %}",
      ["“无”", "“无”", "“无”", "missing missing", "unknown unknown"]
    ),
    ("{% if true %}好{% else %}{{ NAME }}{% endif %}", Array(repeating: "“好”", count: 5)),
    ("{% if true or NAME %}好{% endif %}", Array(repeating: "“好”", count: 5)),
    ("{% if false and NAME %}{% else %}好{% endif %}", Array(repeating: "“好”", count: 5)),
    ("{% comment %}{{ NAME }}{% endcomment %}好", Array(repeating: "“好”", count: 5)),
    ("<!-- {{ NAME }} -->好", Array(repeating: "“好”", count: 5)),
  ])
  func everyStateAtEveryPlace(source: String, expected: [String]) {
    let partials = ["p": compiled("<{{ x }}>")]
    let names = ["filled", "left_empty", "fallback", "missing", "unknown"]
    for (name, outcome) in zip(names, expected) {
      #expect(
        self.outcome(source.replacing("NAME", with: name), partials) == outcome,
        "\(name) in \(source)")
    }
  }

  @Test func labelsAreNames() {
    #expect(outcome("{{ 填好的 }}") == "“值”")
  }

  @Test func localVariablesComeFirst() {
    #expect(outcome("{% assign filled = '新' %}{{ filled }}") == "“新”")
    #expect(outcome("{% for missing in list %}{{ missing }}{% endfor %}") == "“甲乙”")
  }

  @Test func templateSlotsComeBeforeTheGuides() {
    let result = rendered(
      "{{ a }}", slots: [slot("a", fallback: "模板")], guide: [slot("a", fallback: "指南")])
    #expect(result.text == "模板")
  }

  @Test func anExplicitlyEmptyOptionalSlotDoesNotFallBack() {
    let slots = [slot("a", fallback: "备用", optional: true)]
    #expect(rendered("[{{ a }}]", slots: slots).text == "[备用]")
    #expect(rendered("[{{ a }}]", slots: slots, values: ["a": ""]).text == "[]")
    #expect(rendered("[{{ a }}]", slots: slots, values: ["a": .null]).empty == ["a"])
  }

  @Test func givenNamesThatNoSlotHasAreUnknown() throws {
    let result = rendered(
      "好", slots: [slot("compensation", optional: true)], values: ["compensaton": "券"])
    #expect(result.text == nil)
    let unknown = try #require(result.unknown.first)
    #expect(unknown.name == "compensaton")
    #expect(unknown.nearest == ["compensation"])
    #expect(unknown.place == nil)
  }

  @Test func unknownNamesSuggestTheNearest() throws {
    let result = rendered(
      "你好{{ custmer_name }}", slots: [slot("customer_name")], values: ["customer_name": "王"])
    let unknown = try #require(result.unknown.first)
    #expect(unknown.nearest == ["customer_name"])
    #expect(unknown.place?.utf8 == 9..<21)
  }

  @Test func aValueIsNeverParsedAgain() {
    for value in ["见 {{ b }}", "{% if %} 和", "<!-- @a -->", "}}", "{{"] {
      let result = rendered("说：{{ a }}。", slots: [slot("a")], values: ["a": .text(value)])
      #expect(result.text == "说：\(value)。")
    }
  }

  @Test func rawLiquidKnowsTheNamesOfItsData() {
    let renderer = Renderer(declaresGivenNames: true)
    let template = compiled("{{ a.b }}{{ c }}", comments: .text)
    let result = renderer.render(template, values: ["a": .map([.init("b", .integer(1))])])
    #expect(result.unknown.map(\.name) == ["c"])
    let values: [String: Value] = ["a": .map([.init("b", .integer(1))]), "c": "x"]
    #expect(renderer.render(template, values: values).text == "1x")
  }
}
