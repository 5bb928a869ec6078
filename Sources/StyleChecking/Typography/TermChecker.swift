import Diagnostics
import DomainModel
import TextAnalysis

/// The team's vocabulary: names as their owners write them, and words that were replaced.
struct TermChecker: Sendable {
  /// By phrase.
  private var entries: [Int: Entry] = [:]
  private var phrases = PhraseSet()
  /// What is wrong with patterns among the exceptions.
  private(set) var diagnostics: [Diagnostic] = []

  private struct Entry: Sendable {
    /// How the name may be written. Several where the team has several names of the same letters.
    var forms: [String] = []
    /// The phrase is a way of writing that is wrong in itself: `AppStore`.
    var isMiswriting = false
    var deprecated: StyleGuide.Term?
    /// However it is written: a pattern among the exceptions.
    var isExempt = false
  }

  /// A place where a word of the vocabulary stands.
  struct Use {
    var phrase: Int
    var range: Range<Int>
  }

  struct Finding {
    var check: TypographyCheck
    var message: Message
    var help: Message?
    /// What to write instead, the likeliest first.
    var forms: [String]
    var isSafe: Bool
  }

  init(
    _ terms: [StyleGuide.Term], exceptions: [Located<String>], _ phrases: inout PhraseTable.Builder
  ) {
    var reading = EntryReading(ignoresCase: false)
    for exception in exceptions {
      guard let number = reading.phrase(exception, addingTo: &phrases) else { continue }
      self.phrases.insert(number)
      if PatternNotation(exception.value) != nil {
        entries[number, default: Entry()].isExempt = true
      } else {
        entries[number, default: Entry()].forms.append(exception.value)
      }
    }
    diagnostics = reading.diagnostics
    for term in terms where !term.term.value.isEmpty {
      let word = term.term.value
      let number = phrases.number(of: word, ignoresCase: true)
      self.phrases.insert(number)
      guard term.status != .deprecated else {
        if entries[number]?.deprecated == nil {
          entries[number, default: Entry()].deprecated = term
        }
        continue
      }
      entries[number, default: Entry()].forms.append(word)
      guard term.status == .preferred else { continue }
      for variant in Self.miswritings(of: word) {
        let number = phrases.number(of: variant, ignoresCase: true)
        self.phrases.insert(number)
        guard entries[number]?.isMiswriting ?? true else { continue }
        entries[number, default: Entry()].isMiswriting = true
        entries[number, default: Entry()].forms.append(word)
      }
    }
  }

  /// `App Store` without its space, 豆瓣FM with one.
  private static func miswritings(of word: String) -> [String] {
    var (squeezed, spaced) = ("", "")
    var previous = CharacterClass.edge
    for scalar in word.unicodeScalars {
      let kind = CharacterClass(scalar.value)
      if kind != .space { squeezed.unicodeScalars.append(scalar) }
      if previous == .han && kind.isWord || previous.isWord && kind == .han { spaced += " " }
      spaced.unicodeScalars.append(scalar)
      previous = kind
    }
    guard word.unicodeScalars.contains(where: { CharacterClass($0.value) == .letter }) else {
      return []
    }
    // wifi for Wi-Fi: a hyphen before a capital is part of a name.
    let parts = word.split(separator: "-")
    let isName = parts.count > 1 && parts.allSatisfy { ("A"..."Z").contains($0.prefix(1)) }
    let joined = isName ? parts.joined() : word
    return [squeezed, spaced, joined].filter { $0 != word }
  }

  /// From left to right, without overlaps, the longest first.
  func uses(in context: CheckContext) -> [Use] {
    guard !context.hits.isEmpty, !phrases.isEmpty else { return [] }
    return context.occurrences(of: phrases, except: PhraseSet(), in: 0..<context.bytes.count)
      .filter { !isPartOfName($0.range, in: context.bytes) }
      .map { Use(phrase: $0.phrase, range: $0.range) }
  }

  func finding(for use: Use, in context: CheckContext) -> Finding? {
    guard let entry = entries[use.phrase] else { return nil }
    let found = context.string(use.range)
    if entry.isExempt || entry.forms.contains(found) { return nil }
    if let term = entry.deprecated { return finding(term, found, use, context) }
    guard let form = entry.forms.first, entry.isMiswriting || isName(form) else { return nil }
    let isChinese = hasHan(around: use.range, in: context.bytes)
    if !isChinese, !entry.isMiswriting, mayBeWord(found, of: form) { return nil }
    // At the beginning of a sentence: Email us.
    if form.lowercased() == form, found.dropFirst() == form.dropFirst() { return nil }
    let forms = entry.forms
    return Finding(
      check: .miswrittenTerm,
      message: Message(
        zh: "“\(found)”的写法是“\(forms.joined(separator: "”或“"))”",
        en: "“\(found)” is written “\(forms.joined(separator: "” or “"))”"),
      forms: forms, isSafe: forms.count == 1 && (isChinese || hasInnerCapital(form)))
  }

  private func finding(
    _ term: StyleGuide.Term, _ found: String, _ use: Use, _ context: CheckContext
  ) -> Finding? {
    let note = term.note.map { Message($0) }
    guard let better = term.use else {
      return Finding(
        check: .deprecatedTerm,
        message: Message(zh: "“\(found)”不用了", en: "“\(found)” is not used any more"),
        help: note ?? Message(zh: "换一个说法", en: "say it in another way"), forms: [], isSafe: false)
    }
    if stands(better, around: use.range, in: context.bytes) { return nil }
    return Finding(
      check: .deprecatedTerm,
      message: Message(
        zh: "“\(found)”不用了，改用“\(better)”", en: "“\(found)” is not used any more; say “\(better)”"),
      help: note, forms: [better],
      isSafe: hasOneMeaning(found, use, context))
  }

  /// Two Han characters may be the end of one word and the beginning of another, and one English word may
  /// mean several things: a carrier brings parcels or telephone calls. Among Chinese it means one.
  private func hasOneMeaning(_ word: String, _ use: Use, _ context: CheckContext) -> Bool {
    let han = word.unicodeScalars.count { CharacterClass($0.value) == .han }
    if han > 0 { return han > 2 }
    return !word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      || hasHan(around: use.range, in: context.bytes)
  }

  /// 订单 is inside 订单号, which is to be said instead.
  private func stands(_ better: String, around range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let better = Array(better.utf8)
    let found = bytes[range]
    guard better.count > found.count else { return false }
    for shift in 0...better.count - found.count
    where better[shift..<shift + found.count].elementsEqual(found) {
      let start = range.lowerBound - shift
      if start >= 0, start + better.count <= bytes.count,
        bytes[start..<start + better.count].elementsEqual(better)
      {
        return true
      }
    }
    return false
  }

  private func isName(_ word: String) -> Bool {
    word.utf8.contains { ScalarClass.isASCIILetter($0) }
  }

  /// In English, `apple` and `it` are words, whatever Apple and IT are.
  private func mayBeWord(_ found: String, of form: String) -> Bool {
    if form.uppercased() == form { return form.utf8.count < 4 }
    guard found.lowercased() == found || found.uppercased() == found else { return false }
    return !hasInnerCapital(form)
  }

  private func hasInnerCapital(_ form: String) -> Bool {
    form.utf8.dropFirst().contains { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  /// How far a word's line is looked at, in bytes.
  private static let reach = 2000

  private func hasHan(around range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let low = max(0, range.lowerBound - Self.reach)
    let high = min(bytes.count, range.upperBound + Self.reach)
    let start = bytes[low..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? low
    let end = bytes[range.upperBound..<high].firstIndex(of: 0x0A) ?? high
    return bytes.withUnsafeBufferPointer { text in
      (start..<end).contains { UTF8Reading.isHan(in: text, at: $0, end: end) }
    }
  }

  /// github.com, @github, my_github: names that programs read.
  private func isPartOfName(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let joints = Array("._-/\\@#".utf8)
    func isWord(_ index: Int) -> Bool {
      index >= 0 && index < bytes.count && CharacterClass(ascii: bytes[index]).isWord
    }
    let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    if range.lowerBound > 0, CharacterClass(ascii: first).isWord {
      let before = bytes[range.lowerBound - 1]
      if before == UInt8(ascii: "@") || before == UInt8(ascii: "#") { return true }
      if joints.contains(before), isWord(range.lowerBound - 2) { return true }
    }
    return range.upperBound < bytes.count && CharacterClass(ascii: last).isWord
      && joints.contains(bytes[range.upperBound]) && isWord(range.upperBound + 1)
  }
}
