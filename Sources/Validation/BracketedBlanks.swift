import Diagnostics
import TemplateParsing

/// Blanks written in brackets, as on paper: 【客户姓名】 would reach the customer as it stands.
enum BracketedBlanks {
  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("【", "】"), ("[", "]"), ("［", "］"), ("〔", "〕"), ("＜", "＞"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Longer than any slot's name or label; in bytes.
  private static let longestName = 60

  static func findings(_ parsed: ParsedTemplate, names: [String], path: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for text in parsed.textRanges {
      var position = text.range.lowerBound
      while position < text.range.upperBound {
        defer { position += 1 }
        let byte = parsed.bytes[position]
        guard byte == UInt8(ascii: "[") || byte == 0xE3 || byte == 0xEF,
          let (range, name) = blank(at: position, in: parsed.bytes, end: text.range.upperBound),
          names.contains(name)
        else { continue }
        let right = "{{ \(name) }}"
        findings.append(
          Diagnostic(
            LibraryChecks.bracketedBlank,
            Message(
              zh: "“\(parsed.text(range))”会原样发给客户",
              en: "‘\(parsed.text(range))’ would reach the customer as it stands"),
            at: SourceRange(file: path, utf8: range),
            fixes: [
              Fix(
                Message(zh: "改成 \(right)", en: "change it to \(right)"), isSafe: false,
                edits: [TextEdit(range, replacement: right)])
            ]))
      }
    }
    return findings
  }

  /// The name in `{{ name }}`; a text without braces is a name already.
  static func name(in replacement: String) -> String {
    guard replacement.hasPrefix("{{ "), replacement.hasSuffix(" }}") else { return replacement }
    return String(replacement.dropFirst(3).dropLast(3))
  }

  private static func blank(at start: Int, in bytes: [UInt8], end: Int) -> (Range<Int>, String)? {
    for pair in pairs where bytes[start..<end].starts(with: pair.open) {
      let inside = start + pair.open.count
      var position = inside
      while position + pair.close.count <= end, position - inside <= longestName,
        bytes[position] != UInt8(ascii: "\n")
      {
        if bytes[position..<end].starts(with: pair.close) {
          let name = String(decoding: bytes[inside..<position], as: UTF8.self)
          return (start..<position + pair.close.count, name)
        }
        position += 1
      }
    }
    return nil
  }
}
