import DomainModel
import TextAnalysis

/// Flags what stands again: a word right behind itself (我们我们, the the), a sentence, or words of a
/// list more often than allowed.
struct RepetitionChecker: KindChecker {
  let subject: Subject
  /// Each is counted on its own; without any, all words or sentences are looked at.
  let phrases: PhraseSet
  /// The shortest sentence that counts, in Han characters and words: 好的 may stand twice.
  let min: Int
  let max: Int
  let per: Unit

  var triggers: PhraseSet? { phrases.isEmpty ? nil : phrases }

  static let shortestSentence = 5

  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding] {
    if !phrases.isEmpty { return repeatedPhrases(in: context, scope, exceptions) }
    if subject == .sentence { return repeatedSentences(in: context, scope) }
    return doubledWords(in: context, scope, exceptions)
  }

  private func repeatedPhrases(
    in context: CheckContext, _ scope: Range<Int>, _ exceptions: PhraseSet
  ) -> [Finding] {
    let hits = context.occurrences(of: phrases, except: exceptions, in: scope)
    guard hits.count > max else { return [] }
    var findings: [Finding] = []
    var rest = hits[...]
    for unit in context.units(per, in: scope) {
      let inside = rest.drop { $0.range.lowerBound < unit.lowerBound }
        .prefix { $0.range.lowerBound < unit.upperBound }
      rest = hits[inside.endIndex...]
      let counts = Dictionary(inside.map { ($0.phrase, 1) }, uniquingKeysWith: +)
      var seen: [Int: Int] = [:]
      for hit in inside {
        seen[hit.phrase, default: 0] += 1
        guard seen[hit.phrase]! > max else { continue }
        findings.append(
          Finding(range: hit.range, isPhrase: true, count: counts[hit.phrase], max: max))
      }
    }
    return findings
  }

  private func repeatedSentences(in context: CheckContext, _ scope: Range<Int>) -> [Finding] {
    var findings: [Finding] = []
    for unit in context.units(per == .sentence ? .message : per, in: scope) {
      var counts: [[UInt32]: Int] = [:]
      for sentence in context.units(.sentence, in: unit) {
        var units = TextUnits(in: context.bytes, sentence)
        var words: [UInt32] = []
        while let unit = units.next() { words.append(unit.hash) }
        guard words.count >= min else { continue }
        let count = (counts[words] ?? 0) + 1
        counts[words] = count
        guard count > max else { continue }
        findings.append(
          Finding(
            range: sentence, isPhrase: true, replacements: [""], count: count, max: max))
      }
    }
    return findings
  }

  private func doubledWords(
    in context: CheckContext, _ scope: Range<Int>, _ exceptions: PhraseSet
  ) -> [Finding] {
    let excepted = context.occurrences(of: exceptions, except: PhraseSet(), in: scope).map(\.range)
    return DoubledWords.find(in: context.bytes, scope).compactMap { double in
      let both = double.first.lowerBound..<double.second.upperBound
      guard !excepted.contains(where: { $0.overlaps(both) }) else { return nil }
      return Finding(
        range: double.second, isPhrase: true, replacements: [""],
        replacedRange: double.first.upperBound..<double.second.upperBound,
        isDoubtful: !double.isSafe, count: 2, max: 1)
    }
  }
}
