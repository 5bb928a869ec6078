import Diagnostics

/// A text that quotes one or two others, kept in its pieces: messages are made by the hundred thousand, and
/// go piece by piece to where they are wanted, without a string of their own.
struct QuotingText: ExpressibleByStringInterpolation {
  private var opening: StaticString = ""
  private var quoted = ""
  private var middle: StaticString = ""
  private var other = ""
  private var closing: StaticString = ""

  @inline(__always)
  init(stringLiteral text: StaticString) { opening = text }

  @inline(__always)
  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

  private init() {}

  func append(to output: inout TextBuffer) {
    output.append(literal: opening)
    output.append(quoted)
    output.append(literal: middle)
    output.append(other)
    output.append(literal: closing)
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = QuotingText()
    private var valueCount = 0

    @inline(__always)
    init(literalCapacity: Int, interpolationCount: Int) {
      precondition(interpolationCount <= 2, "no message quotes more than two texts")
    }

    @inline(__always)
    mutating func appendLiteral(_ literal: StaticString) {
      switch valueCount {
      case 0: text.opening = literal
      case 1: text.middle = literal
      default: text.closing = literal
      }
    }

    @inline(__always)
    mutating func appendInterpolation(_ value: String) {
      if valueCount == 0 { text.quoted = value } else { text.other = value }
      valueCount += 1
    }
  }
}
