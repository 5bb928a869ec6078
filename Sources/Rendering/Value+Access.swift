import Diagnostics

extension Value {
  /// What `.name` leads to, or an item of a list; nil where there is nothing of that name.
  func property(_ key: Value) -> Value? {
    switch (self, key) {
    case (.map(let entries), .text(let name)):
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
      case "first": return text.unicodeScalars.first.map { .text(String($0)) } ?? .null
      case "last": return text.unicodeScalars.last.map { .text(String($0)) } ?? .null
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

  /// What `[key]` leads to: `size`, `first` and `last` are keys like any other there.
  func property(inBrackets key: Value) -> Value? {
    switch (self, key) {
    case (.map(let entries), .text(let name)): entries.first { $0.key == name }?.value
    case (.list, .integer): property(key)
    default: nil
    }
  }

  /// Whether Ruby's value has `[]`.
  var hasItems: Bool {
    switch self {
    case .map, .list, .text, .integer, .blank, .empty: true
    case .null, .flag, .number, .span: false
    }
  }

  /// What Ruby's `[]` gives, which filters read properties by: a map's entry, the part of a text that
  /// is named or counted, a number's bit. Nil where a value has no `[]`; `.null` where it holds nothing there.
  func item(_ key: Value) throws(FilterProblem) -> Value? {
    switch (self, key) {
    case (.map(let entries), .text(let name)):
      return entries.first { $0.key == name }?.value ?? .null
    case (.map, _): return .null
    case (.text, .number), (.integer, .number):
      return try item(.integer(key.asInteger ?? 0))
    case (.text(let text), .text(let wanted)):
      return text.utf8Contains(wanted) ? .text(wanted) : .null
    case (.text(let text), .integer(let position)):
      let scalars = text.unicodeScalars
      let distance = position < 0 ? position + scalars.count : position
      guard
        (0..<scalars.count).contains(distance),
        let index = scalars.index(
          scalars.startIndex, offsetBy: distance, limitedBy: scalars.endIndex)
      else { return .null }
      return .text(String(scalars[index]))
    case (.integer(let number), .integer(let bit)):
      return .integer(bit < 0 ? 0 : (number >> min(bit, 63)) & 1)
    case (.text, _), (.integer, _):
      throw FilterProblem(
        message: Message(
          zh: "“\(excerpt)”里没有“\(key.excerpt)”这一项",
          en: "`\(excerpt)` has no property `\(key.excerpt)`"))
    default: return nil
    }
  }

  /// A whole number, also out of a text that starts with one; nil for everything else, and for
  /// numbers beyond 64 bits.
  var asInteger: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number.rounded(.towardZero))
    case .text(let text): Value.leadingDigits(text).flatMap { Int($0) }
    default: nil
    }
  }

  /// `12` of ` 12abc`, as Ruby's `to_i` reads it, also with `_` between digits; nil where no digit
  /// comes first.
  static func leadingDigits(_ text: String) -> String? {
    var digits: [UInt8] = []
    var follows = false
    for byte in text.utf8.drop(while: \.isLiquidSpace) {
      if byte &- UInt8(ascii: "0") < 10 {
        digits.append(byte)
        follows = true
      } else if digits.isEmpty, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        digits.append(byte)
      } else if byte == UInt8(ascii: "_"), follows {
        follows = false
      } else {
        break
      }
    }
    guard digits.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }
}
