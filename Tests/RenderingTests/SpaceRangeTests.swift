import Rendering
import TestSupport
import Testing

/// What becomes of the ranges of a reply when spaces are put in.
@Suite struct SpaceRangeTests {
  private let result = rendered(
    "<!-- @action -->\n<!-- kouwen-disable vague-time: 试 -->\n退{{ a }}元，{{ b }}{{ a }}。\n<!-- @time -->\n{{ b }}",
    slots: [slot("a"), slot("b")], values: ["a": "25", "b": "今天"])

  @Test func valuesDoNotHoldThem() throws {
    #expect(result.text == "退25元，今天25。\n今天")
    // 退 is three bytes; 今天 ends behind 退25元，今天.
    let spaced = result.inserting(spacesAt: [3, 5, 17])
    let text = try #require(spaced.text)
    #expect(
      MarkedText.marking(spaced.filledRanges.map(\.range), in: text)
        == "退 ⟦25⟧ 元，⟦今天⟧ ⟦25⟧。\n⟦今天⟧")
    #expect(spaced.valueRanges == spaced.filledRanges.map(\.range))
    #expect(
      MarkedText.marking(spaced.parts.map(\.range), in: text) == "⟦退 25 元，今天 25。⟧\n⟦今天⟧")
    #expect(spaced.directives.map(\.file) == [0..<text.utf8.count])
    #expect(spaced.directives.map(\.offset) == [0])
  }

  @Test func withoutAnyNothingChanges() {
    let same = result.inserting(spacesAt: [])
    #expect(same.text == result.text)
    #expect(same.filledRanges == result.filledRanges)
  }
}
