package import Diagnostics

/// A shared piece of text, used with `{% render 'id' %}`.
package struct Partial: Sendable {
  package var id: String
  package var baseID: String
  package var qualifiers: [String]
  package var language: String
  package var profile: String?
  package var channel: String?
  package var title: String
  package var status: Status
  package var slots: [Slot]
  package var owner: String?
  package var note: String?
  package var aliases: [Located<String>]
  package var source: SourceText

  package init(
    id: String, baseID: String, qualifiers: [String], language: String, profile: String?,
    channel: String?, title: String, status: Status, slots: [Slot], owner: String?, note: String?,
    aliases: [Located<String>], source: SourceText
  ) {
    self.id = id
    self.baseID = baseID
    self.qualifiers = qualifiers
    self.language = language
    self.profile = profile
    self.channel = channel
    self.title = title
    self.status = status
    self.slots = slots
    self.owner = owner
    self.note = note
    self.aliases = aliases
    self.source = source
  }
}
