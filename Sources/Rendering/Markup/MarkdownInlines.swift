/// A stretch of text that is the same all through: plain text, a mark, one end of a link.
struct MarkdownToken {
  enum Kind: Equatable {
    case text
    /// A backslash and the sign that it frees.
    case escape
    /// Code between backticks.
    case code(Range<Int>)
    /// The end of a line within a paragraph, from the end of its text to the beginning of the next.
    case lineBreak(Int)
    /// A run of `*`, `_` or `~`: its number in `MarkdownInlines.runs`.
    case marks(Int)
    /// `[` or `![`, with the number of the link.
    case linkStart(Int)
    /// `](…)`
    case linkEnd(Int)
    /// `<https://…>`, with the address.
    case address(Range<Int>)
    /// An address of the net that stands in the text as it is.
    case link

    /// Of emphasis.
    var isMarks: Bool {
      if case .marks = self { return true }
      return false
    }
  }

  var kind: Kind
  var range: Range<Int>
}

/// A link that a `[` among the tokens opens: where its text begins, and its address.
struct MarkdownLink {
  /// The first token of its text.
  var firstToken: Int
  /// Without angle brackets.
  var destination: Range<Int>
}

/// What stands in a paragraph, in the order of the text.
struct MarkdownInlines {
  var tokens: [MarkdownToken] = []
  var links: [MarkdownLink] = []
  var runs: [EmphasisRun] = []
}
