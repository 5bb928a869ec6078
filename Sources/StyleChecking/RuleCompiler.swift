import Diagnostics
import DomainModel
import TextAnalysis

/// Turns rules into what runs, and says what is wrong with them.
struct RuleCompiler {
  let guide: StyleGuide
  var phrases: PhraseTable.Builder
  private var diagnostics: [Diagnostic] = []
  /// By id: those that a rule asked for.
  private var matchers: [String: PhraseSet] = [:]
  /// Names something that is not there, which validation of the library reports. What such a rule would
  /// find is nobody's meaning, so it does not run.
  var asksForUnknownName = false
  /// The file of the rule at hand.
  private var source: SourceText?
  /// Words of all rules that are no patterns.
  private var literals: [(word: Located<String>, phrase: Int)] = []
  private var surroundingsCount = 0

  static func compile(
    _ rules: [Rule], _ guide: StyleGuide, addingTo phrases: PhraseTable.Builder
  ) -> (entries: [RuleEntry], phrases: PhraseTable, diagnostics: [Diagnostic]) {
    var compiler = RuleCompiler(guide, phrases)
    let entries = rules.map { compiler.entry($0) }
    let table = compiler.phrases.build()
    compiler.reportUnmatchable(in: table)
    // A rule that folders and profiles change is compiled more than once.
    var seen: Set<Diagnostic> = []
    return (
      entries, table, compiler.diagnostics.filter { seen.insert($0).inserted }.inReadingOrder
    )
  }

  private init(_ guide: StyleGuide, _ phrases: PhraseTable.Builder) {
    self.guide = guide
    self.phrases = phrases
  }

  private mutating func entry(_ rule: Rule) -> RuleEntry {
    let base = compile(rule, level: rule.level.value)
    reportNeverEnabled(rule)
    reportUnfitKeys(rule)
    reportUnknownNames(rule)
    guard let overrides = RuleOverrides(rule, guide) else { return RuleEntry(base) }
    var variants: [RuleOverrides.Selection: CompiledRule] = [:]
    for selection in overrides.selections {
      variants[selection] = compile(
        overrides.adjust(rule, for: selection), level: rule.level.value)
    }
    return RuleEntry(base, overrides, variants)
  }

  /// - Parameter level: the rule's own, whatever a folder makes of it for its texts.
  private mutating func compile(_ rule: Rule, level: Severity) -> CompiledRule {
    let check = Check(
      rule.id, level, trust: rule.trust, title: Message(rule.title), why: Message(rule.reason))
    asksForUnknownName = false
    source = rule.source
    let kind = checker(for: rule)
    let unless = rule.unless.map { condition($0, rule) }
    let onlyIf = rule.onlyIf.map { condition($0, rule) }
    let scope = scope(of: rule)
    let exceptions = exceptions(of: rule)
    let canRun = !asksForUnknownName
    return CompiledRule(
      rule, check, kind: canRun ? kind : nil, libraryKind: canRun ? libraryChecker(for: rule) : nil,
      scope: scope, exceptions: exceptions, words: words(of: rule),
      unless: unless, onlyIf: onlyIf)
  }

  /// What it looks for that can be looked for, by the phrases.
  private mutating func words(of rule: Rule) -> [(word: Located<String>, phrase: Int)] {
    Self.words(of: rule).compactMap { word in
      guard let notation = PatternNotation(word.value) else {
        return (word, phrases.number(of: word.value, ignoresCase: rule.ignoresCase))
      }
      let ignoresCase = rule.ignoresCase || notation.ignoresCase
      return (try? phrases.number(ofPattern: notation.text, ignoresCase: ignoresCase)).map {
        (word, $0)
      }
    }
  }

  private mutating func scope(of rule: Rule) -> CompiledScope {
    switch rule.scope.value {
    case .text: return .text
    case .sentence: return .sentence
    case .paragraph: return .paragraph
    case .firstSentence: return .firstSentence
    case .lastSentence: return .lastSentence
    case .firstParagraph: return .firstParagraph
    case .lastParagraph: return .lastParagraph
    // Without a part's name, which is the loader's finding, there is nothing to look at.
    case .part: return .parts(Set(rule.parts.flatMap { names(ofPart: $0) }))
    }
  }

  /// Says which of its keys do not go together.
  private mutating func reportUnfitKeys(_ rule: Rule) {
    if let part = rule.parts.first, rule.scope.value != .part {
      report(
        RuleChecks.unfitKeys,
        Message(
          zh: "写了“哪一部分”（part），范围就只能是“部分”，不能再是“\(rule.scope.value.chinese)”",
          en: "with `part` the scope is `part`, and cannot be `\(rule.scope.value.rawValue)` too"),
        at: part.place, help: Message(zh: "两样留一样", en: "keep one of the two"))
    }
    switch rule.body {
    case .required(let parts, let matchers, let phrases, .atLeast(let wanted), _):
      let count = parts.count + matchers.count + phrases.count
      guard wanted > count, count > 0 else { return }
      report(
        RuleChecks.impossibleLimit,
        Message(
          zh: "一共只列了 \(count) 样，要不到 \(wanted) 样",
          en: "\(count) are listed, so \(wanted) cannot be there"),
        at: rule.kindPlace)
    case .repetition(let subject, _, _, _, _): report(subject, among: [.word, .sentence], rule)
    case .allowlist(let subject?, _, _):
      report(subject, among: [.emoji, .link, .opener, .closer], rule)
    default: break
    }
  }

  /// `of` has other words for a repetition than for an allowlist.
  private mutating func report(_ subject: Subject, among known: [Subject], _ rule: Rule) {
    guard !known.contains(subject) else { return }
    report(
      RuleChecks.unfitKeys,
      Message(
        zh: "“\(rule.kind.chinese)”类的规则没有“\(subject.chinese)”（of: \(subject.rawValue)）可查",
        en: "a rule of kind \(rule.kind.rawValue) has no `of: \(subject.rawValue)`"),
      at: rule.kindPlace,
      help: Message(
        zh: "可选：" + known.map { "\($0.chinese)（\($0.rawValue)）" }.joined(separator: "、"),
        en: "known words: " + known.map(\.rawValue).joined(separator: ", ")))
  }

  /// All names under which a part may stand in a comment.
  mutating func names(ofPart name: Located<String>) -> [String] {
    if let part = guide.part(named: name.value) { return part.names }
    asksForUnknownName = true
    return []
  }

  mutating func phraseSet(_ words: [Located<String>], ignoresCase: Bool) -> PhraseSet {
    var set = PhraseSet()
    for word in words {
      if let number = number(of: word, ignoresCase: ignoresCase) { set.insert(number) }
    }
    return set
  }

  /// Nil, with a finding, for a word that cannot be looked for.
  mutating func number(of word: Located<String>, ignoresCase: Bool) -> Int? {
    let text = word.value
    if text.utf8.allSatisfy({ $0 <= 0x20 }) || text.allSatisfy(\.isWhitespace) {
      report(
        RuleChecks.emptyToken, Message(zh: "这一条是空的", en: "this entry is empty"), at: word.place)
    } else if let notation = PatternNotation(text) {
      return number(of: notation, ignoresCase: ignoresCase, in: word)
    } else if Self.neverStandsInALine(text) {
      report(
        RuleChecks.unmatchableToken,
        Message(zh: "“\(text)”在客户看到的一行字里不会出现", en: "`\(text)` never stands in a line of text"),
        at: word.place)
    } else {
      if let slip = PatternNotation.slip(in: text, at: word.place) { diagnostics.append(slip) }
      let number = phrases.number(of: text, ignoresCase: ignoresCase)
      literals.append((word, number))
      return number
    }
    return nil
  }

  /// Whether a word holds a placeholder, an instruction or a line break.
  private static func neverStandsInALine(_ word: String) -> Bool {
    var last: UInt8 = 0
    for byte in word.utf8 {
      if last == UInt8(ascii: "{"), byte == last || byte == UInt8(ascii: "%") { return true }
      if byte == 0x0A || byte == 0x0D { return true }
      last = byte
    }
    return word.unicodeScalars.contains {
      $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029
    }
  }

  private mutating func number(
    of notation: PatternNotation, ignoresCase: Bool, in entry: Located<String>
  ) -> Int? {
    do throws(PatternProblem) {
      return try phrases.number(
        ofPattern: notation.text, ignoresCase: ignoresCase || notation.ignoresCase)
    } catch {
      report(
        error, in: notation.text, at: place(of: error.range, of: notation, in: entry))
      return nil
    }
  }

  /// Where a part of a pattern stands in the file; the whole entry where quoting changed its text or
  /// the file is another one.
  private func place(
    of part: Range<Int>, of notation: PatternNotation, in entry: Located<String>
  ) -> SourceRange {
    let whole = entry.place
    guard let source, whole.file == source.path, whole.utf8.upperBound <= source.bytes.count,
      let start = source.bytes[whole.utf8].firstRange(of: entry.value.utf8)?.lowerBound
    else { return whole }
    let base = start + notation.offset
    return SourceRange(
      file: whole.file, utf8: base + part.lowerBound..<base + part.upperBound)
  }

  private mutating func condition(_ condition: Rule.Condition, _ rule: Rule) -> CompiledCondition {
    switch condition {
    case .all(let parts): return .all(parts.map { self.condition($0, rule) })
    case .any(let parts): return .any(parts.map { self.condition($0, rule) })
    case .not(let part): return .not(self.condition(part, rule))
    case .near(let surroundings):
      var cues = surroundings.tokens.map(Rule.Cue.word) + surroundings.parts.map(Rule.Cue.part)
      if let matcher = surroundings.matcher { cues.append(.matcher(matcher)) }
      return .near(
        self.surroundings(
          compiled(cues, rule), reach: surroundings.reach, distance: surroundings.distance,
          slotTypes: Set(surroundings.slotTypes),
          customerSays: phraseSet(surroundings.customerSays, ignoresCase: rule.ignoresCase)))
    }
  }

  mutating func surroundings(
    _ cues: CompiledCues, reach: Rule.Reach, distance: Int? = nil,
    slotTypes: Set<SlotType> = [], customerSays: PhraseSet = PhraseSet()
  ) -> CompiledSurroundings {
    surroundingsCount += 1
    return CompiledSurroundings(
      id: surroundingsCount, phrases: cues.phrases.subtracting(cues.times), times: cues.times,
      acceptsTimeValues: cues.acceptsTimeValues, partNames: cues.partNames, slotTypes: slotTypes,
      customerSays: customerSays, reach: reach,
      distance: distance)
  }

  mutating func compiled(_ cues: [Rule.Cue], _ rule: Rule) -> CompiledCues {
    var compiled = CompiledCues(name: Message.list(cues.map { name(of: $0) }))
    for cue in cues {
      switch cue {
      case .word(let word):
        if let number = number(of: word, ignoresCase: rule.ignoresCase) {
          compiled.phrases.insert(number)
        }
      case .part(let part): compiled.partNames.formUnion(names(ofPart: part))
      case .matcher(let matcher):
        let phrases = words(of: matcher).members
        for phrase in phrases { compiled.phrases.insert(phrase) }
        if Self.timeNames.contains(matcher.value) {
          compiled.acceptsTimeValues = true
          for phrase in phrases { compiled.times.insert(phrase) }
        }
      }
    }
    return compiled
  }

  /// As messages name it.
  func name(of cue: Rule.Cue) -> Message {
    switch cue {
    case .word(let word): Message(word.value)
    case .matcher(let id): guide.matcher(id.value)?.label ?? Message(id.value)
    case .part(let name): guide.part(named: name.value)?.label ?? Message(name.value)
    }
  }

  /// The matcher that placeholders for times and dates satisfy too.
  private static let timeNames: Set<String> = ["time", "时间"]

  private mutating func words(of name: Located<String>) -> PhraseSet {
    guard let matcher = guide.matcher(name.value) else {
      asksForUnknownName = true
      return PhraseSet()
    }
    if let compiled = matchers[matcher.id] { return compiled }
    var compiled = phraseSet(matcher.words, ignoresCase: true)
    for pattern in matcher.patterns {
      let notation = PatternNotation(patternEntry: pattern.value)
      if let number = number(of: notation, ignoresCase: true, in: pattern) {
        compiled.insert(number)
      }
    }
    matchers[matcher.id] = compiled
    return compiled
  }

  mutating func report(
    _ check: Check, _ message: Message, at place: SourceRange, help: Message? = nil
  ) {
    diagnostics.append(Diagnostic(check, message, at: place, help: help))
  }

  mutating func report(_ problem: PatternProblem, in pattern: String, at place: SourceRange) {
    report(problem.check, problem.message(in: pattern), at: place, help: problem.help)
  }

  /// A word that is not found in itself is found nowhere.
  private mutating func reportUnmatchable(in table: PhraseTable) {
    var seen: Set<Int> = []
    for (word, phrase) in literals where seen.insert(phrase).inserted {
      let bytes = Array(word.value.utf8)
      var text = VisibleText(CheckedText(path: "", plain: bytes, language: ""))
      let blanks = OpenBlanks.find(in: text.bytes, text.signs, readsTags: true)
      if !blanks.isEmpty { text.hide(blanks, of: bytes) }
      // What stays as it is has the edges of the text for its own.
      if text.bytes == bytes { continue }
      let hits = table.hits(in: text.bytes)
      guard !hits.contains(where: { $0.phrase == phrase && $0.range == 0..<bytes.count }) else {
        continue
      }
      report(
        RuleChecks.unmatchableToken,
        Message(
          zh: "“\(word.value)”永远找不到：网址、代码、还没填的空和引用的话（>）规则不看",
          en:
            "“\(word.value)” can never be found: rules do not look at addresses, code, blanks and quoted lines"
        ),
        at: word.place)
    }
  }

  /// A rule for languages in which none of its profiles writes.
  private mutating func reportNeverEnabled(_ rule: Rule) {
    let (languages, profiles) = (rule.applies.languages, rule.applies.profiles)
    let known = profiles.compactMap { name in guide.profiles.first { $0.id == name.value } }
    guard let first = languages.first, !known.isEmpty, known.count == profiles.count,
      known.allSatisfy({ profile in
        !profile.languages.isEmpty
          && !profile.languages.contains { own in
            languages.contains { own == $0.value || own.hasPrefix($0.value + "-") }
          }
      })
    else { return }
    let names = Message.list(known.map { $0.label ?? Message($0.id) })
    report(
      RuleChecks.neverEnabled,
      Message(
        zh: "“\(names.zh)”口吻不用这里写的语言（\(languages.map(\.value).joined(separator: "、"))）",
        en:
          "the profile ‘\(names.en)’ has none of the languages given here (\(languages.map(\.value).joined(separator: ", ")))"
      ),
      at: first.place,
      help: Message(zh: "改语言，或者改口吻", en: "change the languages, or the profiles"))
  }
}
