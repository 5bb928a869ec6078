import Diagnostics
import DomainModel

/// Words, matchers and parts of which any one is looked for.
struct CompiledCues: Sendable {
  var phrases = PhraseSet()
  /// Those of `phrases` that are times.
  var times = PhraseSet()
  var acceptsTimeValues = false
  var partNames: Set<String> = []
  /// As messages name them.
  var name: Message

  /// Where they stand in a range, from left to right; a part is known by its first sentence.
  func ranges(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Range<Int>] {
    var found = context.occurrences(of: phrases, except: exceptions, in: scope).map(\.range)
    if acceptsTimeValues { found += context.text.timeValues.starting(in: scope) }
    if !partNames.isEmpty {
      for stretch in context.stretches(ofParts: partNames) where stretch.overlaps(scope) {
        let inside = stretch.clamped(to: scope)
        found.append(context.units(.sentence, in: inside).first ?? inside)
      }
    }
    if found.count > 1 { found.sort { $0.lowerBound < $1.lowerBound } }
    return found
  }
}
