import TextAnalysis

/// A line of the author's text as a terminal can show it, with a part of it marked.
///
/// Tabs become spaces; what would move the cursor, hide text or turn its direction becomes a visible
/// sign, because the text may come from anybody. Bytes that are not UTF-8 show as `�`.
struct SourceLine {
  private var cells: [Cell] = []
  private var isCutBefore = false
  private var isCutAfter = false

  /// What is drawn together, and the bytes it stands for.
  private struct Cell {
    var text: String
    var columns: Int
    var range: Range<Int>
  }

  /// `focus` says which part of a very long line is wanted; no more than `width` columns of it are
  /// ever shown, so no more than a few times as many bytes are read.
  init(_ bytes: [UInt8], _ line: Range<Int>, focus: Int, width: Int) {
    let reach = max(width, 20) * 8
    let focus = min(max(focus, line.lowerBound), line.upperBound)
    var start = max(line.lowerBound, focus - reach)
    var end = min(line.upperBound, focus + reach)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80, focus - start < reach + 4 {
      start -= 1
    }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80, end - focus < reach + 4 { end += 1 }
    isCutBefore = start > line.lowerBound
    isCutAfter = end < line.upperBound
    var text = ""
    var lengths: [Int] = []
    var index = start
    while index < end {
      let unit = UTF8Reading.scalar(in: bytes, at: index, end: end)
      text.unicodeScalars.append(Self.visible(unit.scalar))
      lengths.append(unit.length)
      index += unit.length
    }
    var offset = start
    var scalar = 0
    var column = 0
    for character in text {
      let count = character.unicodeScalars.count
      let length = lengths[scalar..<scalar + count].reduce(0, +)
      let isTab = character == "\t"
      let columns = isTab ? 4 - column % 4 : DisplayWidth.columns(character)
      cells.append(
        Cell(
          text: isTab ? String(repeating: " ", count: columns) : String(character),
          columns: columns, range: offset..<offset + length))
      offset += length
      scalar += count
      column += columns
    }
  }

  /// The text in at most `width` columns, and below it the marks under `range`.
  func rendered(marking range: Range<Int>, width: Int) -> (text: String, marks: String) {
    let window = window(around: range, width: width)
    var text = isCutBefore || window.lowerBound > 0 ? "…" : ""
    var lead = DisplayWidth.columns(text)
    var marked = 0
    for cell in cells[window] {
      text += cell.text
      let isMarked =
        cell.range.lowerBound < range.upperBound && cell.range.upperBound > range.lowerBound
      if isMarked {
        marked += cell.columns
      } else if cell.range.upperBound <= range.lowerBound {
        lead += cell.columns
      }
    }
    if isCutAfter || window.upperBound < cells.count { text += "…" }
    while text.last == " " { text.removeLast() }
    return (
      text, String(repeating: " ", count: lead) + String(repeating: "^", count: max(1, marked))
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

  /// A text of ours or a path, on one line and harmless.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { visible($0.value) != $0 || $0 == "\t" }) else {
      return text
    }
    var shown = ""
    for scalar in text.unicodeScalars {
      let isBreak = scalar == "\t" || scalar == "\n" || scalar == "\r"
      shown.unicodeScalars.append(isBreak ? " " : visible(scalar.value))
    }
    return shown
  }
}
