import Diagnostics
import TestSupport
import Testing

@Suite struct ReadingOrderTests {
  private func finding(_ file: String, _ offset: Int, _ id: String, _ trust: Trust = .exact)
    -> Diagnostic
  {
    Diagnostic(
      Check(id, .error, trust: trust, title: Message(""), why: Message("")), Message("x"),
      at: SourceRange(file: file, utf8: offset..<offset + 1))
  }

  @Test func goesByFilePlaceTrustAndCheck() {
    let ordered = [
      finding("a.md", 0, "z"), finding("a.md", 5, "b"), finding("a.md", 5, "c"),
      finding("a.md", 5, "a", .heuristic), finding("b.md", 0, "a"),
    ]
    for seed in 0..<20 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let shuffled = ordered.shuffled(using: &generator)
      #expect(shuffled.sorted(by: Diagnostic.inReadingOrder) == ordered)
    }
  }

  @Test func levelsAreOrdered() {
    #expect(Severity.suggestion < .warning)
    #expect(Severity.warning < .error)
    #expect(!(Severity.error < .error))
  }
}
