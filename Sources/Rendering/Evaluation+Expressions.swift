import Diagnostics
import DomainModel
import TemplateParsing

extension Evaluation {
  /// The value of an expression; what is missing or unknown is reported and counts as nil.
  mutating func evaluate(_ id: ExpressionID) throws(Stop) -> Value {
    let expression = parsed.expressions[id]
    switch expression.kind {
    case .string(let range): return .text(parsed.text(range))
    case .integer(let number): return .integer(number)
    case .float(let number): return .number(number)
    case .boolean(let flag): return .flag(flag)
    case .null: return .null
    case .blank: return .blank
    case .empty: return .empty
    case .path: return report(try find(path: id), at: expression.range)
    case .span(let from, let through):
      return .span(try evaluate(from).asInteger ?? 0, try evaluate(through).asInteger ?? 0)
    case .comparison(let sign, let left, let right):
      let (one, other) = (try evaluate(left), try evaluate(right))
      guard let holds = Comparing.holds(sign, one, other) else {
        throw stop(
          RenderChecks.wrongArgument,
          Message(
            zh: "“\(one.printed)”和“\(other.printed)”不能比大小",
            en: "`\(one.printed)` and `\(other.printed)` cannot be compared"), at: expression.range)
      }
      return .flag(holds)
    case .logical(let sign, let left, let right):
      let one = try evaluate(left).isTruthy
      // The second is not read where the first decides: what it lacks does not count.
      if one == (sign == .or) { return .flag(one) }
      return .flag(try evaluate(right).isTruthy)
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

  /// What a path leads to, without a report.
  mutating func find(path id: ExpressionID) throws(Stop) -> Found {
    guard case .path(let steps) = parsed.expressions[id].kind else { return .value(.null) }
    let root: String
    switch parsed.segments[steps.lowerBound].kind {
    case .name: root = frame.template.names[steps.lowerBound]
    case .index(let index): root = try evaluate(index).printed
    }
    if root == "forloop" || root == "tablerowloop", local(root) == nil,
      let value = try loopProperty(steps.dropFirst(), isTable: root == "tablerowloop")
    {
      return .value(value)
    }
    if root == "fact", local(root) == nil, !isLenient { return try findFact(steps, of: id) }
    let found = find(root)
    guard steps.count > 1, case .value(var value, let slot) = found else { return found }
    for step in steps.dropFirst() {
      let key: Value
      switch parsed.segments[step].kind {
      case .name: key = .text(frame.template.names[step])
      case .index(let index): key = try evaluate(index)
      }
      guard let next = value.property(key) else {
        // What an empty optional slot would hold is empty too, and a list may be shorter.
        if value == .null || isLenient { return .value(.null) }
        if case .list = value { return .value(.null) }
        return .unknown(parsed.text(parsed.expressions[id].range))
      }
      value = next
    }
    return .value(value, slot: slot)
  }

  private mutating func findFact(_ steps: Range<Int>, of id: ExpressionID) throws(Stop) -> Found {
    let range = parsed.expressions[id].range
    guard steps.count == 2, case .name = parsed.segments[steps.lowerBound + 1].kind,
      let fact = renderer.fact(frame.template.names[steps.lowerBound + 1])
    else { return .unknown(parsed.text(range)) }
    if fact.audience == .internal {
      throw stop(
        RenderChecks.internalFact,
        Message(zh: "“\(fact.id)”是内部信息", en: "`\(fact.id)` is for internal use"), at: range)
    }
    if let expires = fact.expires?.value, let today = renderer.today, expires < today {
      let finding = Diagnostic(
        RenderChecks.expiredFact,
        Message(zh: "“\(fact.id)”在 \(expires) 已过期", en: "`\(fact.id)` expired on \(expires)"),
        at: place(range))
      if !result.diagnostics.contains(finding) { result.diagnostics.append(finding) }
    }
    return .value(.text(fact.value))
  }

  /// A value after its filters, and the slot it came from.
  mutating func evaluate(_ filtered: FilteredExpression) throws(Stop) -> (
    value: Value, slot: String?
  ) {
    var slot: String?
    var value: Value
    if case .path = parsed.expressions[filtered.value].kind {
      let found = try find(path: filtered.value)
      let range = parsed.expressions[filtered.value].range
      switch found {
      case .value(let given, let name): (value, slot) = (given, name)
      case .missing(let missing):
        if !isLenient, hasDefault(filtered) {
          note(missing.name, in: \.fallbacks)
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
    filtered.filters.contains { parsed.filterName($0) == "default" }
  }

  private mutating func apply(_ index: Int, to value: Value) throws(Stop) -> Value {
    let call = parsed.filters[index]
    let name = parsed.text(call.name)
    var arguments = FilterArguments()
    for index in call.arguments {
      let argument = parsed.arguments[index]
      let given = try evaluate(argument.value)
      if let key = argument.name {
        arguments.named.append(Value.Entry(parsed.text(key), given))
      } else {
        arguments.unnamed.append(given)
      }
    }
    if name == "salutation", arguments.unnamed.isEmpty, let gender = gender() {
      arguments.unnamed = [.text(gender)]
    }
    guard let filter = Filters.named(name) else { throw unsupported(name, at: call.name) }
    let result: Value
    do throws(FilterProblem) {
      result = try filter(value, arguments)
    } catch {
      throw stop(
        error.isLimit ? RenderChecks.limit : RenderChecks.wrongArgument, error.message,
        at: call.range)
    }
    return result
  }
}
