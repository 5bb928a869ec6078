package import Diagnostics

/// A chapter of the style guide, written for people.
package struct GuideChapter: Sendable {
  package var id: String
  package var baseID: String
  package var qualifiers: [String]
  package var language: String
  package var title: String
  /// Chapters are shown in this order, then by id.
  package var order: Int?
  package var summary: String?
  package var seeAlso: [Located<String>]
  package var owner: String?
  package var note: String?
  package var aliases: [Located<String>]
  package var source: SourceText

  package init(
    id: String, baseID: String, qualifiers: [String], language: String, title: String, order: Int?,
    summary: String?, seeAlso: [Located<String>], owner: String?, note: String?,
    aliases: [Located<String>], source: SourceText
  ) {
    self.id = id
    self.baseID = baseID
    self.qualifiers = qualifiers
    self.language = language
    self.title = title
    self.order = order
    self.summary = summary
    self.seeAlso = seeAlso
    self.owner = owner
    self.note = note
    self.aliases = aliases
    self.source = source
  }
}
