import Diagnostics
import DomainModel

/// What a rule takes from the rule it extends (as in Vale 3.20): its words, with `tokens+` added and
/// `tokens-` taken away, its exceptions, and its conditions where it has none of its own.
struct RuleInheritance {
  /// Longer chains are nobody's intention.
  private static let longestChain = 10

  private let rules: [Rule]

  init(_ rules: [Rule]) { self.rules = rules }

  func resolve(_ diagnostics: inout [Diagnostic]) -> [Rule] {
    guard rules.contains(where: { $0.extends != nil || !$0.removedTokens.isEmpty }) else {
      return rules
    }
    // Old ids work too, where no rule has them now.
    let byID = Dictionary(
      rules.map { ($0.id, $0) } + rules.flatMap { rule in rule.aliases.map { ($0.value, rule) } },
      uniquingKeysWith: { first, _ in first })
    return rules.map { resolve($0, byID, chain: [$0], &diagnostics) }
  }

  /// - Parameter chain: the rule that is asked for, and those that lead from it to `rule`.
  private func resolve(
    _ rule: Rule, _ byID: [String: Rule], chain: [Rule], _ diagnostics: inout [Diagnostic]
  ) -> Rule {
    let isOutermost = chain.count == 1
    guard let base = rule.extends else {
      if isOutermost { reportRemovals(from: rule, &diagnostics) }
      return rule
    }
    // An unknown base is reported where references are checked.
    guard let parent = byID[base.value] else { return rule }
    if let start = chain.firstIndex(where: { $0.id == parent.id }) {
      reportCircle(chain[start...], isWhole: start == 0, &diagnostics)
      return rule
    }
    guard chain.count < Self.longestChain else {
      reportLongChain(chain[0], &diagnostics)
      return rule
    }
    guard parent.kind == rule.kind else {
      if isOutermost {
        diagnostics.append(
          Diagnostic(
            LoadingChecks.unusableBase,
            Message(
              zh: "“\(parent.id)”是“\(parent.kind.chinese)”类的规则，这条是“\(rule.kind.chinese)”",
              en:
                "‘\(parent.id)’ is of kind \(parent.kind.rawValue), this rule of kind \(rule.kind.rawValue)"
            ),
            at: base.place, help: Message(zh: "两条规则的类型要一样", en: "both must be of one kind")))
      }
      return rule
    }
    let inherited = resolve(parent, byID, chain: chain + [parent], &diagnostics)
    return merge(rule, into: inherited, reporting: isOutermost, &diagnostics)
  }

  /// One finding a circle, at the first of its rules.
  private func reportCircle(
    _ circle: ArraySlice<Rule>, isWhole: Bool, _ diagnostics: inout [Diagnostic]
  ) {
    guard isWhole, let first = circle.first, let place = first.extends?.place,
      circle.allSatisfy({ first.id <= $0.id })
    else { return }
    let way = (circle.map(\.id) + [first.id]).joined(separator: " → ")
    diagnostics.append(
      Diagnostic(
        LoadingChecks.unusableBase,
        Message(zh: "规则绕着圈继承：\(way)", en: "rules extend each other: \(way)"), at: place,
        help: Message(
          zh: "去掉其中一条的“继承”（extends）", en: "take `extends` from one of them")))
  }

  private func reportLongChain(_ rule: Rule, _ diagnostics: inout [Diagnostic]) {
    guard let place = rule.extends?.place else { return }
    diagnostics.append(
      Diagnostic(
        LoadingChecks.unusableBase,
        Message(
          zh: "一条继承一条，超过了 \(Self.longestChain) 条",
          en: "more than \(Self.longestChain) rules extend one another"),
        at: place,
        help: Message(zh: "直接继承最底下的那一条", en: "extend the last of them directly")))
  }

  /// Words cannot be taken from nothing.
  private func reportRemovals(from rule: Rule, _ diagnostics: inout [Diagnostic]) {
    guard let word = rule.removedTokens.first else { return }
    diagnostics.append(
      Diagnostic(
        LoadingChecks.unusableBase,
        Message(
          zh: "这条规则没有继承别的规则，“\(word.value)”没有地方可去掉",
          en: "this rule extends no other, so there is nothing to take ‘\(word.value)’ from"),
        at: word.place,
        help: Message(
          zh: "写上“继承”（extends），或者删掉“词-”（tokens-）",
          en: "name the rule in `extends`, or delete `tokens-`")))
  }

  private func merge(
    _ rule: Rule, into base: Rule, reporting: Bool, _ diagnostics: inout [Diagnostic]
  ) -> Rule {
    var rule = rule
    let removed = Set(rule.removedTokens.map(\.value))
    var known: Set<String> = []
    if case .existence(let own) = rule.body, case .existence(let inherited) = base.body {
      known = Set(inherited.map(\.value))
      let ownWords = Set(own.map(\.value))
      rule.body = .existence(
        tokens: inherited.filter { !removed.contains($0.value) && !ownWords.contains($0.value) }
          + own)
    } else if case .substitution(let own) = rule.body,
      case .substitution(let inherited) = base.body
    {
      known = Set(inherited.map(\.from.value))
      let ownWords = Set(own.map(\.from.value))
      rule.body = .substitution(
        swaps: inherited.filter {
          !removed.contains($0.from.value) && !ownWords.contains($0.from.value)
        } + own)
    }
    if reporting {
      for word in rule.removedTokens where !known.contains(word.value) {
        diagnostics.append(
          Diagnostic(
            LoadingChecks.unusableBase,
            Message(
              zh: "“\(base.id)”里没有“\(word.value)”这个词，去不掉",
              en: "‘\(base.id)’ has no word ‘\(word.value)’ to take away"),
            at: word.place))
      }
    }
    rule.exceptions += base.exceptions.filter { inherited in
      !rule.exceptions.contains { $0.value == inherited.value }
    }
    rule.unless = rule.unless ?? base.unless
    rule.onlyIf = rule.onlyIf ?? base.onlyIf
    return rule
  }
}
