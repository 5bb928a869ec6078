import Diagnostics

/// Flags a step that stands before one which should come first.
struct SequenceChecker: KindChecker {
  let steps: [CompiledCues]

  /// One step alone is in order.
  var triggers: PhraseSet? {
    guard steps.allSatisfy({ $0.partNames.isEmpty && !$0.acceptsTimeValues }) else { return nil }
    var all = PhraseSet()
    for phrase in steps.flatMap(\.phrases.members) { all.insert(phrase) }
    return all
  }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    Self.misplaced(
      steps.compactMap { step in
        step.ranges(in: context, scope: scope, except: exceptions).first.map { ($0, step.name) }
      })
  }

  /// - Parameter steps: in the order that is wanted, each where it first stands.
  static func misplaced(_ steps: [(range: Range<Int>, name: Message)]) -> [Finding] {
    guard steps.count > 1 else { return [] }
    var findings: [Finding] = []
    for (index, step) in steps.enumerated().dropFirst() {
      guard
        let before = steps[..<index].first(where: { $0.range.lowerBound > step.range.lowerBound })
      else { continue }
      findings.append(Finding(range: step.range, isPhrase: true, expected: before.name))
    }
    return findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
