import Diagnostics

/// Flags each of the first words that has none of the second within reach.
struct ConditionalChecker: KindChecker {
  let first: CompiledCues
  let second: CompiledSurroundings
  /// As messages name what is missing.
  let missing: Message

  var triggers: PhraseSet? {
    first.partNames.isEmpty && !first.acceptsTimeValues ? first.phrases : nil
  }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    first.ranges(in: context, scope: scope, except: exceptions).compactMap { range in
      var finding = Finding(range: range, isPhrase: true)
      guard !second.hold(for: finding, in: context) else { return nil }
      finding.missing = missing
      return finding
    }
  }
}
