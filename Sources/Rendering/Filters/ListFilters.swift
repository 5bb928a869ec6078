import Diagnostics
import TemplateParsing

/// Liquid's standard filters over lists.
enum ListFilters {
  static let all: [String: Filter] = [
    "join": { value, arguments throws(FilterProblem) in
      let glue = arguments.text(0, otherwise: " ")
      let items = try items(value)
      var text = ""
      for (position, item) in items.enumerated() {
        if position > 0 { text += glue }
        text += item.asText
        guard text.utf8.count <= RenderLimits.outputBytes else { throw Filters.tooLarge() }
      }
      return .text(text)
    },
    "first": { value, _ in value.property(.text("first")) ?? .null },
    "last": { value, _ in
      if case .map = value { return .null }
      return value.property(.text("last")) ?? .null
    },
    "reverse": { value, _ throws(FilterProblem) in .list(try items(value).reversed()) },
    "concat": { value, arguments throws(FilterProblem) in
      // No range either, as in Shopify's.
      guard case .list(let added) = arguments[0] else {
        let other = (arguments[0] ?? .null).excerpt
        throw FilterProblem(
          message: Message(zh: "“\(other)”不是列表", en: "`\(other)` is not a list"))
      }
      let all = try items(value) + added
      guard all.count <= RenderLimits.listItems else { throw Filters.tooLarge() }
      return .list(all)
    },
    "compact": { value, arguments throws(FilterProblem) in
      let items = try items(value)
      guard let fields = try fields(of: items, by: arguments[0]) else { return .null }
      return .list(zip(items, fields).filter { $0.1 != .null }.map(\.0))
    },
    "uniq": { value, arguments throws(FilterProblem) in
      let items = try items(value)
      // Alone, an item is not asked for its property, as in Ruby; so in `sort`.
      guard items.count > 1 else { return .list(items) }
      guard let fields = try fields(of: items, by: arguments[0]) else { return .null }
      var seen: Set<Value> = []
      return .list(zip(items, fields).filter { seen.insert($0.1).inserted }.map(\.0))
    },
    "sort": { value, arguments throws(FilterProblem) in
      try sort(value, arguments) { one, other throws(FilterProblem) in
        if let order = Comparing.order(one, other) { return order }
        throw FilterProblem(
          message: Message(zh: "列表里的值不能比大小", en: "the items of the list cannot be compared"))
      }
    },
    "sort_natural": { value, arguments throws(FilterProblem) in
      try sort(value, arguments) { one, other throws(FilterProblem) in
        // Ruby's `casecmp` folds ASCII letters and no others.
        let (a, b) = (asciiLowercase(one), asciiLowercase(other))
        return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
      }
    },
  ]

  private static func asciiLowercase(_ value: Value) -> [UInt8] {
    value.asText.utf8.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }

  /// The items' own property where a key is given, else the items themselves. Nil where an item has
  /// no properties at all: then the filter's result is nil.
  private static func fields(of items: [Value], by key: Value?) throws(FilterProblem) -> [Value]? {
    guard let key, key != .null else { return items }
    var fields: [Value] = []
    guard items.allSatisfy(\.hasItems) else { return nil }
    for item in items { fields.append(try item.item(key) ?? .null) }
    return fields
  }

  /// A value as a list without lists in it: a range written out, a map or single value as its only item.
  static func items(_ value: Value) throws(FilterProblem) -> [Value] {
    switch value {
    case .null, .blank, .empty: return []
    case .list(let items):
      var flat: [Value] = []
      flatten(items, into: &flat, depth: 0)
      return flat
    case .span(let from, let through):
      guard from <= through else { return [] }
      let (length, overflow) = through.subtractingReportingOverflow(from)
      guard !overflow, length < RenderLimits.listItems else { throw Filters.tooLarge() }
      return (from...through).map { .integer($0) }
    default: return [value]
    }
  }

  private static func flatten(_ items: [Value], into flat: inout [Value], depth: Int) {
    for item in items {
      if case .list(let inner) = item, depth < RenderLimits.nesting {
        flatten(inner, into: &flat, depth: depth + 1)
      } else {
        flat.append(item)
      }
    }
  }

  /// Nil comes last; what is equal keeps its order.
  private static func sort(
    _ value: Value, _ arguments: FilterArguments,
    by order: (Value, Value) throws(FilterProblem) -> Int
  ) throws(FilterProblem) -> Value {
    let items = try items(value)
    guard items.count > 1 else {
      let hasProperties = items.allSatisfy(\.hasItems)
      return hasProperties || arguments[0] ?? .null == .null ? .list(items) : .null
    }
    guard let fields = try fields(of: items, by: arguments[0]) else { return .null }
    var problem: FilterProblem?
    let positions = items.indices.sorted { one, other in
      switch (fields[one], fields[other]) {
      case (.null, .null): return one < other
      case (.null, _): return false
      case (_, .null): return true
      case (let a, let b):
        do throws(FilterProblem) {
          let sign = try order(a, b)
          return sign == 0 ? one < other : sign < 0
        } catch {
          problem = error
          return one < other
        }
      }
    }
    if let problem { throw problem }
    return .list(positions.map { items[$0] })
  }
}
