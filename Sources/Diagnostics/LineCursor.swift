/// Lines and columns, as a `LineTable` names them, of places that are asked for in order: the text between
/// two of them is looked at once, and nothing else. Going back starts anew.
package struct LineCursor: Sendable {
  private let bytes: [UInt8]
  private var offset = 0
  private var place = (line: 1, column: 1)

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// 1-based, the column in Unicode scalars.
  package mutating func place(of target: Int) -> (line: Int, column: Int) {
    let target = min(max(target, 0), bytes.count)
    if target < offset { (offset, place) = (0, (1, 1)) }
    if offset == 0, target > 0, bytes.starts(with: LineTable.byteOrderMark) {
      offset = min(3, target)
    }
    bytes.withUnsafeBufferPointer { advance(to: target, $0) }
    return place
  }

  private mutating func advance(to target: Int, _ text: UnsafeBufferPointer<UInt8>) {
    var index = offset
    var (line, column) = place
    while index < target {
      if index + 8 <= target, let word = EightBytes(text, at: index), !word.holdsLineBreak {
        column += word.scalars
        index += 8
        continue
      }
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && (index == text.count || text[index] != UInt8(ascii: "\n"))
      {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    offset = target
    place = (line, column)
  }
}
