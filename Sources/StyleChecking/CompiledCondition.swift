import DomainModel

/// An `unless` or `only_if` with its words turned into phrases.
indirect enum CompiledCondition: Sendable {
  case near(CompiledSurroundings)
  case all([CompiledCondition])
  case any([CompiledCondition])
  case not(CompiledCondition)

  func holds(for finding: Finding, in context: CheckContext) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.holds(for: finding, in: context) }
    case .any(let parts): parts.contains { $0.holds(for: finding, in: context) }
    case .not(let part): !part.holds(for: finding, in: context)
    case .near(let surroundings): surroundings.hold(for: finding, in: context)
    }
  }
}

/// What must stand around a finding: one of some phrases, blanks or parts.
struct CompiledSurroundings: Sendable {
  /// Told apart from all other sets of phrases of a rule set.
  let id: Int
  let phrases: PhraseSet
  /// Phrases that are only meant where they speak of what is to come.
  let times: PhraseSet
  let acceptsTimeValues: Bool
  let partNames: Set<String>
  let slotTypes: Set<SlotType>
  /// Phrases in what the customer wrote.
  let customerSays: PhraseSet
  let reach: Rule.Reach
  /// In characters.
  let distance: Int?

  func hold(for finding: Finding, in context: CheckContext) -> Bool {
    if !customerSays.isEmpty, let hits = context.customerHits,
      hits.contains(where: { customerSays.contains($0.phrase) })
    {
      return true
    }
    let stretch = context.stretch(reach, around: finding.range)
    if !partNames.isEmpty,
      context.stretches(ofParts: partNames).contains(where: { $0.overlaps(stretch) })
    {
      return true
    }
    if !slotTypes.isEmpty, !context.source.blanks.isEmpty,
      isOneNear(finding, stretch, blanks(in: context), context)
    {
      return true
    }
    if acceptsTimeValues,
      isOneNear(finding, stretch, context.text.timeValues, areTimes: true, context)
    {
      return true
    }
    guard !context.hits.isEmpty else { return false }
    if !times.isEmpty,
      isOneNear(
        finding, stretch, context.ranges(of: times, id: -id), areTimes: true, context)
    {
      return true
    }
    return !phrases.isEmpty
      && isOneNear(finding, stretch, context.ranges(of: phrases, id: id), context)
  }

  private func blanks(in context: CheckContext) -> [Range<Int>] {
    context.source.blanks.compactMap {
      slotTypes.contains($0.type) ? context.text.visibleRange(of: $0.range) : nil
    }
  }

  /// - Parameter ranges: by their starts.
  private func isOneNear(
    _ finding: Finding, _ stretch: Range<Int>, _ ranges: [Range<Int>], areTimes: Bool = false,
    _ context: CheckContext
  ) -> Bool {
    guard !ranges.isEmpty else { return false }
    var wanted = stretch
    if let distance {
      // What is further away in bytes is further away in characters.
      let bytes = (distance + 1) * Self.longestCharacter
      let start = max(stretch.lowerBound, finding.range.lowerBound - bytes)
      wanted = start..<max(start, min(stretch.upperBound, finding.range.upperBound + bytes))
    }
    for range in ranges.starting(in: wanted) {
      guard range.upperBound <= stretch.upperBound else { continue }
      // The found word itself is no context for itself.
      if finding.isPhrase, range.lowerBound >= finding.range.lowerBound,
        range.upperBound <= finding.range.upperBound
      {
        continue
      }
      if areTimes, ToldTimes.holds(range, in: context.bytes) { continue }
      guard let distance else { return true }
      if characters(between: finding.range, and: range, in: context) <= distance { return true }
    }
    return false
  }

  /// In bytes: the longest emoji people send, a family with skin tones, has 41.
  private static let longestCharacter = 64

  private func characters(
    between one: Range<Int>, and other: Range<Int>, in context: CheckContext
  ) -> Int {
    let (first, second) = one.lowerBound <= other.lowerBound ? (one, other) : (other, one)
    guard first.upperBound < second.lowerBound else { return 0 }
    return context.string(first.upperBound..<second.lowerBound).count
  }
}
