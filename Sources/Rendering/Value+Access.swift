extension Value {
  /// What `.name` or `[key]` leads to; nil where there is nothing of that name.
  func property(_ key: Value) -> Value? {
    switch (self, key) {
    case (.map(let entries), _):
      let name = key.printed
      if let entry = entries.first(where: { $0.key == name }) { return entry.value }
      if name == "size" { return .integer(entries.count) }
      return name == "first" ? entries.first.map { .list([.text($0.key), $0.value]) } : nil
    case (.list(let items), .integer(let index)):
      let position = index < 0 ? items.count + index : index
      return items.indices.contains(position) ? items[position] : nil
    case (.list(let items), .text(let name)):
      switch name {
      case "size": return .integer(items.count)
      case "first": return items.first ?? .null
      case "last": return items.last ?? .null
      default: return nil
      }
    case (.text(let text), .text(let name)):
      switch name {
      case "size": return .integer(text.unicodeScalars.count)
      case "first": return text.first.map { .text(String($0)) } ?? .null
      case "last": return text.last.map { .text(String($0)) } ?? .null
      default: return nil
      }
    case (.span(let from, let through), .text(let name)):
      switch name {
      case "size": return .integer(max(0, through &- from &+ 1))
      case "first": return .integer(from)
      case "last": return .integer(through)
      default: return nil
      }
    default: return nil
    }
  }

  /// A whole number, also out of a text that starts with one; nil for everything else.
  var asInteger: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number.rounded(.towardZero))
    case .text(let text): Value.leadingInteger(text)
    default: nil
    }
  }

  /// `12` of `12abc`, as Ruby's `to_i` reads it; nil where no digit comes first.
  private static func leadingInteger(_ text: String) -> Int? {
    let trimmed = SlotValue.trimmed(text)
    var digits = trimmed.prefix { $0 == "-" || $0 == "+" }
    guard digits.count <= 1 else { return nil }
    digits = trimmed.prefix(
      digits.count + trimmed.dropFirst(digits.count).prefix { $0.isASCII && $0.isNumber }.count)
    return Int(digits)
  }
}
