import Diagnostics

/// One place, one finding: of findings about wording of which one's range holds the other's, the more
/// severe stays; of equally severe ones the longer; of equally long ones the one with a proposal; then
/// the one whose rule comes first by its id. Findings that ask for something else (a length, a number,
/// something absent) stay beside them.
enum OverlappingFindings {
  /// - Parameter wordings: the places in `findings` of those that ask for other words.
  static func removeBeaten(among wordings: [Int], from findings: inout [Diagnostic]) {
    var pending = beaten(among: wordings, of: findings)[...]
    guard var kept = pending.first else { return }
    // In one pass: there may be thousands among hundred thousands.
    for index in kept..<findings.count {
      if pending.first == index {
        pending.removeFirst()
      } else {
        findings.swapAt(kept, index)
        kept += 1
      }
    }
    findings.removeLast(findings.count - kept)
  }

  /// The places of those that go, in order.
  private static func beaten(among wordings: [Int], of findings: [Diagnostic]) -> [Int] {
    guard wordings.count > 1 else { return [] }
    var places = wordings.map { Place(index: $0, range: findings[$0].location.utf8) }
    places.sort { one, other in
      let (a, b) = (one.range, other.range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound > b.upperBound }
      return isPreferred(one, to: other, findings)
    }
    var beaten: [Int] = []
    /// Of what is kept so far, those that may hold what comes next.
    var open: [Place] = []
    for place in places {
      var isBeaten = false
      open.removeAll { other in
        if other.range.upperBound <= place.range.lowerBound { return true }
        guard !isBeaten, other.range.contains(place.range) else { return false }
        if isPreferred(other, to: place, findings) {
          isBeaten = true
          return false
        }
        beaten.append(other.index)
        return true
      }
      if isBeaten { beaten.append(place.index) } else { open.append(place) }
    }
    return beaten.sorted()
  }

  private struct Place {
    var index: Int
    var range: Range<Int>
  }

  private static func isPreferred(
    _ one: Place, to other: Place, _ findings: [Diagnostic]
  ) -> Bool {
    let (a, b) = (findings[one.index].severity, findings[other.index].severity)
    if a != b { return a > b }
    if one.range.count != other.range.count { return one.range.count > other.range.count }
    let isFixed = !findings[one.index].fixes.isEmpty
    if isFixed != !findings[other.index].fixes.isEmpty { return isFixed }
    return findings[one.index].check.id < findings[other.index].check.id
  }
}
