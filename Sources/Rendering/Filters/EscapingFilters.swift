import Diagnostics

/// Liquid's standard filters that write texts for HTML and addresses.
enum EscapingFilters {
  static let all: [String: Filter] = [
    "escape": { value, _ in value == .null ? .null : .text(escaped(value.asText, once: false)) },
    "h": { value, _ in value == .null ? .null : .text(escaped(value.asText, once: false)) },
    "escape_once": { value, _ in .text(escaped(value.asText, once: true)) },
    "strip_html": { value, _ in .text(withoutTags(value.asText)) },
    "url_encode": { value, _ in value == .null ? .null : .text(urlEncoded(value.asText)) },
    "url_decode": { value, _ throws(FilterProblem) in
      value == .null ? .null : try urlDecoded(value.asText)
    },
  ]

  private static func escaped(_ text: String, once: Bool) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"): result += Array("&lt;".utf8)
      case UInt8(ascii: ">"): result += Array("&gt;".utf8)
      case UInt8(ascii: "\""): result += Array("&quot;".utf8)
      case UInt8(ascii: "'"): result += Array("&#39;".utf8)
      case UInt8(ascii: "&") where !(once && startsEntity(bytes[(index + 1)...])):
        result += Array("&amp;".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Takes scripts, styles and comments whole, whichever opens first, then everything else between
  /// `<` and `>`. What never closes stays.
  private static func withoutTags(_ text: String) -> String {
    let blocks = Array(text.utf8).removing([
      ("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"),
    ])
    return String(decoding: blocks.removing([("<", ">")]), as: UTF8.self)
  }

  /// `amp;` or `#39;`
  private static func startsEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    let isNumber = rest.first == UInt8(ascii: "#")
    let name = rest.dropFirst(isNumber ? 1 : 0).prefix {
      isNumber ? $0 &- UInt8(ascii: "0") < 10 : ($0 | 0x20) &- UInt8(ascii: "a") < 26
    }
    return !name.isEmpty && name.endIndex < rest.endIndex
      && rest[name.endIndex] == UInt8(ascii: ";")
  }

  /// As Ruby's `CGI.escape` writes a form field: a space becomes `+`, and all but letters, digits and
  /// `-_.~` their bytes.
  private static func urlEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || "-_.~".utf8.contains(byte)
      {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else if byte == 0x20 {
        result += "+"
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func urlDecoded(_ text: String) throws(FilterProblem) -> Value {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index] == UInt8(ascii: "+") ? 0x20 : bytes[index])
        index += 1
      }
    }
    guard let decoded = String(validating: result, as: UTF8.self) else {
      throw FilterProblem(
        message: Message(zh: "解码的结果不是文字", en: "the decoded bytes are no text"))
    }
    return .text(decoded)
  }
}

extension [UInt8] {
  /// Without what stands from each opening to the next closing of its kind, both included; an
  /// opening that nothing closes stays. All openings start with `<`.
  fileprivate func removing(_ kinds: [(open: String, close: String)]) -> [UInt8] {
    let openings = kinds.map { Array($0.open.utf8) }
    let closings = kinds.map { kind in
      (places: ByteSearch(kind.close).matches(in: self), count: kind.close.utf8.count)
    }
    // For each kind, its first closing that is not behind.
    var next = [Int](repeating: 0, count: kinds.count)
    var result: [UInt8] = []
    var index = 0
    while index < count {
      var end: Int?
      if self[index] == UInt8(ascii: "<") {
        for kind in kinds.indices where end == nil && self[index...].starts(with: openings[kind]) {
          let inside = index + openings[kind].count
          let (places, length) = closings[kind]
          while next[kind] < places.count, places[next[kind]] < inside { next[kind] += 1 }
          if next[kind] < places.count { end = places[next[kind]] + length }
        }
      }
      if end == nil { result.append(self[index]) }
      index = end ?? index + 1
    }
    return result
  }
}
