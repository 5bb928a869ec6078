package import Diagnostics
import DomainModel
import TextAnalysis

extension RuleSet {
  /// Whether some rule that is on looks at all texts together.
  var looksAtLibrary: Bool {
    entries.contains { $0.base.libraryKind != nil && $0.isOnSomewhere }
  }

  /// What such rules find in all texts of a library, in reading order.
  func check(library texts: [LibraryText]) -> [Diagnostic] {
    entries.filter { $0.base.libraryKind != nil }.flatMap { entry in
      findings(of: entry.base, in: texts) { entry.rule(for: $0) }
    }.inReadingOrder
  }

  /// What one rule finds in the texts for which it is on. How it looks at them is the same for all;
  /// whether it does, and how much a finding weighs, may be each text's own.
  func findings(
    of rule: CompiledRule, in texts: [LibraryText],
    variant: ((RuleOverrides.Target) -> CompiledRule)? = nil
  ) -> [Diagnostic] {
    guard let kind = rule.libraryKind else { return [] }
    let own = texts.filter { rule.applies(to: $0) && variant?($0.target).isOn ?? true }.sorted {
      $0.path < $1.path
    }
    return Dictionary(grouping: own, by: \.language).values.flatMap { texts in
      kind.findings(in: texts).map { finding in
        var diagnostic = rule.diagnostic(for: finding, in: texts)
        if let own = variant?(texts[finding.text].target) {
          diagnostic.severity = own.rule.level.value
        }
        return diagnostic
      }
    }.inReadingOrder
  }
}

extension LibraryText {
  fileprivate var target: RuleOverrides.Target {
    RuleOverrides.Target(path: path, channel: channel, profile: profile)
  }
}

extension CompiledRule {
  fileprivate func applies(to text: LibraryText) -> Bool {
    applies(scenario: text.scenario, channel: text.channel, profile: text.profile)
      && applies(toLanguage: text.language)
  }

  fileprivate func diagnostic(
    for finding: LibraryFinding, in texts: [LibraryText]
  ) -> Diagnostic {
    let text = texts[finding.text]
    let others = finding.others.map { texts[$0].path }
    var values = MessageValues()
    values.match = CheckContext.shortened(finding.quotation)
    values.other = others.first
    values.count = finding.count
    values.percentage = finding.percentage
    let named = others.prefix(Self.mostNamed)
    let rest = others.count - named.count
    var diagnostic = Diagnostic(
      check, values.fill(rule.message), at: SourceRange(file: text.path, utf8: finding.range),
      help: Message(
        zh: "对照：\(named.joined(separator: "、"))\(rest > 0 ? "等 \(others.count) 个" : "")",
        en: "compare \(named.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")"))
    diagnostic.severity = rule.level.value
    return diagnostic
  }

  private static let mostNamed = 5
}

extension StyleChecker {
  /// What rules that look at the whole library need of a text; nil where there is no such rule.
  ///
  /// - Parameter base: the same for all variants of one template.
  package func libraryText(of text: CheckedText, base: String) -> LibraryText? {
    looksAtLibrary ? LibraryText(text, base: base) : nil
  }

  /// What those rules find in all texts of the library, in reading order: without what the texts' own
  /// comments switch off.
  package func check(library texts: [LibraryText]) -> [Diagnostic] {
    guard !texts.isEmpty else { return [] }
    let found = rules.check(library: texts)
    guard !found.isEmpty else { return [] }
    let commented = Dictionary(
      texts.compactMap { text in text.commented.map { (text.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard !commented.isEmpty else { return found }
    return found.filter { finding in
      guard let text = commented[finding.location.file] else { return true }
      return Suppression(text, names).applied(to: [finding]) { _ in false }.contains(finding)
    }
  }
}
