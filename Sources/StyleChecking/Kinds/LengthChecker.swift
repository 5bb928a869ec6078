import DomainModel

/// Flags sentences, paragraphs or messages that are too long or too short, in Han characters and
/// words.
struct LengthChecker: KindChecker {
  let min: Int?
  let max: Int?
  let per: Unit

  var triggers: PhraseSet? { nil }

  /// Nothing is longer than its bytes, whatever it is cut into.
  func isIdle(in context: CheckContext) -> Bool {
    if let min, min > 0 { return per == .message && context.source.purpose == .partial }
    return max.map { context.bytes.count <= $0 } ?? true
  }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    if min == nil, let max, scope.count <= max { return [] }
    return context.units(per, in: scope).compactMap { unit in
      if min == nil, let max, unit.count <= max { return nil }
      var count = context.length(of: unit)
      if let max, count > max { count = BranchPath.longestLength(of: unit, in: context) }
      guard count > max ?? .max || count < min ?? .min else { return nil }
      return Finding(range: unit, isPhrase: false, count: count, min: min, max: max)
    }
  }
}
