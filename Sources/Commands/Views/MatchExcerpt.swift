import Searching
import TextAnalysis

/// As much of a matched text as fits on a line, with what matched told apart.
struct MatchExcerpt {
  struct Piece: Equatable {
    var text: String
    var isMatch: Bool
  }

  let pieces: [Piece]

  var text: String { pieces.map(\.text).joined() }

  init(_ match: FieldMatch, columns: Int) {
    self.init(of: match.text, spans: match.spans, columns: columns)
  }

  /// - Parameter spans: in Unicode scalars of the text, in order, apart from each other.
  init(of text: String, spans: [Range<Int>], columns: Int) {
    let scalars = Array(text.unicodeScalars)
    let all = Self.pieces(scalars, spans, from: 0)
    let isOneLine = !text.contains(where: \.isNewline)
    if isOneLine, DisplayWidth.columns(text) <= columns {
      pieces = all
      return
    }
    // A quarter of the line shows what comes before the first match.
    let first = spans.first?.lowerBound ?? 0
    let start = max(0, first - columns / 8)
    var left = columns - (start > 0 ? 1 : 0)
    var shown = start > 0 ? [Piece(text: "…", isMatch: false)] : []
    for piece in Self.pieces(scalars, spans, from: start) {
      let text = piece.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      let clipped = DisplayWidth.clip(text, to: left)
      shown.append(Piece(text: clipped, isMatch: piece.isMatch))
      left -= DisplayWidth.columns(clipped)
      if clipped != text || left <= 1 { break }
    }
    pieces = shown
  }

  private static func pieces(
    _ scalars: [Unicode.Scalar], _ spans: [Range<Int>], from start: Int
  ) -> [Piece] {
    var pieces: [Piece] = []
    var position = start
    func append(_ range: Range<Int>, _ isMatch: Bool) {
      guard !range.isEmpty else { return }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      pieces.append(Piece(text: String(text), isMatch: isMatch))
    }
    for span in spans where span.lowerBound >= position {
      append(position..<span.lowerBound, false)
      append(span, true)
      position = span.upperBound
    }
    append(position..<scalars.count, false)
    return pieces
  }
}
