/// What a pair of signs does to the text between them.
enum Emphasis {
  case emphasis, strong, deletion

  /// How many signs it takes on each side.
  var length: Int { self == .emphasis ? 1 : 2 }
}

/// A run of `*`, `_` or `~` and what its signs mean: first those that end emphasis, then those that
/// stand for themselves, then those that begin some.
struct EmphasisRun {
  let byte: UInt8
  let range: Range<Int>
  let canOpen: Bool
  let canClose: Bool
  /// Between two words, where signs are more likely a multiplication or hidden digits.
  let joinsWords: Bool
  /// What it ends, in the order of the text.
  private(set) var closes: [Emphasis] = []
  /// What it begins, against the order of the text: the innermost is found first.
  private(set) var opens: [Emphasis] = []
  /// The signs that stand for themselves.
  private(set) var literal: Range<Int>

  /// A run with its neighbours (CommonMark 0.31, “left-flanking” and “right-flanking”, with the
  /// amendment for Chinese of github.com/tats-u/markdown-cjk-friendly).
  init(
    byte: UInt8, range: Range<Int>, before: MarkdownNeighbour, after: MarkdownNeighbour
  ) {
    self.byte = byte
    self.range = range
    literal = range
    let isLeft =
      after != .space && (after != .punctuation || before.separates)
    let isRight =
      before != .space && (before != .punctuation || after.separates)
    switch byte {
    case UInt8(ascii: "*"):
      canOpen = isLeft
      canClose = isRight
      joinsWords =
        range.count == 1
        ? before.isWord && after.isWord : before == .digit && after == .digit
    case UInt8(ascii: "_"):
      canOpen = isLeft && (!isRight || before.isPunctuation)
      canClose = isRight && (!isLeft || after.isPunctuation)
      joinsWords = false
    default:
      // Of `~`, only two are a mark, and after a word they are a tone of voice.
      canOpen = range.count == 2 && isLeft && !before.isWord
      canClose = range.count == 2 && isRight
      joinsWords = false
    }
  }

  mutating func open(_ kind: Emphasis) {
    opens.append(kind)
    literal = literal.lowerBound..<literal.upperBound - kind.length
  }

  mutating func close(_ kind: Emphasis) {
    closes.append(kind)
    literal = literal.lowerBound + kind.length..<literal.upperBound
  }
}
