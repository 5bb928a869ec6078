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

  /// Whether it holds things one after another; a text does not.
  var isWalkable: Bool {
    switch self {
    case .list, .map, .span: true
    default: false
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
    case .text(let text): text.utf8.allSatisfy(\.isLiquidSpace)
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

  /// As filters and comparisons take it for a text: a list keeps its brackets, as in Ruby.
  var asText: String {
    switch self {
    case .list: inspected
    default: printed
    }
  }

  /// As Ruby shows it inside a printed map or list.
  private var inspected: String {
    switch self {
    case .null: "nil"
    case .blank, .empty: "\"\""
    case .text(let text): Self.quoted(text)
    case .list(let items): "[" + items.map(\.inspected).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { Self.quoted($0.key) + "=>" + $0.value.inspected }.joined(separator: ", ")
        + "}"
    default: printed
    }
  }

  /// A text between quotes, with Ruby's escapes for what could not be told from them.
  private static func quoted(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = "\""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{7}": result += "\\a"
      case "\u{8}": result += "\\b"
      case "\u{B}": result += "\\v"
      case "\u{C}": result += "\\f"
      case "\u{1B}": result += "\\e"
      case "\u{7F}": result += "\\x7F"
      case "#" where index + 1 < scalars.count && "{$@".unicodeScalars.contains(scalars[index + 1]):
        result += "\\#"
      case "\u{0}"..<" ":
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// As Ruby writes it: decimal from 1e-4 up to 1e15, with at least one digit behind the point.
  private static func describe(_ number: Double) -> String {
    let text = number.description
    if let exponent = text.firstIndex(of: "e") {
      let mantissa = text[..<exponent]
      return mantissa + (mantissa.contains(".") ? "" : ".0") + text[exponent...]
    }
    // Swift goes on with decimals up to 2^54.
    guard number.magnitude >= 1e15, number.isFinite else { return text }
    let halves = text.split(separator: ".")
    let whole = halves[0].drop { $0 == "-" }
    var digits = whole + (halves.count > 1 ? halves[1] : "")
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    let fraction = digits.dropFirst()
    return (number < 0 ? "-" : "") + digits.prefix(1) + "." + (fraction.isEmpty ? "0" : fraction)
      + "e+\(whole.count - 1)"
  }
}

extension Value {
  /// The same kind and the same content, texts byte by byte (Swift's `==` takes é for e and an
  /// accent): what Ruby's `eql?` says. `Comparing.areEqual` is Liquid's `==`.
  package static func == (one: Value, other: Value) -> Bool {
    switch (one, other) {
    case (.null, .null), (.blank, .blank), (.empty, .empty): true
    case (.flag(let a), .flag(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a == b
    case (.span(let a, let b), .span(let c, let d)): a == c && b == d
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .null, .blank, .empty: hasher.combine(0)
    case .flag(let flag): hasher.combine(flag)
    case .integer(let number): hasher.combine(number)
    case .number(let number): hasher.combine(number)
    case .text(let text): for byte in text.utf8 { hasher.combine(byte) }
    case .list(let items): hasher.combine(items)
    case .map(let entries): hasher.combine(entries)
    case .span(let from, let through):
      hasher.combine(from)
      hasher.combine(through)
    }
  }
}

extension Value: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}
