import Diagnostics
import DomainModel
import TextAnalysis

extension RuleCompiler {
  /// The rule's own exceptions, and what a substitution writes where that holds the found form: 微信 in
  /// 企业微信 for `微信: 企业微信`.
  mutating func exceptions(of rule: Rule) -> PhraseSet {
    guard !rule.exceptions.isEmpty || rule.body.kind == .substitution else { return PhraseSet() }
    let words = Self.words(of: rule).map(\.value)
    let holdsPatterns = words.contains { PatternNotation($0) != nil }
    let foldedWords = words.map { Self.folded($0, rule) }
    var set = PhraseSet()
    for exception in rule.exceptions {
      guard let number = number(of: exception, ignoresCase: rule.ignoresCase) else { continue }
      let text = Self.folded(exception.value, rule)
      if foldedWords.contains(text) {
        report(
          RuleChecks.hidingException,
          Message(
            zh: "例外“\(exception.value)”和要找的词一样，这个词不会再被发现",
            en:
              "the exception “\(exception.value)” equals a word of the rule, which is never found then"
          ),
          at: exception.place)
      } else if words.isEmpty || holdsPatterns
        || PatternNotation(exception.value) != nil
        || foldedWords.contains(where: { text.holds($0) })
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
          guard folded != from, folded.holds(from) || matches(swap.from.value, form) else {
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

  /// What it looks for, in which an exception must hold one.
  static func words(of rule: Rule) -> [Located<String>] {
    let words: [Located<String>] =
      switch rule.body {
      case .existence(let tokens), .occurrence(_, let tokens, _, _, _),
        .repetition(_, let tokens, _, _, _), .allowlist(_, let tokens, _):
        tokens
      case .substitution(let swaps): swaps.map(\.from)
      case .consistency(let either):
        either.flatMap { swap in [swap.from] + swap.to.map { Located($0, at: swap.from.place) } }
      case .conditional(let first, _, _): words(in: first)
      case .required(_, let matchers, let phrases, _, _): matchers.isEmpty ? phrases : []
      case .sequence(let steps): words(in: steps.flatMap { $0 })
      case .length, .variety, .duplicate: []
      }
    return words.filter { !$0.value.isEmpty }
  }

  /// None where a matcher brings words of its own.
  private static func words(in cues: [Rule.Cue]) -> [Located<String>] {
    var words: [Located<String>] = []
    for cue in cues {
      switch cue {
      case .word(let word): words.append(word)
      case .matcher: return []
      case .part: break
      }
    }
    return words
  }

  private static func folded(_ text: String, _ rule: Rule) -> [UInt8] {
    rule.ignoresCase ? PhraseTable.folded(Array(text.utf8)) : Array(text.utf8)
  }
}
