import Diagnostics

/// A filter's arguments, evaluated.
struct FilterArguments {
  var unnamed: [Value] = []
  var named: [Value.Entry] = []
  /// What `now` and `today` mean to the filter `date`; nil where nobody says.
  var now: Instant?

  /// The argument at a position; nil where the template gives none.
  subscript(position: Int) -> Value? { position < unnamed.count ? unnamed[position] : nil }

  func text(_ position: Int, otherwise: String = "") -> String {
    self[position].map(\.asText) ?? otherwise
  }
}

/// Why a filter cannot give a result.
struct FilterProblem: Error {
  var message: Message
  var isLimit = false
}

/// What a filter does with the value before it. It knows nothing of the template and never reports
/// what is missing: that is settled before it is called.
typealias Filter = @Sendable (Value, FilterArguments) throws(FilterProblem) -> Value

/// All filters by their names; `StandardFilters` says what arguments they take.
enum Filters {
  static func named(_ name: String) -> Filter? { all[name] }

  static let all: [String: Filter] = [
    TextFilters.all, EscapingFilters.all, NumberFilters.all, ListFilters.all, SelectingFilters.all,
    DateFilters.all, Base64Filters.all, CustomerFilters.all,
  ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }

  static func tooLarge() -> FilterProblem {
    FilterProblem(
      message: Message(
        zh: "结果超过 \(RenderLimits.outputBytes >> 20) MB",
        en: "the result grows beyond \(RenderLimits.outputBytes >> 20) MB"), isLimit: true)
  }

  /// A whole number as Ruby's `Integer()` reads it: all of the text, also `0x1F`, `0b11`, `017`, `1_000`.
  static func wholeNumber(_ value: Value) throws(FilterProblem) -> Int {
    switch value {
    case .integer(let number): return number
    case .text(let text):
      if let number = wholeNumber(text) { return number }
    default: break
    }
    throw FilterProblem(
      message: Message(
        zh: "“\(value.excerpt)”不是整数", en: "`\(value.excerpt)` is not a whole number"))
  }

  private static func wholeNumber(_ text: String) -> Int? {
    var digits = TextFilters.stripped(text, left: true, right: true).lowercased()[...]
    let isNegative = digits.hasPrefix("-")
    if isNegative || digits.hasPrefix("+") { digits = digits.dropFirst() }
    var radix = 10
    for (prefix, base) in [("0x", 16), ("0b", 2), ("0o", 8), ("0d", 10)]
    where digits.hasPrefix(prefix) {
      radix = base
      digits = digits.dropFirst(2)
    }
    if radix == 10, digits.hasPrefix("0"), digits.count > 1, !text.lowercased().contains("0d") {
      radix = 8
    }
    let groups = digits.split(separator: "_", omittingEmptySubsequences: false)
    guard let first = digits.first, first != "-", first != "+",
      groups.allSatisfy({ !$0.isEmpty })
    else { return nil }
    return Int((isNegative ? "-" : "") + groups.joined(), radix: radix)
  }
}
