import Diagnostics

/// Liquid's standard filters over numbers. Texts count as the number they start with, everything else as 0.
enum NumberFilters {
  static let all: [String: Filter] = [
    "plus": { value, arguments in
      calculate(value, arguments, { $0.addingReportingOverflow($1) }, +)
    },
    "minus": { value, arguments in
      calculate(value, arguments, { $0.subtractingReportingOverflow($1) }, -)
    },
    "times": { value, arguments in times(number(value), number(arguments[0] ?? .null)) },
    "divided_by": { value, arguments throws(FilterProblem) in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      if case (.integer(let a), .integer(let b)) = (one, other) {
        guard b != 0 else { throw divisionByZero }
        if b == -1 { return .integer(0 &- a) }
        return .integer(a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0))
      }
      guard other.asDouble != 0 else { throw divisionByZero }
      return .number((one.asDouble ?? 0) / (other.asDouble ?? 1))
    },
    "modulo": { value, arguments throws(FilterProblem) in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      guard other.asDouble != 0 else { throw divisionByZero }
      let (a, b) = (Decimal(one), Decimal(other))
      if let a, let b, let (x, y, scale) = Decimal.aligned(a, b), y != -1 {
        let rest = x % y
        let result = rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
        return Decimal(digits: result, scale: scale).value(isWhole: isWhole(one, other))
      }
      let (x, y) = (one.asDouble ?? 0, other.asDouble ?? 1)
      return .number(x - (x / y).rounded(.down) * y)
    },
    "abs": { value, _ in
      switch number(value) {
      case .integer(let whole): .integer(whole < 0 ? 0 &- whole : whole)
      case let other: .number((other.asDouble ?? 0).magnitude)
      }
    },
    "at_least": { value, arguments in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      return (one.asDouble ?? 0) >= (other.asDouble ?? 0) ? one : other
    },
    "at_most": { value, arguments in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      return (one.asDouble ?? 0) <= (other.asDouble ?? 0) ? one : other
    },
    "ceil": { value, _ in rounded(number(value), .up) },
    "floor": { value, _ in rounded(number(value), .down) },
    "round": { value, arguments in
      let one = number(value)
      let digits = min(number(arguments[0] ?? .null).asInteger ?? 0, 15)
      guard digits > 0, case .number(let double) = one else {
        return rounded(one, .toNearestOrAwayFromZero)
      }
      let factor = (0..<digits).reduce(1.0) { factor, _ in factor * 10 }
      return .number((double * factor).rounded(.toNearestOrAwayFromZero) / factor)
    },
  ]

  static func sum(_ one: Value, _ other: Value) -> Value {
    let argument = FilterArguments(unnamed: [other])
    return calculate(one, argument, { $0.addingReportingOverflow($1) }, +)
  }

  private static let divisionByZero = FilterProblem(
    message: Message(zh: "不能除以 0", en: "division by zero"))

  /// An integer or a number, as Liquid reads it out of anything.
  static func number(_ value: Value) -> Value {
    switch value {
    case .integer, .number: return value
    case .text(let text):
      let trimmed = SlotValue.trimmed(text)
      let isDecimal =
        trimmed.contains(".")
        && trimmed.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || "-.".utf8.contains($0) }
      if isDecimal, let double = Double(trimmed) { return .number(double) }
      return .integer(value.asInteger ?? 0)
    default: return .integer(0)
    }
  }

  private static func isWhole(_ one: Value, _ other: Value) -> Bool {
    if case (.integer, .integer) = (one, other) { true } else { false }
  }

  /// Exact on decimals, as Ruby's BigDecimal: 10.1 - 2.2 is 7.9.
  private static func calculate(
    _ value: Value, _ arguments: FilterArguments,
    _ exact: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ approximate: (Double, Double) -> Double
  ) -> Value {
    let (one, other) = (number(value), number(arguments[0] ?? .null))
    if let a = Decimal(one), let b = Decimal(other), let (x, y, scale) = Decimal.aligned(a, b) {
      let (sum, overflow) = exact(x, y)
      if !overflow {
        return Decimal(digits: sum, scale: scale).value(isWhole: isWhole(one, other))
      }
    }
    return .number(approximate(one.asDouble ?? 0, other.asDouble ?? 0))
  }

  private static func times(_ one: Value, _ other: Value) -> Value {
    if let a = Decimal(one), let b = Decimal(other) {
      let (product, overflow) = a.digits.multipliedReportingOverflow(by: b.digits)
      if !overflow, a.scale + b.scale <= 15 {
        return Decimal(digits: product, scale: a.scale + b.scale)
          .value(isWhole: isWhole(one, other))
      }
    }
    return .number((one.asDouble ?? 0) * (other.asDouble ?? 0))
  }

  private static func rounded(_ value: Value, _ rule: FloatingPointRoundingRule) -> Value {
    guard case .number(let double) = value else { return value }
    return Int(exactly: double.rounded(rule)).map { .integer($0) } ?? value
  }
}

/// A decimal fraction: `digits` divided by ten to the `scale`.
private struct Decimal {
  var digits: Int
  var scale: Int

  init(digits: Int, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  /// Nil for numbers with too many digits.
  init?(_ value: Value) {
    switch value {
    case .integer(let number): self.init(digits: number, scale: 0)
    case .number(let number):
      let parts = number.description.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count <= 15, let digits = Int(parts[0] + parts[1]) else {
        return nil
      }
      self.init(digits: digits, scale: parts[1].count)
    default: return nil
    }
  }

  static func aligned(_ one: Decimal, _ other: Decimal) -> (Int, Int, scale: Int)? {
    let scale = max(one.scale, other.scale)
    guard let a = one.digits(at: scale), let b = other.digits(at: scale) else { return nil }
    return (a, b, scale)
  }

  private func digits(at target: Int) -> Int? {
    var digits = digits
    for _ in scale..<target {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = product
    }
    return digits
  }

  func value(isWhole: Bool) -> Value {
    if isWhole { return .integer(digits) }
    let text = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
    let point = padded.index(padded.endIndex, offsetBy: -scale)
    let sign = digits < 0 ? "-" : ""
    return .number(Double("\(sign)\(padded[..<point]).\(padded[point...])0") ?? 0)
  }
}
