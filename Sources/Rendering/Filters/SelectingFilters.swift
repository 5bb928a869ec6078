import Diagnostics

/// Liquid's standard filters that choose items by a property. A text has the "property" that it
/// contains, and a number its bits, as Ruby's `[]` has it; nil and flags have none, and then the
/// whole result is nil.
enum SelectingFilters {
  static let all: [String: Filter] = [
    "where": { value, arguments throws(FilterProblem) in
      try select(value, arguments, keeping: true)
    },
    "reject": { value, arguments throws(FilterProblem) in
      try select(value, arguments, keeping: false)
    },
    "find": { value, arguments throws(FilterProblem) in
      switch try firstMatch(value, arguments) {
      case .at(_, let item): item
      case .nowhere, .noProperties: .null
      }
    },
    "find_index": { value, arguments throws(FilterProblem) in
      switch try firstMatch(value, arguments) {
      case .at(let position, _): .integer(position)
      case .nowhere, .noProperties: .null
      }
    },
    "has": { value, arguments throws(FilterProblem) in
      switch try firstMatch(value, arguments) {
      case .at: .flag(true)
      case .nowhere: .flag(false)
      case .noProperties: .null
      }
    },
    "map": { value, arguments throws(FilterProblem) in
      let key = arguments[0] ?? .null
      var mapped: [Value] = []
      for item in try ListFilters.items(value) { mapped.append(try item.item(key) ?? .null) }
      return .list(mapped)
    },
    "sum": { value, arguments throws(FilterProblem) in
      var sum = Value.integer(0)
      let key = arguments[0].flatMap { $0 == .null ? nil : $0 }
      for item in try ListFilters.items(value) {
        let term = if let key { try item.item(key) ?? .null } else { item }
        for number in try ListFilters.items(term) { sum = NumberFilters.sum(sum, number) }
      }
      return sum
    },
  ]

  private static func select(
    _ value: Value, _ arguments: FilterArguments, keeping: Bool
  ) throws(FilterProblem) -> Value {
    var selected: [Value] = []
    for item in try ListFilters.items(value) {
      guard let matches = try matches(item, arguments) else { return .null }
      if matches == keeping { selected.append(item) }
    }
    return .list(selected)
  }

  private enum FirstMatch {
    case at(Int, Value)
    case nowhere
    case noProperties
  }

  /// What comes behind the first match is not looked at.
  private static func firstMatch(
    _ value: Value, _ arguments: FilterArguments
  ) throws(FilterProblem) -> FirstMatch {
    for (position, item) in try ListFilters.items(value).enumerated() {
      guard let matches = try matches(item, arguments) else { return .noProperties }
      if matches { return .at(position, item) }
    }
    return .nowhere
  }

  /// Whether the item's property equals the second argument or, without one, is there at all. Nil
  /// where the item has no properties.
  private static func matches(
    _ item: Value, _ arguments: FilterArguments
  ) throws(FilterProblem) -> Bool? {
    guard let found = try item.item(arguments[0] ?? .null) else { return nil }
    guard let wanted = arguments[1], wanted != .null else { return found.isTruthy }
    return Comparing.areEqual(found, wanted)
  }
}
