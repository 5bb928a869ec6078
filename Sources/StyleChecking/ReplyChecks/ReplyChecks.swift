package import Diagnostics
import DomainModel

/// What a guide's scenarios, channels, profiles and facts ask of a text, beyond the team's own rules.
package struct ReplyChecks: Sendable {
  /// Everything that can be found here.
  package static let all: [Check] = checkers.flatMap { $0.checks }

  /// A blank that nobody filled in.
  package static let unfilledBlank = UnfilledBlanks.unfilled

  static let checkers: [any ReplyChecker.Type] = [
    UnfilledBlanks.self, RequiredParts.self, PartCues.self, EmpathyFirst.self,
    ForbiddenWords.self, Apology.self, AskCount.self, LengthForChannel.self, AddressForm.self,
    Actor.self, ToneSigns.self, OpenPromises.self, Refusals.self, UnsourcedFacts.self,
    PersonalData.self, Jargon.self, Upselling.self,
  ]

  private let standards: ReplyStandards
  private let settings: CheckSettings

  init(_ library: Library) {
    standards = ReplyStandards(library)
    settings = CheckSettings(library, of: Self.all.map(\.id), words: standards.words)
  }

  /// Everything found in a text.
  ///
  /// - Parameter rules: what the team's rules found in it. Where one of them speaks about the same
  ///   words, a check that goes by words keeps silent: it is one mistake.
  func findings(
    in context: CheckContext, of text: CheckedText, beside rules: [Diagnostic]
  ) -> [Diagnostic] {
    let reply = CheckedReply(text, context, standards)
    var found: [Diagnostic] = []
    for checker in Self.checkers { checker.check(reply, &found) }
    guard !found.isEmpty else { return found }
    return found.compactMap { finding in
      let range = finding.location.utf8
      if finding.check.trust != .exact, !range.isEmpty,
        rules.contains(where: { $0.location.utf8.overlaps(range) })
      {
        return nil
      }
      return settings.apply(to: finding, of: reply)
    }
  }
}
