import DomainModel
import Rendering
import TestSupport
import Testing

@Suite struct MarkupRangeTests {
  /// Ranges that are no values, such as those of parts: what they cover, marks and all.
  @Test(arguments: [
    MarkupRow("⟦**重点**⟧看", "⟦重点⟧看"),
    MarkupRow("⟦- a\n- b⟧\n\n⟦c⟧", "⟦· a\n· b⟧\n\n⟦c⟧"),
    MarkupRow("看⟦[退款](https://a.cn)⟧了", "看⟦退款：https://a.cn⟧ 了"),
    MarkupRow("看[退⟦款](https://a⟧.cn)", "看退⟦款：https://a⟧.cn"),
    MarkupRow("a⟦**⟧b**", "a⟦⟧b"),
    MarkupRow("> ⟦引\n> 文⟧", "⟦引\n文⟧"),
  ])
  func partsCoverWhatBecameOfThem(_ row: MarkupRow) {
    let marked = MarkedText(row.source)
    let conversion = MarkupConversion(marked.bytes, to: .plain)
    let text = String(decoding: conversion.bytes, as: UTF8.self)
    #expect(MarkedText.marking(marked.ranges.map(conversion.map), in: text) == row.shown)
  }

  @Test(arguments: [
    MarkupRow("⟦**重点**⟧看", "<p>⟦<strong>重点</strong>⟧看</p>"),
    MarkupRow("⟦一\n\n二⟧", "<p>⟦一</p>\n<p>二⟧</p>"),
    MarkupRow("看⟦[款](https://a.cn)⟧了", "<p>看<a href=\"⟦https://a.cn\">款⟧</a>了</p>"),
    MarkupRow("a⟦&⟧b", "<p>a⟦&amp;⟧b</p>"),
  ])
  func inHTMLTheyCoverTheTagsOfTheirMarks(_ row: MarkupRow) {
    let marked = MarkedText(row.source)
    let conversion = MarkupConversion(marked.bytes, to: .html)
    let text = String(decoding: conversion.bytes, as: UTF8.self)
    #expect(MarkedText.marking(marked.ranges.map(conversion.map), in: text) == row.shown)
  }

  @Test(arguments: StyleGuide.Markup.allCases)
  func emptyAndOddRangesStayInTheText(_ markup: StyleGuide.Markup) {
    for source in ["", "a", "**a**\n", "- "] {
      let bytes = Array(source.utf8)
      let conversion = MarkupConversion(bytes, to: markup)
      for lower in 0...bytes.count + 2 {
        for upper in lower...bytes.count + 3 {
          let mapped = conversion.map(lower..<upper)
          #expect(mapped.upperBound <= conversion.bytes.count)
        }
      }
    }
  }

  @Test func aRenderedReplyKeepsItsRanges() throws {
    let result = rendered(
      "**{{ customer_name }}**，见[退款](https://a.cn/{{ order }})。",
      slots: [slot("customer_name"), slot("order")],
      values: ["customer_name": "**王*", "order": "K_1"])
    let plain = result.shown(as: .plain)
    let text = try #require(plain.text)
    #expect(text == "**王*，见退款：https://a.cn/K_1 。")
    let bytes = Array(text.utf8)
    #expect(plain.filledRanges.map(\.slot) == ["customer_name", "order"])
    #expect(
      plain.filledRanges.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "**王*", "K_1",
      ])
    #expect(
      result.shown(as: .html).text
        == "<p><strong>**王*</strong>，见<a href=\"https://a.cn/K_1\">退款</a>。</p>")
    #expect(result.shown(as: .markdown).text == #"**\*\*王\***，见[退款](https://a.cn/K_1)。"#)
  }

  /// Values by every way that a template has to print them.
  @Test(arguments: [
    "{{ v }}", "{{ v | append: '*' | remove_last: '*' }}", "{% assign x = v %}{{ x }}",
    "{% for x in list %}{{ x }}{% endfor %}", "{% render 'p', x: v %}", "{% include 'p', x: v %}",
    "{% capture x %}**重**{{ v }}{% endcapture %}{{ x }}",
    "{% capture x %}{{ v }}{% endcapture %}{{ x | append: '' }}",
    "{% ifchanged %}**重**{{ v }}{% endifchanged %}", "{% cycle v, 'b' %}", "{{ list | first }}",
    "{{ list | join: '' }}", "{{ w | default: v }}", "{% echo v %}", "{{ fact.f }}",
    "{% if v %}{% render 'q', x: v %}{% endif %}",
  ])
  func noValueIsMarkup(_ source: String) throws {
    let result = rendered(
      "**始**，" + source + "，**终**",
      slots: [slot("v"), slot("w", optional: true), slot("list", type: .list)],
      values: ["v": "*值*", "list": .list(["*值*"])],
      partials: ["p": compiled("{{ x }}"), "q": compiled("\n\n**重**{{ x }}\n")],
      facts: ["f": fact("f", value: "*值*")])
    let text = try #require(result.shown(as: .plain).text)
    #expect(["始，*值*，终", "始，重*值*，终"].contains(text))
    let html = try #require(result.shown(as: .html).text)
    #expect(html.contains("*值*") && html.contains("<strong>终</strong>"))
  }

  @Test func partsFollowTheText() throws {
    let result = rendered("<!-- @empathy -->\n**抱歉**，\n\n<!-- @action -->\n- 我查了 `单号`")
    let shown = result.shown(as: .plain)
    let bytes = Array(try #require(shown.text).utf8)
    #expect(shown.parts.map(\.parts) == [["empathy"], ["action"]])
    #expect(
      shown.parts.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["抱歉，", "· 我查了 单号"])
  }

  @Test func withoutATextThereIsNothingToShow() {
    let result = rendered("{{ customer_name }}", slots: [slot("customer_name")])
    #expect(result.text == nil && result.shown(as: .html).text == nil)
    #expect(result.shown(as: .html).missing == result.missing)
  }
}
