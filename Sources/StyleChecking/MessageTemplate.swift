/// A rule's message with `{names}` in it.
enum MessageTemplate {
  /// Names that `value` does not know stay as they are. A value is never read again.
  static func fill(_ text: String, _ value: (Substring) -> String?) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      if let value = value(name) {
        filled += value
        rest = rest[rest.index(after: close)...]
      } else {
        filled += "{"
        rest = rest.dropFirst()
      }
    }
    return filled + rest
  }
}
