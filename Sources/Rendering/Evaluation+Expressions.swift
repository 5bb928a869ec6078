import Diagnostics
import DomainModel
import TemplateParsing

extension Evaluation {
  /// The value of an expression; what is missing or unknown is reported and counts as nil.
  mutating func evaluate(_ id: ExpressionID) throws(Stop) -> Value {
    let template = frame.template
    if let constant = template.constants[id] { return constant }
    let expression = template.expressions[id]
    switch expression.kind {
    case .path: return report(try find(path: id), at: expression.range)
    case .span(let from, let through):
      return .span(try end(from), try end(through))
    case .comparison(let sign, let left, let right):
      let (one, other) = (try evaluate(left), try evaluate(right))
      try count(one, at: expression.range)
      guard let holds = Comparing.holds(sign, one, other) else {
        throw stop(
          RenderChecks.wrongArgument,
          Message(
            zh: "“\(one.excerpt)”和“\(other.excerpt)”不能比大小",
            en: "`\(one.excerpt)` and `\(other.excerpt)` cannot be compared"), at: expression.range)
      }
      return .flag(holds)
    case .logical(let sign, let left, let right):
      let one = try evaluate(left).isTruthy
      // The second is not read where the first decides: what it lacks does not count.
      if one == (sign == .or) { return .flag(one) }
      return .flag(try evaluate(right).isTruthy)
    default: return .null
    }
  }

  /// An end of a range: a whole number, the digits a text begins with, or 0.
  private mutating func end(_ id: ExpressionID) throws(Stop) -> Int {
    let value = try evaluate(id)
    switch value {
    case .null, .text, .integer, .blank, .empty: return value.asInteger ?? 0
    default:
      throw stop(
        RenderChecks.wrongArgument,
        Message(zh: "“\(value.excerpt)”不是整数", en: "`\(value.excerpt)` is not a whole number"),
        at: parsed.expressions[id].range)
    }
  }

  private mutating func report(_ found: Found, at range: Range<Int>) -> Value {
    switch found {
    case .value(let value, _): return value
    case .missing(let slot): reportMissing(slot, at: range)
    case .unknown(let name): reportUnknown(name, at: range)
    }
    return .null
  }

  /// A value after its filters, and the slot it came from.
  mutating func evaluate(_ filtered: FilteredExpression) throws(Stop) -> (
    value: Value, slot: String?
  ) {
    var slot: String?
    var value: Value
    let expression = frame.template.expressions[filtered.value]
    if case .path = expression.kind {
      let found = try find(path: filtered.value)
      let range = expression.range
      switch found {
      case .value(let given, let name): (value, slot) = (given, name)
      case .missing(let missing):
        if !isLenient, hasDefault(filtered) {
          noteFallback(missing)
        } else if renderer.mode == .draft {
          reportMissing(missing, at: range)
          return (.text("【\(missing.displayLabel[renderer.language])？】"), nil)
        } else {
          reportMissing(missing, at: range)
        }
        value = .null
      case .unknown(let name):
        reportUnknown(name, at: range)
        if renderer.mode == .draft { return (.text("【\(name)？】"), nil) }
        value = .null
      }
    } else {
      value = try evaluate(filtered.value)
    }
    for filter in filtered.filters { value = try apply(filter, to: value) }
    return (value, slot)
  }

  private func hasDefault(_ filtered: FilteredExpression) -> Bool {
    filtered.filters.contains { frame.template.filters[$0].isDefault }
  }

  private mutating func apply(_ index: Int, to value: Value) throws(Stop) -> Value {
    let filter = frame.template.filters[index]
    var arguments: FilterArguments
    if let literals = filter.literals {
      arguments = literals
    } else {
      arguments = FilterArguments()
      for argument in filter.arguments {
        arguments.append(try evaluate(argument.value), name: argument.name)
      }
    }
    if filter.isDate {
      arguments.now = renderer.now ?? renderer.today.flatMap { Instant($0) }
    }
    if filter.isSalutation, arguments.unnamed.isEmpty, let gender = gender() {
      arguments.unnamed = [.text(gender)]
    }
    // A template that names an unknown filter has a mistake, and is not rendered.
    guard let function = filter.function else { return value }
    let result: Value
    do throws(FilterProblem) {
      result = try function(value, arguments)
    } catch {
      throw stop(
        error.isLimit ? RenderChecks.limit : RenderChecks.wrongArgument, error.message,
        at: filter.range)
    }
    try count(value, at: filter.range)
    try count(result, at: filter.range)
    switch result {
    case .list, .map:
      guard result.weight() <= RenderLimits.valueWeight else {
        throw limitReached(Filters.tooLarge().message, at: filter.range)
      }
    default: break
    }
    return result
  }
}
