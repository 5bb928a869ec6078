package import Diagnostics

/// A text that is edited again and again, and knows what of it is still as it was.
package struct EditedText: Sendable {
  package let original: [UInt8]
  package private(set) var bytes: [UInt8]
  private var pieces: [Piece]

  private enum Piece {
    /// A range of the original.
    case kept(Range<Int>)
    case new([UInt8])

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .new(let bytes): bytes.count
      }
    }
  }

  package init(_ bytes: [UInt8]) {
    original = bytes
    self.bytes = bytes
    pieces = bytes.isEmpty ? [] : [.kept(0..<bytes.count)]
  }

  /// - Parameter edits: of the text as it is now; in order, and apart from one another.
  /// - Returns: where each replacement stands afterwards.
  @discardableResult
  package mutating func apply(_ edits: [TextEdit]) -> [Range<Int>] {
    var cutter = Cutter(pieces)
    var ranges: [Range<Int>] = []
    for edit in edits {
      cutter.keep(upTo: edit.range.lowerBound)
      cutter.drop(upTo: edit.range.upperBound)
      ranges.append(cutter.add(Array(edit.replacement.utf8)))
    }
    cutter.keep(upTo: bytes.count)
    pieces = cutter.output
    bytes = pieces.reduce(into: []) { bytes, piece in
      switch piece {
      case .kept(let range): bytes += original[range]
      case .new(let new): bytes += new
      }
    }
    return ranges
  }

  /// A stretch of the original, and what stands in its place.
  package struct Change: Hashable, Sendable {
    package var range: Range<Int>
    package var replacement: [UInt8]
  }

  /// All that is not as it was, in order, each as small as can be.
  package var changes: [Change] {
    var changes: [Change] = []
    var place = 0
    var new: [UInt8] = []
    func close(at next: Int) {
      guard place < next || !new.isEmpty else { return }
      var (low, high) = (place, next)
      var kept = new[...]
      // Not inside a character: what is alike is taken off by whole bytes only at its borders.
      while low < high, let first = kept.first, first == original[low] {
        low += 1
        kept = kept.dropFirst()
      }
      while low < high, let last = kept.last, last == original[high - 1] {
        high -= 1
        kept = kept.dropLast()
      }
      if low < high || !kept.isEmpty {
        changes.append(Change(range: low..<high, replacement: Array(kept)))
      }
    }
    for piece in pieces {
      switch piece {
      case .new(let bytes): new += bytes
      case .kept(let range):
        close(at: range.lowerBound)
        (place, new) = (range.upperBound, [])
      }
    }
    close(at: original.count)
    return changes
  }

  /// Goes over pieces once, from left to right.
  private struct Cutter {
    var output: [Piece] = []
    private var input: ArraySlice<Piece>
    /// Of the text as it was before.
    private var position = 0
    /// Of the text as it will be.
    private var length = 0

    init(_ pieces: [Piece]) { input = pieces[...] }

    mutating func keep(upTo end: Int) {
      while let piece = take(upTo: end) {
        length += piece.count
        output.append(piece)
      }
    }

    mutating func drop(upTo end: Int) { while take(upTo: end) != nil {} }

    mutating func add(_ bytes: [UInt8]) -> Range<Int> {
      if !bytes.isEmpty { output.append(.new(bytes)) }
      length += bytes.count
      return length - bytes.count..<length
    }

    private mutating func take(upTo end: Int) -> Piece? {
      guard position < end, let piece = input.first else { return nil }
      let count = min(piece.count, end - position)
      position += count
      guard count < piece.count else {
        input.removeFirst()
        return piece
      }
      switch piece {
      case .kept(let range):
        let middle = range.lowerBound + count
        input[input.startIndex] = .kept(middle..<range.upperBound)
        return .kept(range.lowerBound..<middle)
      case .new(let bytes):
        input[input.startIndex] = .new(Array(bytes[count...]))
        return .new(Array(bytes[..<count]))
      }
    }
  }
}
