/// A customer's message as one line of visible text, without personal data.
struct SaidLine {
  let text: String
  /// Whether it had several lines.
  let isFolded: Bool
  /// Whether it had tabs, or signs that nobody sees.
  let isCleaned: Bool
  /// Whether it had bytes that are no text, or what stands for them.
  let isDamaged: Bool
  let isMasked: Bool

  /// Longer than anything that one line of an example needs, in Unicode scalars.
  static let longest = 500

  init(_ message: String) {
    let folded = Self.folded(message)
    let masked = PersonalMask().masked(folded.text)
    text = masked
    isFolded = folded.isFolded
    isCleaned = folded.isCleaned
    isDamaged = folded.isDamaged
    isMasked = masked != folded.text
  }

  /// Lines, tabs and runs of spaces become one space; what nobody sees and no file should hold goes.
  private static func folded(
    _ message: String
  ) -> (text: String, isFolded: Bool, isCleaned: Bool, isDamaged: Bool) {
    var text = String.UnicodeScalarView()
    var isAfterSpace = true
    var (isFolded, isCleaned, isDamaged) = (false, false, false)
    // A line break at the end is how a pipe ends, and no second line.
    for scalar in message.trimmingEnds.unicodeScalars {
      switch scalar.value {
      case 0x20, 0xA0, 0x3000:
        if !isAfterSpace { text.append(" ") }
        isAfterSpace = true
      case 0x09:
        if !isAfterSpace { text.append(" ") }
        isAfterSpace = true
        isCleaned = true
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        if !isAfterSpace { text.append(" ") }
        isAfterSpace = true
        isFolded = true
      // The system reads what is not UTF-8 as U+FFFD.
      case 0xFFFD: isDamaged = true
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
        0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFC, 0xE000...0xF8FF, 0xE0000...0xE007F:
        isCleaned = true
      case let value where value & 0xFFFE == 0xFFFE: isCleaned = true
      default:
        text.append(scalar)
        isAfterSpace = false
      }
    }
    while text.last == " " { text.removeLast() }
    return (String(text), isFolded, isCleaned, isDamaged)
  }
}

extension String {
  fileprivate var trimmingEnds: Substring {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
