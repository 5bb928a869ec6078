/// A decimal fraction: `digits` divided by ten to the `scale`.
struct Decimal {
  var digits: Int
  var scale: Int

  /// The most digits behind the point that are kept exactly.
  static let scaleLimit = 18

  init(digits: Int, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  /// Nil for numbers with too many digits, and for what is no number.
  init?(_ value: Value) {
    switch value {
    case .integer(let number): self.init(digits: number, scale: 0)
    case .number(let number):
      let parts = number.description.split(separator: "e")
      guard let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0 else {
        return nil
      }
      let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
      let fraction = halves.count == 2 && halves[1] != "0" ? halves[1] : ""
      guard var digits = Int(halves[0] + fraction) else { return nil }
      var scale = fraction.utf8.count - exponent
      while scale < 0 {
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        digits = product
        scale += 1
      }
      guard scale <= Self.scaleLimit else { return nil }
      self.init(digits: digits, scale: scale)
    default: return nil
    }
  }

  static func areWhole(_ one: Value, _ other: Value) -> Bool {
    if case (.integer, .integer) = (one, other) { true } else { false }
  }

  /// Both as whole numbers of the finer one's last digit; nil where that takes too many digits.
  static func aligned(_ one: Value, _ other: Value) -> (Int, Int, scale: Int)? {
    guard let one = Decimal(one), let other = Decimal(other) else { return nil }
    let scale = max(one.scale, other.scale)
    guard let a = one.digits(at: scale), let b = other.digits(at: scale) else { return nil }
    return (a, b, scale)
  }

  /// A sum or a difference; nil where it takes too many digits.
  static func combined(
    _ one: Value, _ other: Value, _ operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> Value? {
    guard let (a, b, scale) = aligned(one, other) else { return nil }
    let (result, overflow) = operation(a, b)
    guard !overflow else { return nil }
    return Decimal(digits: result, scale: scale).value(isWhole: areWhole(one, other))
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

  /// Without its last digits; halves are rounded away from zero.
  func rounded(dropping count: Int) -> Decimal {
    guard count > 0 else { return self }
    // Nothing is left of so many digits.
    guard count <= Self.scaleLimit else { return Decimal(digits: 0, scale: scale - count) }
    let divisor = (0..<count).reduce(1) { power, _ in power * 10 }
    let (quotient, rest) = digits.quotientAndRemainder(dividingBy: divisor)
    let isUp = rest.magnitude >= (divisor / 2).magnitude
    return Decimal(
      digits: quotient + (isUp ? (digits < 0 ? -1 : 1) : 0), scale: scale - count)
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
