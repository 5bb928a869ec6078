import Diagnostics
import DomainModel
import StyleChecking
import Testing

/// A way to set text, by which tests check and fix.
struct TypographyStyle: Sendable, CustomTestStringConvertible {
  var name: String
  var checker: StyleChecker
  var testDescription: String { name }

  init(
    _ name: String, terms: [StyleGuide.Term] = [], allOn: Bool = true,
    _ change: (inout StyleGuide) -> Void = { _ in }
  ) {
    self.name = name
    var guide = StyleGuide()
    if allOn {
      for check in TypographyCheck.allCases { guide.typography[check] = check.severity }
    }
    guide.terms = terms
    change(&guide)
    checker = StyleChecker(Library(styleGuide: guide))
  }

  /// Everything on, the choices of the Chinese copywriting guidelines.
  static let full = TypographyStyle("full-width, corner quotes") {
    $0.typography.brackets = .fullWidth
    $0.typography.quotes = .corner
  }
  static let keep = TypographyStyle("brackets and quotes as they are") {
    $0.typography[.unitSpacing] = nil
  }
  static let half = TypographyStyle("half-width brackets, spaced dashes") {
    $0.typography.brackets = .halfWidth
    $0.typography.dash = .spaced
  }
  static let closed = TypographyStyle("no spaces, curly quotes, units as they are") {
    $0.typography.cjkLatinSpacing = .none
    $0.typography.cjkDigitSpacing = .none
    $0.typography.quotes = .curly
    $0.typography.brackets = .fullWidth
    $0.typography.skipsChineseUnits = true
  }
  static let units = TypographyStyle("units as they are") {
    $0.typography.skipsChineseUnits = true
  }
  static let defaults = TypographyStyle("a guide that says nothing", allOn: false)

  /// What typography finds: what replies are asked for otherwise is for other tests.
  func findings(_ text: String, language: String = "zh") -> [Diagnostic] {
    findings(in: Array(text.utf8), language)
  }

  private func findings(in bytes: [UInt8], _ language: String) -> [Diagnostic] {
    checker.check(CheckedText(path: "a.md", draft: bytes, language: language)).filter {
      Self.checkIDs.contains($0.check.id)
    }
  }

  private static let checkIDs = Set(TypographyCheck.allCases.map(\.rawValue))

  /// The text after all safe fixes, again and again; nil where that does not end.
  func fixed(_ text: String, language: String = "zh", order: FixOrder = .forward) -> String? {
    var bytes = Array(text.utf8)
    for _ in 0..<40 {
      let found = findings(in: bytes, language)
      let fixes = found.compactMap { $0.fixes.first }.filter(\.isSafe)
      var edits: [TextEdit] = []
      for fix in order == .forward ? fixes : fixes.reversed() {
        guard !fix.edits.contains(where: { edit in edits.contains { $0.touches(edit) } }) else {
          continue
        }
        edits += fix.edits
        if order == .oneByOne { break }
      }
      if edits.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        bytes.replaceSubrange(edit.range, with: edit.replacement.utf8)
      }
    }
    return nil
  }

  enum FixOrder: CaseIterable, Sendable { case forward, backward, oneByOne }
}

extension TextEdit {
  fileprivate func touches(_ other: TextEdit) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
      && (range.isEmpty || other.range.isEmpty || range.overlaps(other.range))
  }
}

extension StyleGuide {
  /// For texts that are about something else.
  static var withoutTypography: StyleGuide {
    var guide = StyleGuide()
    for check in TypographyCheck.allCases { guide.typography[check] = nil }
    return guide
  }
}
