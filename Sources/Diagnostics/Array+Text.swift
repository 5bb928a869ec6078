extension [UInt8] {
  /// Appends a text in UTF-8. Its bytes are taken as they lie in memory, which the view of a string's bytes
  /// does not promise.
  @inline(__always)
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
