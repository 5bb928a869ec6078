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

  /// Whole numbers equal decimals, maps are equal in any order of their keys, texts are compared
  /// byte by byte.
  static func areEqual(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.blank, .empty), (.empty, .blank): return false
    case (.blank, .blank), (.empty, .empty): return true
    case (.empty, let value), (let value, .empty): return isEmpty(value)
    case (.blank, let value), (let value, .blank): return value.isBlank || value == .flag(false)
    case (.integer(let a), .number(let b)), (.number(let b), .integer(let a)):
      return Int(exactly: b) == a
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { areEqual($0, $1) }
    case (.map(let a), .map(let b)):
      guard a.count == b.count else { return false }
      return a.allSatisfy { entry in
        b.contains { $0.key == entry.key && areEqual($0.value, entry.value) }
      }
    default: return one == other
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
    case .text(let text): return text.utf8Contains(other.asText)
    case .list(let items): return items.contains { areEqual($0, other) }
    case .map(let entries):
      guard case .text(let name) = other else { return false }
      return entries.contains { $0.key == name }
    case .span(let from, let through):
      guard let number = other.asDouble else { return false }
      return Double(from) <= number && number <= Double(through)
    default: return false
    }
  }

  /// As Ruby's `<=>`: below 0, 0 or above; nil for values that have no order.
  static func order(_ one: Value, _ other: Value) -> Int? {
    if areEqual(one, other) { return 0 }
    switch (one, other) {
    case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number),
      (.text, .text):
      return holds(.less, one, other) == true ? -1 : holds(.greater, one, other) == true ? 1 : nil
    default: return nil
    }
  }

  private static func ordered(_ one: Value, _ other: Value, _ holds: (Int) -> Bool) -> Bool? {
    switch (one, other) {
    case (.integer(let a), .integer(let b)): return holds(a < b ? -1 : a > b ? 1 : 0)
    case (.text(let a), .text(let b)):
      return holds(
        a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : a.utf8.elementsEqual(b.utf8) ? 0 : 1)
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
    let length = other.utf8.count
    guard length > 0 else { return true }
    guard length <= utf8.count else { return false }
    // A long one could make looking at every place dear.
    guard length <= 32 else {
      return !ByteSearch(other).matches(in: Array(utf8), limit: 1).isEmpty
    }
    let found = utf8.withContiguousStorageIfAvailable { text in
      other.utf8.withContiguousStorageIfAvailable { Self.contains(text, $0) }
    }
    return (found ?? nil) ?? Self.contains(Array(utf8), Array(other.utf8))
  }

  /// Looks at every place.
  private static func contains(
    _ text: some RandomAccessCollection<UInt8>, _ wanted: some RandomAccessCollection<UInt8>
  ) -> Bool {
    var rest = text[...]
    while rest.count >= wanted.count, let start = rest.firstIndex(of: wanted.first!) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
