import Diagnostics
import DomainModel
import TemplateParsing
import TextAnalysis

/// Numbers written into a text that disagree with a fact, by the ways of writing that the fact itself lists.
struct FactContradictions: Sendable {
  private let facts: [Fact]
  /// By phrase: the fact that it contradicts.
  private let owners: [Int]
  private let edges: [WordEdges.Need]
  private let phrases: AhoCorasick?

  init(_ facts: [Fact]) {
    self.facts = facts
    var owners: [Int] = []
    var patterns: [AhoCorasick.Pattern] = []
    var edges: [WordEdges.Need] = []
    for (position, fact) in facts.enumerated() {
      for phrase in fact.contradictedBy where !phrase.value.isEmpty {
        owners.append(position)
        patterns.append(AhoCorasick.Pattern(phrase.value, ignoresCase: true))
        edges.append(WordEdges.Need(of: Array(phrase.value.utf8)))
      }
    }
    self.owners = owners
    self.edges = edges
    phrases = patterns.isEmpty ? nil : AhoCorasick(patterns)
  }

  func findings(_ parsed: ParsedTemplate, path: String) -> [Diagnostic] {
    guard let phrases else { return [] }
    return parsed.nodes.flatMap { node -> [Diagnostic] in
      let text: Range<Int>
      switch node.kind {
      case .text(let range), .raw(let range): text = range
      default: return []
      }
      return phrases.matches(in: parsed.bytes, text).filter { match in
        // 15 天 holds 5 天, and does not mean it.
        WordEdges.hold(edges[match.pattern], around: match.range, in: parsed.bytes, within: text)
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
}
