import TemplateParsing
import TextAnalysis

extension CheckedText {
  /// Where fixes may change the text, in order and apart from one another: not in placeholders, tags,
  /// comments, code, web addresses, or lines that quote the customer. What is code for Markdown is
  /// code here, also where it is checked as prose.
  package var fixableRanges: [Range<Int>] {
    let visible = VisibleText(self)
    let code = IndentedCode.find(in: visible.bytes, 0..<visible.bytes.count)
      .map { visible.sourceRange(of: $0.range) }
    var ranges: [Range<Int>] = []
    for range in visible.textRanges.without(code).flatMap(withoutTags) {
      if let last = ranges.last, last.upperBound == range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  /// A draft may be a template that somebody pipes in: what stands in braces is not prose.
  private func withoutTags(_ range: Range<Int>) -> [Range<Int>] {
    let tags = LiquidText.tags(in: range, of: bytes)
    guard !tags.isEmpty else { return [range] }
    var start = range.lowerBound
    var rest = tags.compactMap { tag in
      defer { start = tag.upperBound }
      return start < tag.lowerBound ? start..<tag.lowerBound : nil
    }
    if start < range.upperBound { rest.append(start..<range.upperBound) }
    return rest
  }
}

extension [Range<Int>] {
  /// What is left of ranges; both in order and apart from one another.
  fileprivate func without(_ others: [Range<Int>]) -> [Range<Int>] {
    guard !others.isEmpty else { return self }
    var rest: [Range<Int>] = []
    var pending = others[...]
    for range in self {
      while let first = pending.first, first.upperBound <= range.lowerBound {
        pending.removeFirst()
      }
      var start = range.lowerBound
      for other in pending {
        guard other.lowerBound < range.upperBound else { break }
        if start < other.lowerBound { rest.append(start..<other.lowerBound) }
        start = Swift.max(start, other.upperBound)
      }
      if start < range.upperBound { rest.append(start..<range.upperBound) }
    }
    return rest
  }
}
