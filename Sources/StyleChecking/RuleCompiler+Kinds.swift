import Diagnostics
import DomainModel
import TextAnalysis

extension RuleCompiler {
  /// Nil where a rule lacks what it needs, which is a finding of the loader, and for kinds that look at
  /// the whole library.
  mutating func checker(for rule: Rule) -> (any KindChecker)? {
    let ignoresCase = rule.ignoresCase
    switch rule.body {
    case .existence(let tokens):
      let phrases = phraseSet(tokens, ignoresCase: ignoresCase)
      return phrases.isEmpty ? nil : ExistenceChecker(phrases: phrases)
    case .substitution(let swaps): return substitution(swaps, rule)
    case .occurrence(let what, let tokens, let min, let max, let per):
      let phrases = what == .tokens ? phraseSet(tokens, ignoresCase: ignoresCase) : PhraseSet()
      guard checkLimits(min, max, rule), what != .tokens || !phrases.isEmpty else { return nil }
      return OccurrenceChecker(what: what, phrases: phrases, min: min, max: max, per: per)
    case .length(let min, let max, let per):
      guard checkLimits(min, max, rule) else { return nil }
      return LengthChecker(min: min, max: max, per: per)
    case .consistency(let either): return consistency(either, rule)
    case .conditional(let first, let second, let reach):
      let (first, second) = (compiled(first, rule), compiled(second, rule))
      guard !first.isEmpty, !second.isEmpty else { return nil }
      return ConditionalChecker(
        first: first, second: surroundings(second, reach: reach), missing: second.name)
    case .required(let parts, let matchers, let phrases, let need, let ordered):
      return required(parts, matchers, phrases, need, ordered, rule)
    case .sequence(let all):
      let steps = all.map { compiled($0, rule) }.filter { !$0.isEmpty }
      guard steps.count > 1 else {
        if all.count == 1 { reportShortSequence(rule) }
        return nil
      }
      return SequenceChecker(steps: steps)
    case .repetition(let subject, let tokens, let min, let max, let per):
      let phrases = phraseSet(tokens, ignoresCase: ignoresCase)
      guard tokens.isEmpty || !phrases.isEmpty else { return nil }
      return RepetitionChecker(
        subject: subject, phrases: phrases, min: min ?? RepetitionChecker.shortestSentence,
        max: max ?? 1, per: per)
    case .allowlist(let subject, let tokens, let allow):
      return allowlist(subject, tokens, allow, rule)
    case .variety, .duplicate: return nil
    }
  }

  func libraryChecker(for rule: Rule) -> (any LibraryKindChecker)? {
    switch rule.body {
    case .variety(let edge, let share, let min):
      VarietyChecker(
        edge: edge, share: share ?? VarietyChecker.largestShare,
        min: min ?? VarietyChecker.smallestGroup,
        exceptions: rule.exceptions.filter { PatternNotation($0.value) == nil }
          .map { PhraseTable.folded(Array($0.value.utf8)) },
        exceptedPatterns: patterns(rule.exceptions, ignoresCase: rule.ignoresCase))
    case .duplicate(let threshold, let min):
      DuplicateChecker(
        threshold: threshold ?? DuplicateChecker.likeness,
        min: min ?? DuplicateChecker.shortestText)
    default: nil
    }
  }

  /// Of entries; one that cannot be read has a finding already.
  private func patterns(_ entries: [Located<String>], ignoresCase: Bool) -> PatternSet? {
    let patterns = entries.compactMap { entry in
      PatternNotation(entry.value).flatMap {
        try? Pattern($0.text, ignoresCase: ignoresCase || $0.ignoresCase)
      }
    }
    return patterns.isEmpty ? nil : PatternSet(patterns)
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

  private mutating func consistency(_ either: [Rule.Swap], _ rule: Rule) -> ConsistencyChecker? {
    var groups: [ConsistencyChecker.Group] = []
    var triggers = PhraseSet()
    for swap in either {
      var group = ConsistencyChecker.Group()
      let texts = [swap.from] + swap.to.map { Located($0, at: swap.from.place) }
      for (index, text) in texts.enumerated() {
        guard let number = number(of: text, ignoresCase: rule.ignoresCase) else { continue }
        triggers.insert(number)
        let isPattern = PatternNotation(text.value) != nil
        group.add(
          ConsistencyChecker.Form(
            phrase: number, index: index, text: isPattern ? nil : text.value))
        // How a profile addresses customers is settled; there is nothing to count.
        for profile in guide.profiles where profile.address == text.value {
          group.settled[profile.id] = index
        }
      }
      if group.count > 1 { groups.append(group) }
    }
    return groups.isEmpty ? nil : ConsistencyChecker(groups: groups, triggers: triggers)
  }

  private mutating func required(
    _ parts: [Located<String>], _ matchers: [Located<String>], _ phrases: [Located<String>],
    _ need: Rule.Need, _ isOrdered: Bool, _ rule: Rule
  ) -> RequiredChecker? {
    var elements: [RequiredChecker.Element] = []
    for part in parts {
      let signs = guide.part(named: part.value)?.cues ?? []
      elements.append(
        RequiredChecker.Element(
          cues: compiled([.part(part)], rule),
          signs: signs.isEmpty ? nil : phraseSet(signs, ignoresCase: true)))
    }
    for matcher in matchers {
      elements.append(RequiredChecker.Element(cues: compiled([.matcher(matcher)], rule)))
    }
    for phrase in phrases {
      let cues = compiled([.word(phrase)], rule)
      if !cues.isEmpty { elements.append(RequiredChecker.Element(cues: cues)) }
    }
    guard !elements.isEmpty else { return nil }
    let count: Int
    switch need {
    case .all: count = elements.count
    case .atLeast(let wanted): count = min(wanted, elements.count)
    }
    return RequiredChecker(elements: elements, need: count, isOrdered: isOrdered)
  }

  private mutating func reportShortSequence(_ rule: Rule) {
    report(
      RuleChecks.impossibleLimit,
      Message(zh: "先后至少要写两步", en: "a sequence needs two steps at least"), at: rule.kindPlace)
  }

  private mutating func allowlist(
    _ subject: Subject?, _ tokens: [Located<String>], _ allow: [Located<String>], _ rule: Rule
  ) -> AllowlistChecker? {
    let phrases = phraseSet(tokens, ignoresCase: rule.ignoresCase)
    guard subject != nil || !phrases.isEmpty else { return nil }
    var allowed = PhraseSet()
    var plain: Set<[UInt8]> = []
    for entry in allow {
      // Domains are no words of a text, and emoji and sentences are compared without their trimmings.
      if subject == nil || PatternNotation(entry.value) != nil {
        if let number = number(of: entry, ignoresCase: rule.ignoresCase) { allowed.insert(number) }
      } else {
        plain.insert(AllowlistChecker.plainForm(entry.value, of: subject))
      }
    }
    return AllowlistChecker(subject: subject, phrases: phrases, allowed: allowed, plain: plain)
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
}

extension CompiledCues {
  var isEmpty: Bool { phrases.isEmpty && partNames.isEmpty && !acceptsTimeValues }
}
