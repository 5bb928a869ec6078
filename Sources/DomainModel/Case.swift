package import Diagnostics

/// A real reply, before and after, and why: how a team shares what it learnt.
package struct Case: Sendable {
  package var id: String
  package var title: String
  package var scenario: Located<String>?
  package var before: String?
  package var after: String?
  package var template: Located<String>?
  package var rules: [Located<String>]
  package var language: String?
  package var profile: Located<String>?
  package var channel: Located<String>?
  package var date: CivilDate?
  package var by: String?
  package var owner: String?
  package var note: String?
  package var aliases: [Located<String>]
  package var source: SourceText

  package init(
    id: String, title: String, scenario: Located<String>?, before: String?, after: String?,
    template: Located<String>?, rules: [Located<String>], language: String?,
    profile: Located<String>?, channel: Located<String>?, date: CivilDate?, by: String?,
    owner: String?, note: String?, aliases: [Located<String>], source: SourceText
  ) {
    self.id = id
    self.title = title
    self.scenario = scenario
    self.before = before
    self.after = after
    self.template = template
    self.rules = rules
    self.language = language
    self.profile = profile
    self.channel = channel
    self.date = date
    self.by = by
    self.owner = owner
    self.note = note
    self.aliases = aliases
    self.source = source
  }
}
