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

  /// Of one file and of several, by place and by trust: as if each two findings were compared.
  @Test(arguments: [["a.md"], ["a.md", "b.md"]])
  func sortingKeepsToTheOrder(_ files: [String]) {
    for seed in 0..<40 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let findings = (0..<12).map { _ in
        finding(
          files.randomElement(using: &generator)!, Int.random(in: 0..<5, using: &generator),
          ["x", "y"].randomElement(using: &generator)!,
          Trust.allCases.randomElement(using: &generator)!)
      }
      #expect(findings.inReadingOrder == findings.sorted(by: Diagnostic.inReadingOrder))
      var byTrust = findings
      byTrust.sortInOrderOfTrust()
      #expect(byTrust == findings.sorted(by: Diagnostic.inOrderOfTrust))
    }
  }

  @Test func levelsAreOrdered() {
    #expect(Severity.suggestion < .warning)
    #expect(Severity.warning < .error)
    #expect(!(Severity.error < .error))
  }
}
