import TextAnalysis

/// Where a Markdown link leads, as far as it says so in the text: `https` of `](https://…)`.
enum LinkScheme {
  /// What a reply's link may start with; anything else is sent as plain text.
  private static let opened = ["http", "https", "mailto", "tel"]

  /// The address behind `](`, if its scheme is one that no reply links to.
  ///
  /// - Parameter opening: the `(`.
  static func unopened(at opening: Range<Int>, _ around: TextAround) -> Range<Int>? {
    guard around.scalar(before: opening.lowerBound) == 0x5D else { return nil }
    let start = opening.upperBound
    var end = start
    // The longest registered scheme has 30 letters or so.
    while end < around.text.upperBound, end - start < 40, isSchemeByte(around.bytes[end]) {
      end += 1
    }
    guard end > start, isLetter(around.bytes[start]), around.scalar(at: end) == 0x3A else {
      return nil
    }
    let scheme = String(decoding: around.bytes[start..<end], as: UTF8.self).lowercased()
    return opened.contains(scheme) ? nil : start..<end + 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || "+-.".utf8.contains(byte)
  }
}
