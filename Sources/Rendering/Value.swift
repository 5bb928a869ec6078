/// What a name stands for while a template is rendered.
package enum Value: Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([Value])
  case map([Entry])
  /// `(1..5)`; both ends included, nothing where the first is greater.
  case span(Int, Int)
  /// The words `blank` and `empty`, for comparisons.
  case blank
  case empty

  /// A key and its value; maps keep the order they were given in.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: Value

    package init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// Everything but nil and false, as in Liquid: also 0 and the empty text.
  var isTruthy: Bool {
    switch self {
    case .null, .flag(false): false
    default: true
    }
  }

  /// What it takes to hold and to walk through, everything in it counted: the bytes of texts, and 16 for
  /// each value. Not counted on where it is beyond `limit`.
  func weight(upTo limit: Int = RenderLimits.valueWeight) -> Int {
    switch self {
    case .text(let text): return 16 + text.utf8.count
    case .list(let items):
      var sum = 16
      for item in items where sum <= limit { sum += item.weight(upTo: limit - sum) }
      return sum
    case .map(let entries):
      var sum = 16
      for entry in entries where sum <= limit {
        sum += entry.key.utf8.count + entry.value.weight(upTo: limit - sum)
      }
      return sum
    default: return 16
    }
  }

  /// The first characters of what it prints, for messages.
  var excerpt: String {
    let text = printed
    let start = text.prefix(40)
    return start.endIndex == text.endIndex ? text : start + "…"
  }

  /// Nothing to print: no value, or a text, list or map without content.
  var isBlank: Bool {
    switch self {
    case .null, .blank, .empty: true
    case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 &- 9 < 5 }
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    case .flag, .integer, .number, .span: false
    }
  }

  /// As Liquid prints it: lists run together, nil is nothing.
  package var printed: String {
    switch self {
    case .null, .blank, .empty: ""
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): Self.describe(number)
    case .text(let text): text
    case .list(let items): items.map(\.printed).joined()
    case .map: inspected
    case .span(let from, let through): "\(from)..\(through)"
    }
  }

  /// As Ruby shows it inside a printed map.
  private var inspected: String {
    switch self {
    case .null: "nil"
    case .text(let text): "\"\(text)\""
    case .list(let items): "[" + items.map(\.inspected).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\"\($0.key)\"=>\($0.value.inspected)" }.joined(separator: ", ") + "}"
    default: printed
    }
  }

  /// As Ruby writes it: decimal between 1e-4 and 1e16, with at least one digit behind the point.
  private static func describe(_ number: Double) -> String {
    let text = number.description
    guard let exponent = text.firstIndex(of: "e") else { return text }
    let mantissa = text[..<exponent]
    let digits = text[text.index(after: exponent)...]
    guard digits.hasPrefix("-0"), digits.count == 3 else {
      return (mantissa.contains(".") ? "\(mantissa)" : "\(mantissa).0") + "e\(digits)"
    }
    return text
  }
}

extension Value: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}
