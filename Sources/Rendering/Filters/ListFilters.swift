import Diagnostics
import TemplateParsing

/// Liquid's standard filters over lists.
enum ListFilters {
  static let all: [String: Filter] = [
    "join": { value, arguments throws(FilterProblem) in
      let glue = arguments.text(0, otherwise: " ")
      let items = try items(value)
      let size = items.reduce(0) { $0 + $1.printed.utf8.count + glue.utf8.count }
      guard size <= RenderLimits.outputBytes else { throw Filters.tooLarge() }
      return .text(items.map(\.printed).joined(separator: glue))
    },
    "first": { value, _ in
      switch value {
      case .list, .span, .map: value.property(.text("first")) ?? .null
      default: .null
      }
    },
    "last": { value, _ in
      switch value {
      case .list, .span: value.property(.text("last")) ?? .null
      default: .null
      }
    },
    "reverse": { value, _ throws(FilterProblem) in .list(try items(value).reversed()) },
    "concat": { value, arguments throws(FilterProblem) in
      switch arguments[0] {
      case .list, .span: break
      case let other:
        throw FilterProblem(
          message: Message(
            zh: "“\((other ?? .null).printed)”不是列表",
            en: "`\((other ?? .null).printed)` is not a list"))
      }
      let all = try items(value) + items(arguments[0]!)
      guard all.count <= RenderLimits.listItems else { throw Filters.tooLarge() }
      return .list(all)
    },
    "compact": { value, arguments throws(FilterProblem) in
      let key = arguments[0]
      return .list(
        try items(value).filter { item in
          key == nil ? item != .null : item.property(key!) ?? .null != .null
        })
    },
    "uniq": { value, arguments throws(FilterProblem) in
      var seen: Set<Value> = []
      let key = arguments[0]
      return .list(
        try items(value).filter { item in
          seen.insert(key == nil ? item : item.property(key!) ?? .null).inserted
        })
    },
    "sort": { value, arguments throws(FilterProblem) in
      let sorted = try items(value)
      return .list(try sort(sorted, by: arguments[0]))
    },
    "sort_natural": { value, arguments throws(FilterProblem) in
      let key = arguments[0].flatMap { $0 == .null ? nil : $0 }
      let keyed = try items(value).enumerated().map { position, item in
        let field = key.map { item.property($0) ?? .null } ?? item
        return (
          field: field == .null ? nil : field.printed.lowercased(), position: position, item: item
        )
      }
      return .list(
        keyed.sorted { one, other in
          switch (one.field, other.field) {
          case (let a?, let b?) where a != b: a < b
          case (_?, nil): true
          case (nil, _?): false
          default: one.position < other.position
          }
        }.map(\.item))
    },
  ]

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

  /// Nil comes last; values of different kinds have no order.
  private static func sort(_ items: [Value], by key: Value?) throws(FilterProblem) -> [Value] {
    let key = key.flatMap { $0 == .null ? nil : $0 }
    let keyed = items.enumerated().map { position, item in
      (field: key.map { item.property($0) ?? .null } ?? item, position: position, item: item)
    }
    let fields = keyed.map(\.field).filter { $0 != .null }
    let areTexts = fields.allSatisfy { if case .text = $0 { true } else { false } }
    let areNumbers = fields.allSatisfy { $0.asDouble != nil }
    guard areTexts || areNumbers else {
      throw FilterProblem(
        message: Message(zh: "列表里的值不能比大小", en: "the items of the list cannot be compared"))
    }
    return keyed.sorted { one, other in
      if one.field == .null || other.field == .null {
        return one.field == other.field ? one.position < other.position : other.field == .null
      }
      if let less = Comparing.holds(.less, one.field, other.field), less { return true }
      return one.field == other.field && one.position < other.position
    }.map(\.item)
  }
}
