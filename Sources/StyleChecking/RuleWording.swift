import Diagnostics
import DomainModel

/// What a rule of the team says of a place, in the words that the team gave it.
final class RuleWording: Wording {
  private let applied: AppliedRule
  private let finding: Finding
  /// What the finding's range is in.
  private let text: [UInt8]
  /// Where something else could be written instead, in the file; nil where no fix may do it.
  private let replaced: Range<Int>?

  init(_ applied: AppliedRule, _ finding: consuming Finding, in context: CheckContext) {
    self.applied = applied
    text = context.bytes
    // A pattern may run across a placeholder, which no fix may take away.
    replaced =
      !finding.replacements.isEmpty
        && (finding.range.isEmpty || context.text.isOneStretch(finding.range))
      ? context.text.sourceRange(of: finding.replacedRange ?? finding.range) : nil
    self.finding = finding
  }

  var check: Check { applied.rule.check }

  func appendMessage(in language: UILanguage, to output: inout TextBuffer) {
    let message = applied.rule.rule.message[language]
    guard MessageValues.areAsked(in: message) else { return output.append(message) }
    var values = MessageValues()
    values.match = finding.quotation ?? CheckContext.quotation(of: text[finding.range])
    values.replacements = finding.replacements
    values.missing = finding.missing
    values.expected = finding.expected
    values.count = finding.count
    values.min = finding.min
    values.max = finding.max
    values.fill(message, in: language, to: &output)
  }

  var fixes: [Fix] {
    guard let replaced else { return [] }
    let isSafe =
      finding.replacements.count == 1 && !finding.isDoubtful
      && applied.rule.rule.hasSafeFix ?? finding.isSafe
    return finding.replacements.map { form in
      Fix(
        form.isEmpty ? Message(zh: "删去", en: "remove it") : .replacing(with: form),
        isSafe: isSafe, edits: [TextEdit(replaced, replacement: form)])
    }
  }
}
