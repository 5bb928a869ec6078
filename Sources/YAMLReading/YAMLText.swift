/// Text as YAML writes it: plain where nothing can be misread, in quotes or as a `|` block otherwise.
package enum YAMLText {
  /// Whether `text` is written in a list or map on one line, `[…]` or `{…}`.
  package enum Place: Hashable, Sendable {
    /// After `key:` or `- `. A `|` block is indented by this many spaces.
    case block(indent: Int)
    case flow
  }

  /// The shortest natural way to write a text: plain, `"…"`, `'…'`, or a `|` block for several lines.
  package static func scalar(_ text: String) -> String { scalar(text, in: .block(indent: 2)) }

  package static func scalar(_ text: String, in place: Place, lineBreak: String = "\n") -> String {
    if canBePlain(text, inFlow: place == .flow) { return text }
    if case .block(let indent) = place, text.utf8.contains(.lineFeed),
      let block = literal(text, indent: indent, lineBreak: lineBreak)
    {
      return block
    }
    return quoted(text)
  }

  /// In double quotes; in single quotes where that spares escapes.
  package static func quoted(_ text: String) -> String {
    let needsEscapes = text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" }
    return (needsEscapes ? singleQuoted(text) : nil) ?? doubleQuoted(text)
  }

  /// nil when the text holds a quote of that kind, a line break, or something that cannot be seen.
  static func singleQuoted(_ text: String) -> String? {
    for scalar in text.unicodeScalars where scalar == "'" || escape(scalar) != nil {
      if scalar != "\"", scalar != "\\" { return nil }
    }
    return "'\(text)'"
  }

  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if let escape = escape(scalar) {
        result += escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A `|` block whose lines are indented by `indent` spaces; nil when the text does not fit one.
  static func literal(_ text: String, indent: Int, lineBreak: String) -> String? {
    guard indent > 0 else { return nil }
    var lines = text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
    let endsWithBreak = lines.last?.isEmpty ?? false
    if endsWithBreak { lines.removeLast() }
    // Blank lines at either end, spaces before the first line: nothing that a reader could see.
    guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty,
      first.first?.isBlank == false, lines.allSatisfy({ !$0.allSatisfy(\.isBlank) || $0.isEmpty })
    else { return nil }
    for scalar in text.unicodeScalars
    where scalar != "\n" && scalar != "\"" && scalar != "\\" && escape(scalar) != nil {
      return nil
    }
    let margin = String(repeating: " ", count: indent)
    var result = endsWithBreak ? "|" : "|-"
    for line in lines {
      result += lineBreak
      if !line.isEmpty { result += margin + String(Substring(line)) }
    }
    return result
  }

  /// Signs that mean something to YAML at the start of a value, or to this reader's eye for slips.
  private static let startSigns: Set<Unicode.Scalar> = [
    "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
    "=", "<", "~", "·", "•", "●", "－", "—", "–", "［", "｛", "【", "｜", "＃", "\u{3000}", "\u{A0}",
    " ", ".",
  ]

  private static let nulls: Set<String> = ["", "null", "Null", "NULL"]

  static func canBePlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !nulls.contains(text),
      !startSigns.contains(first), last != ":", last != " ", last != "\u{3000}", last != "\u{A0}"
    else { return false }
    var previous = first
    for scalar in scalars {
      if scalar != "\"", scalar != "\\", escape(scalar) != nil { return false }
      if previous == ":", scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" {
        return false
      }
      if scalar == "#", previous == " " { return false }
      if inFlow {
        switch scalar {
        case ",", "[", "]", "{", "}", "，", "、", ":", "\"", "'": return false
        default: break
        }
      }
      previous = scalar
    }
    return !(inFlow && (first == "/" || last == "/"))
  }

  /// How double quotes write a character that cannot stand for itself; nil for those that can.
  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: "\\x" + hex(scalar.value, digits: 2)
    case 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF, 0xE000...0xF8FF:
      "\\u" + hex(scalar.value, digits: 4)
    default: nil
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
