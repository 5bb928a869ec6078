import Reports
import TextAnalysis

/// A line of text in which some parts stand out. Holds nothing that a terminal would take for an order.
struct StyledText: Hashable {
  struct Piece: Hashable {
    var text: String
    var tone: TerminalStyle.Tone?
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String = "", _ tone: TerminalStyle.Tone? = nil) { append(text, tone) }

  mutating func append(_ text: String, _ tone: TerminalStyle.Tone? = nil) {
    let text = SourceLine.harmless(text)
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.tone == tone {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text, tone: tone))
    }
  }

  mutating func append(_ other: StyledText) {
    for piece in other.pieces { append(piece.text, piece.tone) }
  }

  var plain: String { pieces.map(\.text).joined() }
  var isEmpty: Bool { pieces.isEmpty }
  var columns: Int { pieces.reduce(0) { $0 + DisplayWidth.columns($1.text) } }

  /// The text, or its beginning and `…`, in at most `limit` columns.
  func clipped(to limit: Int) -> StyledText {
    guard columns > limit else { return self }
    var clipped = StyledText()
    var left = limit
    for piece in pieces {
      let width = DisplayWidth.columns(piece.text)
      if width < left {
        clipped.append(piece.text, piece.tone)
        left -= width
      } else {
        // Longer by one column than what is left, so that it ends in `…` also where it would fit.
        clipped.append(DisplayWidth.clip(piece.text + "  ", to: left), piece.tone)
        break
      }
    }
    return clipped
  }

  func orders(_ style: TerminalStyle) -> String {
    pieces.map { piece in piece.tone.map { style($0, piece.text) } ?? piece.text }.joined()
  }
}
