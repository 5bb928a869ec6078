/// Makes keys of the bytes that a terminal sends, however they are split over readings.
struct KeyDecoder {
  private var pending: [UInt8] = []
  private var isPasting = false
  private var endedInReturn = false

  private static let escape: UInt8 = 0x1B

  /// Only the first byte of what may be a longer key has come: the key Esc, unless more follows at once.
  var mayBeEscape: Bool { pending == [Self.escape] }

  /// Nothing followed.
  mutating func escapeAlone() -> Key? {
    guard mayBeEscape else { return nil }
    pending = []
    return .escape
  }

  /// Takes what one reading brought. A line break with text behind it was pasted, also on terminals
  /// that do not mark what is pasted, so that no line of it gets lost.
  mutating func keys(in bytes: [UInt8]) -> [Key] {
    var keys: [Key] = []
    for (index, byte) in bytes.enumerated() {
      if Self.isBreak(byte), !isPasting,
        let next = bytes[index...].first(where: { !Self.isBreak($0) }),
        next >= 0x20 || next == 0x09
      {
        pending = []
        if !(byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D) { keys.append(.pastedBreak) }
      } else if let key = key(byte) {
        keys.append(key)
      }
    }
    return keys
  }

  /// Takes one byte; nil while a key goes on, and for keys that mean nothing here.
  mutating func key(_ byte: UInt8) -> Key? {
    if pending.first == Self.escape {
      if pending.count == 1, byte == Self.escape { return .escape }
      if pending.count > 1 || byte < 0x80 {
        pending.append(byte)
        guard let sequence = escapeSequence() else { return nil }
        pending = []
        return named(sequence)
      }
      // No key begins so: a character comes behind an Esc that meant nothing.
      pending = []
    }
    defer { endedInReturn = byte == 0x0D }
    if byte == Self.escape {
      pending = [byte]
      return nil
    }
    if byte < 0x80 {
      // A character cut off by a key is dropped.
      pending = []
      return byte < 0x20 || byte == 0x7F ? control(byte) : .text(String(UnicodeScalar(byte)))
    }
    if byte >= 0xC0 { pending = [] }
    pending.append(byte)
    let isWhole = pending.count == Self.length(of: pending[0])
    guard isWhole || pending.count > 3 || pending[0] < 0xC0 else { return nil }
    defer { pending = [] }
    guard isWhole, let typed = String(validating: pending, as: UTF8.self),
      // U+0080 to U+009F would be orders to the terminal.
      !typed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    return .text(typed)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A }

  /// The number of bytes of a character that begins with this one.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private func control(_ byte: UInt8) -> Key? {
    if isPasting {
      switch byte {
      case 0x0D: return .pastedBreak
      case 0x0A: return endedInReturn ? nil : .pastedBreak
      case 0x09: return .text(" ")
      // The way out, should the end of the paste never come.
      case 0x03: return .control("c")
      default: return nil
      }
    }
    switch byte {
    case 0x0D, 0x0A: return .enter
    case 0x09: return .tab
    case 0x7F, 0x08: return .backspace
    case 0x01...0x1A: return .control(Character(UnicodeScalar(byte + 0x60)))
    default: return nil
    }
  }

  /// The parameters and the last byte of a control sequence (ECMA-48); nil while it goes on.
  private func escapeSequence() -> String? {
    let isLong = pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O")
    guard isLong else { return "" }
    guard pending.count > 2, let last = pending.last,
      // The Linux console writes F1 as ESC [ [ A.
      (0x40...0x7E).contains(last) && !(pending.count == 3 && last == UInt8(ascii: "["))
        || pending.count > 16
    else { return nil }
    return String(decoding: pending[2...], as: UTF8.self)
  }

  private mutating func named(_ sequence: String) -> Key? {
    if isPasting {
      if sequence == "201~" { isPasting = false }
      return nil
    }
    switch sequence {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H", "1~", "7~": return .home
    case "F", "4~", "8~": return .end
    case "3~": return .delete
    case "5~": return .pageUp
    case "6~": return .pageDown
    case "200~":
      isPasting = true
      return nil
    default:
      // Shift, Alt, Ctrl and their like: 1;2A.
      guard sequence.hasPrefix("1;") else { return nil }
      return switch sequence.last {
      case "A": .shiftUp
      case "B": .shiftDown
      default: nil
      }
    }
  }
}
