/// Turns UTF-8 offsets into lines and columns. Built once a text, then one binary search an offset.
///
/// Lines end at LF, CRLF or a lone CR, as in editors. A BOM takes no column. Bytes that are not
/// UTF-8 count as one scalar each, so that every offset has a place.
package struct LineTable: Sendable {
  package let bytes: [UInt8]
  /// Offset of the first byte of each line.
  package let lineStarts: [Int]
  /// The same in UTF-16 code units.
  private let utf16LineStarts: [Int]
  /// Where a line is long, how many scalars and UTF-16 code units come before every so many bytes, so
  /// that a place far out in it is found without counting from the line's beginning; else empty.
  private let waypoints: [(scalars: Int, utf16: Int)]

  /// In bytes.
  private static let waypointDistance = 4096

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var utf16Starts = [0]
    var utf16 = 0
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        if let word = EightBytes(text, at: index), !word.holdsLineBreak {
          utf16 += word.utf16Units
          index += 8
          continue
        }
        let byte = text[index]
        index += 1
        utf16 += Self.utf16Units(byte)
        if byte == UInt8(ascii: "\n") {
          starts.append(index)
          utf16Starts.append(utf16)
        } else if byte == UInt8(ascii: "\r") {
          if index < text.count, text[index] == UInt8(ascii: "\n") {
            index += 1
            utf16 += 1
          }
          starts.append(index)
          utf16Starts.append(utf16)
        }
      }
    }
    self.lineStarts = starts
    self.utf16LineStarts = utf16Starts
    waypoints = Self.waypoints(bytes, starts)
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// A place as people and programs name it.
  package struct Position: Hashable, Sendable {
    /// 1-based.
    package var line: Int
    /// 1-based, in Unicode scalars.
    package var column: Int
    /// 0-based, in UTF-8 code units from the start of the text.
    package var utf8: Int
    /// 0-based, in UTF-16 code units from the start of the text.
    package var utf16: Int
    /// 0-based, in UTF-16 code units from the start of the line, as editors' protocols want it.
    package var utf16InLine: Int
  }

  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    var column = 1
    var utf16 = 0
    var index = lineStarts[line]
    // A BOM is a code unit of the text, but no column of its line.
    let hidden = index == 0 && offset > 0 && bytes.starts(with: Self.byteOrderMark) ? 1 : 0
    if hidden == 1 { index = min(3, offset) }
    let distance = Self.waypointDistance
    let (first, last) = ((index + distance - 1) / distance, offset / distance)
    if !waypoints.isEmpty, first < last {
      // Up to the first waypoint in the line, over all that are in between, and the rest.
      let start = position(of: first * distance)
      column = start.column + waypoints[last].scalars - waypoints[first].scalars
      utf16 = start.utf16InLine + waypoints[last].utf16 - waypoints[first].utf16
      index = last * distance
    }
    let counted = counts(in: index..<max(index, offset))
    column += counted.scalars
    utf16 += counted.utf16
    return Position(
      line: line + 1, column: column, utf8: offset,
      utf16: utf16LineStarts[line] + hidden + utf16, utf16InLine: utf16)
  }

  /// Continuation bytes belong to the scalar that came before them.
  private func counts(in range: Range<Int>) -> (scalars: Int, utf16: Int) {
    bytes.withUnsafeBufferPointer { text in
      var (scalars, utf16) = (0, 0)
      var index = range.lowerBound
      while index + 8 <= range.upperBound, let word = EightBytes(text, at: index) {
        scalars += word.scalars
        utf16 += word.utf16Units
        index += 8
      }
      while index < range.upperBound {
        if text[index] & 0xC0 != 0x80 { scalars += 1 }
        utf16 += Self.utf16Units(text[index])
        index += 1
      }
      return (scalars, utf16)
    }
  }

  private static func waypoints(_ bytes: [UInt8], _ starts: [Int]) -> [(scalars: Int, utf16: Int)] {
    let ends = starts.dropFirst() + [bytes.count]
    guard zip(starts, ends).contains(where: { $1 - $0 > 2 * waypointDistance }) else { return [] }
    var waypoints: [(scalars: Int, utf16: Int)] = []
    var (scalars, utf16) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index % waypointDistance == 0 { waypoints.append((scalars, utf16)) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      utf16 += utf16Units(byte)
    }
    if bytes.count % waypointDistance == 0 { waypoints.append((scalars, utf16)) }
    return waypoints
  }

  /// How many code units the scalar that starts with a byte takes; none for a continuation.
  private static func utf16Units(_ byte: UInt8) -> Int {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }

  /// The bytes of a 0-based line, without its line break and without a BOM.
  package func range(ofLine line: Int) -> Range<Int> {
    var start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    if start == 0, bytes.starts(with: Self.byteOrderMark) { start = min(3, end) }
    return start..<end
  }

  /// The 0-based line that holds an offset.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
