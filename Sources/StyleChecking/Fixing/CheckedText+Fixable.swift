import TemplateParsing

extension CheckedText {
  /// Where fixes may change the text, in order and apart from one another: not in placeholders, tags,
  /// comments, code, web addresses, or lines that quote the customer.
  package var fixableRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for range in VisibleText(self).textRanges.flatMap(withoutTags) {
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
