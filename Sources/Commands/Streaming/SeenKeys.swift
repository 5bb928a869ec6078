import JSONReading

/// Which of the keys that a request may have stand in it already: of two values for one key nobody
/// knows which is meant (RFC 8259, section 4). Keys of other programs may be repeated.
struct SeenKeys {
  private let known: [String]
  private var bits: UInt64 = 0

  /// - Parameter known: at most 64.
  init(_ known: [String]) { self.known = known }

  /// - Parameter position: where the key's value begins.
  mutating func insert(_ key: String, at position: Int) throws(JSONProblem) {
    guard let index = known.firstIndex(of: key) else { return }
    let bit: UInt64 = 1 << UInt64(index)
    if bits & bit != 0 { throw JSONProblem(.duplicateKey(key), at: position) }
    bits |= bit
  }
}
