import Diagnostics
import DomainModel

/// What a rule of the team says of a place, in the words that the team gave it.
final class RuleWording: Wording {
  private let applied: AppliedRule
  private let values: MessageValues
  /// What could be written instead, and where in the file.
  private let replacements: [String]
  private let replaced: Range<Int>
  private let isSafe: Bool

  init(_ applied: AppliedRule, _ finding: Finding, in context: CheckContext) {
    self.applied = applied
    var values = MessageValues()
    values.match = finding.quotation ?? context.quotation(of: finding.range)
    values.replacements = finding.replacements
    values.missing = finding.missing
    values.expected = finding.expected
    values.count = finding.count
    values.min = finding.min
    values.max = finding.max
    self.values = values
    // A pattern may run across a placeholder, which no fix may take away.
    let canReplace = context.text.isOneStretch(finding.range) || finding.range.isEmpty
    replacements = canReplace ? finding.replacements : []
    replaced = context.text.sourceRange(of: finding.replacedRange ?? finding.range)
    isSafe =
      finding.replacements.count == 1 && !finding.isDoubtful
      && applied.rule.rule.hasSafeFix ?? finding.isSafe
  }

  var check: Check { applied.rule.check }

  func appendMessage(in language: UILanguage, to output: inout TextBuffer) {
    values.fill(applied.rule.rule.message[language], in: language, to: &output)
  }

  var fixes: [Fix] {
    replacements.map { form in
      Fix(
        form.isEmpty ? Message(zh: "删去", en: "remove it") : .replacing(with: form),
        isSafe: isSafe, edits: [TextEdit(replaced, replacement: form)])
    }
  }
}
