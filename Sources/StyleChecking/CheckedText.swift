/// A text that rules are run on: what the customer will see of a file, and whom it is for.
package struct CheckedText: Sendable {
  /// Names the file in findings.
  package var path: String
  package var bytes: [UInt8]
  /// The parts of `bytes` that make up the text, in order.
  package var pieces: [Piece]
  package var language: String
  package var scenario: String?
  package var channel: String?
  package var profile: String?

  package enum Piece: Hashable, Sendable {
    /// Read as it stands.
    case text(Range<Int>)
    /// A placeholder: a word that nobody knows yet. One for a time or a date satisfies conditions
    /// that ask for the matcher `time`.
    case value(Range<Int>, isTime: Bool)
    /// A tag or a comment: nothing that the customer sees, but words do not run across it.
    case markup(Range<Int>)
  }

  package init(
    path: String, bytes: [UInt8], pieces: [Piece], language: String, scenario: String? = nil,
    channel: String? = nil, profile: String? = nil
  ) {
    self.path = path
    self.bytes = bytes
    self.pieces = pieces
    self.language = language
    self.scenario = scenario
    self.channel = channel
    self.profile = profile
  }

  /// A text without placeholders: a reply as it will be sent.
  package init(
    path: String, plain bytes: [UInt8], language: String, scenario: String? = nil,
    channel: String? = nil, profile: String? = nil
  ) {
    self.init(
      path: path, bytes: bytes, pieces: [.text(0..<bytes.count)], language: language,
      scenario: scenario, channel: channel, profile: profile)
  }
}
