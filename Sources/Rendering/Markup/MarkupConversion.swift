package import DomainModel

/// A rendered reply as its channel shows it, and where everything in it went.
///
/// Replies are written in light Markdown (see `MarkdownDocument`). Linear in the length of the reply.
package struct MarkupConversion: Sendable {
  /// The converted text: UTF-8 where `source` was.
  package let bytes: [UInt8]
  private let pieces: [MarkupPiece]

  /// - Parameter values: where filled values stand in `source`. They are data: whatever they hold
  ///   comes out literally.
  package init(
    _ source: [UInt8], values: [Range<Int>] = [], to markup: StyleGuide.Markup
  ) {
    let document = MarkdownDocument(source, values: values)
    let output =
      switch markup {
      case .plain: PlainWriter.write(document)
      case .markdown: MarkdownWriter.write(document)
      case .html: HTMLWriter.write(document)
      }
    bytes = output.bytes
    pieces = output.piecesInSourceOrder
  }

  /// The smallest range of the converted text that holds everything that `range` of the source
  /// became; an empty one where it became nothing. In UTF-8 offsets.
  package func map(_ range: Range<Int>) -> Range<Int> {
    let first = firstPiece(endingAfter: range.lowerBound)
    var lower = Int.max
    var upper = Int.min
    for piece in pieces[first...] {
      guard piece.source.lowerBound < range.upperBound else { break }
      let image = piece.image(of: range.clamped(to: piece.source))
      lower = min(lower, image.lowerBound)
      upper = max(upper, image.upperBound)
    }
    guard lower <= upper else {
      let place = place(of: range.lowerBound, before: first)
      return place..<place
    }
    return min(lower, bytes.count)..<min(upper, bytes.count)
  }

  /// Where an offset is that no output comes from: where the text goes on, or where it ended.
  private func place(of offset: Int, before next: Int) -> Int {
    if next < pieces.count, next == 0 || pieces[next].source.lowerBound <= offset {
      let piece = pieces[next]
      return piece.image(of: max(offset, piece.source.lowerBound)..<piece.source.upperBound)
        .lowerBound
    }
    return next == 0 ? 0 : min(pieces[next - 1].output.upperBound, bytes.count)
  }

  private func firstPiece(endingAfter offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].source.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
