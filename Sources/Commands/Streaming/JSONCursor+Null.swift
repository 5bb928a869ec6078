import JSONReading

extension JSONCursor {
  /// A string; null is none.
  mutating func readStringOrNull() throws(JSONProblem) -> String? {
    guard try kind() == .null else { return try readString() }
    try readNull()
    return nil
  }
}
