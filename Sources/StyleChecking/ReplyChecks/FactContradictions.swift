import Diagnostics
import DomainModel
import TextAnalysis

/// The ways of writing a number that facts list as wrong, as phrases of a checker's table.
struct FactContradictions: Sendable {
  /// What is wrong with the lists.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var phrases = PhraseSet()
  private let facts: [Fact]
  /// By phrase: the position of the fact that it contradicts, and whether it was made from a word,
  /// which must not be part of a longer number.
  private var owners: [Int: (fact: Int, standsAlone: Bool)] = [:]

  init(_ facts: [Fact], addingTo builder: inout PhraseTable.Builder) {
    self.facts = facts
    for (position, fact) in facts.enumerated() {
      for phrase in fact.contradictedBy where !phrase.value.isEmpty {
        let notation = PatternNotation(phrase.value)
        if let slip = PatternNotation.slip(in: phrase.value, at: phrase.place) {
          diagnostics.append(slip)
        }
        do throws(PatternProblem) {
          let number = try builder.number(
            ofPattern: notation?.text ?? ValueSpelling.pattern(for: phrase.value),
            ignoresCase: true)
          guard owners[number] == nil else { continue }
          owners[number] = (position, notation == nil)
          phrases.insert(number)
        } catch {
          diagnostics.append(
            Diagnostic(
              error.check, error.message(in: notation?.text ?? phrase.value), at: phrase.place,
              help: error.help))
        }
      }
    }
  }

  /// What in a text contradicts which fact: two spellings in one list are one mistake.
  func places(in reply: CheckedReply) -> [(range: Range<Int>, fact: Fact)] {
    guard !owners.isEmpty, reply.holds(phrases) else { return [] }
    let bytes = reply.bytes
    var found: [(range: Range<Int>, fact: Fact)] = []
    var seen: Set<FoundValue> = []
    for hit in reply.hits {
      guard let owner = owners[hit.phrase] else { continue }
      let range = owner.standsAlone ? hit.range : Self.withoutMarks(hit.range, bytes)
      guard !range.isEmpty,
        !owner.standsAlone
          || ValueSpelling.standsAlone(hit.range, in: bytes, within: 0..<bytes.count),
        !(reply.isReply && isDenied(range, bytes)),
        seen.insert(FoundValue(fact: owner.fact, range: range)).inserted
      else { continue }
      found.append((range, facts[owner.fact]))
    }
    return found
  }

  /// A pattern that asks for the end of a clause, `质保([，。]|$)`, means what stands before it.
  private static func withoutMarks(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while let mark = marks.first(where: {
      bytes[range.lowerBound..<end].suffix($0.count).elementsEqual($0)
    }) {
      end -= mark.count
    }
    return range.lowerBound..<end
  }

  private static let marks = ["，", "。", "！", "？", "；", ",", ".", "!", "?", ";", " ", "\n"].map {
    Array($0.utf8)
  }

  /// 没有终身保修, “we don't offer a lifetime warranty”: whoever denies it agrees with the fact.
  private func isDenied(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var end = range.lowerBound
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    let before = bytes[max(0, end - Self.denialReach)..<end]
    if Self.denials.contains(where: { before.suffix($0.count).elementsEqual($0) }) { return true }
    // Whole words, of the same clause.
    let clause = before.reversed().prefix { $0 < 0x80 && !".,;:!?\n".utf8.contains($0) }
    return String(decoding: clause.reversed(), as: UTF8.self).lowercased()
      .split(separator: " ").contains { $0 == "no" || $0 == "not" || $0.hasSuffix("n't") }
  }

  /// In bytes: “don't have a ”.
  private static let denialReach = 24

  private static let denials = [
    "没有", "不是", "并非", "不提供", "不支持", "不再提供", "没", "不算", "不等于", "不承诺", "无", "别写",
  ].map { Array($0.utf8) }

  private struct FoundValue: Hashable {
    var fact: Int
    var range: Range<Int>
  }
}
