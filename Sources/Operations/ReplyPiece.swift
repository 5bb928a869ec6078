import Diagnostics
package import DomainModel

/// A text that goes into a reply: a template, or a partial that stands there on its own.
package struct ReplyPiece: Sendable {
  /// A template or a partial.
  package let item: Item
  /// What was asked for and this text does not have.
  package let missing: [VariantTrait]
  /// Nothing was chosen: this very text was asked for.
  package let isNamedOutright: Bool
  package let language: String
  package let profile: String?
  package let channel: String?
  package let status: Status
  package let slots: [Slot]
  /// The files of variants that have what this text lacks and cannot be read.
  package internal(set) var unreadable: [String] = []

  package init(_ choice: VariantChoice<Template>) {
    let template = choice.chosen
    item = .template(template)
    (missing, isNamedOutright) = (choice.missing, choice.isNamedOutright)
    (language, profile, channel) = (template.language, template.profile, template.channel)
    (status, slots) = (template.status, template.slots)
  }

  package init(_ choice: VariantChoice<Partial>) {
    let partial = choice.chosen
    item = .partial(partial)
    (missing, isNamedOutright) = (choice.missing, choice.isNamedOutright)
    (language, profile, channel) = (partial.language, partial.profile, partial.channel)
    (status, slots) = (partial.status, partial.slots)
  }

  package var id: String { item.id }
  package var source: SourceText { item.source }
  package var isTemplate: Bool { template != nil }
  package var scenario: String? { template?.scenario }
  /// What to make sure of before the reply goes out.
  package var beforeSend: [String] { (template?.fields.beforeSend ?? []).map(\.value) }
  /// The id of what took the place of a deprecated template.
  package var replacement: String? { template?.fields.replacedBy?.value }
  /// `tpl-<id>-<short hash of the body>`: lets a help desk's export say which text was used.
  package var tag: String { "tpl-\(id)-\(source.bodyHash)" }

  private var template: Template? {
    if case .template(let template) = item { template } else { nil }
  }
}

/// The texts that make up one reply, in order, and whom it is for.
package struct ReplySelection: Sendable {
  /// At least one; all of one language where the reply is to be sent.
  package let pieces: [ReplyPiece]
  package let asked: VariantWish

  package init(_ pieces: [ReplyPiece], asked: VariantWish) {
    self.pieces = pieces
    self.asked = asked
  }

  /// A template as it is.
  package init(_ template: Template) {
    let nothing = VariantWish()
    self.init([ReplyPiece(VariantChoice(exactly: template, for: nothing))], asked: nothing)
  }

  /// What the pieces are written in, or what was asked for and they are not.
  package var language: String { asked.language ?? leading.language }
  /// Decides which variants of partials are used and which rules look at the reply.
  package var profile: String? { asked.profile ?? leading.profile }
  package var channel: String? { asked.channel ?? leading.channel }

  /// What was asked for and one of the pieces does not have.
  package var missing: [VariantTrait] {
    VariantTrait.allCases.filter { trait in pieces.contains { $0.missing.contains(trait) } }
  }

  /// The files of variants that would have come closer to what was asked for and cannot be read.
  package var unreadable: [String] { pieces.flatMap(\.unreadable) }

  package var tag: String { pieces.map(\.tag).joined(separator: " ") }

  /// What to make sure of before sending, each thing once.
  package var beforeSend: [String] {
    var steps: [String] = []
    for step in pieces.flatMap(\.beforeSend) where !steps.contains(step) { steps.append(step) }
    return steps
  }

  /// The first template; partials go along with it.
  private var leading: ReplyPiece { pieces.first(where: \.isTemplate) ?? pieces[0] }
}
