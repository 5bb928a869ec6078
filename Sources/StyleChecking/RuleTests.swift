import Diagnostics
import DomainModel

extension RuleSet {
  /// Runs every rule over its examples, as they stand and in other surroundings.
  ///
  /// - Parameter coverage: also lists the words that no bad example shows.
  func testRules(coverage: Bool) -> RuleTestReport {
    RuleTestReport(rules: entries.map { test($0.base, coverage: coverage) })
  }

  private func test(_ compiled: CompiledRule, coverage: Bool) -> RuleTestReport.RuleResult {
    let rule = compiled.rule
    var result = RuleTestReport.RuleResult(id: rule.id, title: rule.title)
    result.failures = runExamples(of: compiled)
    result.examples = rule.examples.reduce(0) { $0 + $1.bad.count + $1.good.count }
    // What is wrong as it stands need not be told in other surroundings.
    if compiled.canRun, result.failures.isEmpty { tryVariants(of: compiled, &result) }
    if coverage { result.uncoveredTokens = uncoveredTokens(of: compiled) }
    return result
  }

  private func tryVariants(
    of compiled: CompiledRule, _ result: inout RuleTestReport.RuleResult
  ) {
    guard let room = compiled.room else { return }
    for (example, bad, marked) in badTexts(of: compiled.rule) {
      trySuppressed(compiled, example, bad, marked, &result)
      let language = language(of: example, compiled)
      for variant in ExampleVariant.all(of: marked, in: room, filler: filler(in: language)) {
        result.variants += 1
        let flagged = flagged(in: [variant.bytes], example, compiled)[0]
        guard !variant.agrees(with: flagged) else { continue }
        result.failures.append(
          Diagnostic(
            RuleChecks.wrongExample,
            Message(
              zh: "这个坏例子\(variant.name.zh)，规则发现的就不一样了",
              en: "\(variant.name.en), the rule no longer flags the same in this bad example"),
            at: bad.place,
            help: Message(
              zh: "规则发现的是“\(ExampleText(variant.bytes).marking(flagged))”",
              en: "the rule flags “\(ExampleText(variant.bytes).marking(flagged))”")))
      }
    }
  }

  private func badTexts(
    of rule: Rule
  ) -> [(example: Rule.Example, bad: Located<String>, marked: ExampleText)] {
    rule.examples.flatMap { example in
      example.bad.compactMap { bad in ExampleText(bad.value).map { (example, bad, $0) } }
    }
  }

  /// A flagged text below a comment that switches the rule off, with a reason.
  private func trySuppressed(
    _ compiled: CompiledRule, _ example: Rule.Example, _ bad: Located<String>,
    _ marked: ExampleText, _ result: inout RuleTestReport.RuleResult
  ) {
    let id = compiled.rule.id
    let bytes = Array("<!-- kouwen-disable \(id): 例子 -->\n".utf8) + marked.bytes
    let text = checkedText(bytes, example, compiled, path: compiled.rule.path)
    result.variants += 1
    let found = findings(of: compiled, in: text)
    let kept = Suppression(text, RuleNames([compiled.rule], [])).applied(to: found) { _ in true }
    guard let still = kept.first else { return }
    result.failures.append(
      Diagnostic(
        RuleChecks.wrongExample,
        Message(
          zh: "这个坏例子前面写了关掉规则的注释，规则却没有关掉",
          en: "below a comment that switches the rule off, it is not off in this bad example"),
        at: bad.place, help: still.message))
  }

  /// A sentence that holds no word of any rule.
  private func filler(in language: String) -> String {
    let candidates =
      language.hasPrefix("en") ? ["Lorem ipsum.", "Dolor amet."] : ["甲乙丙丁。", "子丑寅卯。"]
    return candidates.first { hits(in: Array($0.utf8)).isEmpty } ?? "……"
  }

  private func uncoveredTokens(of compiled: CompiledRule) -> [Located<String>] {
    var seen: Set<Int> = []
    for (example, _, marked) in badTexts(of: compiled.rule) {
      let flagged = flagged(in: [marked.bytes], example, compiled)[0]
      for hit in hits(in: marked.bytes)
      where flagged.contains(where: {
        $0.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.upperBound
      }) {
        seen.insert(hit.phrase)
      }
    }
    return compiled.words.filter { !seen.contains($0.phrase) }.map(\.word)
  }
}

extension StyleChecker {
  /// Runs every rule over its own examples, as they stand and in other surroundings: behind an emoji,
  /// with Windows line breaks, inside a longer text.
  ///
  /// - Parameter coverage: also lists the words that no bad example shows.
  package func testRules(coverage: Bool = false) -> RuleTestReport {
    rules.testRules(coverage: coverage)
  }
}
