/// A text whose interesting ranges are marked by `⟦…⟧`, so that tests need no counted offsets.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let text: String
  /// In UTF-8 offsets of `text`, in the order of their starts. Marks may nest.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var text = ""
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.utf8.count)
      case "⟧":
        precondition(!starts.isEmpty, "⟧ without ⟦ in \(marked)")
        ranges.append(starts.removeLast()..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    precondition(starts.isEmpty, "⟦ without ⟧ in \(marked)")
    self.text = text
    self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  /// The text with marks around `ranges`: what a failing test shows.
  package static func marking(_ ranges: [Range<Int>], in text: String) -> String {
    let bytes = Array(text.utf8)
    let sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var marked: [UInt8] = []
    for offset in 0...bytes.count {
      for range in sorted where range.upperBound == offset && !range.isEmpty {
        marked += Array("⟧".utf8)
      }
      for range in sorted where range.lowerBound == offset {
        marked += Array((range.isEmpty ? "⟦⟧" : "⟦").utf8)
      }
      if offset < bytes.count { marked.append(bytes[offset]) }
    }
    return String(decoding: marked, as: UTF8.self)
  }
}
