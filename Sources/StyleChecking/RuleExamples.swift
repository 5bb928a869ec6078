package import Diagnostics
package import DomainModel
import TemplateParsing

extension RuleSet {
  /// Runs the examples of every rule, switched on or not.
  package func runExamples() -> [Diagnostic] {
    rules.flatMap { runExamples(of: $0) }.inReadingOrder
  }

  /// Where a rule and its own examples disagree. A rule that cannot run has a finding already.
  package func runExamples(of rule: Rule) -> [Diagnostic] {
    rules.first { $0.rule.id == rule.id }.map { runExamples(of: $0) } ?? []
  }

  func runExamples(of compiled: CompiledRule) -> [Diagnostic] {
    guard compiled.kind != nil else { return [] }
    return compiled.rule.examples.flatMap { example in
      [
        example.bad.flatMap { check(bad: $0, example, compiled) },
        example.good.flatMap { check(good: $0, example, compiled) },
      ].compactMap { $0 }
    }
  }

  private func check(
    bad: Located<String>, _ example: Rule.Example, _ compiled: CompiledRule
  ) -> Diagnostic? {
    guard let marked = ExampleText(bad.value) else {
      return wrong(
        bad,
        Message(
          zh: "坏例子里的 ⟦ 和 ⟧ 没有成对", en: "the ⟦ and ⟧ of this bad example do not pair up"))
    }
    let flagged = flagged(in: marked.bytes, example, compiled)
    guard flagged != marked.ranges || marked.ranges.isEmpty else { return nil }
    let message: Message
    if marked.ranges.isEmpty {
      message = Message(
        zh: "坏例子没有用 ⟦⟧ 标出要提醒的地方", en: "this bad example marks nothing with ⟦⟧")
    } else if flagged.isEmpty {
      message = Message(
        zh: "坏例子标出的\(marked.quoted(marked.ranges).zh)，规则没有发现",
        en:
          "the rule does not flag \(marked.quoted(marked.ranges).en), which this bad example marks")
    } else {
      message = Message(
        zh: "坏例子标出的是\(marked.quoted(marked.ranges).zh)，规则发现的是\(marked.quoted(flagged).zh)",
        en:
          "this bad example marks \(marked.quoted(marked.ranges).en), the rule flags \(marked.quoted(flagged).en)"
      )
    }
    return wrong(bad, message, flagged.isEmpty ? nil : marked.marking(flagged))
  }

  private func check(
    good: Located<String>, _ example: Rule.Example, _ compiled: CompiledRule
  ) -> Diagnostic? {
    guard let marked = ExampleText(good.value), marked.ranges.isEmpty else {
      return wrong(
        good, Message(zh: "好例子里不用 ⟦⟧", en: "a good example has no use for ⟦ and ⟧"))
    }
    let flagged = flagged(in: marked.bytes, example, compiled)
    guard !flagged.isEmpty else { return nil }
    return wrong(
      good,
      Message(
        zh: "好例子里的\(marked.quoted(flagged).zh)也会被规则提醒",
        en: "the rule flags \(marked.quoted(flagged).en) in this good example"),
      marked.marking(flagged))
  }

  /// What a rule flags in the text of an example, in order.
  func flagged(
    in bytes: [UInt8], _ example: Rule.Example, _ compiled: CompiledRule
  ) -> [Range<Int>] {
    let applies = compiled.rule.applies
    // Examples may hold placeholders; the guide's slots say what stands for a time.
    let parsed = TemplateParser.parse(bytes, in: 0..<bytes.count, path: compiled.rule.path).value
    let text = CheckedText(
      parsed, slots: [], guide: guide, language: language(of: example, compiled),
      scenario: example.scenario ?? applies.scenarios.first?.value,
      channel: example.channel ?? applies.channels.first?.value,
      profile: example.profile ?? applies.profiles.first?.value)
    return findings(of: compiled, in: text).ranges.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }

  /// An example that does not say whom it is for, is for those whom the rule is for.
  func language(of example: Rule.Example, _ compiled: CompiledRule) -> String {
    example.language ?? compiled.rule.applies.languages.first?.value ?? guide.languages.first
      ?? "zh"
  }

  private func wrong(
    _ example: Located<String>, _ message: Message, _ seen: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      RuleChecks.wrongExample, message, at: example.place,
      help: Message(
        zh: (seen.map { "规则发现的是“\($0)”；" } ?? "") + "改例子里的标记，或者改规则",
        en: (seen.map { "the rule flags “\($0)”; " } ?? "") + "change the marks, or change the rule"
      ))
  }
}
