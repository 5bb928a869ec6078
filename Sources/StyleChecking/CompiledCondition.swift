import DomainModel

/// An `unless` or `only_if` with its words turned into phrases.
indirect enum CompiledCondition: Sendable {
  case near(PhraseSet, acceptsTimeValues: Bool, within: Unit, distance: Int?)
  case all([CompiledCondition])
  case any([CompiledCondition])
  case not(CompiledCondition)

  func holds(for finding: Finding, in context: CheckContext) -> Bool {
    switch self {
    case .all(let parts): return parts.allSatisfy { $0.holds(for: finding, in: context) }
    case .any(let parts): return parts.contains { $0.holds(for: finding, in: context) }
    case .not(let part): return !part.holds(for: finding, in: context)
    case .near(let phrases, let acceptsTimeValues, let unit, let distance):
      let unit = context.unit(unit, around: finding.range)
      func isNear(_ range: Range<Int>) -> Bool {
        guard range.lowerBound >= unit.lowerBound, range.upperBound <= unit.upperBound else {
          return false
        }
        // The found word itself is no context for itself.
        if finding.isPhrase, range.lowerBound >= finding.range.lowerBound,
          range.upperBound <= finding.range.upperBound
        {
          return false
        }
        guard let distance else { return true }
        return characters(between: finding.range, and: range, in: context) <= distance
      }
      if acceptsTimeValues, context.text.timeValues.contains(where: isNear) {
        return true
      }
      return context.hits.contains { phrases.contains($0.phrase) && isNear($0.range) }
    }
  }

  private func characters(
    between one: Range<Int>, and other: Range<Int>, in context: CheckContext
  ) -> Int {
    let (first, second) = one.lowerBound <= other.lowerBound ? (one, other) : (other, one)
    guard first.upperBound < second.lowerBound else { return 0 }
    return context.string(first.upperBound..<second.lowerBound).count
  }
}
