import Measuring
import TestSupport
import Testing

@Suite struct CalibrationTests {
  /// Signs and whether they were right, as `0.1- 0.3+`; and the weakest sign that is likely right.
  @Test(
    arguments: [
      ("0.1- 0.2- 0.3+ 0.4+", 0.3),
      // One right answer among wrong ones is chance, and so is one wrong among right ones.
      ("0.1- 0.2+ 0.3- 0.4- 0.5+ 0.6+", 0.5),
      ("0.1+ 0.2- 0.3+ 0.4+", 0.1),
      // The same sign, right and wrong: one pool, whatever comes first.
      ("0.2+ 0.2- 0.2- 0.7+", 0.7),
      ("0.2- 0.2- 0.2+ 0.7+", 0.7),
      ("0.9+", 0.9),
      ("0.1- 0.9-", nil),
      ("", nil),
    ] as [(String, Double?)])
  func findsTheWeakestSignThatIsLikelyRight(cases: String, expected: Double?) {
    let calibration = Calibration(
      cases.split(separator: " ").map { (Double($0.dropLast())!, $0.last == "+") })
    #expect(calibration.weakestLikelySign == expected)
  }

  @Test func staysFastWhereEverythingIsPooled() {
    // Ever worse: each new case is pooled with all before it.
    let calibration = Calibration((0..<200_000).map { (Double($0), $0 < 100) })
    #expect(calibration.weakestLikelySign == nil)
  }
}
