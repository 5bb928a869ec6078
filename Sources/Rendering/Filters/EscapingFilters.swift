import Diagnostics

/// Liquid's standard filters that write texts for HTML and addresses.
enum EscapingFilters {
  static let all: [String: Filter] = [
    "escape": { value, _ in value == .null ? .null : .text(escaped(value.printed, once: false)) },
    "h": { value, _ in value == .null ? .null : .text(escaped(value.printed, once: false)) },
    "escape_once": { value, _ in .text(escaped(value.printed, once: true)) },
    "strip_html": { value, _ in .text(withoutTags(value.printed)) },
    "url_encode": { value, _ in .text(urlEncoded(value.printed)) },
    "url_decode": { value, _ throws(FilterProblem) in try urlDecoded(value.printed) },
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

  /// Takes scripts, styles and comments whole, then everything else between `<` and `>`.
  private static func withoutTags(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for (open, close) in [
      ("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"), ("<", ">"),
    ] {
      bytes = bytes.removing(from: Array(open.utf8), through: Array(close.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
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

  /// As a form field (WHATWG URL, application/x-www-form-urlencoded): a space becomes `+`.
  private static func urlEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        || "-_.*".utf8.contains(byte)
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
  /// Without what stands from each `open` to the next `close`, both included; an `open` without its `close` stays.
  fileprivate func removing(from open: [UInt8], through close: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    let closes = matches(of: close)
    var next = 0
    for place in matches(of: open) where place >= start {
      while next < closes.count, closes[next] < place + open.count { next += 1 }
      guard next < closes.count else { break }
      result += self[start..<place]
      start = closes[next] + close.count
    }
    return result + self[start...]
  }
}
