import Diagnostics

/// Liquid's standard filters that choose items by a property. A text has the "property" that it
/// contains, and a number its bits, as Ruby's `[]` has it; nil and flags have none, and then the
/// whole result is nil.
enum SelectingFilters {
  static let all: [String: Filter] = [
    "where": { value, arguments throws(FilterProblem) in
      try select(value, arguments, whenEmpty: .list([])) { items, matches in
        .list(zip(items, matches).filter(\.1).map(\.0))
      }
    },
    "reject": { value, arguments throws(FilterProblem) in
      try select(value, arguments, whenEmpty: .list([])) { items, matches in
        .list(zip(items, matches).filter { !$0.1 }.map(\.0))
      }
    },
    "find": { value, arguments throws(FilterProblem) in
      try select(value, arguments, whenEmpty: .null) { items, matches in
        matches.firstIndex(of: true).map { items[$0] } ?? .null
      }
    },
    "find_index": { value, arguments throws(FilterProblem) in
      try select(value, arguments, whenEmpty: .null) { _, matches in
        matches.firstIndex(of: true).map { .integer($0) } ?? .null
      }
    },
    "has": { value, arguments throws(FilterProblem) in
      try select(value, arguments, whenEmpty: .flag(false)) { _, matches in
        .flag(matches.contains(true))
      }
    },
    "map": { value, arguments throws(FilterProblem) in
      let key = arguments[0] ?? .null
      var mapped: [Value] = []
      for item in try ListFilters.items(value) {
        mapped.append(try property(key, of: item) ?? .null)
      }
      return .list(mapped)
    },
    "sum": { value, arguments throws(FilterProblem) in
      var sum = Value.integer(0)
      let key = arguments[0].flatMap { $0 == .null ? nil : $0 }
      for item in try ListFilters.items(value) {
        let term = if let key { try property(key, of: item) ?? .null } else { item }
        for number in try ListFilters.items(term) { sum = NumberFilters.sum(sum, number) }
      }
      return sum
    },
  ]

  /// Matches each item's property with the second argument, or for its being there at all.
  private static func select(
    _ value: Value, _ arguments: FilterArguments, whenEmpty: Value,
    _ choose: ([Value], [Bool]) -> Value
  ) throws(FilterProblem) -> Value {
    let items = try ListFilters.items(value)
    guard !items.isEmpty else { return whenEmpty }
    let key = arguments[0] ?? .null
    let wanted = arguments[1].flatMap { $0 == .null ? nil : $0 }
    var matches: [Bool] = []
    for item in items {
      guard let found = try property(key, of: item) else { return .null }
      matches.append(wanted.map { Comparing.areEqual(found, $0) } ?? found.isTruthy)
    }
    return choose(items, matches)
  }

  /// Nil where a value has no properties at all.
  private static func property(_ key: Value, of item: Value) throws(FilterProblem) -> Value? {
    switch (item, key) {
    case (.map(let entries), .text(let name)):
      return entries.first { $0.key == name }?.value ?? .null
    case (.map, _): return .null
    case (.text(let text), .text(let wanted)):
      return text.utf8Contains(wanted) ? .text(wanted) : .null
    case (.text(let text), .integer(let position)):
      let scalars = Array(text.unicodeScalars)
      let index = position < 0 ? scalars.count + position : position
      return scalars.indices.contains(index) ? .text(String(Character(scalars[index]))) : .null
    case (.integer(let number), .integer(let bit)):
      return .integer(bit < 0 ? 0 : (number >> min(bit, 63)) & 1)
    case (.text, _), (.integer, _):
      throw FilterProblem(
        message: Message(
          zh: "“\(item.printed)”里没有“\(key.printed)”这一项",
          en: "`\(item.printed)` has no property `\(key.printed)`"))
    default: return nil
    }
  }
}
