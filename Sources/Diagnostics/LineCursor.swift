/// Lines and columns, as a `LineTable` names them, of places that are asked for in order or nearly so: the
/// text is looked at no further than the last of them, and a line no further than a place in it.
package struct LineCursor: Sendable {
  private let bytes: [UInt8]
  /// Of the lines found so far.
  private var lineStarts = [0]
  /// Up to here breaks were looked for.
  private var searched = 0
  /// The last place asked for, by the position of its line in `lineStarts`.
  private var place = (line: 0, offset: 0, column: 1)

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// 1-based, the column in Unicode scalars.
  package mutating func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    bytes.withUnsafeBufferPointer { text in
      if place.offset == searched, place.line == lineStarts.count - 1 {
        goOn(text, to: offset)
        if place.offset == offset { return }
      }
      search(text, upTo: offset)
      let line = line(of: offset)
      if line != place.line || offset < place.offset { place = (line, lineStarts[line], 1) }
      passByteOrderMark(text, offset)
      place.column += Self.scalars(in: text, place.offset..<offset)
      place.offset = offset
    }
    return (place.line + 1, place.column)
  }

  /// From the last place, behind which nothing was looked at yet, to one further on.
  private mutating func goOn(_ text: UnsafeBufferPointer<UInt8>, to offset: Int) {
    guard offset > searched else { return }
    passByteOrderMark(text, offset)
    var (index, column) = (place.offset, place.column)
    while index < offset {
      while index + 8 <= offset, let word = EightBytes(text, at: index), !word.holdsLineBreak {
        column += word.scalars
        index += 8
      }
      guard index < offset else { break }
      if text[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
      if Self.endsLine(text, at: index) {
        lineStarts.append(index)
        column = 1
      }
    }
    searched = offset
    place = (lineStarts.count - 1, offset, column)
  }

  /// A BOM is no column.
  private mutating func passByteOrderMark(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    if place.offset == 0, offset > 0, text.starts(with: LineTable.byteOrderMark) {
      place.offset = min(3, offset)
    }
  }

  /// Whether a line begins at an offset: behind LF, CRLF and CR.
  private static func endsLine(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    switch text[offset - 1] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): offset == text.count || text[offset] != UInt8(ascii: "\n")
    default: false
    }
  }

  /// Finds the lines that begin up to an offset.
  private mutating func search(_ text: UnsafeBufferPointer<UInt8>, upTo offset: Int) {
    while searched < offset {
      if let word = EightBytes(text, at: searched), !word.holdsLineBreak {
        searched += 8
        continue
      }
      searched += 1
      if Self.endsLine(text, at: searched) { lineStarts.append(searched) }
    }
  }

  private func line(of offset: Int) -> Int {
    func holds(_ line: Int) -> Bool {
      lineStarts[line] <= offset && (line + 1 == lineStarts.count || offset < lineStarts[line + 1])
    }
    if holds(place.line) { return place.line }
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Continuation bytes belong to the scalar that came before them.
  private static func scalars(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound, let word = EightBytes(text, at: index) {
      count += word.scalars
      index += 8
    }
    while index < range.upperBound {
      if text[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}
