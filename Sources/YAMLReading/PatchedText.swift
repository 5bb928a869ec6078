import Diagnostics

/// A text with mistakes mended in memory, that knows where everything stands in the original.
struct PatchedText {
  let bytes: [UInt8]
  /// Where each edit stands: in the original and in the new text, in order.
  private let pieces: [(original: Range<Int>, patched: Range<Int>)]

  /// Edits may come in any order; of two that overlap the one that starts first stays.
  init(_ original: [UInt8], _ edits: [TextEdit]) {
    var kept: [TextEdit] = []
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    for (_, edit) in sorted {
      if let last = kept.last, edit.range.lowerBound < last.range.upperBound || edit == last {
        continue
      }
      kept.append(edit)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count + 64)
    var pieces: [(original: Range<Int>, patched: Range<Int>)] = []
    var place = 0
    for edit in kept {
      bytes += original[place..<edit.range.lowerBound]
      let start = bytes.count
      bytes += edit.replacement.utf8
      pieces.append((edit.range, start..<bytes.count))
      place = edit.range.upperBound
    }
    bytes += original[place...]
    self.bytes = bytes
    self.pieces = pieces
  }

  /// The place in the original of an offset in the new text.
  func original(_ offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].patched.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let piece = pieces[low - 1]
    if offset >= piece.patched.upperBound {
      return piece.original.upperBound + offset - piece.patched.upperBound
    }
    return min(
      piece.original.lowerBound + offset - piece.patched.lowerBound, piece.original.upperBound)
  }

  func original(_ range: Range<Int>) -> Range<Int> {
    let start = original(range.lowerBound)
    return start..<max(start, original(range.upperBound))
  }

  /// The place in the new text of an offset in the original, before or after what was inserted there.
  func patched(_ offset: Int, afterInsertions: Bool) -> Int {
    var shift = 0
    for piece in pieces {
      let isBefore =
        piece.original.upperBound < offset
        || (piece.original.upperBound == offset && (afterInsertions || !piece.original.isEmpty))
      if isBefore {
        shift = piece.patched.upperBound - piece.original.upperBound
      } else if piece.original.lowerBound < offset {
        return piece.patched.lowerBound
      } else {
        break
      }
    }
    return offset + shift
  }

  /// A part of the original with everything that was inserted in it and at its ends.
  func patched(_ range: Range<Int>) -> Range<Int> {
    let start = patched(range.lowerBound, afterInsertions: false)
    return start..<max(start, patched(range.upperBound, afterInsertions: true))
  }

  func original(_ node: YAMLNode) -> YAMLNode {
    var node = node
    node.range = original(node.range)
    switch node.content {
    case .scalar: break
    case .sequence(let items): node.content = .sequence(items.map(original))
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { YAMLNode.Entry(key: original($0.key), value: original($0.value)) })
    }
    return node
  }
}
