import StyleChecking

extension CheckedText {
  /// The pieces of HTML as `RenderResult.shown(as:)` writes it: every `<` begins a tag, and blocks
  /// stand on lines of their own. Rules read what the customer reads.
  static func pieces(ofHTML bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    func take(upTo end: Int) {
      if start < end { pieces.append(.text(start..<end)) }
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        take(upTo: index)
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        pieces.append(.markup(index..<end))
        (start, index) = (end, end)
      case UInt8(ascii: "\n"):
        // Twice: to rules, paragraphs are parted by a blank line.
        take(upTo: index + 1)
        pieces.append(.text(index..<index + 1))
        (start, index) = (index + 1, index + 1)
      default: index += 1
      }
    }
    take(upTo: bytes.count)
    return pieces
  }
}
