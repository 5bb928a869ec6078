import Diagnostics
import DomainModel

/// The typography and the vocabulary of a guide, ready to check any number of texts.
struct TypographyChecker: Sendable {
  private let settings: Typography
  private let isOn: CheckSet
  private let terms: TermChecker
  /// By the place of a check in `CheckSet`: what it is, and at which level it is on.
  private let checks: [(check: Check, level: Severity?)]
  private let overrides: CheckOverrides
  /// What is wrong with patterns among the words that stay as they are.
  var diagnostics: [Diagnostic] { terms.diagnostics }

  init(_ guide: StyleGuide, _ phrases: inout PhraseTable.Builder) {
    var settings = guide.typography
    for setting in guide.ruleSettings {
      guard let check = TypographyCheck(rawValue: setting.id.value), settings[check] != nil else {
        continue
      }
      if setting.isOff {
        settings[check] = nil
      } else if let level = setting.level {
        settings[check] = level
      }
    }
    self.settings = settings
    overrides = CheckOverrides(guide)
    isOn = CheckSet(settings)
    terms = TermChecker(guide.terms, exceptions: settings.exceptions, &phrases)
    checks = TypographyCheck.allCases.sorted { CheckSet.place(of: $0) < CheckSet.place(of: $1) }
      .map { ($0.check, settings[$0]) }
  }

  /// Appends what is found, in no order.
  ///
  /// - Parameter spacesCounts: whether spaces are wanted around 3件 also where the guide has both ways.
  func check(
    _ text: CheckedText, in context: CheckContext, spacesCounts: Bool = false,
    _ found: inout [Diagnostic]
  ) {
    let uses = terms.uses(in: context)
    var findings: [TypographyFinding] =
      isOn.isEmpty
      ? []
      : context.bytes.withUnsafeBufferPointer { bytes in
        var scan = TypographyScan(
          bytes, of: context.text, in: text, settings, isOn, spacesCounts: spacesCounts)
        scan.run()
        return scan.found
      }
    if !uses.isEmpty, !findings.isEmpty {
      let words = RangeCover(uses.map(\.range))
      findings.removeAll { $0.changesInside(of: words) }
    }
    // By index, and of what nobody changes: each would be copied to be looked at.
    let kept = findings
    for index in kept.indices {
      append(kept[index].check, at: kept[index].range, of: text, in: context, &found) {
        check, place in
        Diagnostic(TypographyWording(check, kept[index], in: context), at: place)
      }
    }
    for use in uses {
      guard let finding = terms.finding(for: use, in: context), settings[finding.check] != nil
      else {
        continue
      }
      append(finding.check, at: use.range, of: text, in: context, &found) { check, place in
        let canFix = place.utf8.count == use.range.count
        return Diagnostic(
          check, finding.message, at: place, help: finding.help,
          fixes: (canFix ? finding.forms : []).map { form in
            Fix(
              .replacing(with: form), isSafe: finding.isSafe,
              edits: [TextEdit(place.utf8, replacement: form)])
          })
      }
    }
  }

  @inline(__always)
  private func append(
    _ check: TypographyCheck, at range: Range<Int>, of text: CheckedText,
    in context: CheckContext, _ found: inout [Diagnostic],
    saying diagnostic: (Check, SourceRange) -> Diagnostic
  ) {
    let override = overrides.setting(of: check.rawValue, for: text)
    if override?.isOff == true { return }
    let (check, level) = checks[CheckSet.place(of: check)]
    found.append(
      diagnostic(
        check, SourceRange(file: text.path, utf8: context.text.sourceRange(of: range))))
    if let level = override?.level ?? level { found[found.count - 1].severity = level }
  }
}
