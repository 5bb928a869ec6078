import Diagnostics
import DomainModel
import Rendering
import Testing

/// Which piece of a reply plays which part: the pieces, each with its parts, as `parts|text`.
@Suite struct PartRangeTests {
  private func parts(
    _ source: String, _ values: [String: Value] = [:],
    partials: [String: CompiledTemplate] = [:]
  ) -> [String] {
    let result = rendered(
      source, slots: values.keys.sorted().map { slot($0, optional: true) }, values: values,
      partials: partials)
    guard let text = result.text else { return ["\(result.diagnostics)"] }
    let bytes = Array(text.utf8)
    return result.parts.map {
      $0.parts.joined(separator: " ") + "|" + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("没有标记", []),
    ("<!-- @a -->\n甲。\n\n<!-- @b @c -->\n乙。\n", ["a|甲。", "b c|乙。"]),
    ("前<!-- @a -->甲<!-- 只给同事看 -->乙", ["a|甲乙"]),
    ("<!-- @a --><!-- @b -->甲", ["b|甲"]),
    ("<!-- @a -->  \n\n<!-- @b -->甲", ["b|甲"]),
    ("<!-- @共情 -->\r\n😀甲\r\n", ["共情|😀甲"]),
    // A part ends with its block, and what stood before goes on.
    ("<!-- @a -->甲{% if true %}<!-- @b -->乙{% endif %}丙", ["a|甲", "b|乙", "a|丙"]),
    ("<!-- @a -->甲{% if true %}乙{% endif %}丙", ["a|甲乙丙"]),
    ("{% if true %}<!-- @b -->乙{% endif %}丙", ["b|乙"]),
    ("{% for i in (1..2) %}<!-- @n -->{{ i }}、{% endfor %}", ["n|1、2、"]),
    (
      "<!-- @a -->{% for i in (1..3) %}{{ i }}{% if i == 2 %}{% break %}{% endif %}{% endfor %}",
      ["a|12"]
    ),
    // What is captured is printed elsewhere, where other parts are played.
    ("<!-- @a -->甲{% capture x %}<!-- @b -->乙{% endcapture %}丙{{ x }}", ["a|甲丙乙"]),
    // A block of nothing but white space prints nothing.
    ("<!-- @a -->甲{% if true %} <!-- @b --> {% endif %}丙", ["a|甲丙"]),
  ])
  func partsReachToTheNextMarkerOrTheEndOfTheirBlock(_ source: String, _ expected: [String]) {
    #expect(parts(source) == expected)
  }

  @Test func partialsPlayTheirOwnPartsAndElseTheirCallers() {
    let partials = [
      "marked": compiled("\n\n<!-- @closing -->\n祝好\n\n"), "plain": compiled("\n再见\n"),
    ]
    #expect(
      parts(
        "<!-- @a -->\n甲\n\n{% render 'marked' %}\n\n乙{% render 'plain' %}", partials: partials)
        == ["a|甲", "closing|祝好", "a|乙再见"])
    #expect(
      parts("{% include 'marked' %}乙", partials: partials) == ["closing|祝好"])
  }

  @Test func rangesHoldWhenWhiteSpaceIsTakenFromTheBeginning() {
    #expect(
      parts("\n \n{% if x %}{% endif %}\n<!-- @a -->\n {{ x }}！\n", ["x": "甲"]) == ["a|甲！"])
  }

  @Test func withoutATextThereAreNoRanges() {
    let result = rendered("<!-- @a -->甲{{ nobody }}")
    #expect(result.text == nil && result.parts.isEmpty && result.filledRanges.isEmpty)
  }
}
