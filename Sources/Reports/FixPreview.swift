import Diagnostics

/// The lines that a fix touches, as they read once it is applied: of long lines, what stands around the
/// change. A file may be one line with thousands of findings in it, so that none may read all of it.
struct FixPreview {
  var lines: [[UInt8]]
  /// 0-based.
  var firstLine: Int
  /// Where the change starts, as an offset into the first line.
  var focus: Int
  /// Nothing is left of the lines, so that they are shown as they were.
  var isRemoval: Bool

  /// Nil for a fix without edits, or with edits that overlap or lie outside the text.
  /// - Parameter reach: how many bytes of a line are wanted on either side of the change.
  init?(_ fix: Fix, _ table: LineTable, reach: Int) {
    let edits = fix.edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    guard let first = edits.first?.range, first.lowerBound >= 0,
      let last = edits.map(\.range.upperBound).max(), last <= table.bytes.count,
      last - first.lowerBound <= Self.mostBytes
    else { return nil }
    firstLine = table.lineIndex(of: first.lowerBound)
    let line = table.range(ofLine: firstLine)
    guard line.lowerBound <= first.lowerBound else { return nil }
    let lastLine = table.range(ofLine: table.lineIndex(of: last))
    let start = max(line.lowerBound, Self.character(at: first.lowerBound - reach, in: table.bytes))
    let end = min(lastLine.upperBound, Self.character(at: last + reach, in: table.bytes))
    var changed: [UInt8] = []
    var index = start
    for edit in edits {
      guard edit.range.lowerBound >= index else { return nil }
      changed += table.bytes[index..<edit.range.lowerBound]
      changed += edit.replacement.utf8
      index = edit.range.upperBound
    }
    if index < end { changed += table.bytes[index..<end] }
    isRemoval =
      start == line.lowerBound && end == lastLine.upperBound
      && changed.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    let shown = isRemoval ? Array(table.bytes[start..<max(start, end)]) : changed
    let parts = LineTable(shown)
    lines = parts.lineStarts.indices.map { Array(shown[parts.range(ofLine: $0)]) }
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    focus = first.lowerBound - start
  }

  /// A fix that rewrites more than this is not shown.
  private static let mostBytes = 1 << 20

  /// The offset itself or, where it lies inside a character, that of its first byte.
  private static func character(at offset: Int, in bytes: [UInt8]) -> Int {
    guard offset > 0, offset < bytes.count else { return min(max(offset, 0), bytes.count) }
    let first = max(0, offset - 3)
    return bytes[first...offset].lastIndex { $0 & 0xC0 != 0x80 } ?? offset
  }
}
