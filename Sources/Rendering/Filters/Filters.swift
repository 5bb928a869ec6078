import Diagnostics

/// A filter's arguments, evaluated.
struct FilterArguments {
  var unnamed: [Value] = []
  var named: [Value.Entry] = []

  /// The argument at a position; nil where the template gives none.
  subscript(position: Int) -> Value? { position < unnamed.count ? unnamed[position] : nil }

  func text(_ position: Int, otherwise: String = "") -> String {
    self[position].map(\.printed) ?? otherwise
  }
}

/// Why a filter cannot give a result.
struct FilterProblem: Error {
  var message: Message
  var isLimit = false
}

typealias Filter = @Sendable (Value, FilterArguments) throws(FilterProblem) -> Value

/// The filters this version evaluates; the parser knows the names of all.
enum Filters {
  static func named(_ name: String) -> Filter? { all[name] }

  static let all: [String: Filter] = [
    TextFilters.all, EscapingFilters.all, NumberFilters.all, ListFilters.all, SelectingFilters.all,
    Base64Filters.all, CustomerFilters.all,
  ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }

  static func tooLarge() -> FilterProblem {
    FilterProblem(
      message: Message(
        zh: "结果超过 \(RenderLimits.outputBytes >> 20) MB",
        en: "the result grows beyond \(RenderLimits.outputBytes >> 20) MB"), isLimit: true)
  }

  /// A whole number as Ruby's `Integer()` reads it.
  static func wholeNumber(_ value: Value) throws(FilterProblem) -> Int {
    switch value {
    case .integer(let number): return number
    case .text(let text):
      if let number = Int(SlotValue.trimmed(text)) { return number }
    default: break
    }
    throw FilterProblem(
      message: Message(
        zh: "“\(value.printed)”不是整数", en: "`\(value.printed)` is not a whole number"))
  }
}
