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
  /// Whether there is no doubt what was meant.
  var isSafe = true

  /// Whether it would change the inside of a word of the vocabulary.
  func changesInside(of words: RangeCover) -> Bool {
    edits.contains {
      $0.range.isEmpty ? words.splits(at: $0.range.lowerBound) : words.overlaps($0.range)
    }
  }

  struct Edit {
    var range: Range<Int>
    var replacement: String
  }
}
