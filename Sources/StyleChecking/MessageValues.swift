import Diagnostics

/// What the `{names}` in a rule's message stand for.
struct MessageValues {
  enum Name: String, CaseIterable {
    case match, replacement, missing, expected, other, count, share, min, max
  }

  var match: String?
  /// As they are written; a message shows placeholders in them as `…`.
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

  func fill(_ message: Message) -> Message {
    Message(zh: fill(message.zh, in: .zh), en: fill(message.en, in: .en))
  }

  /// Names that have no value stay as they are. A value is never read again.
  func fill(_ text: String, in language: UILanguage) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    filled.reserveCapacity(text.utf8.count + 48)
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = rest[rest.utf8.index(after: open)..<close]
      if let value = value(of: name, in: language) {
        filled += value
        rest = rest[rest.utf8.index(after: close)...]
      } else {
        filled += "{"
        rest = rest[rest.utf8.index(after: open)...]
      }
    }
    return filled + rest
  }

  private func value(of name: Substring, in language: UILanguage) -> String? {
    switch Name(rawValue: String(name)) {
    case .match: match
    case .replacement:
      replacements.map(CheckContext.shown).joined(separator: language == .zh ? "”或“" : "” or “")
    case .missing: missing?[language]
    case .expected: expected?[language]
    case .other: other
    case .count: count.map(String.init)
    case .share: percentage.map { "\($0)%" }
    case .min: min.map(String.init)
    case .max: max.map(String.init)
    case nil: nil
    }
  }
}
