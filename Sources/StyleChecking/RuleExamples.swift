package import Diagnostics
package import DomainModel
import TemplateParsing

extension RuleSet {
  /// Runs the examples of every rule, switched on or not.
  package func runExamples() -> [Diagnostic] {
    entries.flatMap { runExamples(of: $0.base) }.inReadingOrder
  }

  /// Where a rule and its own examples disagree. A rule that cannot run has a finding already.
  package func runExamples(of rule: Rule) -> [Diagnostic] {
    entries.first { $0.base.rule.id == rule.id }.map { runExamples(of: $0.base) } ?? []
  }

  func runExamples(of compiled: CompiledRule) -> [Diagnostic] {
    // For a language that the guide does not know, which has its finding, nothing can be tried.
    guard compiled.canRun,
      compiled.rule.applies.languages.allSatisfy({ guide.languages.contains($0.value) })
    else { return [] }
    let examples = compiled.rule.examples
    let bad = examples.flatMap { check(bad: $0, compiled) }
    let good = examples.flatMap { check(good: $0, compiled) }
    if !bad.isEmpty, let hiding = hidingException(of: compiled) { return [hiding] + good }
    return bad + good
  }

  private func check(bad example: Rule.Example, _ compiled: CompiledRule) -> [Diagnostic] {
    guard !example.bad.isEmpty else { return [] }
    let texts = example.bad.map { ExampleText($0.value) }
    if let unpaired = texts.firstIndex(where: { $0 == nil }) {
      return [
        wrong(
          example.bad[unpaired],
          Message(
            zh: "坏例子里的 ⟦ 和 ⟧ 没有成对", en: "the ⟦ and ⟧ of this bad example do not pair up"))
      ]
    }
    let marked = texts.compactMap { $0 }
    let isOneLibrary = compiled.libraryKind != nil
    if isOneLibrary, marked.allSatisfy(\.ranges.isEmpty) {
      return [wrong(example.bad[0], Self.marksNothing)]
    }
    let flagged = flagged(in: marked.map(\.bytes), example, compiled)
    return zip(example.bad, zip(marked, flagged)).compactMap { place, result in
      let (marked, flagged) = result
      guard flagged != marked.ranges || (marked.ranges.isEmpty && !isOneLibrary) else { return nil }
      let message: Message
      if marked.ranges.isEmpty, !isOneLibrary {
        message = Self.marksNothing
      } else if flagged.isEmpty {
        message = Message(
          zh: "坏例子标出的\(marked.quoted(marked.ranges).zh)，规则没有发现",
          en:
            "the rule does not flag \(marked.quoted(marked.ranges).en), which this bad example marks"
        )
      } else if marked.ranges.isEmpty {
        message = Message(
          zh: "坏例子没有标出\(marked.quoted(flagged).zh)，规则却发现了",
          en: "the rule flags \(marked.quoted(flagged).en), which this bad example does not mark")
      } else {
        message = Message(
          zh: "坏例子标出的是\(marked.quoted(marked.ranges).zh)，规则发现的是\(marked.quoted(flagged).zh)",
          en:
            "this bad example marks \(marked.quoted(marked.ranges).en), the rule flags \(marked.quoted(flagged).en)"
        )
      }
      return wrong(place, message, flagged.isEmpty ? nil : marked.marking(flagged))
    }
  }

  private static let marksNothing = Message(
    zh: "坏例子没有用 ⟦⟧ 标出要提醒的地方", en: "this bad example marks nothing with ⟦⟧")

  private func check(good example: Rule.Example, _ compiled: CompiledRule) -> [Diagnostic] {
    guard !example.good.isEmpty else { return [] }
    let texts = example.good.map { ExampleText($0.value) }
    if let odd = texts.firstIndex(where: { $0?.ranges.isEmpty != true }) {
      return [
        wrong(
          example.good[odd], Message(zh: "好例子里不用 ⟦⟧", en: "a good example has no use for ⟦ and ⟧"))
      ]
    }
    let marked = texts.compactMap { $0 }
    let flagged = flagged(in: marked.map(\.bytes), example, compiled)
    return zip(example.good, zip(marked, flagged)).compactMap { place, result in
      let (marked, flagged) = result
      guard !flagged.isEmpty else { return nil }
      return wrong(
        place,
        Message(
          zh: "好例子里的\(marked.quoted(flagged).zh)也会被规则提醒",
          en: "the rule flags \(marked.quoted(flagged).en) in this good example"),
        marked.marking(flagged))
    }
  }

  /// An exception without which the bad examples, of which not one is flagged, would be as they say.
  private func hidingException(of compiled: CompiledRule) -> Diagnostic? {
    let rule = compiled.rule
    guard !rule.exceptions.isEmpty, compiled.libraryKind == nil else { return nil }
    var hiding: Located<String>?
    let bare = compiled.withoutExceptions()
    for example in rule.examples {
      for bad in example.bad {
        guard let marked = ExampleText(bad.value), !marked.ranges.isEmpty,
          flagged(in: [marked.bytes], example, compiled) == [[]],
          flagged(in: [marked.bytes], example, bare) == [marked.ranges]
        else { return nil }
        let text = PhraseTable.folded(marked.bytes)
        hiding =
          hiding
          ?? rule.exceptions.first {
            text.firstRange(of: PhraseTable.folded(Array($0.value.utf8))) != nil
          } ?? rule.exceptions[0]
      }
    }
    return hiding.map { exception in
      Diagnostic(
        RuleChecks.hidingException,
        Message(
          zh: "例外“\(exception.value)”把坏例子全都排除了，规则什么也发现不了",
          en:
            "the exception “\(exception.value)” hides every bad example, so the rule flags nothing"),
        at: exception.place,
        help: Message(
          zh: "把例外写得更窄，或者换掉坏例子", en: "make the exception narrower, or change the bad examples"))
    }
  }

  /// What a rule flags in the texts of an example, in order.
  func flagged(
    in texts: [[UInt8]], _ example: Rule.Example, _ compiled: CompiledRule
  ) -> [[Range<Int>]] {
    let checked = texts.enumerated().map { position, bytes in
      // Paths tell the texts of one library apart, and put them in the order in which they are listed.
      checkedText(bytes, example, compiled, path: String(1_000_000 + position))
    }
    guard compiled.libraryKind != nil else {
      return checked.map { findings(of: compiled, in: $0).map(\.location.utf8) }
        .map { ranges in
          ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        }
    }
    let found = findings(
      of: compiled, in: checked.map { LibraryText($0, base: $0.path) })
    return checked.map { text in
      found.filter { $0.location.file == text.path }.map(\.location.utf8)
    }
  }

  func checkedText(
    _ bytes: [UInt8], _ example: Rule.Example, _ compiled: CompiledRule, path: String
  ) -> CheckedText {
    let applies = compiled.rule.applies
    // Examples may hold placeholders; the guide's slots say what stands for a time.
    let parsed = TemplateParser.parse(bytes, in: 0..<bytes.count, path: path).value
    return CheckedText(
      parsed, slots: [], guide: guide, language: language(of: example, compiled),
      scenario: example.scenario ?? applies.scenarios.first?.value,
      channel: example.channel ?? applies.channels.first?.value,
      profile: example.profile ?? applies.profiles.first?.value)
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
