package import DomainModel

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
  package var purpose: Purpose
  /// The stretches that part comments name, in order. Empty where the text has no such comment.
  package var parts: [PartStretch] = []
  /// The blanks whose type is known, in order.
  package var blanks: [Blank] = []
  /// What the team's comments say to Kouwen itself, in order: `<!-- kouwen-disable … -->`.
  package var directives: [DirectiveComment] = []
  /// What the customer wrote before, where that is known.
  package var customerMessage: String?
  /// The day on which it is written; nil where that is not known.
  package var today: CivilDate?
  /// How much its reader knows of the trade, where that is known.
  package var readerLevel: ReaderLevel?
  /// What somebody filled in, in order: the words of one case, not of a template.
  package var filledRanges: [Range<Int>] = []
  /// How long the placeholders' examples are, in Han characters and words, by where they start in
  /// `bytes`. Only what is not one word.
  package var valueLengths: [Int: Int] = [:]

  /// What becomes of the text, which decides what it must keep to.
  package enum Purpose: Sendable {
    /// Written once, filled in often: numbers and names in it are somebody's policy.
    case template
    /// A piece of other templates, which need not say everything.
    case partial
    /// Goes to one customer.
    case reply
  }

  /// A stretch of `bytes` and the parts of a reply that it plays.
  package struct PartStretch: Hashable, Sendable {
    /// As the comment calls them: ids or labels.
    package var names: [String]
    package var range: Range<Int>
    /// The comment itself.
    package var marker: Range<Int>

    package init(names: [String], range: Range<Int>, marker: Range<Int>) {
      self.names = names
      self.range = range
      self.marker = marker
    }
  }

  /// A blank of `bytes` that will hold a value of one type.
  package struct Blank: Hashable, Sendable {
    package var range: Range<Int>
    package var type: SlotType

    package init(range: Range<Int>, type: SlotType) {
      self.range = range
      self.type = type
    }
  }

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
    channel: String? = nil, profile: String? = nil, purpose: Purpose = .reply
  ) {
    self.path = path
    self.bytes = bytes
    self.pieces = pieces
    self.language = language
    self.scenario = scenario
    self.channel = channel
    self.profile = profile
    self.purpose = purpose
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
