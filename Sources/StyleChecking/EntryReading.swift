import Diagnostics
import DomainModel
import TextAnalysis

/// Turns the guide's own lists of words, in which `/…/` is a pattern, into phrases of a table.
struct EntryReading {
  var ignoresCase = true
  /// What is wrong with entries, each of which is left out.
  private(set) var diagnostics: [Diagnostic] = []

  init(ignoresCase: Bool = true) { self.ignoresCase = ignoresCase }

  /// - Parameter patterns: entries that are patterns with and without slashes.
  mutating func phrases(
    _ words: [Located<String>], _ patterns: [Located<String>],
    addingTo builder: inout PhraseTable.Builder
  ) -> PhraseSet {
    var set = PhraseSet()
    for word in words {
      if let number = phrase(word, addingTo: &builder) { set.insert(number) }
    }
    for pattern in patterns {
      let notation = PatternNotation(patternEntry: pattern.value)
      if let number = phrase(notation, of: pattern, addingTo: &builder) { set.insert(number) }
    }
    return set
  }

  mutating func phrase(
    _ word: Located<String>, addingTo builder: inout PhraseTable.Builder
  ) -> Int? {
    if let notation = PatternNotation(word.value) {
      return phrase(notation, of: word, addingTo: &builder)
    }
    guard !word.value.isEmpty else { return nil }
    if let slip = PatternNotation.slip(in: word.value, at: word.place) { diagnostics.append(slip) }
    return builder.number(of: word.value, ignoresCase: ignoresCase)
  }

  private mutating func phrase(
    _ notation: PatternNotation, of entry: Located<String>,
    addingTo builder: inout PhraseTable.Builder
  ) -> Int? {
    do throws(PatternProblem) {
      return try builder.number(
        ofPattern: notation.text, ignoresCase: ignoresCase || notation.ignoresCase)
    } catch {
      diagnostics.append(
        Diagnostic(
          error.check, error.message(in: notation.text), at: entry.place, help: error.help))
      return nil
    }
  }
}
