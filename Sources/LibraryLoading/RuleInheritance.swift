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
    let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return rules.map { resolve($0, byID, chain: [$0.id], &diagnostics) }
  }

  private func resolve(
    _ rule: Rule, _ byID: [String: Rule], chain: [String], _ diagnostics: inout [Diagnostic]
  ) -> Rule {
    // An unknown base is reported where references are checked.
    guard let base = rule.extends, let parent = byID[base.value] else { return rule }
    let isOutermost = chain.count == 1
    if chain.contains(parent.id) || chain.count > Self.longestChain {
      if isOutermost || chain.count > Self.longestChain {
        diagnostics.append(
          Diagnostic(
            LoadingChecks.unusableBase,
            Message(zh: "规则绕着圈继承：\((chain + [parent.id]).joined(separator: " → "))", en: "rules extend each other: \((chain + [parent.id]).joined(separator: " → "))"),
            at: base.place))
      }
      return rule
    }
    guard parent.kind == rule.kind else {
      if isOutermost {
        diagnostics.append(
          Diagnostic(
            LoadingChecks.unusableBase,
            Message(
              zh: "“\(parent.id)”是“\(parent.kind.chinese)”类的规则，这条是“\(rule.kind.chinese)”",
              en: "‘\(parent.id)’ is of kind \(parent.kind.rawValue), this rule of kind \(rule.kind.rawValue)"),
            at: base.place, help: Message(zh: "两条规则的类型要一样", en: "both must be of one kind")))
      }
      return rule
    }
    let inherited = resolve(parent, byID, chain: chain + [parent.id], &diagnostics)
    return merge(rule, into: inherited, reporting: isOutermost, &diagnostics)
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
              zh: "“\(base.id)”里没有“\(word.value)”这个词，去不掉", en: "‘\(base.id)’ has no word ‘\(word.value)’ to take away"),
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
