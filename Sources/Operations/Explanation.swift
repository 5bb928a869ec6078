package import Diagnostics
package import DomainModel
import LibraryLoading
import Rendering
import StyleChecking
import TemplateParsing
import TextAnalysis
import Validation
import YAMLReading

/// What the library says about a rule, a check of the tool, or a word.
package struct Explanation: Sendable {
  package var query: String
  /// Team rules that go by this name, or that look for this word.
  package var rules: [RuleMatch] = []
  /// Checks of the tool that go by this name.
  package var checks: [Check] = []
  package var terms: [StyleGuide.Term] = []
  package var matchers: [StyleGuide.Matcher] = []
  /// Profiles that address customers with this word, or forbid the other.
  package var profiles: [StyleGuide.Profile] = []
  package var decisions: [Decision] = []
  /// Where guide chapters speak of the word, where nothing above does.
  package var mentions: [Mention] = []
  /// Names near the query, where nothing was found.
  package var nearest: [String] = []

  package init(query: String) { self.query = query }

  package var isEmpty: Bool {
    rules.isEmpty && checks.isEmpty && terms.isEmpty && matchers.isEmpty && profiles.isEmpty
      && decisions.isEmpty && mentions.isEmpty
  }

  package struct Mention: Sendable {
    package var chapter: GuideChapter
    /// The line that speaks of it.
    package var line: String
  }

  package struct RuleMatch: Sendable {
    package var rule: Rule
    /// The token that the query is or stands in; nil where the query names the rule.
    package var token: String?
    /// What to write instead, where the rule says so.
    package var replacements: [String]
    /// The query is an exception: a phrase in which the rule's word is fine.
    package var isException: Bool

    package init(rule: Rule, token: String?, replacements: [String], isException: Bool) {
      self.rule = rule
      self.token = token
      self.replacements = replacements
      self.isException = isException
    }
  }
}

extension Workspace {
  /// Explains a rule's or check's id, a rule's title, or a word (`尽快`, `您`).
  package func explain(_ query: String) -> Explanation {
    var explanation = Explanation(query: query)
    // Nothing stands in every text.
    guard query.contains(where: { !$0.isWhitespace }) else { return explanation }
    let guide = library.styleGuide
    // As elsewhere, the kind may stand before the id.
    let prefix = ItemKind.rule.rawValue + ":"
    let isPrefixed = query.hasPrefix(prefix)
    let query = isPrefixed ? String(query.dropFirst(prefix.count)) : query
    if let rule = library.rule(query) ?? library.rules.first(where: { $0.title == query }) {
      explanation.rules = [
        Explanation.RuleMatch(rule: rule, token: nil, replacements: [], isException: false)
      ]
    }
    explanation.checks = isPrefixed ? [] : Self.checks.filter { $0.id == query }
    guard explanation.isEmpty else { return explanation }
    if isPrefixed {
      explanation.nearest = NearestName.nearest(to: query, among: library.rules.map(\.id))
        .map { prefix + $0 }
      return explanation
    }
    explanation.rules = library.rules.compactMap { match(query, in: $0) }
    let fired = fired(by: query)
    explanation.rules += fired.compactMap { finding in
      guard !explanation.rules.contains(where: { $0.rule.id == finding.check.id }) else {
        return nil
      }
      return match(finding, in: query)
    }
    explanation.terms = guide.terms.filter {
      isSame($0.term.value, query) || $0.use.map { isSame($0, query) } ?? false
    }
    explanation.matchers = guide.matchers.filter { matcher in
      isSame(matcher.id, query) || matcher.words.contains { isSame($0.value, query) }
    }
    if query == "你" || query == "您" {
      explanation.profiles = guide.profiles.filter { $0.address != nil }
      explanation.checks = [ReplyChecks.wrongAddress]
      explanation.decisions = guide.decisions.filter { decision in
        decision.question?.contains(query) ?? false
      }
    }
    if explanation.isEmpty {
      let ids = Set((fired + firedInReply(by: query)).map(\.check.id))
      explanation.checks = StyleChecker.checks.filter { ids.contains($0.id) }
    }
    if explanation.isEmpty, query.contains(where: { $0.isLetter || $0.isNumber }) {
      explanation.mentions = mentions(of: query)
    }
    if explanation.isEmpty {
      explanation.nearest = NearestName.nearest(
        to: query,
        among: library.rules.flatMap { [$0.id, $0.title] + tokens(of: $0) } + Self.checks.map(\.id)
          + guide.terms.map(\.term.value))
    }
    return explanation
  }

  /// In bytes: what is longer is a reply, and `check` is for those.
  private static let longestPhrase = 1024

  /// What the rules and checks say of words of a phrase, each once: words may stand in a pattern only.
  private func fired(by phrase: String) -> [Diagnostic] {
    let bytes = Array(phrase.utf8)
    guard bytes.count <= Self.longestPhrase else { return [] }
    let languages = library.styleGuide.languages
    let language = ReplyLanguage.guess(bytes, among: languages) ?? languages[0]
    var seen: Set<String> = []
    return style.check(CheckedText(path: "", plain: bytes, language: language)).filter {
      !$0.location.utf8.isEmpty && seen.insert($0.check.id).inserted
    }
  }

  /// What the guide's voice says of a sign, an emoji say: it may be one too many only where it is repeated.
  private func firedInReply(by sign: String) -> [Diagnostic] {
    guard sign.count == 1, sign.allSatisfy({ !$0.isLetter && !$0.isNumber && !$0.isWhitespace })
    else { return [] }
    let bytes = Array(String(repeating: "好" + sign, count: 6).utf8)
    let guide = library.styleGuide
    let reply = CheckedText(
      path: "", draft: bytes,
      language: guide.languages.first { WrittenLanguage.isChinese(code: $0) }
        ?? guide.languages[0], profile: guide.defaultProfile?.value)
    let signs = Set(bytes.indices.filter { bytes[$0...].starts(with: sign.utf8) })
    return style.check(reply).filter { signs.contains($0.location.utf8.lowerBound) }
  }

  /// Nil where the finding is no team rule's, or not about words: a phrase is no whole reply.
  private func match(_ finding: Diagnostic, in phrase: String) -> Explanation.RuleMatch? {
    guard let rule = library.rule(finding.check.id),
      [.existence, .substitution, .consistency, .sequence, .conditional].contains(rule.kind)
    else { return nil }
    let range = finding.location.utf8.clamped(to: 0..<phrase.utf8.count)
    let edits = finding.fixes.compactMap { $0.edits.count == 1 ? $0.edits[0] : nil }
    return Explanation.RuleMatch(
      rule: rule, token: String(decoding: Array(phrase.utf8)[range], as: UTF8.self),
      replacements: edits.filter { $0.range == range }.map(\.replacement), isException: false)
  }

  private static let mostMentions = 6

  private func mentions(of query: String) -> [Explanation.Mention] {
    let wanted = query.lowercased()
    return Array(
      chapters.flatMap { chapter in
        chapter.source.bodyText.split(whereSeparator: \.isNewline)
          .filter { $0.lowercased().contains(wanted) }
          .map { Explanation.Mention(chapter: chapter, line: Self.withoutMarkup($0)) }
      }.prefix(Self.mostMentions))
  }

  /// A line of a chapter without the signs of its list, heading or table.
  private static func withoutMarkup(_ line: Substring) -> String {
    let cells = line.split(separator: "|").map { cell in
      String(cell.drop { " #->*".contains($0) }.reversed().drop { $0 == " " }.reversed())
    }
    return cells.filter { !$0.isEmpty }.joined(separator: " → ")
  }

  /// Every check that is the tool's own, whichever module makes it.
  package static var checks: [Check] {
    YAMLChecks.all + LoadingChecks.all + LibraryChecks.all + TemplateChecks.all + RuleChecks.all
      + PatternChecks.all + StyleChecker.checks + RenderChecks.all + ReplyProofreading.all
      + RepeatedOpenings.all + PersonalInPublic.all + ReplyDrafts.checks
  }

  private func match(_ query: String, in rule: Rule) -> Explanation.RuleMatch? {
    if let exception = rule.exceptions.first(where: { isSame($0.value, query) }) {
      return Explanation.RuleMatch(
        rule: rule, token: exception.value, replacements: [], isException: true)
    }
    if case .substitution(let swaps) = rule.body,
      let swap = swaps.first(where: { isSame($0.from.value, query) })
    {
      return Explanation.RuleMatch(
        rule: rule, token: swap.from.value, replacements: swap.to, isException: false)
    }
    let tokens = tokens(of: rule)
    guard
      let token = tokens.first(where: { isSame($0, query) })
        ?? tokens.first(where: { isMostOf(query, $0) })
    else { return nil }
    return Explanation.RuleMatch(rule: rule, token: token, replacements: [], isException: false)
  }

  private func tokens(of rule: Rule) -> [String] {
    func words(_ cues: [Rule.Cue]) -> [String] {
      cues.compactMap { cue in if case .word(let word) = cue { word.value } else { nil } }
    }
    return switch rule.body {
    case .existence(let tokens), .occurrence(_, let tokens, _, _, _),
      .repetition(_, let tokens, _, _, _), .allowlist(_, let tokens, _):
      tokens.map(\.value)
    case .substitution(let swaps): swaps.map(\.from.value)
    case .consistency(let either): either.flatMap { [$0.from.value] + $0.to }
    case .conditional(let first, let second, _): words(first + second)
    case .required(_, _, let phrases, _, _): phrases.map(\.value)
    case .sequence(let steps): words(steps.flatMap { $0 })
    case .length, .variety, .duplicate: []
    }
  }

  /// A word inside a longer query is meant only if it is most of it: 麻烦您 is not about 您.
  private func isMostOf(_ query: String, _ token: String) -> Bool {
    !token.isEmpty && query.lowercased().contains(token.lowercased())
      && token.count * 2 > query.count
  }

  private func isSame(_ one: String, _ other: String) -> Bool {
    one == other || one.lowercased() == other.lowercased()
  }
}
