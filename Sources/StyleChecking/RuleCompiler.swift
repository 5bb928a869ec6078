import Diagnostics
import DomainModel
import TextAnalysis

/// Turns rules into what runs, and says what is wrong with them.
struct RuleCompiler {
  private let guide: StyleGuide
  private var phrases = PhraseTable.Builder()
  private var diagnostics: [Diagnostic] = []
  /// By id: those that a rule asked for.
  private var matchers: [String: PhraseSet] = [:]

  static func compile(
    _ rules: [Rule], _ guide: StyleGuide
  ) -> (rules: [CompiledRule], phrases: PhraseTable, diagnostics: [Diagnostic]) {
    var compiler = RuleCompiler(guide: guide)
    let settings = Dictionary(
      guide.ruleSettings.map { ($0.id.value, $0) }, uniquingKeysWith: { $1 })
    let compiled = rules.map { compiler.compile($0, settings[$0.id]) }
    return (
      compiled, compiler.phrases.build(),
      compiler.diagnostics.sorted(by: Diagnostic.inReadingOrder)
    )
  }

  private init(guide: StyleGuide) { self.guide = guide }

  private mutating func compile(
    _ rule: Rule, _ setting: StyleGuide.RuleSetting?
  ) -> CompiledRule {
    let check = Check(
      rule.id, setting?.level ?? rule.level.value, trust: rule.trust, title: Message(rule.title),
      why: Message(rule.reason))
    let kind = checker(for: rule)
    if rule.scope.value == .part {
      report(
        RuleChecks.scopeNotRun,
        Message(zh: "范围“part”现在当作全文", en: "the scope `part` is read as the whole text"),
        at: rule.scope.place)
    }
    return CompiledRule(
      rule, check, isOn: rule.isOn && setting?.isOff != true, kind: kind,
      exceptions: exceptions(of: rule), unless: rule.unless.map { condition($0, rule) },
      onlyIf: rule.onlyIf.map { condition($0, rule) })
  }

  private mutating func checker(for rule: Rule) -> (any KindChecker)? {
    switch rule.body {
    case .existence(let tokens):
      let phrases = needed(tokens, rule)
      return phrases.isEmpty ? nil : ExistenceChecker(phrases: phrases)
    case .substitution(let swaps): return substitution(swaps, rule)
    case .occurrence(let what, let tokens, let min, let max, let per):
      let phrases = what == .tokens ? needed(tokens, rule) : PhraseSet()
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
    if swaps.isEmpty { reportMissingWords(rule) }
    var set = PhraseSet()
    var replacements: [Int: [String]] = [:]
    for swap in swaps {
      guard let number = number(of: swap.from, ignoresCase: rule.ignoresCase) else { continue }
      set.insert(number)
      if replacements[number] == nil { replacements[number] = swap.to }
    }
    return set.isEmpty ? nil : SubstitutionChecker(phrases: set, replacements: replacements)
  }

  private mutating func needed(_ tokens: [Located<String>], _ rule: Rule) -> PhraseSet {
    if tokens.isEmpty { reportMissingWords(rule) }
    return phraseSet(tokens, ignoresCase: rule.ignoresCase)
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
    } else if text.hasPrefix("/"), text.hasSuffix("/"), text.utf8.count > 2 {
      report(
        RuleChecks.patternNotRun,
        Message(zh: "“\(text)”是模式，现在不会运行", en: "`\(text)` is a pattern and does not run yet"),
        at: word.place)
    } else if text.contains("{{") || text.contains("{%") || text.contains(where: \.isNewline) {
      report(
        RuleChecks.unmatchableToken,
        Message(zh: "“\(text)”在客户看到的一行字里不会出现", en: "`\(text)` never stands in a line of text"),
        at: word.place)
    } else {
      return phrases.number(of: text, ignoresCase: ignoresCase)
    }
    return nil
  }

  /// The rule's own exceptions, and what a substitution writes where that holds the found form: 微信 in
  /// 企业微信 for `微信: 企业微信`.
  private mutating func exceptions(of rule: Rule) -> PhraseSet {
    let words = Self.words(of: rule)
    var set = PhraseSet()
    for exception in rule.exceptions {
      guard let number = number(of: exception, ignoresCase: rule.ignoresCase) else { continue }
      set.insert(number)
      guard !words.isEmpty else { continue }
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
      } else if !words.contains(where: { text.contains(Self.folded($0, rule)) }) {
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
          guard folded != from, folded.contains(from) else { continue }
          set.insert(phrases.number(of: form, ignoresCase: rule.ignoresCase))
        }
      }
    }
    return set
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
        for phrase in words(of: matcher)?.members ?? [] { set.insert(phrase) }
      }
      return .near(set, acceptsTimeValues: acceptsTimeValues, within: unit, distance: distance)
    }
  }

  /// The matcher that placeholders for times and dates satisfy too.
  private static let timeNames: Set<String> = ["time", "时间"]

  /// The phrases of a matcher, by id or label.
  private mutating func words(of name: Located<String>) -> PhraseSet? {
    let matcher = guide.matchers.first { $0.id == name.value }
    let known =
      matcher ?? guide.matchers.first { $0.label?.zh == name.value || $0.label?.en == name.value }
    guard let known else {
      reportUnknownMatcher(name)
      return nil
    }
    if let compiled = matchers[known.id] { return compiled }
    for pattern in known.patterns {
      report(
        RuleChecks.patternNotRun,
        Message(
          zh: "“\(pattern.value)”是模式，现在不会运行",
          en: "`\(pattern.value)` is a pattern and does not run yet"),
        at: pattern.place)
    }
    let compiled = phraseSet(known.words, ignoresCase: true)
    matchers[known.id] = compiled
    return compiled
  }

  private mutating func reportUnknownMatcher(_ name: Located<String>) {
    let nearest = NearestName.nearest(to: name.value, among: guide.matchers.map(\.id), limit: 1)
      .first
    let known = guide.matchers.map(\.id).sorted()
    var diagnostic = Diagnostic(
      RuleChecks.unknownMatcher,
      Message(
        zh: "没有叫“\(name.value)”的词表" + (nearest.map { "，是不是“\($0)”？" } ?? ""),
        en: "there is no matcher “\(name.value)”"
          + (nearest.map { ", did you mean “\($0)”?" } ?? "")),
      at: name.place)
    if let nearest {
      diagnostic.fixes = [
        Fix(
          Message(zh: "换成“\(nearest)”", en: "replace with “\(nearest)”"), isSafe: false,
          edits: [TextEdit(name.place.utf8, replacement: nearest)])
      ]
    } else if !known.isEmpty {
      diagnostic.help = Message(
        zh: "现有的词表：\(known.joined(separator: "、"))",
        en: "known matchers: \(known.joined(separator: ", "))")
    }
    diagnostics.append(diagnostic)
  }

  private mutating func checkLimits(_ min: Int?, _ max: Int?, _ rule: Rule) -> Bool {
    let message: Message
    switch (min, max) {
    case (nil, nil):
      message = Message(
        zh: "没有写 max（至多）或 min（至少）", en: "neither `max` nor `min` is given")
    case (let min?, let max?) where min > max:
      message = Message(
        zh: "至少 \(min) 比至多 \(max) 还大", en: "`min` \(min) is above `max` \(max)")
    case (let low?, _) where low < 0, (_, let low?) where low < 0:
      message = Message(zh: "上下限不能小于 0", en: "limits cannot be below 0")
    default: return true
    }
    report(RuleChecks.ruleWithoutLimit, message, at: rule.kindPlace)
    return false
  }

  private mutating func reportMissingWords(_ rule: Rule) {
    let key = rule.kind == .substitution ? "swap（换成）" : "tokens（词）"
    let english = rule.kind == .substitution ? "swap" : "tokens"
    report(
      RuleChecks.ruleWithoutWords,
      Message(zh: "\(key)里一个词也没有", en: "`\(english)` lists nothing"), at: rule.kindPlace)
  }

  private mutating func report(_ check: Check, _ message: Message, at place: SourceRange) {
    diagnostics.append(Diagnostic(check, message, at: place))
  }
}
