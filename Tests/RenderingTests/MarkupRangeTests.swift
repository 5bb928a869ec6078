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

  @Test func withoutATextThereIsNothingToShow() {
    let result = rendered("{{ customer_name }}", slots: [slot("customer_name")])
    #expect(result.text == nil && result.shown(as: .html).text == nil)
    #expect(result.shown(as: .html).missing == result.missing)
  }
}
