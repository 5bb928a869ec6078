import TextAnalysis

/// What a reply repeats of the customer's message, in quotation marks: 您说的“……”, you wrote “…”.
enum CustomerWords {
  /// What stands between the marks, in order.
  static func find(in context: CheckContext, _ words: ReplyWords) -> [Range<Int>] {
    var sayings: [Range<Int>] = []
    for hit in context.hits where words.lists(of: hit.phrase) & WordList.saying.bit != 0 {
      sayings.append(hit.range)
    }
    guard !sayings.isEmpty else { return [] }
    return context.quotedStretches.filter { stretch in
      // No word of the list is longer than 30 bytes.
      let near = sayings.starting(in: stretch.lowerBound - 64..<stretch.lowerBound)
      guard !near.isEmpty else { return false }
      let leads = leads(to: stretch, in: context.bytes)
      return near.contains { leads.contains($0.upperBound) }
    }
  }

  /// Where a word may end that stands before a quotation: right before its mark, or before a colon, a
  /// comma or a space between.
  private static func leads(to stretch: Range<Int>, in bytes: [UInt8]) -> [Int] {
    // " is one byte long, all others three.
    var end =
      stretch.lowerBound - (bytes[stretch.lowerBound - 1] == UInt8(ascii: "\"") ? 1 : 3)
    guard end >= 0 else { return [] }
    var ends = [end]
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    ends.append(end)
    if let sign = signs.first(where: { bytes[..<end].suffix($0.count).elementsEqual($0) }) {
      end -= sign.count
      ends.append(end)
    }
    return ends
  }

  private static let signs = ["：", "，", ":", ",", "——"].map { Array($0.utf8) }
}
