/// A line that is being typed: keys in, text and place of the cursor out. Touches no terminal.
///
/// The system's own editing of a line takes back one column for each character, which leaves half of
/// every Chinese one on the screen.
struct LineEditor {
  private(set) var beforeCursor = ""
  private(set) var afterCursor = ""
  private var pending: [UInt8] = []
  private var isPasting = false

  /// What ends the line.
  enum Ending: Hashable {
    case enter
    /// Ctrl-D on an empty line.
    case end
    /// Ctrl-C.
    case interrupt
  }

  /// In bytes. Nobody fills a blank with more, and the line is drawn anew with every key.
  private static let longest = 4096

  var text: String { beforeCursor + afterCursor }

  /// Takes what one reading of the keyboard brought. A line break with more behind it was pasted, also
  /// on terminals that do not mark what is pasted: it is a space, so that no line of it gets lost.
  mutating func type(_ bytes: [UInt8]) -> Ending? {
    let last = bytes.lastIndex { $0 != 0x0D && $0 != 0x0A } ?? -1
    for (index, byte) in bytes.enumerated() {
      let isPastedBreak = index < last && (byte == 0x0D || byte == 0x0A)
      if isPastedBreak, byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      if let ending = type(isPastedBreak ? 0x20 : byte) { return ending }
    }
    return nil
  }

  /// Takes one byte from the keyboard.
  mutating func type(_ byte: UInt8) -> Ending? {
    if pending.first == 0x1B {
      pending.append(byte)
      guard let key = escapeSequence() else { return nil }
      pending = []
      carryOut(key)
      return nil
    }
    if byte == 0x1B {
      pending = [byte]
      return nil
    }
    if byte < 0x80 {
      // A character cut off by a key is dropped.
      pending = []
      return byte < 0x20 || byte == 0x7F ? control(byte) : insert([byte])
    }
    if byte >= 0xC0 { pending = [] }
    pending.append(byte)
    let isWhole = pending.count == Self.length(of: pending[0])
    guard isWhole || pending.count > 3 || pending[0] < 0xC0 else { return nil }
    defer { pending = [] }
    return isWhole ? insert(pending) : nil
  }

  /// The number of bytes of a character that begins with this one.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private mutating func insert(_ bytes: [UInt8]) -> Ending? {
    guard beforeCursor.utf8.count + afterCursor.utf8.count < Self.longest,
      let typed = String(validating: bytes, as: UTF8.self),
      // U+0080 to U+009F would be orders to the terminal.
      !typed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    beforeCursor += typed
    return nil
  }

  private mutating func control(_ byte: UInt8) -> Ending? {
    switch byte {
    case 0x0D, 0x0A, 0x09:
      // A line break in what was pasted is no Enter.
      if isPasting { return insert([0x20]) }
      if byte != 0x09 { return .enter }
    case 0x03: return .interrupt
    case 0x04:
      if text.isEmpty { return .end }
      deleteForwards()
    case 0x7F, 0x08: if !beforeCursor.isEmpty { beforeCursor.removeLast() }
    case 0x15: beforeCursor = ""
    case 0x17: deleteWord()
    case 0x0B: afterCursor = ""
    case 0x01: moveToStart()
    case 0x05: moveToEnd()
    case 0x02: moveLeft()
    case 0x06: moveRight()
    default: break
    }
    return nil
  }

  /// The parameters and the last byte of a control sequence (ECMA-48); nil while it goes on.
  private func escapeSequence() -> String? {
    let isLong = pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O")
    guard isLong else { return "" }
    guard pending.count > 2, let last = pending.last,
      (0x40...0x7E).contains(last) || pending.count > 16
    else { return nil }
    return String(decoding: pending[2...], as: UTF8.self)
  }

  private mutating func carryOut(_ key: String) {
    switch key {
    case "D": moveLeft()
    case "C": moveRight()
    case "H", "1~", "7~": moveToStart()
    case "F", "4~", "8~": moveToEnd()
    case "3~": deleteForwards()
    case "200~": isPasting = true
    case "201~": isPasting = false
    default: break
    }
  }

  private mutating func moveLeft() {
    if let last = beforeCursor.popLast() { afterCursor = String(last) + afterCursor }
  }

  private mutating func moveRight() {
    if !afterCursor.isEmpty { beforeCursor.append(afterCursor.removeFirst()) }
  }

  private mutating func moveToStart() { (beforeCursor, afterCursor) = ("", text) }
  private mutating func moveToEnd() { (beforeCursor, afterCursor) = (text, "") }
  private mutating func deleteForwards() { if !afterCursor.isEmpty { afterCursor.removeFirst() } }

  private mutating func deleteWord() {
    while beforeCursor.last == " " { beforeCursor.removeLast() }
    while let last = beforeCursor.last, last != " " { beforeCursor.removeLast() }
  }
}
