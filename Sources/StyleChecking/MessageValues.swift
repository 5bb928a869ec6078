import Diagnostics

/// What the `{names}` in a rule's message stand for.
struct MessageValues {
  enum Name: String, CaseIterable {
    case match, replacement, missing, expected, other, count, share, min, max
  }

  var match: String?
  var replacements: [String] = []
  var missing: Message?
  var expected: Message?
  /// The path of another file.
  var other: String?
  var count: Int?
  /// In hundredths.
  var percentage: Int?
  var min: Int?
  var max: Int?

  /// Names that have no value stay as they are. A value is never read again.
  func fill(_ message: Message) -> Message {
    Message(zh: fill(message.zh, \.zh, or: "”或“"), en: fill(message.en, \.en, or: "” or “"))
  }

  private func fill(
    _ text: String, _ language: KeyPath<Message, String>, or: String
  ) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      if let value = value(of: name, language, or: or) {
        filled += value
        rest = rest[rest.index(after: close)...]
      } else {
        filled += "{"
        rest = rest.dropFirst()
      }
    }
    return filled + rest
  }

  private func value(
    of name: Substring, _ language: KeyPath<Message, String>, or: String
  ) -> String? {
    switch Name(rawValue: String(name)) {
    case .match: match
    case .replacement: replacements.joined(separator: or)
    case .missing: missing?[keyPath: language]
    case .expected: expected?[keyPath: language]
    case .other: other
    case .count: count.map(String.init)
    case .share: percentage.map { "\($0)%" }
    case .min: min.map(String.init)
    case .max: max.map(String.init)
    case nil: nil
    }
  }
}
