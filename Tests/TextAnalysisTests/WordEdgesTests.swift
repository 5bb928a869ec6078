import TestSupport
import Testing
import TextAnalysis

@Suite struct WordEdgesTests {
  @Test(arguments: [
    ("⟦ASAP⟧。", true), ("ASAP⟦s⟧", false), ("请⟦asap⟧回复", true), ("我会⟦尽快⟧处理", true),
    ("a⟦尽快⟧b", true),
    ("v⟦2⟧", false), ("第⟦2⟧天", true), ("x_⟦id⟧", false), ("⟦e⟧\u{301}", false), ("⟦VIP客户⟧a", true),
    ("a⟦VIP客户⟧", false),
    ("don't ⟦can⟧'t", true), ("⟦é⟧t", false), ("a⟦😊⟧b", true), ("⟦100%⟧5", true), ("⟦！！⟧", true),
  ])
  func askForABoundaryOnlyBesideLatinAndDigits(_ marked: String, _ holds: Bool) {
    let marked = MarkedText(marked)
    let need = WordEdges.Need(of: Array(marked.bytes[marked.ranges[0]]))
    let all = 0..<marked.bytes.count
    #expect(WordEdges.hold(need, around: marked.ranges[0], in: marked.bytes, within: all) == holds)
  }
}
