import Diagnostics

/// The text of a rule's example, with the ranges that `⟦…⟧` marks in it.
struct ExampleText {
  private(set) var bytes: [UInt8] = []
  /// In order; an empty one stands where something is absent.
  private(set) var ranges: [Range<Int>] = []

  /// Nil where the marks do not pair up.
  init?(_ marked: String) {
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        guard start == nil else { return nil }
        start = bytes.count
      case "⟧":
        guard let open = start else { return nil }
        ranges.append(open..<bytes.count)
        start = nil
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    guard start == nil else { return nil }
  }

  /// A text without marks.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The found words for a message: “尽快”、“马上”.
  func quoted(_ ranges: [Range<Int>]) -> Message {
    let words = ranges.prefix(Self.mostQuoted).map { range in
      range.isEmpty
        ? Message(zh: "缺少的内容", en: "something missing")
        : Message("“\(String(decoding: bytes[range], as: UTF8.self))”")
    }
    let rest = ranges.count - words.count
    return Message(
      zh: words.map(\.zh).joined(separator: "、") + (rest > 0 ? "等 \(ranges.count) 处" : ""),
      en: words.map(\.en).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
  }

  private static let mostQuoted = 4

  /// The text with other marks.
  func marking(_ ranges: [Range<Int>]) -> String {
    var marked: [UInt8] = []
    var index = 0
    for range in ranges where range.lowerBound >= index {
      marked += bytes[index..<range.lowerBound] + Array("⟦".utf8) + bytes[range]
      marked += Array("⟧".utf8)
      index = range.upperBound
    }
    return String(decoding: marked + bytes[index...], as: UTF8.self)
  }
}
