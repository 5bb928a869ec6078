import TemplateParsing

/// How Shopify's Liquid compares.
enum Comparing {
  /// Nil where the values have no order.
  static func holds(_ sign: TemplateExpression.Comparison, _ one: Value, _ other: Value) -> Bool? {
    switch sign {
    case .equal: areEqual(one, other)
    case .notEqual: !areEqual(one, other)
    case .contains: contains(one, other)
    case .less: ordered(one, other) { $0 < 0 }
    case .lessOrEqual: ordered(one, other) { $0 <= 0 }
    case .greater: ordered(one, other) { $0 > 0 }
    case .greaterOrEqual: ordered(one, other) { $0 >= 0 }
    }
  }

  static func areEqual(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.blank, .empty), (.empty, .blank): false
    case (.blank, .blank), (.empty, .empty): true
    case (.empty, let value), (let value, .empty): isEmpty(value)
    case (.blank, let value), (let value, .blank): value.isBlank || value == .flag(false)
    case (.integer(let a), .number(let b)), (.number(let b), .integer(let a)): Double(a) == b
    default: one == other
    }
  }

  /// A text, list or map without content; a text of spaces is not empty.
  private static func isEmpty(_ value: Value) -> Bool {
    switch value {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    default: false
    }
  }

  private static func contains(_ one: Value, _ other: Value) -> Bool {
    guard other.isTruthy else { return false }
    switch one {
    case .text(let text): return text.utf8Contains(other.printed)
    case .list(let items): return items.contains { areEqual($0, other) }
    case .map(let entries): return entries.contains { $0.key == other.printed }
    case .span(let from, let through):
      guard case .integer(let number) = other, from <= through else { return false }
      return (from...through).contains(number)
    default: return false
    }
  }

  private static func ordered(_ one: Value, _ other: Value, _ holds: (Int) -> Bool) -> Bool? {
    switch (one, other) {
    case (.integer(let a), .integer(let b)): return holds(a < b ? -1 : a > b ? 1 : 0)
    case (.text(let a), .text(let b)): return holds(a < b ? -1 : a == b ? 0 : 1)
    case (.integer, .number), (.number, .integer), (.number, .number):
      let (a, b) = (one.asDouble ?? .nan, other.asDouble ?? .nan)
      guard !a.isNaN, !b.isNaN else { return false }
      return holds(a < b ? -1 : a > b ? 1 : 0)
    case (.text, .integer), (.text, .number), (.integer, .text), (.number, .text): return nil
    default: return false
    }
  }
}

extension Value {
  /// Of numbers only.
  var asDouble: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}

extension String {
  /// Byte by byte: a text holds what is written in it, whatever it may be equivalent to.
  func utf8Contains(_ other: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(other.utf8))
    guard !wanted.isEmpty else { return true }
    guard text.count >= wanted.count else { return false }
    return (0...text.count - wanted.count).contains { start in
      text[start] == wanted[0] && text[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
