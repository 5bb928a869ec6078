package import Diagnostics

/// Everything a report format needs: the findings, the texts they are about, and how to speak.
package struct Report: Sendable {
  /// In reading order.
  package let diagnostics: [Diagnostic]
  /// The bytes of a file; nil where there are none to show.
  package var source: @Sendable (String) -> [UInt8]?
  package var language: UILanguage
  package var usesColour: Bool
  /// In columns. Lines of the author's text are clipped to it.
  package var width: Int
  package var filesChecked: Int
  package var subject: Subject
  /// Said after a clean run: what silence does not promise.
  package var cleanNote: Message?

  /// What was checked, for the summary.
  package enum Subject: Sendable {
    case files, replies
  }

  package init(
    _ diagnostics: [Diagnostic], source: @escaping @Sendable (String) -> [UInt8]?,
    language: UILanguage, usesColour: Bool = false, width: Int = 100, filesChecked: Int,
    subject: Subject = .files, cleanNote: Message? = nil
  ) {
    self.diagnostics = diagnostics.inReadingOrder
    self.source = source
    self.language = language
    self.usesColour = usesColour
    self.width = width
    self.filesChecked = filesChecked
    self.subject = subject
    self.cleanNote = cleanNote
  }

  package func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}
