import Diagnostics

/// Liquid's standard base64 filters (RFC 4648, sections 4 and 5), as strict as Ruby's: padding must be
/// there (only the variant for addresses may do without), and no bits may be left over.
enum Base64Filters {
  static let all: [String: Filter] = [
    "base64_encode": { value, _ in .text(encode(value.asText, standard)) },
    "base64_url_safe_encode": { value, _ in .text(encode(value.asText, urlSafe)) },
    "base64_decode": { value, _ throws(FilterProblem) in
      try decode(value.asText, isURLSafe: false)
    },
    "base64_url_safe_decode": { value, _ throws(FilterProblem) in
      try decode(value.asText, isURLSafe: true)
    },
  ]

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let standard = Array((letters + "+/").utf8)
  private static let urlSafe = Array((letters + "-_").utf8)

  private static func encode(_ text: String, _ alphabet: [UInt8]) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, offset in
        bits << 8 | (offset < group.count ? Int(group[start + offset]) : 0)
      }
      for position in 0..<4 {
        let isPadding = position > group.count
        result.append(
          isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * position) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func decode(_ text: String, isURLSafe: Bool) throws(FilterProblem) -> Value {
    var digits = Array(text.utf8)
    let length = digits.count
    for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
    let mayLackPadding = isURLSafe && digits.count == length
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    var isValid = (length % 4 == 0 || mayLackPadding) && digits.count % 4 != 1
    for digit in digits {
      guard let value = value(of: digit, isURLSafe: isURLSafe) else {
        isValid = false
        break
      }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    isValid = isValid && bits & ((1 << count) - 1) == 0
    guard isValid, let decoded = String(validating: bytes, as: UTF8.self) else {
      throw FilterProblem(
        message: Message(
          zh: "“\(text.prefix(20))”不是 base64 文字", en: "`\(text.prefix(20))` is no base64 text"))
    }
    return .text(decoded)
  }

  private static func value(of digit: UInt8, isURLSafe: Bool) -> Int? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    case UInt8(ascii: "-") where isURLSafe: 62
    case UInt8(ascii: "_") where isURLSafe: 63
    default: nil
    }
  }
}
