/// `default`, and what Kouwen adds to Liquid.
enum CustomerFilters {
  static let all: [String: Filter] = [
    "default": { value, arguments in
      let allowsFalse = arguments.named.first { $0.key == "allow_false" }?.value.isTruthy ?? false
      switch value {
      case .flag(false): return allowsFalse ? value : arguments[0] ?? .text("")
      case .null, .blank, .empty, .text(""), .list([]), .map([]): return arguments[0] ?? .text("")
      default: return value
      }
    },
    "salutation": { value, arguments in
      let gender = arguments[0].map(\.asText)
      return Salutation.of(value.asText, gender: gender).map { .text($0) } ?? .null
    },
  ]
}
