import Diagnostics
import DomainModel
import TextAnalysis

/// Which phrases of a checker's table are the words of these checks: their own lists, the guide's cues and
/// matchers, and what the guide excepts.
final class ReplyWords: Sendable {
  /// By phrase: one bit for each list that it is in.
  private let listBits: [UInt64]
  /// By phrase: the unit of quantities that it is.
  private let units: [Int: Quantity.Unit]
  /// By part: words that such a part tends to hold. Of English texts those with letters alone.
  let cues: [String: PhraseSet]
  let englishCues: [String: PhraseSet]
  let matchers: [String: PhraseSet]
  /// By check: phrases in which what it finds is fine.
  let exceptions: [String: PhraseSet]
  /// Words of the trade.
  let jargon: PhraseSet
  let contradictions: FactContradictions
  /// What is wrong with patterns among the guide's words.
  let diagnostics: [Diagnostic]

  init(_ library: Library, addingTo builder: inout PhraseTable.Builder) {
    let guide = library.styleGuide
    var bits: [UInt64] = []
    func set(_ words: [String]) -> PhraseSet {
      var set = PhraseSet()
      for word in words where !word.isEmpty {
        set.insert(builder.number(ofListed: word, ignoresCase: true))
      }
      return set
    }
    var entries = EntryReading()
    func set(_ words: [Located<String>], _ patterns: [Located<String>] = []) -> PhraseSet {
      entries.phrases(words, patterns, addingTo: &builder)
    }
    func mark(_ set: PhraseSet, _ list: WordList) {
      for phrase in set.members {
        while bits.count <= phrase { bits.append(0) }
        bits[phrase] |= list.bit
      }
    }
    let apologies = Self.apologyMatchers.lazy.compactMap { guide.matcher($0) }.first
    for list in WordList.allCases {
      if list == .apology, let apologies {
        mark(set(apologies.words, apologies.patterns), list)
      } else {
        mark(set(list.words), list)
      }
    }
    var units: [Int: Quantity.Unit] = [:]
    for unit in Quantity.Unit.allCases {
      for phrase in set(unit.words).members { units[phrase] = unit }
    }
    self.units = units
    if let time = guide.matcher("time") ?? guide.matcher("时间") {
      mark(set(time.words, time.patterns), .time)
    }
    cues = Dictionary(
      guide.parts.map { ($0.id, set($0.cues)) }, uniquingKeysWith: { first, _ in first }
    ).filter { !$0.value.isEmpty }
    englishCues = Dictionary(
      guide.parts.map { ($0.id, set($0.cues.filter { Self.isLatin($0.value) })) },
      uniquingKeysWith: { first, _ in first }
    ).filter { !$0.value.isEmpty }
    var named = Set(library.scenarios.flatMap(\.forbid).map(\.value))
    named.formUnion(Upselling.matcherNames)
    named.formUnion(guide.parts.map(\.id))
    matchers = Dictionary(
      guide.matchers.filter { named.contains($0.id) }.map { ($0.id, set($0.words, $0.patterns)) },
      uniquingKeysWith: { first, _ in first })
    let settings =
      guide.ruleSettings + guide.profiles.flatMap(\.rules) + guide.channels.flatMap(\.rules)
      + guide.folders.flatMap(\.rules)
    exceptions = Dictionary(grouping: settings.filter { !$0.exceptions.isEmpty }, by: \.id.value)
      .mapValues { set($0.flatMap(\.exceptions)) }
    jargon = set(guide.terms.filter { $0.audience == .expert }.map(\.term.value))
    contradictions = FactContradictions(library.facts, addingTo: &builder)
    listBits = bits
    diagnostics = entries.diagnostics
  }

  /// Matchers that say which words apologise.
  static let apologyMatchers = ["apologising", "apologizing", "apology", "道歉"]

  /// A pattern has letters that stand for no text, such as `\d`: it is for English unless it has Han.
  private static func isLatin(_ word: String) -> Bool {
    PatternNotation(word) == nil
      ? word.utf8.contains { ScalarClass.isASCIILetter($0) }
      : !word.unicodeScalars.contains { ScalarClass.isIdeograph($0.value) }
  }

  func unit(of phrase: Int) -> Quantity.Unit? { units[phrase] }

  func lists(of phrase: Int) -> UInt64 { phrase < listBits.count ? listBits[phrase] : 0 }
}
