extension CheckedText {
  /// Where fixes may change the text, in order and apart from one another: not in placeholders, tags,
  /// comments, code, web addresses, or lines that quote the customer.
  package var fixableRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for range in VisibleText(self).textRanges {
      if let last = ranges.last, last.upperBound == range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
