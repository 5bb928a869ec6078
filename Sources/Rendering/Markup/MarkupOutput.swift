/// A stretch of output and what it was made from.
struct MarkupPiece: Hashable, Sendable {
  var source: Range<Int>
  var output: Range<Int>
  /// Byte for byte; otherwise only the whole stands for the whole.
  var isCopy: Bool

  /// What a part of the source became.
  func image(of part: Range<Int>) -> Range<Int> {
    guard isCopy else { return output }
    let shift = output.lowerBound - source.lowerBound
    return part.lowerBound + shift..<part.upperBound + shift
  }
}

/// The converted text so far, and where it comes from.
struct MarkupOutput {
  let source: [UInt8]
  /// What is not copied: in order, without overlaps.
  private let omitted: [Range<Int>]
  private(set) var bytes: [UInt8] = []
  private var pieces: [MarkupPiece] = []
  /// Whether something was written before what stands in front of it, as an address is in HTML.
  private var isReordered = false

  init(_ document: MarkdownDocument) {
    source = document.bytes
    omitted = document.emptiedMarks
    bytes.reserveCapacity(document.bytes.count + document.bytes.count / 8)
  }

  var count: Int { bytes.count }

  var piecesInSourceOrder: [MarkupPiece] {
    isReordered ? pieces.sorted { $0.source.lowerBound < $1.source.lowerBound } : pieces
  }

  /// Takes over a part of the source as it stands, without what is omitted.
  mutating func copy(_ range: Range<Int>) {
    var start = range.lowerBound
    if !omitted.isEmpty {
      for gap in omitted[firstOmitted(endingAfter: start)...] {
        guard gap.lowerBound < range.upperBound else { break }
        copyAll(start..<max(start, gap.lowerBound))
        start = gap.upperBound
      }
    }
    copyAll(start..<max(start, range.upperBound))
  }

  private func firstOmitted(endingAfter offset: Int) -> Int {
    var (low, high) = (0, omitted.count)
    while low < high {
      let middle = (low + high) / 2
      if omitted[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func copyAll(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: source[range])
    if let last = pieces.indices.last, pieces[last].isCopy,
      pieces[last].source.upperBound == range.lowerBound, pieces[last].output.upperBound == start
    {
      pieces[last].source = pieces[last].source.lowerBound..<range.upperBound
      pieces[last].output = pieces[last].output.lowerBound..<bytes.count
    } else {
      append(MarkupPiece(source: range, output: start..<bytes.count, isCopy: true))
    }
  }

  /// Writes what a part of the source becomes.
  mutating func write(_ text: some Collection<UInt8>, for range: Range<Int>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard !range.isEmpty, bytes.count > start else { return }
    append(MarkupPiece(source: range, output: start..<bytes.count, isCopy: false))
  }

  /// Writes what comes from nowhere in the source.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func removeLastByte() { bytes.removeLast() }

  private mutating func append(_ piece: MarkupPiece) {
    if let last = pieces.last, last.source.lowerBound > piece.source.lowerBound {
      isReordered = true
    }
    pieces.append(piece)
  }
}
