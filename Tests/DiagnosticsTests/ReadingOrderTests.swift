import Diagnostics
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
      var generator = SplitMix(state: UInt64(seed))
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

/// Fixed seeds make a failure repeatable (S. Vigna's SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
