import Diagnostics
import DomainModel
import TextAnalysis

/// Turns rules into what runs, and says what is wrong with them.
struct RuleCompiler {
  private let guide: StyleGuide
  private var phrases: PhraseTable.Builder
  private var diagnostics: [Diagnostic] = []
  /// By id: those that a rule asked for.
  private var matchers: [String: PhraseSet] = [:]
  /// A condition of the rule at hand names a matcher that is not there, which validation of the
  /// library reports. What such a rule would find is nobody's meaning, so it does not run.
  private var asksForUnknownMatcher = false
  /// The words of the rule at hand.
  private var words: [(word: Located<String>, phrase: Int)] = []
  /// The file of the rule at hand.
  private var source: SourceText?

  static func compile(
    _ rules: [Rule], _ guide: StyleGuide, addingTo phrases: PhraseTable.Builder
  ) -> (rules: [CompiledRule], phrases: PhraseTable, diagnostics: [Diagnostic]) {
    var compiler = RuleCompiler(guide, phrases)
    let compiled = rules.map { compiler.compile($0) }
    return (
      compiled, compiler.phrases.build(),
      compiler.diagnostics.sorted(by: Diagnostic.inReadingOrder)
    )
  }

  private init(_ guide: StyleGuide, _ phrases: PhraseTable.Builder) {
    self.guide = guide
    self.phrases = phrases
  }

  private mutating func compile(_ rule: Rule) -> CompiledRule {
    source = rule.source
    let check = Check(
      rule.id, rule.level.value, trust: rule.trust, title: Message(rule.title),
      why: Message(rule.reason))
    words = []
    let kind = checker(for: rule)
    let words = words
    let inheritsWords = rule.kind == .existence || rule.kind == .substitution
    if let base = rule.extends, !inheritsWords {
      report(
        RuleChecks.extendsNotRun,
        Message(
          zh: "“\(base.value)”里的内容现在不会用上", en: "nothing of “\(base.value)” is used yet"),
        at: base.place)
    }
    if rule.scope.value == .part {
      report(
        RuleChecks.scopeNotRun,
        Message(zh: "范围“part”现在当作全文", en: "the scope `part` is read as the whole text"),
        at: rule.scope.place)
    }
    asksForUnknownMatcher = false
    let unless = rule.unless.map { condition($0, rule) }
    let onlyIf = rule.onlyIf.map { condition($0, rule) }
    return CompiledRule(
      rule, check, isOn: rule.isOn,
      kind: asksForUnknownMatcher || rule.extends != nil && !inheritsWords ? nil : kind,
      exceptions: exceptions(of: rule), words: words, unless: unless, onlyIf: onlyIf)
  }

  private mutating func checker(for rule: Rule) -> (any KindChecker)? {
    switch rule.body {
    case .existence(let tokens):
      let phrases = phraseSet(tokens, ignoresCase: rule.ignoresCase)
      return phrases.isEmpty ? nil : ExistenceChecker(phrases: phrases)
    case .substitution(let swaps): return substitution(swaps, rule)
    case .occurrence(let what, let tokens, let min, let max, let per):
      let phrases = what == .tokens ? phraseSet(tokens, ignoresCase: rule.ignoresCase) : PhraseSet()
      guard checkLimits(min, max, rule), what != .tokens || !phrases.isEmpty else { return nil }
      return OccurrenceChecker(
        what: what, phrases: phrases, min: min, max: max, per: unit(per, of: rule))
    case .length(let min, let max, let per):
      guard checkLimits(min, max, rule) else { return nil }
      return LengthChecker(min: min, max: max, per: unit(per, of: rule))
    case .consistency, .conditional, .required, .sequence, .repetition, .allowlist, .variety,
      .duplicate:
      report(
        RuleChecks.kindNotRun,
        Message(
          zh: "这条规则是“\(rule.kind.chinese)”，这个版本不运行它",
          en: "this version does not run rules of kind `\(rule.kind.rawValue)`"),
        at: rule.kindPlace)
      return nil
    }
  }

  /// `scope: sentence` asks for counting by sentence as much as `per: sentence` does.
  private func unit(_ per: Unit, of rule: Rule) -> Unit {
    guard per == .message else { return per }
    switch rule.scope.value {
    case .sentence: return .sentence
    case .paragraph: return .paragraph
    default: return per
    }
  }

  private mutating func substitution(_ swaps: [Rule.Swap], _ rule: Rule) -> SubstitutionChecker? {
    var set = PhraseSet()
    var replacements: [Int: [Replacement]] = [:]
    for swap in swaps {
      guard let number = number(of: swap.from, ignoresCase: rule.ignoresCase) else { continue }
      set.insert(number)
      if replacements[number] == nil { replacements[number] = forms(of: swap) }
    }
    return set.isEmpty ? nil : SubstitutionChecker(phrases: set, replacements: replacements)
  }

  private mutating func phraseSet(
    _ words: [Located<String>], ignoresCase: Bool
  ) -> PhraseSet {
    var set = PhraseSet()
    for word in words {
      if let number = number(of: word, ignoresCase: ignoresCase) { set.insert(number) }
    }
    return set
  }

  /// Nil, with a finding, for a word that cannot be looked for.
  private mutating func number(of word: Located<String>, ignoresCase: Bool) -> Int? {
    let text = word.value
    if text.allSatisfy(\.isWhitespace) {
      report(
        RuleChecks.emptyToken, Message(zh: "这一条是空的", en: "this entry is empty"), at: word.place)
    } else if let notation = PatternNotation(text) {
      return number(of: notation, ignoresCase: ignoresCase, in: word)
    } else if text.contains("{{") || text.contains("{%") || text.contains(where: \.isNewline) {
      report(
        RuleChecks.unmatchableToken,
        Message(zh: "“\(text)”在客户看到的一行字里不会出现", en: "`\(text)` never stands in a line of text"),
        at: word.place)
    } else {
      let number = phrases.number(of: text, ignoresCase: ignoresCase)
      words.append((word, number))
      return number
    }
    return nil
  }

  private mutating func number(
    of notation: PatternNotation, ignoresCase: Bool, in entry: Located<String>
  ) -> Int? {
    do throws(PatternProblem) {
      let pattern = try Pattern(
        notation.text, ignoresCase: ignoresCase || notation.ignoresCase)
      return phrases.number(of: pattern)
    } catch {
      diagnostics.append(
        Diagnostic(
          error.check, error.message(in: notation.text),
          at: place(of: error.range, of: notation, in: entry), help: error.help))
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

  /// What is written for a form. Behind a pattern, `$1` stands for its first group.
  private mutating func forms(of swap: Rule.Swap) -> [Replacement] {
    guard let notation = PatternNotation(swap.from.value),
      let pattern = try? Pattern(notation.text)
    else { return swap.to.map { Replacement(verbatim: $0) } }
    return swap.to.compactMap { form in
      let replacement = Replacement(template: form)
      guard replacement.highestGroup > pattern.groupCount else { return replacement }
      let group = "$\(replacement.highestGroup)"
      report(
        RuleChecks.unknownGroup,
        Message(
          zh: "“\(form)”里的“\(group)”没有对应的括号：模式里有 \(pattern.groupCount) 对括号",
          en: "`\(group)` in “\(form)” has no group: the pattern has \(pattern.groupCount)"),
        at: swap.from.place)
      return nil
    }
  }

  /// The rule's own exceptions, and what a substitution writes where that holds the found form: 微信 in
  /// 企业微信 for `微信: 企业微信`.
  private mutating func exceptions(of rule: Rule) -> PhraseSet {
    let words = Self.words(of: rule)
    var set = PhraseSet()
    for exception in rule.exceptions {
      guard let number = number(of: exception, ignoresCase: rule.ignoresCase) else { continue }
      let text = Self.folded(exception.value, rule)
      if words.contains(where: { Self.folded($0, rule) == text }) {
        report(
          RuleChecks.hidingException,
          Message(
            zh: "例外“\(exception.value)”和要找的词一样，这个词不会再被发现",
            en:
              "the exception “\(exception.value)” equals a word of the rule, which is never found then"
          ),
          at: exception.place)
      } else if words.isEmpty || words.contains(where: { PatternNotation($0) != nil })
        || PatternNotation(exception.value) != nil
        || words.contains(where: { text.contains(Self.folded($0, rule)) })
      {
        set.insert(number)
      } else {
        report(
          RuleChecks.idleException,
          Message(
            zh: "例外“\(exception.value)”里没有这条规则要找的词",
            en: "the exception “\(exception.value)” holds none of the rule's words"),
          at: exception.place)
      }
    }
    if case .substitution(let swaps) = rule.body {
      for swap in swaps {
        let from = Self.folded(swap.from.value, rule)
        for form in swap.to where !from.isEmpty {
          let folded = Self.folded(form, rule)
          guard folded != from, folded.contains(from) || matches(swap.from.value, form) else {
            continue
          }
          set.insert(phrases.number(of: form, ignoresCase: rule.ignoresCase))
        }
      }
    }
    return set
  }

  /// Whether an entry is a pattern that is found inside a form.
  private func matches(_ entry: String, _ form: String) -> Bool {
    guard let notation = PatternNotation(entry), Replacement(template: form).constant != nil,
      let pattern = try? Pattern(notation.text, ignoresCase: notation.ignoresCase)
    else { return false }
    let bytes = Array(form.utf8)
    return PatternSet([pattern]).matches(in: bytes).contains { $0.range != 0..<bytes.count }
  }

  private static func words(of rule: Rule) -> [String] {
    switch rule.body {
    case .existence(let tokens), .occurrence(_, let tokens, _, _, _):
      tokens.map(\.value).filter { !$0.isEmpty }
    case .substitution(let swaps): swaps.map(\.from.value).filter { !$0.isEmpty }
    default: []
    }
  }

  private static func folded(_ text: String, _ rule: Rule) -> [UInt8] {
    rule.ignoresCase ? PhraseTable.folded(Array(text.utf8)) : Array(text.utf8)
  }

  private mutating func condition(_ condition: Rule.Condition, _ rule: Rule) -> CompiledCondition {
    switch condition {
    case .all(let parts): return .all(parts.map { self.condition($0, rule) })
    case .any(let parts): return .any(parts.map { self.condition($0, rule) })
    case .not(let part): return .not(self.condition(part, rule))
    case .near(let matcher, let tokens, let unit, let distance):
      var set = phraseSet(tokens, ignoresCase: rule.ignoresCase)
      var acceptsTimeValues = false
      if let matcher {
        acceptsTimeValues = Self.timeNames.contains(matcher.value)
        for phrase in words(of: matcher).members { set.insert(phrase) }
      }
      return .near(set, acceptsTimeValues: acceptsTimeValues, within: unit, distance: distance)
    }
  }

  /// The matcher that placeholders for times and dates satisfy too.
  private static let timeNames: Set<String> = ["time", "时间"]

  private mutating func words(of name: Located<String>) -> PhraseSet {
    guard let matcher = guide.matcher(name.value) else {
      asksForUnknownMatcher = true
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

  private mutating func checkLimits(_ min: Int?, _ max: Int?, _ rule: Rule) -> Bool {
    let message: Message
    switch (min, max) {
    // A limit that is not given is the loader's finding.
    case (nil, nil): return false
    case (let min?, let max?) where min > max:
      message = Message(
        zh: "至少 \(min) 比至多 \(max) 还大", en: "`min` \(min) is above `max` \(max)")
    case (let low?, _) where low < 0, (_, let low?) where low < 0:
      message = Message(zh: "上下限不能小于 0", en: "limits cannot be below 0")
    default: return true
    }
    report(RuleChecks.impossibleLimit, message, at: rule.kindPlace)
    return false
  }

  private mutating func report(_ check: Check, _ message: Message, at place: SourceRange) {
    diagnostics.append(Diagnostic(check, message, at: place))
  }
}
