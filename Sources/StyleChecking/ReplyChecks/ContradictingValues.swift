import Diagnostics
import DomainModel
import TextAnalysis

/// The ways of writing a number that disagree with a fact, as the facts themselves list them, among the
/// phrases of a table.
struct ContradictingValues: Sendable {
  private(set) var phrases = PhraseSet()
  /// By phrase: the position of the fact in the library.
  private var facts: [Int: Int] = [:]
  /// Phrases made from a value as it is written, not from a pattern: they must not be part of a longer
  /// number.
  private var values = PhraseSet()
  /// What is wrong with the lists.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ facts: [Fact], addingTo builder: inout PhraseTable.Builder) {
    for (position, fact) in facts.enumerated() {
      for entry in fact.contradictedBy where !entry.value.isEmpty {
        let notation = PatternNotation(entry.value)
        do throws(PatternProblem) {
          let pattern = try Pattern(
            notation?.text ?? ValueSpelling.pattern(for: entry.value), ignoresCase: true)
          let phrase = builder.number(of: pattern)
          phrases.insert(phrase)
          if notation == nil { values.insert(phrase) }
          if self.facts[phrase] == nil { self.facts[phrase] = position }
        } catch {
          diagnostics.append(
            Diagnostic(
              error.check, error.message(in: notation?.text ?? entry.value), at: entry.place,
              help: error.help))
        }
      }
    }
  }

  /// The position of the fact that a hit disagrees with.
  func fact(of hit: PhraseTable.Hit, in bytes: [UInt8]) -> Int? {
    guard let fact = facts[hit.phrase] else { return nil }
    let isWhole =
      !values.contains(hit.phrase)
      || ValueSpelling.standsAlone(hit.range, in: bytes, within: 0..<bytes.count)
    return isWhole ? fact : nil
  }
}
