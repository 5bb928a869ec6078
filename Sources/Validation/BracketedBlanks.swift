import Diagnostics
import TemplateParsing

/// Blanks written in brackets, as on paper: 【客户姓名】 would reach the customer as it stands.
enum BracketedBlanks {
  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("[", "]"), ("【", "】"), ("〔", "〕"), ("［", "］"), ("＜", "＞"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Longer than any slot's name or label; in bytes.
  private static let longestName = 60

  /// - Parameter isName: whether a slot goes by a name; asked only where there are brackets.
  static func findings(
    _ parsed: ParsedTemplate, path: String, isName: (String) -> Bool
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for node in parsed.nodes {
      guard case .text(let text) = node.kind else { continue }
      for start in openings(in: parsed.bytes, text) {
        guard let (range, name) = blank(at: start, in: parsed.bytes, end: text.upperBound),
          isName(name)
        else { continue }
        findings.append(finding(parsed.text(range), name, at: SourceRange(file: path, utf8: range)))
      }
    }
    return findings
  }

  private static func finding(_ text: String, _ name: String, at place: SourceRange) -> Diagnostic {
    let right = "{{ \(name) }}"
    return Diagnostic(
      LibraryChecks.bracketedBlank,
      Message(zh: "“\(text)”会原样发给客户", en: "‘\(text)’ would reach the customer as it stands"),
      at: place,
      fixes: [
        Fix(
          Message(zh: "改成 \(right)", en: "change it to \(right)"), isSafe: false,
          edits: [TextEdit(place.utf8, replacement: right)])
      ])
  }

  /// Where a bracket opens: `[`, or a scalar of three bytes that ends in the last byte of 【 〔 ［ or ＜.
  private static func openings(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var openings: [Int] = []
      var position = range.lowerBound
      while position < range.upperBound {
        let byte = bytes[position]
        if byte == UInt8(ascii: "[") {
          openings.append(position)
        } else if byte == 0xE3 || byte == 0xEF, position + 2 < range.upperBound {
          let (second, third) = (bytes[position + 1], bytes[position + 2])
          let isOpening =
            byte == 0xE3
            ? second == 0x80 && (third == 0x90 || third == 0x94)
            : second == 0xBC && (third == 0xBB || third == 0x9C)
          if isOpening { openings.append(position) }
        }
        position += byte >= 0xE0 ? 3 : 1
      }
      return openings
    }
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
