import Diagnostics
import DomainModel

/// A rule that found something in a text. Each of its findings there holds this instead of the rule itself,
/// which others use at the same time: they would wait for each other to count who does.
final class AppliedRule: Sendable {
  let rule: CompiledRule

  init(_ rule: CompiledRule) { self.rule = rule }

  /// A finding in words, at its place in the file.
  func diagnostic(for finding: consuming Finding, in context: CheckContext) -> Diagnostic {
    let place = SourceRange(
      file: context.source.path, utf8: context.text.sourceRange(of: finding.range))
    var diagnostic = Diagnostic(RuleWording(self, finding, in: context), at: place)
    diagnostic.severity = rule.rule.level.value
    return diagnostic
  }
}
