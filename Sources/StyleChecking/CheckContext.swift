import DomainModel
import TextAnalysis

/// One text while rules look at it: the phrases in it, and its sentences, paragraphs and parts, worked
/// out when the first rule asks.
final class CheckContext {
  let source: CheckedText
  let text: VisibleText
  /// The text with the blanks that nobody filled in as they stand.
  let unmasked: VisibleText
  /// Where these are in `unmasked`.
  let openBlanks: [OpenBlanks.Blank]
  /// By where they start.
  let hits: [PhraseTable.Hit]
  /// Those that rules and terms look for.
  let hitsOfRules: [PhraseTable.Hit]
  private let table: PhraseTable

  /// - Parameter masksBlanks: whether rules shall not see what stands in blanks.
  init(_ checked: CheckedText, _ table: PhraseTable, masksBlanks: Bool = true) {
    source = checked
    languages = SentenceLanguages(of: checked.language)
    var text = VisibleText(checked)
    unmasked = text
    openBlanks =
      masksBlanks
      ? OpenBlanks.find(in: text.bytes, text.signs, readsTags: checked.purpose == .reply) : []
    if !openBlanks.isEmpty { text.hide(openBlanks, of: checked.bytes) }
    self.text = text
    var hits = table.hits(in: text.bytes)
    if hits.count > 1 { hits.sort { $0.range.lowerBound < $1.range.lowerBound } }
    self.hits = hits
    hitsOfRules = table.ofRules(hits)
    self.table = table
  }

  var bytes: [UInt8] { text.bytes }

  var signs: SignIndex { text.signs }

  private(set) lazy var sentences = TextSegments.sentences(in: bytes, 0..<bytes.count, signs)
  private(set) lazy var paragraphs = TextSegments.paragraphs(in: bytes, 0..<bytes.count, signs)
  private(set) lazy var marks = TextMarks(in: bytes, 0..<bytes.count, signs)
  /// The whole text without white space around it.
  private(set) lazy var message = TextSegments.trimmed(0..<bytes.count, in: bytes)
  /// The words of rules in what the customer wrote.
  private(set) lazy var customerHits = source.customerMessage.map {
    table.hits(in: Array($0.utf8))
  }
  /// Not lazy: a lazy one would be copied each time that it notes something.
  private var languages: SentenceLanguages
  private var rangesBySet: [Int: [Range<Int>]] = [:]

  /// The stretches of the text that a rule looks at, in order; none where it has no such part.
  func ranges(of scope: CompiledScope) -> [Range<Int>] {
    switch scope {
    case .text: [message]
    case .sentence: sentences
    case .paragraph: paragraphs
    case .firstSentence: sentences.first.map { [$0] } ?? []
    case .lastSentence: sentences.last.map { [$0] } ?? []
    case .firstParagraph: paragraphs.first.map { [$0] } ?? []
    case .lastParagraph: paragraphs.last.map { [$0] } ?? []
    case .parts(let names): stretches(ofParts: names)
    }
  }

  /// Where comments name one of these parts, without the white space around.
  func stretches(ofParts names: Set<String>) -> [Range<Int>] {
    guard !source.parts.isEmpty else { return [] }
    return source.parts.compactMap { part in
      guard part.names.contains(where: names.contains) else { return nil }
      guard let range = text.visibleRange(of: part.range) else { return nil }
      let trimmed = TextSegments.trimmed(range, in: bytes)
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  /// The units of a scope that a rule counts in.
  func units(_ unit: Unit, in scope: Range<Int>) -> ArraySlice<Range<Int>> {
    switch unit {
    case .sentence: sentences.starting(in: scope)
    case .paragraph: paragraphs.starting(in: scope)
    case .message: [scope]
    }
  }

  /// The sentence, paragraph or message that a range starts in, widened and cut as `reach` has it. An
  /// empty range belongs to what is before it.
  func stretch(_ reach: Rule.Reach, around range: Range<Int>) -> Range<Int> {
    let units =
      switch reach.unit {
      case .sentence: sentences
      case .paragraph: paragraphs
      case .message: [message]
      }
    let offset = range.isEmpty ? max(0, range.lowerBound - 1) : range.lowerBound
    let index = max(0, units.firstIndex(startingAfter: offset) - 1)
    guard !units.isEmpty else { return message }
    let first = units[max(0, index - reach.further)].lowerBound
    let last = units[min(units.count - 1, index + reach.further)].upperBound
    switch reach.isBefore {
    case nil: return first..<max(first, last)
    case true?: return min(first, range.lowerBound)..<range.lowerBound
    case false?: return range.upperBound..<max(range.upperBound, last)
    }
  }

  /// Where phrases of a set stand, by their starts; found once for each `id`.
  func ranges(of phrases: PhraseSet, id: Int) -> [Range<Int>] {
    if let known = rangesBySet[id] { return known }
    let found = hitsOfRules.filter { phrases.contains($0.phrase) }.map(\.range)
    rangesBySet[id] = found
    return found
  }

  /// Where phrases of a set stand in a range, from left to right without overlaps, the longest first;
  /// those inside an exception are left out.
  func occurrences(
    of phrases: PhraseSet, except exceptions: PhraseSet, in scope: Range<Int>
  ) -> [PhraseTable.Hit] {
    var found = phrases.hits(among: hitsOfRules, in: scope)
    if !exceptions.isEmpty, !found.isEmpty { removeExcepted(exceptions, &found) }
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

  /// Both lists run by their starts: a hit is excepted where what started before it reaches to its end.
  private func removeExcepted(_ exceptions: PhraseSet, _ found: inout [PhraseTable.Hit]) {
    var index = hitsOfRules.startIndex
    var reach = 0
    found.removeAll { hit in
      while index < hitsOfRules.endIndex,
        hitsOfRules[index].range.lowerBound <= hit.range.lowerBound
      {
        if exceptions.contains(hitsOfRules[index].phrase) {
          reach = max(reach, hitsOfRules[index].range.upperBound)
        }
        index += 1
      }
      return hit.range.upperBound <= reach
    }
  }

  /// The same text with its blanks as they stand.
  func withBlanks() -> CheckContext {
    openBlanks.isEmpty ? self : CheckContext(source, table, masksBlanks: false)
  }

  /// What the groups of a pattern hold in a hit, the hit itself first; for a word, just that.
  func groups(of hit: PhraseTable.Hit) -> [Range<Int>?] { table.groups(of: hit, in: bytes) }

  /// Han characters and words; a placeholder is a word.
  func length(of range: Range<Int>) -> Int {
    TextMeasure.length(of: bytes, range) + text.valueCount(in: range)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The language that a finding's text is in; findings about the whole message have the file's.
  func language(of finding: Finding) -> String {
    let range = finding.range
    let isOfMessage =
      range.isEmpty ? range.lowerBound >= message.upperBound : range == message
    if isOfMessage, !finding.isPhrase { return source.language }
    let offset = range.isEmpty ? max(0, range.lowerBound - 1) : range.lowerBound
    let index = max(0, sentences.firstIndex(startingAfter: offset) - 1)
    guard index < sentences.count else { return source.language }
    if range.upperBound <= sentences[index].upperBound {
      return languages.language(ofSentence: index, sentences[index], in: bytes)
    }
    return languages.language(of: range, in: bytes)
  }

  /// Whether some sentence is in one of the languages.
  func holdsSentence(in isWanted: (String) -> Bool) -> Bool {
    sentences.indices.contains {
      isWanted(languages.language(ofSentence: $0, sentences[$0], in: bytes))
    }
  }
}

extension [Range<Int>] {
  /// The first range that starts behind an offset; they are in order.
  func firstIndex(startingAfter offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether one of them lies in a range; they are in order, without overlaps.
  func holdOne(in range: Range<Int>) -> Bool {
    let first = firstIndex(startingAfter: range.lowerBound - 1)
    return first < count && self[first].upperBound <= range.upperBound
  }

  /// Those that start in a range.
  func starting(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = firstIndex(startingAfter: range.lowerBound - 1)
    return self[first..<Swift.max(first, firstIndex(startingAfter: range.upperBound - 1))]
  }
}

extension [PhraseTable.Hit] {
  /// The first hit that starts at or behind an offset; they are in order.
  func firstIndex(startingAt offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
