extension RenderResult {
  /// The same with a space put in at each of some offsets of the text, which are in order. What starts
  /// or ends there does not hold the space; ranges follow the text.
  package func inserting(spacesAt offsets: [Int]) -> RenderResult {
    guard let text, !offsets.isEmpty else { return self }
    let bytes = Array(text.utf8)
    var spaced: [UInt8] = []
    spaced.reserveCapacity(bytes.count + offsets.count)
    var start = 0
    for offset in offsets {
      spaced += bytes[start..<offset]
      spaced.append(0x20)
      start = offset
    }
    spaced += bytes[start...]
    var result = self
    result.text = String(decoding: spaced, as: UTF8.self)
    result.filledRanges = filledRanges.map {
      FilledRange(slot: $0.slot, range: $0.range.moved(byInsertionsAt: offsets))
    }
    result.valueRanges = valueRanges.map { $0.moved(byInsertionsAt: offsets) }
    result.parts = parts.map {
      PartRange(parts: $0.parts, range: $0.range.moved(byInsertionsAt: offsets))
    }
    result.directives = directives.map { comment in
      PlacedComment(
        content: comment.content,
        offset: (comment.offset..<comment.offset).moved(byInsertionsAt: offsets).lowerBound,
        file: comment.file.moved(byInsertionsAt: offsets))
    }
    return result
  }
}

extension Range<Int> {
  /// Where it is when something of one byte has been put in at each of some offsets.
  fileprivate func moved(byInsertionsAt offsets: [Int]) -> Range<Int> {
    let start = lowerBound + Self.count(of: offsets, before: lowerBound + 1)
    guard !isEmpty else { return start..<start }
    return start..<upperBound + Self.count(of: offsets, before: upperBound)
  }

  /// How many of the offsets, which are in order, are smaller than `limit`.
  private static func count(of offsets: [Int], before limit: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
