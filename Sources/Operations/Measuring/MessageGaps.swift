package import DomainModel

/// What customers ask that no template answers: real messages held against the library.
package struct MessageGaps: Sendable {
  /// Messages that say much the same.
  package struct Group: Sendable {
    /// How many messages, the same ones counted each time.
    package var count = 0
    /// Of these, how many found nothing at all.
    package var unanswered = 0
    /// Different ones, with personal data masked, in the order in which they came.
    package var examples: [String] = []
    /// What comes first for most of them; nil where nothing does.
    package var nearest: Template?
  }

  /// How many messages were read, without empty ones.
  package var messages = 0
  package var answered = 0
  /// Found, but by so little that it is more likely wrong than right.
  package var doubtful = 0
  /// Nothing was found.
  package var unanswered = 0
  /// Whether the library has enough lines of its own to tell doubtful answers from others.
  package var judgesDoubt = true
  /// The largest first, of those the ones that found nothing.
  package var groups: [Group] = []
}
