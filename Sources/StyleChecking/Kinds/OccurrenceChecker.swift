import DomainModel
import TextAnalysis

/// Flags what occurs too often in a sentence, paragraph or message, or not often enough.
struct OccurrenceChecker: KindChecker {
  let what: Countable
  let phrases: PhraseSet
  let min: Int?
  let max: Int?
  let per: Unit

  var triggers: PhraseSet? { what == .tokens && (min ?? 0) < 1 ? phrases : nil }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    let all = occurrences(in: context, scope, exceptions)
    if let max, (min ?? 0) < 1, all.count <= max { return [] }
    return context.units(per, in: scope).flatMap { unit -> [Finding] in
      let inside = all.filter { unit.contains($0.lowerBound) }
      if let max, inside.count > max {
        return inside.dropFirst(Swift.max(0, max)).map {
          Finding(
            range: $0, isPhrase: what == .tokens, count: inside.count, min: min, max: max)
        }
      }
      if let min, inside.count < min {
        let end = unit.upperBound
        return [
          Finding(range: end..<end, isPhrase: false, count: inside.count, min: min, max: max)
        ]
      }
      return []
    }
  }

  private func occurrences(
    in context: CheckContext, _ scope: Range<Int>, _ exceptions: PhraseSet
  ) -> [Range<Int>] {
    let marks =
      switch what {
      case .tokens:
        context.occurrences(of: phrases, except: exceptions, in: scope).map(\.range)
      case .emoji: context.marks.emoji
      case .exclamation: context.marks.exclamations
      case .question: context.marks.questions
      case .tilde: context.marks.tildes
      }
    guard what != .tokens, !marks.isEmpty, scope != context.message else { return marks }
    return marks.filter { scope.contains($0.lowerBound) }
  }
}
