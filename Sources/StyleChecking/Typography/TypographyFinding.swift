import DomainModel

/// A place in the visible bytes where a check of typography has something to say.
struct TypographyFinding {
  var check: TypographyCheck
  /// What is shown to people.
  var range: Range<Int>
  /// In order, side by side. Empty where only a person can tell what was meant.
  var edits: [Edit]
  /// Words for the message: what is there, and what should be.
  var found: String
  var better: String

  struct Edit {
    var range: Range<Int>
    var replacement: String
  }
}
