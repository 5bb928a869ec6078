import Diagnostics

/// The lines that a fix touches, as they read once it is applied.
struct FixPreview {
  var lines: [[UInt8]]
  /// 0-based.
  var firstLine: Int
  /// Where the change starts, as an offset into the first line.
  var focus: Int
  /// Nothing is left of the lines, so that they are shown as they were.
  var isRemoval: Bool

  /// Nil for a fix without edits, or with edits that overlap or lie outside the text.
  init?(_ fix: Fix, _ table: LineTable) {
    let edits = fix.edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    guard let first = edits.first?.range, first.lowerBound >= 0,
      let last = edits.map(\.range.upperBound).max(), last <= table.bytes.count
    else { return nil }
    let start = table.range(ofLine: table.lineIndex(of: first.lowerBound)).lowerBound
    let end = table.range(ofLine: table.lineIndex(of: last)).upperBound
    guard start <= first.lowerBound, end - start <= Self.mostBytes else { return nil }
    var changed: [UInt8] = []
    var index = start
    for edit in edits {
      guard edit.range.lowerBound >= index else { return nil }
      changed += table.bytes[index..<edit.range.lowerBound]
      changed += Array(edit.replacement.utf8)
      index = edit.range.upperBound
    }
    if index < end { changed += table.bytes[index..<end] }
    isRemoval = changed.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    let shown = isRemoval ? Array(table.bytes[start..<max(start, end)]) : changed
    let parts = LineTable(shown)
    lines = parts.lineStarts.indices.map { Array(shown[parts.range(ofLine: $0)]) }
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    firstLine = table.lineIndex(of: first.lowerBound)
    focus = first.lowerBound - start
  }

  /// A fix that rewrites more than this is not shown.
  private static let mostBytes = 1 << 20
}
