import Diagnostics
import DomainModel

extension RuleSet {
  /// Runs every rule over its examples, as they stand and in other surroundings.
  ///
  /// - Parameter coverage: also lists the words that no bad example shows.
  func testRules(coverage: Bool) -> RuleTestReport {
    RuleTestReport(rules: rules.map { test($0, coverage: coverage) })
  }

  private func test(_ compiled: CompiledRule, coverage: Bool) -> RuleTestReport.RuleResult {
    let rule = compiled.rule
    var result = RuleTestReport.RuleResult(id: rule.id, title: rule.title)
    result.failures = runExamples(of: compiled)
    result.examples = rule.examples.reduce(0) { sum, example in
      sum + (example.bad == nil ? 0 : 1) + (example.good == nil ? 0 : 1)
    }
    // What is wrong as it stands need not be told in other surroundings.
    if compiled.kind != nil, result.failures.isEmpty { tryVariants(of: compiled, &result) }
    if coverage { result.uncoveredTokens = uncoveredTokens(of: compiled) }
    return result
  }

  private func tryVariants(
    of compiled: CompiledRule, _ result: inout RuleTestReport.RuleResult
  ) {
    guard let room = compiled.room else { return }
    for example in compiled.rule.examples {
      guard let bad = example.bad, let marked = ExampleText(bad.value) else { continue }
      let language = language(of: example, compiled)
      for variant in ExampleVariant.all(of: marked, in: room, filler: filler(in: language)) {
        result.variants += 1
        let flagged = flagged(in: variant.bytes, example, compiled)
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

  /// A sentence that holds no word of any rule.
  private func filler(in language: String) -> String {
    let candidates =
      language.hasPrefix("en") ? ["Lorem ipsum.", "Dolor amet."] : ["甲乙丙丁。", "子丑寅卯。"]
    return candidates.first { hits(in: Array($0.utf8)).isEmpty } ?? "……"
  }

  private func uncoveredTokens(of compiled: CompiledRule) -> [Located<String>] {
    var seen: Set<Int> = []
    for example in compiled.rule.examples {
      guard let bad = example.bad, let marked = ExampleText(bad.value) else { continue }
      let flagged = flagged(in: marked.bytes, example, compiled)
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
