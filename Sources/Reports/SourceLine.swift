import Diagnostics
import TextAnalysis

/// A line of the author's text as a terminal can show it, with a part of it marked.
///
/// Tabs become spaces; what would move the cursor, hide text or turn its direction becomes a visible
/// sign, because the text may come from anybody. Bytes that are not UTF-8 show as `�`.
package struct SourceLine {
  /// What is shown, in UTF-8.
  private var text: [UInt8] = []
  private var cells: [Cell] = []
  private var isCutBefore = false
  private var isCutAfter = false

  /// What is drawn together.
  private struct Cell {
    /// Where it begins in `text`; it ends where the next one begins.
    var start: Int
    var columns: Int
    /// The bytes it stands for.
    var range: Range<Int>
  }

  /// `focus` says which part of a very long line is wanted; no more than `width` columns of it are
  /// ever shown, so no more than that is read on either side, or a few times as many bytes.
  init(_ bytes: [UInt8], _ line: Range<Int>, focus: Int, width: Int) {
    let width = max(width, 20)
    let focus = min(max(focus, line.lowerBound), line.upperBound)
    let start = Self.start(before: focus, in: bytes, line, width)
    let end = Self.end(behind: focus, in: bytes, line, width)
    isCutBefore = start > line.lowerBound
    isCutAfter = end < line.upperBound
    text.reserveCapacity(end - start)
    var column = 0
    var index = start
    while index < end {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: end)
      let next = index + unit.length
      if let columns = Self.columns(of: unit, in: bytes, next: next, end) {
        cells.append(Cell(start: text.count, columns: columns, range: index..<next))
        text.append(contentsOf: bytes[index..<next])
        column += columns
        index = next
      } else {
        index = append(bytes, index..<end, &column)
      }
    }
  }

  /// In bytes, more than is ever read on either side of the focus of a line of some columns.
  static func reach(width: Int) -> Int { (max(width, 20) + 1) * 8 }

  /// The columns of a scalar that is a cell of its own, as most are.
  private static func columns(
    of unit: UTF8Reading.Unit, in bytes: [UInt8], next: Int, _ end: Int
  ) -> Int? {
    guard let columns = DisplayWidth.plainColumns(unit.scalar) else { return nil }
    // What follows may cling to it.
    guard next < end, bytes[next] >= 0x80 else { return columns }
    let following = UTF8Reading.scalar(in: bytes, at: next, end: end)
    return DisplayWidth.plainColumns(following.scalar) == nil ? nil : columns
  }

  /// Adds the cells from the start of a range up to the next scalar that is one of its own; where they
  /// end.
  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>, _ column: inout Int) -> Int {
    var shown = ""
    var lengths: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: range.upperBound)
      let next = index + unit.length
      if !lengths.isEmpty, Self.columns(of: unit, in: bytes, next: next, range.upperBound) != nil {
        break
      }
      shown.unicodeScalars.append(Self.visible(unit.scalar))
      lengths.append(unit.length)
      index = next
    }
    var offset = range.lowerBound
    var scalar = 0
    for character in shown {
      let count = character.unicodeScalars.count
      let length = lengths[scalar..<scalar + count].reduce(0, +)
      let isTab = character == "\t"
      let columns = isTab ? 4 - column % 4 : DisplayWidth.columns(character)
      cells.append(
        Cell(start: text.count, columns: columns, range: offset..<offset + length))
      if isTab {
        text.append(contentsOf: repeatElement(0x20, count: columns))
      } else {
        text.append(contentsOf: character.utf8)
      }
      offset += length
      scalar += count
      column += columns
    }
    return index
  }

  /// As far before `focus` as a line of that width could show.
  private static func start(
    before focus: Int, in bytes: [UInt8], _ line: Range<Int>, _ width: Int
  ) -> Int {
    let limit = max(line.lowerBound, focus - width * 8)
    var index = focus
    var columns = 0
    while index > limit, columns <= width {
      let unit = UTF8Reading.scalar(in: bytes, before: index, start: line.lowerBound)
      columns += DisplayWidth.plainColumns(unit.scalar) ?? 0
      index -= unit.length
    }
    return index
  }

  /// As far behind `focus`.
  private static func end(
    behind focus: Int, in bytes: [UInt8], _ line: Range<Int>, _ width: Int
  ) -> Int {
    let limit = min(line.upperBound, focus + width * 8)
    var index = focus
    var columns = 0
    while index < limit, columns <= width * 2 {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: line.upperBound)
      columns += DisplayWidth.plainColumns(unit.scalar) ?? 0
      index += unit.length
    }
    return index
  }

  /// The text in at most `width` columns, and below it the marks under `range`.
  func rendered(marking range: Range<Int>, width: Int) -> (text: String, marks: String) {
    let window = window(around: range, width: width)
    let isCutBefore = isCutBefore || window.lowerBound > 0
    var lead = isCutBefore ? 1 : 0
    var marked = 0
    for cell in cells[window] {
      let isMarked =
        cell.range.lowerBound < range.upperBound && cell.range.upperBound > range.lowerBound
      if isMarked {
        marked += cell.columns
      } else if cell.range.upperBound <= range.lowerBound {
        lead += cell.columns
      }
    }
    let start = window.lowerBound < cells.count ? cells[window.lowerBound].start : text.count
    var end = window.upperBound < cells.count ? cells[window.upperBound].start : text.count
    let isCutAfter = isCutAfter || window.upperBound < cells.count
    if !isCutAfter { while end > start, text[end - 1] == 0x20 { end -= 1 } }
    let shown = String(decoding: text[start..<end], as: UTF8.self)
    return (
      (isCutBefore ? "…" : "") + shown + (isCutAfter ? "…" : ""),
      String(repeating: " ", count: lead) + String(repeating: "^", count: max(1, marked))
    )
  }

  /// The cells that are shown: all that fit, else a stretch that starts a little before the range.
  private func window(around range: Range<Int>, width: Int) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.columns }
    if total + (isCutBefore ? 1 : 0) + (isCutAfter ? 1 : 0) <= width {
      return 0..<cells.count
    }
    // Room for `…` on both sides.
    let room = max(width - 2, 4)
    let first = cells.firstIndex { $0.range.upperBound > range.lowerBound } ?? cells.count
    let last = cells.firstIndex { $0.range.lowerBound >= range.upperBound } ?? cells.count
    let marked = cells[first..<max(first, last)].reduce(0) { $0 + $1.columns }
    var start = first
    var used = 0
    let context = max(room / 3, room - marked - room / 3)
    while start > 0, used + cells[start - 1].columns <= min(context, max(room - marked, room / 3)) {
      start -= 1
      used += cells[start].columns
    }
    var end = start
    used = 0
    while end < cells.count, used + cells[end].columns <= room {
      used += cells[end].columns
      end += 1
    }
    // At the end of a line the room on the right is not needed.
    while end == cells.count, start > 0, used + cells[start - 1].columns <= room {
      start -= 1
      used += cells[start].columns
    }
    return start..<end
  }

  private static func visible(_ scalar: UInt32) -> Unicode.Scalar {
    switch scalar {
    case 0x09: "\t"
    // The Unicode block Control Pictures shows U+0000 to U+001F and U+007F.
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar)!
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    default: Unicode.Scalar(scalar) ?? "\u{FFFD}"
    }
  }

  /// Makes of what stands in a text from an offset on what `harmless` makes of it.
  static func makeHarmless(_ output: inout TextBuffer, from start: Int) {
    guard output.withBytes(from: start, mayBeHarmful) else { return }
    let shown = harmless(output.text(from: start))
    output.removeAll(from: start)
    output.append(shown)
  }

  /// A text of ours or a path, on one line and without orders to the terminal.
  package static func harmless(_ text: String) -> String {
    var text = text
    guard text.withUTF8(mayBeHarmful),
      text.unicodeScalars.contains(where: {
        DisplayWidth.plainColumns($0.value) == nil && (visible($0.value) != $0 || $0 == "\t")
      })
    else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      let isBreak = scalar == "\t" || scalar == "\n" || scalar == "\r"
      shown.unicodeScalars.append(isBreak ? " " : visible(scalar.value))
    }
    return shown
  }

  /// Whether a byte starts anything but a visible ASCII sign, a Han character (E4 to E9), one of the
  /// signs for Chinese beside them (E3, EF but for U+FEFF), or a quote or dash (U+2010 to U+2027).
  private static func mayBeHarmful(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.holdsOddity(in: bytes) { index in
      switch bytes[index] {
      case 0xE2:
        !(index + 2 < bytes.count && bytes[index + 1] == 0x80
          && (0x90...0xA7).contains(bytes[index + 2]))
      case 0xEF: !(index + 2 < bytes.count && bytes[index + 1] != 0xBB)
      default: true
      }
    }
  }
}
