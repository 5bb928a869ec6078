package import Diagnostics
import DomainModel

/// What a guide's scenarios, channels, profiles and facts ask of a text, beyond the team's own rules.
package struct ReplyChecks: Sendable {
  /// Everything that can be found here.
  package static let all: [Check] = checkers.flatMap { $0.checks }

  /// A blank that nobody filled in.
  package static let unfilledBlank = UnfilledBlanks.unfilled
  /// A person's number, address or name.
  package static let personalData = PersonalData.personalData
  /// 你 or 您, which the voice does not use.
  package static let wrongAddress = AddressForm.wrong

  static let checkers: [any ReplyChecker.Type] = [
    UnfilledBlanks.self, MachineValues.self, InternalAddresses.self, RequiredParts.self,
    PartCues.self, EmpathyFirst.self,
    ForbiddenWords.self, Apology.self, AskCount.self, LengthForChannel.self, AddressForm.self,
    Actor.self, ToneSigns.self, OpenPromises.self, DateSlips.self, Refusals.self,
    UnsourcedFacts.self,
    PersonalData.self, Jargon.self, Upselling.self, VisibleMarkup.self, AmountSlips.self,
  ]

  /// What is wrong with settings of these checks, and with what facts list as wrong.
  let diagnostics: [Diagnostic]

  private let standards: ReplyStandards
  private let settings: CheckSettings

  /// - Parameter phrases: takes the words of all checks, for one pass over a text.
  init(_ library: Library, addingTo phrases: inout PhraseTable.Builder) {
    standards = ReplyStandards(library, addingTo: &phrases)
    settings = CheckSettings(library, of: Self.all.map(\.id), words: standards.words)
    diagnostics =
      CheckSettings.diagnostics(library) + standards.words.contradictions.diagnostics
      + standards.words.diagnostics
  }

  /// Appends everything found in a text, in no order.
  ///
  /// - Parameter found: what the team's rules found in it. Where one of them speaks about the same
  ///   words, a check that goes by words keeps silent: it is one mistake.
  /// - Returns: where the reply repeats the customer's own words, in the file: they are not ours to mend.
  func check(
    _ text: CheckedText, in context: CheckContext, _ found: inout [Diagnostic]
  ) -> [Range<Int>] {
    let reply = CheckedReply(text, context, standards)
    var own: [Diagnostic] = []
    for checker in Self.checkers { checker.check(reply, &own) }
    let customerWords = CustomerWords.find(in: reply)
      .map { context.text.sourceRange(of: $0) }
    guard !own.isEmpty else { return customerWords }
    let places = RangeCover(found.map(\.location.utf8))
    found += own.compactMap { finding in
      let range = finding.location.utf8
      // Signs around words are another mistake than the words.
      if finding.check.trust != .exact, finding.check.id != VisibleMarkup.visible.id,
        places.overlaps(range)
      {
        return nil
      }
      return settings.apply(to: finding, of: reply)
    }
    return customerWords
  }
}
