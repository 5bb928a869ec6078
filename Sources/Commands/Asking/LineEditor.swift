/// A line that is being typed: bytes from the keyboard in, text and place of the cursor out. Touches no
/// terminal.
///
/// The system's own editing of a line takes back one column for each character, which leaves half of
/// every Chinese one on the screen.
struct LineEditor {
  // Nobody fills a blank with more, and the line is drawn anew with every key.
  private var line = EditedLine(longest: 4096)
  private var decoder = KeyDecoder()

  /// What ends the line.
  enum Ending: Hashable {
    case enter
    /// Ctrl-D on an empty line.
    case end
    /// Ctrl-C.
    case interrupt
  }

  var beforeCursor: String { line.beforeCursor }
  var afterCursor: String { line.afterCursor }
  var text: String { line.text }

  /// Takes what one reading of the keyboard brought; lines that came at once are one line.
  mutating func type(_ bytes: [UInt8]) -> Ending? {
    for key in decoder.keys(in: bytes) {
      if let ending = carryOut(key) { return ending }
    }
    return nil
  }

  /// Takes one byte from the keyboard.
  mutating func type(_ byte: UInt8) -> Ending? { decoder.key(byte).flatMap { carryOut($0) } }

  private mutating func carryOut(_ key: Key) -> Ending? {
    switch key {
    case .enter: return .enter
    case .control("c"): return .interrupt
    case .control("d") where line.isEmpty: return .end
    case .pastedBreak: line.insert(" ")
    default: _ = line.edit(key)
    }
    return nil
  }
}
