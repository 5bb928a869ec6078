package import Diagnostics

/// A reply that the team keeps: what it says, and for agents, when and how to use it.
///
/// Immutable, so sharing one is as good as copying it; a library of 10,000 is passed around without
/// counting references to every string in it.
package final class Template: Sendable {
  /// The path below `templates/` without the extension: `logistics/delay.formal`.
  package let id: String
  /// The id without qualifiers: `logistics/delay`. Equal to `id` where the file is no variant.
  package let baseID: String
  /// The qualifiers of the file's name, in order: language, profile, channel.
  package let qualifiers: [String]
  /// The language of its text: `zh`, `en`.
  package let language: String
  /// The profile it is written for; nil means every profile.
  package let profile: String?
  /// The channel it is written for; nil means every channel.
  package let channel: String?
  /// What its front matter says after inheritance from the base and the folder's defaults.
  package let fields: TemplateFields
  package let source: SourceText

  package init(
    id: String, baseID: String, qualifiers: [String], language: String, profile: String?,
    channel: String?, fields: TemplateFields, source: SourceText
  ) {
    self.id = id
    self.baseID = baseID
    self.qualifiers = qualifiers
    self.language = language
    self.profile = profile
    self.channel = channel
    self.fields = fields
    self.source = source
  }

  package var path: String { source.path }
  /// The title, or the id where somebody forgot the title (which is a finding).
  package var title: String { fields.title?.value ?? id }
  package var status: Status { fields.status?.value ?? .proposed }
  package var scenario: String? { fields.scenario?.value }
  package var slots: [Slot] { fields.slots ?? [] }
  package var customerSays: [String] { (fields.customerSays ?? []).map(\.value) }
  package var tags: [String] { (fields.tags ?? []).map(\.value) }
  package var isVariant: Bool { id != baseID }
}

/// The keys of a template's front matter. Nil is "the file does not say"; an empty list is "none".
package struct TemplateFields: Sendable {
  package var title: Located<String>?
  package var scenario: Located<String>?
  package var status: Located<Status>?
  package var replacedBy: Located<String>?
  package var owner: Located<String>?
  package var reviewed: Located<CivilDate>?
  /// In days.
  package var reviewEvery: Located<Int>?
  package var customerSays: [Located<String>]?
  package var tags: [Located<String>]?
  package var useWhen: Located<String>?
  package var avoidWhen: Located<String>?
  package var note: Located<String>?
  package var handOff: Located<String>?
  package var beforeSend: [Located<String>]?
  package var nextQuestions: [Located<String>]?
  package var ifNotSolved: Located<String>?
  package var shortcut: Located<String>?
  package var audience: Located<ReaderLevel>?
  package var attachments: [Located<String>]?
  package var dependsOn: [Located<String>]?
  package var sendAfter: Located<String>?
  package var basedOn: Located<String>?
  package var aliases: [Located<String>]?
  package var slots: [Slot]?
  package var language: Located<String>?
  package var profile: Located<String>?
  package var channel: Located<String>?
  /// Some of the file, or of what it inherits from, could not be read: what is missing may be there.
  package var isPartial = false

  package init() {}
}

/// Where a template stands in its life.
package enum Status: String, NamedChoice {
  case proposed, approved, deprecated

  package var chinese: String {
    switch self {
    case .proposed: "待审"
    case .approved: "已批准"
    case .deprecated: "已停用"
    }
  }
}

/// How much a reader is assumed to know.
package enum ReaderLevel: String, NamedChoice {
  case novice, expert

  package var chinese: String { self == .novice ? "新手" : "熟手" }
}
