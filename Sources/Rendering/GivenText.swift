/// What people paste along with a value: control characters, marks that turn the direction of writing,
/// characters that nobody sees. None of it reaches a reply or a terminal.
enum GivenText {
  /// The value with all its texts cleaned.
  static func cleaned(_ value: Value) -> Value {
    switch value {
    case .text(let text): .text(cleaned(text))
    case .list(let items): .list(items.map(cleaned))
    case .map(let entries): .map(entries.map { Value.Entry($0.key, cleaned($0.value)) })
    default: value
    }
  }

  /// The text without terminal orders, control characters other than tabs and line breaks, marks of
  /// direction that embed or isolate, and the invisible U+200B, U+2060 and U+FEFF. Joiners and
  /// variation selectors stay: emoji and Persian need them. Empty where nothing visible is left.
  static func cleaned(_ text: String) -> String {
    guard mayNeedCleaning(text) else { return text }
    var kept = String.UnicodeScalarView()
    var isVisible = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar.value {
      case 0x09, 0x0A: kept.append(scalar)
      case 0x0D:
        if index == scalars.count || scalars[index] != "\n" { kept.append("\n") }
      case 0x1B: index = endOfEscape(scalars, index)
      case 0x9B: index = endOfControlSequence(scalars, index)
      case 0x90, 0x98, 0x9D, 0x9E, 0x9F: index = endOfControlString(scalars, index)
      case 0..<0x20, 0x7F...0x9F, 0x200B, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: break
      default:
        kept.append(scalar)
        isVisible =
          isVisible
          || !(scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint)
      }
    }
    return isVisible ? String(kept) : ""
  }

  /// Whether there is anything that the slow way might drop; most values are let through here.
  private static func mayNeedCleaning(_ text: String) -> Bool {
    text.utf8.contains {
      // U+0080 to U+009F begin with C2, U+200B to U+2069 with E2, U+FEFF with EF.
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF
    }
  }

  /// Where what begins with ESC ends (ECMA-48).
  /// - Parameter start: behind the ESC.
  private static func endOfEscape(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    guard start < scalars.count else { return start }
    switch scalars[start] {
    case "[": return endOfControlSequence(scalars, start + 1)
    case "]", "P", "X", "^", "_": return endOfControlString(scalars, start + 1)
    default:
      let last = skip(0x20...0x2F, scalars, start)
      return last < scalars.count && (0x30...0x7E).contains(scalars[last].value) ? last + 1 : last
    }
  }

  /// Parameters, intermediates, and one last character.
  private static func endOfControlSequence(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    let last = skip(0x20...0x2F, scalars, skip(0x30...0x3F, scalars, start))
    return last < scalars.count && (0x40...0x7E).contains(scalars[last].value) ? last + 1 : last
  }

  /// Up to BEL or the string terminator; without one, up to the end of the line.
  private static func endOfControlString(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var index = start
    while index < scalars.count {
      switch scalars[index].value {
      case 0x07, 0x9C: return index + 1
      case 0x0A, 0x0D: return index
      case 0x1B: return index + 1 < scalars.count && scalars[index + 1] == "\\" ? index + 2 : index
      default: index += 1
      }
    }
    return index
  }

  private static func skip(
    _ range: ClosedRange<UInt32>, _ scalars: [Unicode.Scalar], _ start: Int
  ) -> Int {
    scalars[start...].firstIndex { !range.contains($0.value) } ?? scalars.count
  }
}
