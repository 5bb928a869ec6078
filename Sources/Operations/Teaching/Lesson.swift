package import Diagnostics
package import DomainModel

/// A line that a customer said, ready to be added to what customers say in a template's file.
package struct Lesson: Sendable {
  /// Whose file gets it: where a variant has its lines from its base, that.
  package var template: Template
  package var line: String
  /// Something in the message was personal, and `***` stands for it.
  package var isMasked: Bool
  /// The message had several lines.
  package var isFolded: Bool
  /// It had tabs, or signs that nobody sees.
  package var isCleaned: Bool
  /// It had bytes that are no text.
  package var isDamaged: Bool
  /// How many lines the template has with this one.
  package var count: Int
  package var newBytes: [UInt8]
}

/// Why a message cannot be taught.
package enum TeachingProblem: Error, Sendable {
  /// Nothing but spaces, punctuation and personal data.
  case nothingToLearn
  /// Every polite message would find the template by it, or every one with that letter.
  case onlyCourtesies(line: String)
  /// In Unicode scalars.
  case tooLong(length: Int, limit: Int)
  /// The template has this line already.
  case known(Located<String>)
  /// Another template has it, so that a search could not tell the two apart.
  case knownElsewhere(Located<String>, Template)
  /// Searches do not show a deprecated template.
  case deprecated(replacement: String?)
  /// The front matter of this file cannot be read, or not be changed without changing anything else.
  case uneditable(path: String)
}
