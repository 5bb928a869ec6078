import Diagnostics
import TemplateParsing
import Testing

@Suite struct CommentTests {
  @Test(arguments: [
    ("<!-- @a -->\n甲\n\n<!-- @b -->\n乙\n", "甲\n\n乙\n"),
    ("<!-- @a -->\r\n甲\r\n\r\n<!-- @b @c -->\r\n乙", "甲\r\n\r\n乙"),
    ("甲\n\n<!-- @b -->\n\n乙", "甲\n\n乙"),
    ("甲\n\n  <!-- @b -->  \n\n\n乙", "甲\n\n乙"),
    ("甲\n<!-- x -->\n<!-- y -->\n乙", "甲\n乙"),
    ("甲\n\n<!-- x -->\n<!-- y -->\n\n乙", "甲\n\n乙"),
    ("甲\n\n<!-- x --> <!-- y -->\n\n乙", "甲\n\n乙"),
    ("甲\n<!-- x -->\n\n乙", "甲\n\n乙"),
    ("甲<!-- x -->乙", "甲乙"),
    ("甲 <!-- x -->\n乙", "甲 \n乙"),
    ("<!-- @a -->甲\n<!-- @b -->乙", "甲\n乙"),
    ("甲\n<!-- 两\n行 -->\n乙", "甲\n乙"),
    ("甲\n<!-- x -->", "甲\n"),
    ("<!-- x -->", ""),
    ("<!-- {{ a }} {% if -->甲", "甲"),
    ("甲 < 乙 <-- 丙", "甲 < 乙 <-- 丙"),
    ("{% if a %}\n<!-- @x -->\n甲\n{% endif %}", "\n甲\n"),
  ])
  func vanishWithTheRestOfTheirLine(source: String, expected: String) {
    let result = parsed(source)
    #expect(result.value.textRanges.map { result.value.text($0.range) }.joined() == expected)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func partsHoldUpToTheNextMarkerOrTheEndOfTheBlock() {
    let source = """
      头<!-- @共情 @time -->甲{% if x %}乙<!-- @b -->丙{{ x }}{% else %}丁<!-- @c -->戊{% endif %}己\
      <!-- @d -->庚{% for y in z %}辛{% endfor %}
      """
    let template = parsed(source).value
    let texts = template.textRanges.map {
      template.text($0.range) + ":" + $0.parts.joined(separator: "+")
    }
    #expect(
      texts == [
        "头:", "甲:共情+time", "乙:共情+time", "丙:b", "丁:共情+time", "戊:c", "己:共情+time", "庚:d", "辛:d",
      ])
    #expect(template.outputs.map(\.parts) == [["b"]])
    let markers = template.partMarkers
    #expect(markers.map { $0.names.map(\.text) } == [["共情", "time"], ["b"], ["c"], ["d"]])
    #expect(markers[0].names.map { template.text($0.range) } == ["共情", "time"])
    #expect(template.text(markers[1].range) == "<!-- @b -->")
  }

  @Test func guidanceKeepsItsWordsAndPlace() {
    let template = parsed("<!-- kouwen-disable-next-line vague-time: 客户要求 -->\n尽快").value
    #expect(
      template.guidance.map { template.text($0.content) }
        == ["kouwen-disable-next-line vague-time: 客户要求"])
    #expect(template.partMarkers.isEmpty)
  }
}
