import Diagnostics
import TemplateParsing

/// Liquid's standard filters over numbers. Texts count as the number they start with, everything else as 0.
///
/// Decimals are exact up to 18 digits, as Ruby's BigDecimal: 10.1 - 2.2 is 7.9, 1.005 rounded to two
/// digits is 1.01. Beyond that, and where whole numbers grow beyond 64 bits (Ruby's grow without
/// end), the result is a floating-point number, printed as such: 1.8446744073709552e+19.
enum NumberFilters {
  static let all: [String: Filter] = [
    "plus": { value, arguments in sum(value, arguments[0] ?? .null) },
    "minus": { value, arguments in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      return Decimal.combined(one, other) { $0.subtractingReportingOverflow($1) }
        ?? .number(double(one) - double(other))
    },
    "times": { value, arguments in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      if let a = Decimal(one), let b = Decimal(other) {
        let (product, overflow) = a.digits.multipliedReportingOverflow(by: b.digits)
        if !overflow, a.scale + b.scale <= Decimal.scaleLimit {
          let isWhole = Decimal.areWhole(one, other)
          return Decimal(digits: product, scale: a.scale + b.scale).value(isWhole: isWhole)
        }
      }
      return .number(double(one) * double(other))
    },
    "divided_by": { value, arguments throws(FilterProblem) in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      if case (.integer(let a), .integer(let b)) = (one, other) {
        guard b != 0 else { throw divisionByZero }
        if b == -1 { return a == .min ? .number(-double(one)) : .integer(-a) }
        return .integer(a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0))
      }
      guard double(other) != 0 else { throw divisionByZero }
      if let (x, y, _) = Decimal.aligned(one, other), x.magnitude < 1 << 53, y.magnitude < 1 << 53 {
        return .number(Double(x) / Double(y))
      }
      return .number(double(one) / double(other))
    },
    "modulo": { value, arguments throws(FilterProblem) in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      guard double(other) != 0 else { throw divisionByZero }
      if let (x, y, scale) = Decimal.aligned(one, other) {
        let rest = y == -1 ? 0 : x % y
        let result = rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest
        return Decimal(digits: result, scale: scale)
          .value(isWhole: Decimal.areWhole(one, other))
      }
      let (x, y) = (double(one), double(other))
      return .number(x - (x / y).rounded(.down) * y)
    },
    "abs": { value, _ in
      let one = number(value)
      if case .integer(let whole) = one, whole > .min { return .integer(Swift.abs(whole)) }
      return .number(double(one).magnitude)
    },
    "at_least": { value, arguments in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      return Comparing.holds(.less, one, other) == true ? other : one
    },
    "at_most": { value, arguments in
      let (one, other) = (number(value), number(arguments[0] ?? .null))
      return Comparing.holds(.greater, one, other) == true ? other : one
    },
    "ceil": { value, _ in whole(number(value), .up) },
    "floor": { value, _ in whole(number(value), .down) },
    "round": { value, arguments in
      let digits = number(arguments[0] ?? .null).asInteger ?? 0
      return rounded(number(value), to: max(-20, min(digits, 20)))
    },
  ]

  static func sum(_ one: Value, _ other: Value) -> Value {
    let (one, other) = (number(one), number(other))
    return Decimal.combined(one, other) { $0.addingReportingOverflow($1) }
      ?? .number(double(one) + double(other))
  }

  private static let divisionByZero = FilterProblem(
    message: Message(zh: "不能除以 0", en: "division by zero"))

  /// An integer or a number, as Liquid reads it out of anything.
  static func number(_ value: Value) -> Value {
    switch value {
    case .integer, .number: return value
    case .text(let text):
      let trimmed = TextFilters.stripped(text, left: true, right: true)
      if isDecimal(trimmed), let double = Double(trimmed) { return .number(double) }
      guard let digits = Value.leadingDigits(text) else { return .integer(0) }
      return Int(digits).map { .integer($0) } ?? .number(Double(digits) ?? 0)
    default: return .integer(0)
    }
  }

  /// `-12.50`, and nothing else.
  private static func isDecimal(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let halves = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return halves.count == 2
      && halves.allSatisfy { half in
        !half.isEmpty && half.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
      }
  }

  private static func double(_ number: Value) -> Double { number.asDouble ?? 0 }

  private static func whole(_ number: Value, _ rule: FloatingPointRoundingRule) -> Value {
    guard case .number(let double) = number else { return number }
    let rounded = double.rounded(rule)
    return Int(exactly: rounded).map { .integer($0) } ?? .number(rounded)
  }

  /// To so many digits behind the point, or before it where there are fewer than none; halves away
  /// from zero.
  private static func rounded(_ number: Value, to digits: Int) -> Value {
    if digits >= 0, case .integer = number { return number }
    guard let decimal = Decimal(number) else {
      return digits > 0 ? number : whole(number, .toNearestOrAwayFromZero)
    }
    if digits > 0 {
      guard decimal.scale > digits else { return number }
      return decimal.rounded(dropping: decimal.scale - digits).value(isWhole: false)
    }
    let dropped = decimal.rounded(dropping: decimal.scale - digits)
    var result = dropped.digits
    for _ in 0..<(-digits) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      // Rounded up beyond 64 bits.
      if overflow { return .number(double(number)) }
      result = product
    }
    return .integer(result)
  }
}
