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
    // From the last on: each is moved into what it is told with, not copied.
    while let finding = findings.popLast() {
      guard let (check, level) = setting(of: finding.check, for: text) else { continue }
      let place = SourceRange(
        file: text.path, utf8: context.text.sourceRange(of: finding.range))
      found.append(Diagnostic(TypographyWording(check, finding, in: context), at: place))
      if let level { found[found.count - 1].severity = level }
    }
    for use in uses {
      guard let finding = terms.finding(for: use, in: context), settings[finding.check] != nil
      else {
        continue
      }
      guard let (check, level) = setting(of: finding.check, for: text) else { continue }
      let place = SourceRange(file: text.path, utf8: context.text.sourceRange(of: use.range))
      let canFix = place.utf8.count == use.range.count
      found.append(
        Diagnostic(
          check, finding.message, at: place, help: finding.help,
          fixes: (canFix ? finding.forms : []).map { form in
            Fix(
              .replacing(with: form), isSafe: finding.isSafe,
              edits: [TextEdit(place.utf8, replacement: form)])
          }))
      if let level { found[found.count - 1].severity = level }
    }
  }

  /// What a check is, and the level that the guide gives it here; nil where it is off.
  private func setting(
    of check: TypographyCheck, for text: CheckedText
  ) -> (check: Check, level: Severity?)? {
    let override = overrides.setting(of: check.rawValue, for: text)
    if override?.isOff == true { return nil }
    let (check, level) = checks[CheckSet.place(of: check)]
    return (check, override?.level ?? level)
  }
}
