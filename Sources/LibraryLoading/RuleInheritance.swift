import Diagnostics
import DomainModel
import TextAnalysis

/// What a rule takes from the rule it extends (as in Vale 3.20): every key of its kind that it does not
/// give itself, its words with `tokens+` added and `tokens-` taken away, its exceptions, and its scope
/// and conditions where it has none of its own. Level, message and examples are each rule's own.
struct RuleInheritance {
  /// Longer chains are nobody's intention.
  private static let longestChain = 10

  private let rules: [RuleDraft]

  init(_ rules: [RuleDraft]) { self.rules = rules }

  func resolve(_ diagnostics: inout [Diagnostic]) -> [Rule] {
    guard rules.contains(where: { $0.rule.extends != nil || !$0.keys.removed.isEmpty }) else {
      return rules.map(\.rule)
    }
    // Old ids work too, where no rule has them now.
    let byID = Dictionary(
      rules.map { ($0.rule.id, $0) }
        + rules.flatMap { draft in draft.rule.aliases.map { ($0.value, draft) } },
      uniquingKeysWith: { first, _ in first })
    return rules.map { resolve($0, byID, chain: [$0.rule], &diagnostics).rule }
  }

  /// - Parameter chain: the rule that is asked for, and those that lead from it to `draft`.
  private func resolve(
    _ draft: RuleDraft, _ byID: [String: RuleDraft], chain: [Rule],
    _ diagnostics: inout [Diagnostic]
  ) -> RuleDraft {
    let isOutermost = chain.count == 1
    let rule = draft.rule
    guard let base = rule.extends else {
      if isOutermost { reportRemovals(from: rule, &diagnostics) }
      return draft
    }
    // An unknown base is reported where references are checked.
    guard let parent = byID[base.value] else { return draft }
    if let start = chain.firstIndex(where: { $0.id == parent.rule.id }) {
      reportCircle(chain[start...], isWhole: start == 0, &diagnostics)
      return draft
    }
    guard chain.count < Self.longestChain else {
      reportLongChain(chain[0], &diagnostics)
      return draft
    }
    guard parent.rule.kind == rule.kind else {
      if isOutermost { reportOtherKind(parent.rule, rule, at: base.place, &diagnostics) }
      return draft
    }
    let inherited = resolve(parent, byID, chain: chain + [parent.rule], &diagnostics)
    if isOutermost { reportWords(of: draft, from: inherited, &diagnostics) }
    return merge(draft, into: inherited)
  }

  private func reportOtherKind(
    _ parent: Rule, _ rule: Rule, at place: SourceRange, _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        LoadingChecks.unusableBase,
        Message(
          zh: "“\(parent.id)”是“\(parent.kind.chinese)”类的规则，这条是“\(rule.kind.chinese)”",
          en:
            "‘\(parent.id)’ is of kind \(parent.kind.rawValue), this rule of kind \(rule.kind.rawValue)"
        ),
        at: place, help: Message(zh: "两条规则的类型要一样", en: "both must be of one kind")))
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

  /// Says which words cannot be added or taken away.
  private func reportWords(
    of draft: RuleDraft, from base: RuleDraft, _ diagnostics: inout [Diagnostic]
  ) {
    let kind = draft.rule.kind
    let known = base.keys.body(of: kind).removableWords
    for word in draft.keys.removed where !known.contains(word.value) {
      let nearest = NearestName.nearest(to: word.value, among: known, limit: 1).first
      diagnostics.append(
        Diagnostic(
          LoadingChecks.unusableBase,
          Message(
            zh: "“\(base.rule.id)”里没有“\(word.value)”这个词，去不掉",
            en: "‘\(base.rule.id)’ has no word ‘\(word.value)’ to take away"),
          at: word.place,
          help: nearest.map { Message(zh: "是不是想写“\($0)”？", en: "did you mean ‘\($0)’?") }))
    }
    guard let word = draft.keys.added.first, !RuleBodyKeys.hasWordList(kind) else { return }
    diagnostics.append(
      Diagnostic(
        LoadingChecks.unusableBase,
        Message(
          zh: "“\(kind.chinese)”类的规则没有词表，“\(word.value)”没有地方可加",
          en: "a rule of kind \(kind.rawValue) has no list of words to add ‘\(word.value)’ to"),
        at: word.place,
        help: kind == .substitution || kind == .consistency
          ? Message(zh: "成对的词直接写，会加在继承来的后面", en: "write the pair: it joins those of the base")
          : Message(zh: "删掉“词+”（tokens+）", en: "delete `tokens+`")))
  }

  private func merge(_ draft: RuleDraft, into base: RuleDraft) -> RuleDraft {
    let keys = draft.keys.inheriting(from: base.keys.settled(base.rule.kind), kind: base.rule.kind)
    var (rule, given) = (draft.rule, draft.given)
    rule.body = keys.body(of: rule.kind)
    rule.exceptions += base.rule.exceptions.filter { inherited in
      !rule.exceptions.contains { $0.value == inherited.value }
    }
    rule.unless = rule.unless ?? base.rule.unless
    rule.onlyIf = rule.onlyIf ?? base.rule.onlyIf
    rule.hasSafeFix = rule.hasSafeFix ?? base.rule.hasSafeFix
    let saysWhere = given.contains(RuleKeys.scope.name) || given.contains(RuleKeys.part.name)
    if !saysWhere { (rule.scope, rule.parts) = (base.rule.scope, base.rule.parts) }
    if !given.contains(RuleKeys.applies.name) { rule.applies = base.rule.applies }
    if !given.contains(RuleKeys.ignoreCase.name) { rule.ignoresCase = base.rule.ignoresCase }
    given.formUnion(base.given)
    return RuleDraft(rule: rule, keys: keys, given: given)
  }
}
