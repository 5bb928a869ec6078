import TemplateParsing

/// Which part of the reply each piece of the output plays: from a marker to the next one or to the
/// end of the block it stands in.
extension Evaluation {
  mutating func beginPart(_ names: Range<Int>) {
    endPart()
    part = (names, frame.template, output.count)
  }

  /// Writes down the part that is being written, without the white space around it.
  mutating func endPart() {
    guard let part else { return }
    self.part = nil
    guard part.start <= output.count else { return }
    var (start, end) = (part.start, output.count)
    while end > start, output[end - 1].isLiquidSpace { end -= 1 }
    while start < end, output[start].isLiquidSpace { start += 1 }
    guard start < end else { return }
    let names = part.names.map { part.template.partNames[$0] }
    // What goes on after a block without a gap is one piece.
    if let last = result.parts.last, last.range.upperBound == start, last.parts == names {
      result.parts[result.parts.count - 1].range = last.range.lowerBound..<end
    } else {
      result.parts.append(PartRange(parts: names, range: start..<end))
    }
  }

  /// After a block: what follows it plays again what the text before it played.
  mutating func resumePart(_ outer: (names: Range<Int>, template: CompiledTemplate, start: Int)?) {
    endPart()
    guard let outer else { return }
    part = (outer.names, outer.template, output.count)
  }

  /// Forgets the parts of output that was taken away.
  mutating func discardParts(from mark: Int) {
    result.parts.removeAll { $0.range.upperBound > mark }
    result.directives.removeAll { $0.offset > mark }
    if let part, part.start > mark { self.part?.start = mark }
  }

  /// Takes blank lines from the beginning and white space from the end of what was printed since `start`.
  mutating func trimOutput(from start: Int) {
    var end = output.count
    while end > start, output[end - 1].isLiquidSpace { end -= 1 }
    var first = start
    var index = start
    while index < end, output[index].isLiquidSpace {
      index += 1
      if output[index - 1] == UInt8(ascii: "\n") { first = index }
    }
    output.removeSubrange(end...)
    output.removeSubrange(start..<first)
    let removed = first - start
    let limit = output.count
    func moved(_ range: Range<Int>) -> Range<Int> {
      guard range.upperBound > start else { return range }
      let lower =
        range.lowerBound < start ? range.lowerBound : max(start, range.lowerBound - removed)
      return min(lower, limit)..<max(min(lower, limit), min(range.upperBound - removed, limit))
    }
    for index in result.filledRanges.indices {
      result.filledRanges[index].range = moved(result.filledRanges[index].range)
    }
    for index in result.valueRanges.indices.reversed() {
      guard result.valueRanges[index].upperBound > start else { break }
      result.valueRanges[index] = moved(result.valueRanges[index])
    }
    for index in result.directives.indices {
      let comment = result.directives[index]
      if comment.offset > start {
        result.directives[index].offset = min(max(start, comment.offset - removed), limit)
      }
      result.directives[index].file = moved(comment.file)
    }
    for index in result.parts.indices {
      result.parts[index].range = moved(result.parts[index].range)
    }
    if let part, part.start > start {
      self.part?.start = min(max(start, part.start - removed), limit)
    }
  }
}
