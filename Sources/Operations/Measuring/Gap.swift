package import DomainModel

/// A message that no template answers, kept for whoever owns the library.
package struct Gap: Sendable {
  /// With personal data masked.
  package let text: String
  /// What it seems to be written in; nil where nothing tells.
  package let language: String?
  package let day: CivilDate

  /// - Parameter languages: the library's.
  package init(_ message: String, in languages: [String], on day: CivilDate) {
    text = PersonalMask().masked(message)
    language = ReplyLanguage.guess(Array(message.utf8), among: languages)
    self.day = day
  }
}
