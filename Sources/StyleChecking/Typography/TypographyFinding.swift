import DomainModel

/// A place in the visible bytes where a check of typography has something to say.
struct TypographyFinding {
  var check: TypographyCheck
  /// What is shown to people.
  var range: Range<Int>
  /// None where only a person can tell what was meant.
  var edits: Edits
  /// Words for the message: what is there, and what should be.
  var found: String
  var better: String
  /// Whether there is no doubt what was meant.
  var isSafe = true

  /// Whether it would change the inside of a word of the vocabulary.
  func changesInside(of words: RangeCover) -> Bool {
    [edits.first, edits.second].contains { edit in
      guard let edit else { return false }
      return edit.range.isEmpty
        ? words.splits(at: edit.range.lowerBound) : words.overlaps(edit.range)
    }
  }

  struct Edit {
    var range: Range<Int>
    var replacement: String
  }

  /// In order, side by side: no finding needs more, and an array for each would cost more than to find it.
  struct Edits {
    /// Nil where there is none.
    var first: Edit?
    var second: Edit?

    static let none = Edits(nil)

    init(_ first: Edit?, _ second: Edit? = nil) { (self.first, self.second) = (first, second) }

    var all: [Edit] { [first, second].compactMap { $0 } }
  }
}
