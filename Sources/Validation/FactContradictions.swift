import Diagnostics
import DomainModel
import TemplateParsing
import TextAnalysis

/// Numbers written into a text that disagree with a fact, by the ways of writing that the fact itself lists.
struct FactContradictions: Sendable {
  /// What is wrong with the lists.
  let diagnostics: [Diagnostic]
  private let facts: [Fact]
  /// By pattern: the fact that it contradicts.
  private let owners: [Int]
  /// By pattern: it was made from a phrase, and must not be part of a longer number.
  private let standAlone: [Bool]
  private let patterns: PatternSet?

  init(_ facts: [Fact]) {
    self.facts = facts
    var owners: [Int] = []
    var standAlone: [Bool] = []
    var patterns: [Pattern] = []
    var diagnostics: [Diagnostic] = []
    for (position, fact) in facts.enumerated() {
      for phrase in fact.contradictedBy where !phrase.value.isEmpty {
        let notation = PatternNotation(phrase.value)
        do throws(PatternProblem) {
          patterns.append(
            try Pattern(
              notation?.text ?? ValueSpelling.pattern(for: phrase.value), ignoresCase: true))
          owners.append(position)
          standAlone.append(notation == nil)
        } catch {
          diagnostics.append(
            Diagnostic(
              error.check, error.message(in: notation?.text ?? phrase.value), at: phrase.place,
              help: error.help))
        }
      }
    }
    self.owners = owners
    self.standAlone = standAlone
    self.patterns = patterns.isEmpty ? nil : PatternSet(patterns)
    self.diagnostics = diagnostics
  }

  func findings(_ parsed: ParsedTemplate, path: String) -> [Diagnostic] {
    guard let patterns else { return [] }
    return parsed.nodes.flatMap { node -> [Diagnostic] in
      let text: Range<Int>
      switch node.kind {
      case .text(let range), .raw(let range): text = range
      default: return []
      }
      let matches = patterns.matches(in: parsed.bytes, text)
      guard !matches.isEmpty else { return [] }
      // Two spellings of one value in the list are one mistake in the text.
      var seen: Set<FoundValue> = []
      return matches.filter { match in
        (!standAlone[match.pattern]
          || ValueSpelling.standsAlone(match.range, in: parsed.bytes, within: text))
          && seen.insert(FoundValue(fact: owners[match.pattern], range: match.range)).inserted
      }.map { match in
        let fact = facts[owners[match.pattern]]
        let words = parsed.text(match.range)
        return Diagnostic(
          LibraryChecks.contradictsFact,
          Message(
            zh: "“\(words)”和事实“\(fact.id)”（\(fact.value)）对不上",
            en: "‘\(words)’ disagrees with the fact ‘\(fact.id)’ (\(fact.value))"),
          at: SourceRange(file: path, utf8: match.range),
          help: Message(
            zh: "用 {{ fact.\(fact.name) }} 代替写死的数字",
            en: "print {{ fact.\(fact.name) }} instead of a number"))
      }
    }
  }

  private struct FoundValue: Hashable {
    var fact: Int
    var range: Range<Int>
  }
}
