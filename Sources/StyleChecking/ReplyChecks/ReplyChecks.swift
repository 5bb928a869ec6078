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
    Actor.self, ToneSigns.self, OpenPromises.self, DateSlips.self, Refusals.self,
    UnsourcedFacts.self,
    PersonalData.self, Jargon.self, Upselling.self,
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
  func check(_ text: CheckedText, in context: CheckContext, _ found: inout [Diagnostic]) {
    let reply = CheckedReply(text, context, standards)
    var own: [Diagnostic] = []
    for checker in Self.checkers { checker.check(reply, &own) }
    guard !own.isEmpty else { return }
    let places = RangeCover(found.map(\.location.utf8))
    found += own.compactMap { finding in
      let range = finding.location.utf8
      if finding.check.trust != .exact, places.overlaps(range) {
        return nil
      }
      return settings.apply(to: finding, of: reply)
    }
  }

  /// Takes out what was found in the customer's own words that a reply repeats in quotation marks.
  /// Somebody's number is no less readable there.
  func removeFindingsInCustomerWords(in context: CheckContext, _ found: inout [Diagnostic]) {
    guard !found.isEmpty, context.source.purpose == .reply else { return }
    let quoted = CustomerWords.find(in: context, standards.words)
    guard !quoted.isEmpty else { return }
    let cover = RangeCover(quoted.map { context.text.sourceRange(of: $0) })
    found.removeAll { finding in
      let range = finding.location.utf8
      return !range.isEmpty && finding.check.id != PersonalData.personalData.id
        && cover.contains(range)
    }
  }
}
