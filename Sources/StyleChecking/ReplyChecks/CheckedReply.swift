import Diagnostics
import DomainModel
import TextAnalysis

/// One text while the checks of this folder look at it: where it will be read, and the words in it that
/// any of them knows.
final class CheckedReply {
  let text: CheckedText
  let context: CheckContext
  let standards: ReplyStandards
  let scenario: ScenarioDemands?
  let voice: Voice?
  let channel: ChannelLimits?
  private let listed: HitsByList

  init(_ text: CheckedText, _ context: CheckContext, _ standards: ReplyStandards) {
    self.text = text
    self.context = context
    self.standards = standards
    scenario = standards.scenario(text.scenario)
    voice = standards.voice(text.profile)
    channel = standards.channel(text.channel)
    let words = standards.words
    listed = HitsByList(context.hits) { words.lists(of: $0) }
  }

  /// The same reply with the blanks that nobody filled in as they stand.
  func withBlanks() -> CheckedReply {
    context.openBlanks.isEmpty ? self : CheckedReply(text, context.withBlanks(), standards)
  }

  var bytes: [UInt8] { context.bytes }
  /// The words of all rules and checks, by their ends.
  var hits: [PhraseTable.Hit] { context.hits }
  var isReply: Bool { text.purpose == .reply }
  var isEnglish: Bool { text.language.hasPrefix("en") }

  /// Whether a word of the list stands anywhere.
  func holds(_ list: WordList) -> Bool { listed.hold(list) }

  /// Where words of a list stand, from left to right, the longest of those that overlap.
  ///
  /// - Parameter exceptions: longer phrases in which the word is not meant.
  func words(_ list: WordList, except exceptions: WordList? = nil) -> [Range<Int>] {
    guard holds(list) else { return [] }
    // By index: each would be copied to be looked at.
    for index in foundWords.indices
    where foundWords[index].list == list && foundWords[index].exceptions == exceptions {
      return foundWords[index].ranges
    }
    let cover = exceptions.flatMap { holds($0) ? RangeCover(ranges(of: $0)) : nil }
    let places = listed.places(of: list)
    var found: [Range<Int>] = []
    found.reserveCapacity(places.count)
    for place in places {
      let range = hits[Int(place)].range
      if let cover, cover.contains(range) { continue }
      Self.appendLongest(range, to: &found)
    }
    foundWords.append((list, exceptions, found))
    return found
  }

  /// What was asked for: a handful of lists, so that there is no faster way to find one of them.
  private var foundWords: [(list: WordList, exceptions: WordList?, ranges: [Range<Int>])] = []

  private func ranges(of list: WordList) -> [Range<Int>] {
    listed.places(of: list).map { hits[Int($0)].range }
  }

  /// Where phrases of a set stand.
  func words(in set: PhraseSet) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for hit in hits where set.contains(hit.phrase) { Self.appendLongest(hit.range, to: &found) }
    return found
  }

  func holds(_ set: PhraseSet) -> Bool { hits.contains { set.contains($0.phrase) } }

  /// Adds a range to others that start no later: of those that overlap the longest of the first ones stays.
  private static func appendLongest(_ range: Range<Int>, to found: inout [Range<Int>]) {
    guard let last = found.last, range.lowerBound < last.upperBound else {
      return found.append(range)
    }
    if range.lowerBound == last.lowerBound, range.upperBound > last.upperBound {
      found[found.count - 1] = range
    }
  }

  /// Numbers with their units.
  private(set) lazy var quantities = holds(.unit) ? Quantity.all(in: self) : []
  /// Months with a day, from left to right.
  private(set) lazy var dates = WrittenDate.all(in: self)
  /// Years that are spoken of anywhere.
  private(set) lazy var namedYears = NamedYears(in: bytes)
  /// What says when: 今天, 3 点前, a placeholder for a time.
  private(set) lazy var times = TimeExpressions.all(in: self)
  /// Whether anything says when; most templates have a blank for it.
  var holdsTime: Bool {
    if holds(.time) || !context.text.timeValues.isEmpty, !holds(.elapsed), !holds(.policy) {
      return true
    }
    return !times.isEmpty
  }
  /// Whether a time stands anywhere that is not one of what was: 11 月 3 日下的单.
  var saysWhen: Bool { times.contains { !ToldTimes.holds($0, in: bytes) } }

  /// The position, among the sentences, of the one that holds an offset.
  func sentence(at offset: Int) -> Int {
    max(0, context.sentences.firstIndex(startingAfter: offset) - 1)
  }

  /// The sentences around one, clamped to the text.
  func sentences(_ low: Int, through high: Int) -> Range<Int> {
    let sentences = context.sentences
    guard !sentences.isEmpty else { return 0..<0 }
    return sentences[max(0, low)].lowerBound..<sentences[min(high, sentences.count - 1)].upperBound
  }

  /// The stretch between commas that holds an offset.
  func clause(at offset: Int) -> Range<Int> {
    guard !context.sentences.isEmpty else { return 0..<bytes.count }
    let sentence = context.sentences[sentence(at: offset)]
    // A sentence of thousands of words without a comma is no sentence.
    let low = max(sentence.lowerBound, offset - Self.longestClause)
    let high = min(sentence.upperBound, offset + Self.longestClause)
    var start = min(offset, sentence.upperBound)
    while start > low, !Self.endsClause(bytes, before: start) { start -= 1 }
    var end = min(offset + 1, sentence.upperBound)
    while end < high, !Self.endsClause(bytes, before: end) { end += 1 }
    return start..<max(start, end)
  }

  /// In bytes, on either side of a place.
  private static let longestClause = 512

  /// ， or a comma before `end`.
  private static func endsClause(_ bytes: [UInt8], before end: Int) -> Bool {
    guard end > 0 else { return true }
    if bytes[end - 1] == UInt8(ascii: ",") { return true }
    return end >= 3 && bytes[end - 1] == 0x8C && bytes[end - 2] == 0xBC && bytes[end - 3] == 0xEF
  }

  /// Whether a sentence asks: it ends with a question mark, closing signs aside.
  func isQuestion(_ sentence: Range<Int>) -> Bool {
    let end = bytes[sentence].suffix(9)
    return end.contains(UInt8(ascii: "?")) || end.contains(0x9F) && questionMark(in: end)
  }

  private func questionMark(in end: ArraySlice<UInt8>) -> Bool {
    end.indices.dropFirst(2).contains {
      end[$0] == 0x9F && end[$0 - 1] == 0xBC && end[$0 - 2] == 0xEF
    }
  }

  func string(_ range: Range<Int>) -> String { context.quotation(of: range) }

  /// Whether a word stands right behind a range.
  func isFollowed(_ range: Range<Int>, by word: String) -> Bool {
    holds(word, at: range.upperBound)
  }

  /// Whether a word stands right before a range.
  func isPreceded(_ range: Range<Int>, by word: String) -> Bool {
    holds(word, at: range.lowerBound - word.utf8.count)
  }

  private func holds(_ word: String, at offset: Int) -> Bool {
    TextAround(bytes: bytes, text: 0..<bytes.count).holds(word, at: offset)
  }

  /// Whether what a verb says is over: 查询了, 核实过了, 处理好了.
  func isDone(_ verb: Range<Int>) -> Bool {
    if ["了", "好了", "完了"].contains(where: { isFollowed(verb, by: $0) }) { return true }
    return isFollowed(verb, by: "过")
      && !["过程", "过来", "过去"].contains { isFollowed(verb, by: $0) }
  }

  /// A finding about a range of what the customer reads.
  func finding(
    _ check: Check, _ message: Message, at range: Range<Int>, help: Message? = nil,
    fixes: [Fix] = [], level: Severity? = nil
  ) -> Diagnostic {
    var finding = Diagnostic(
      check, message,
      at: SourceRange(file: text.path, utf8: context.text.sourceRange(of: range)), help: help,
      fixes: fixes)
    if let level { finding.severity = level }
    return finding
  }

  func finding(_ wording: any Wording, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      wording, at: SourceRange(file: text.path, utf8: context.text.sourceRange(of: range)))
  }
}

extension Range<Int> {
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
