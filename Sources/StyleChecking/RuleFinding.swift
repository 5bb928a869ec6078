import Diagnostics

/// A finding of a rule, and whether another rule may say the same about its words.
struct RuleFinding {
  var diagnostic: Diagnostic
  /// It asks for other words where it stands: of two such findings at one place, one is enough.
  var isAboutWording: Bool

  /// One place, one finding: of findings about wording of which one's range holds the other's, the more
  /// severe stays; of equally severe ones the longer; of equally long ones the one with a proposal; then
  /// the one whose rule comes first by its id. Findings that ask for something else (a length, a number,
  /// something absent) stay beside them.
  static func withoutOverlaps(_ findings: [RuleFinding]) -> [RuleFinding] {
    guard findings.count(where: \.isAboutWording) > 1 else { return findings }
    var rest: [RuleFinding] = []
    var wordings: [RuleFinding] = []
    for finding in findings {
      if finding.isAboutWording { wordings.append(finding) } else { rest.append(finding) }
    }
    wordings.sort { one, other in
      let (a, b) = (one.range, other.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound > b.upperBound }
      return one.isPreferred(to: other)
    }
    /// Of what is kept so far, those that may hold what comes next.
    var open: [RuleFinding] = []
    for finding in wordings {
      var isBeaten = false
      open.removeAll { other in
        if other.range.upperBound <= finding.range.lowerBound {
          rest.append(other)
          return true
        }
        let holds =
          other.range.lowerBound <= finding.range.lowerBound
          && finding.range.upperBound <= other.range.upperBound
        guard holds, !isBeaten else { return false }
        if other.isPreferred(to: finding) {
          isBeaten = true
          return false
        }
        return true
      }
      if !isBeaten { open.append(finding) }
    }
    return rest + open
  }

  private var range: Range<Int> { diagnostic.location.utf8 }

  private func isPreferred(to other: RuleFinding) -> Bool {
    let (one, two) = (diagnostic, other.diagnostic)
    if one.severity != two.severity { return one.severity > two.severity }
    if range.count != other.range.count { return range.count > other.range.count }
    if one.fixes.isEmpty != two.fixes.isEmpty { return two.fixes.isEmpty }
    return one.check.id < two.check.id
  }
}
