import DomainModel
import TextAnalysis

/// One text while rules look at it: the phrases in it, and its sentences and paragraphs, worked out
/// when the first rule asks.
final class CheckContext {
  let text: VisibleText
  let hits: [PhraseTable.Hit]
  private let table: PhraseTable

  init(_ checked: borrowing CheckedText, _ table: PhraseTable) {
    text = VisibleText(checked)
    self.table = table
    hits = table.hits(in: text.bytes)
  }

  var bytes: [UInt8] { text.bytes }

  private(set) lazy var sentences = TextSegments.sentences(in: bytes, 0..<bytes.count)
  private(set) lazy var paragraphs = TextSegments.paragraphs(in: bytes, 0..<bytes.count)
  private(set) lazy var marks = TextMarks(in: bytes, 0..<bytes.count)
  /// The whole text without white space around it.
  private(set) lazy var message = TextSegments.trimmed(0..<bytes.count, in: bytes)

  /// The part of the text that a rule looks at; nil where the text has no such part.
  func range(of scope: Scope) -> Range<Int>? {
    switch scope {
    case .text, .sentence, .paragraph, .part: message
    case .firstSentence: sentences.first
    case .lastSentence: sentences.last
    case .firstParagraph: paragraphs.first
    case .lastParagraph: paragraphs.last
    }
  }

  /// The units of a scope that a rule counts in.
  func units(_ unit: Unit, in scope: Range<Int>) -> [Range<Int>] {
    switch unit {
    case .sentence: sentences.filter { scope.contains($0.lowerBound) }
    case .paragraph: paragraphs.filter { scope.contains($0.lowerBound) }
    case .message: [scope]
    }
  }

  /// The sentence, paragraph or message that a range starts in. An empty range belongs to what is
  /// before it.
  func unit(_ unit: Unit, around range: Range<Int>) -> Range<Int> {
    let offset = range.isEmpty ? max(0, range.lowerBound - 1) : range.lowerBound
    let units =
      switch unit {
      case .sentence: sentences
      case .paragraph: paragraphs
      case .message: [message]
      }
    return units.last { $0.lowerBound <= offset } ?? message
  }

  /// Where phrases of a set stand in a range, from left to right without overlaps, the longest first;
  /// those inside an exception are left out.
  func occurrences(
    of phrases: PhraseSet, except exceptions: PhraseSet, in scope: Range<Int>
  ) -> [PhraseTable.Hit] {
    var found = hits.filter { hit in
      phrases.contains(hit.phrase) && hit.range.lowerBound >= scope.lowerBound
        && hit.range.upperBound <= scope.upperBound
    }
    if !exceptions.isEmpty, !found.isEmpty {
      let excepted = hits.filter { exceptions.contains($0.phrase) }.map(\.range)
      found.removeAll { hit in
        excepted.contains {
          $0.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.upperBound
        }
      }
    }
    guard found.count > 1 else { return found }
    found.sort {
      ($0.range.lowerBound, -$0.range.upperBound, $0.phrase)
        < ($1.range.lowerBound, -$1.range.upperBound, $1.phrase)
    }
    var end = 0
    return found.filter { hit in
      guard hit.range.lowerBound >= end else { return false }
      end = hit.range.upperBound
      return true
    }
  }

  /// What the groups of a pattern hold in a hit, the hit itself first; for a word, just that.
  func groups(of hit: PhraseTable.Hit) -> [Range<Int>?] { table.groups(of: hit, in: bytes) }

  /// Han characters and words; a placeholder is a word.
  func length(of range: Range<Int>) -> Int {
    TextMeasure.length(of: bytes, range) + text.valueCount(in: range)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
