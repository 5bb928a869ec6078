package import Diagnostics
package import DomainModel
import TextAnalysis

/// All that a library asks of a text: the team's rules, and what its guide and scenarios settle.
/// Compiled once, for any number of texts.
package struct StyleChecker: Sendable {
  /// What is wrong with the rules themselves and with the settings of checks, in reading order.
  package let diagnostics: [Diagnostic]

  let rules: RuleSet
  private let typography: TypographyChecker
  private let replyChecks: ReplyChecks
  let names: RuleNames
  /// Whether some rule looks at all texts together.
  let looksAtLibrary: Bool

  /// The checks of its own; the team's rules come on top.
  package static let checks: [Check] =
    TypographyChecks.all + ReplyChecks.all + SuppressionChecks.all

  package init(_ library: Library) {
    var phrases = PhraseTable.Builder()
    typography = TypographyChecker(library.styleGuide, &phrases)
    replyChecks = ReplyChecks(library, addingTo: &phrases)
    rules = RuleSet(
      rules: library.rules, styleGuide: library.styleGuide,
      forbidden: ForbiddenRules(library.scenarios), addingTo: phrases)
    names = RuleNames(library.rules, Self.checks)
    looksAtLibrary = rules.looksAtLibrary
    // Rules and checks may go by the same list of the guide.
    var seen: Set<Diagnostic> = []
    diagnostics =
      (rules.diagnostics + replyChecks.diagnostics + typography.diagnostics)
      .filter { seen.insert($0).inserted }.inReadingOrder
  }

  /// The ids of rules that are switched on and cannot run: they ask for a name that is not there.
  package var askingForUnknownNames: [String] {
    rules.entries.filter { $0.isOnSomewhere && $0.cannotRun }.map(\.base.rule.id)
  }

  /// The ids of rules that are switched on and have nothing to look for.
  package var idleRules: [String] { rules.entries.filter(\.isIdle).map(\.base.rule.id) }

  /// Everything found in a text, at its place in the file, in reading order: without what the text's
  /// comments switch off, and with what is wrong with those comments.
  package func check(_ text: CheckedText) -> [Diagnostic] {
    let context = rules.context(of: text)
    var found: [Diagnostic] = []
    found.reserveCapacity(Self.usualFindings)
    rules.check(text, in: context, &found)
    let customerWords = replyChecks.check(text, in: context, &found)
    typography.check(text, in: context, &found)
    if context.marks.holdsRepeatedTilde { found.removeRepeatedTildes(in: text.bytes) }
    if !customerWords.isEmpty { found.removeFindings(in: customerWords) }
    found.sortInReadingOrder()
    return withoutSuppressed(found, of: text)
  }

  /// In a draft that nobody checked before.
  private static let usualFindings = 32

  /// What typography alone finds in a text that may have a space in every place where one is right.
  func typographyFindings(in text: CheckedText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    typography.check(text, in: rules.context(of: text), spacesCounts: true, &found)
    return withoutSuppressed(found, of: text)
  }

  private func withoutSuppressed(_ found: [Diagnostic], of text: CheckedText) -> [Diagnostic] {
    guard !text.directives.isEmpty else { return found }
    return Suppression(text, names).applied(to: found) { rules.mayFire($0, in: text) }
  }

  /// Runs the examples of every rule, switched on or not.
  package func runExamples() -> [Diagnostic] { rules.runExamples() }
}

extension [Diagnostic] {
  /// Where no tilde may stand, two in a row are no mistake of their own: the fix of one takes all out.
  fileprivate mutating func removeRepeatedTildes(in bytes: [UInt8]) {
    guard contains(where: { $0.check.id == ToneSigns.tilde.id }) else { return }
    let tildes = ["~", "～", "〜"].map { (sign: String) in [UInt8](sign.utf8) }
    removeAll { finding in
      finding.check.id == TypographyCheck.repeatedPunctuation.rawValue
        && tildes.contains { bytes[finding.location.utf8].starts(with: $0) }
    }
  }

  /// Takes out what was found in words of the customer's. Somebody's number is no less readable there.
  fileprivate mutating func removeFindings(in customerWords: [Range<Int>]) {
    let cover = RangeCover(customerWords)
    removeAll { finding in
      let range = finding.location.utf8
      return !range.isEmpty && finding.check.id != PersonalData.personalData.id
        && cover.contains(range)
    }
  }
}
