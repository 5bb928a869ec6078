/// A text that quotes others, built without moving it once: messages are made by the hundred thousand, and
/// the standard library leaves two bytes for each value.
struct QuotingText: ExpressibleByStringInterpolation {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// In bytes: a few words.
    private static let roomForValue = 24

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * Self.roomForValue)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ value: String) { text += value }
  }
}
