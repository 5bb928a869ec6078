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

  /// A piece of other templates need not say everything.
  func isIdle(in context: CheckContext) -> Bool {
    (min ?? 0) > 0 && max == nil && context.source.purpose == .partial
  }

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    let all = occurrences(in: context, scope, exceptions)
    if let max, (min ?? 0) < 1, all.count <= max { return [] }
    var findings: [Finding] = []
    var rest = all[...]
    for unit in context.units(per, in: scope) {
      let inside = rest.drop { $0.lowerBound < unit.lowerBound }
        .prefix { $0.lowerBound < unit.upperBound }
      rest = all[inside.endIndex...]
      if let max, inside.count > max {
        // In a sentence, one too many or ten is one thing to mend.
        let tooMany = inside.dropFirst(Swift.max(0, max)).prefix(per == .sentence ? 1 : .max)
        findings += tooMany.map {
          Finding(range: $0, isPhrase: what == .tokens, count: inside.count, min: min, max: max)
        }
      } else if let min, inside.count < min {
        let end = unit.upperBound
        findings.append(
          Finding(range: end..<end, isPhrase: false, count: inside.count, min: min, max: max))
      }
    }
    return findings
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
    return what == .tokens ? marks : Array(marks.starting(in: scope))
  }
}
