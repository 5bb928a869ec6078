/// What a search works out and the next one can use. It belongs to one thread at a time: whoever takes
/// it out of its `PatternSet` and puts it back.
final class PatternScratch: @unchecked Sendable {
  private let program: PatternSetProgram
  private let map: ScalarClassMap
  private var spanSearch: SpanSearch

  init(_ program: PatternSetProgram) {
    self.program = program
    map = ScalarClassMap(program.sets)
    spanSearch = SpanSearch(program.instructions)
  }

  func matches(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [PatternSet.Match] {
    var found: [PatternSet.Match] = []
    for pattern in program.starts.indices {
      let spans = spanSearch.spans(
        from: program.starts[pattern], program.firsts + pattern * program.words, in: text, range,
        map)
      for span in spans { found.append(PatternSet.Match(pattern: pattern, range: span)) }
    }
    return found
  }

  func groups(
    of match: PatternSet.Match, count: Int, in text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) -> [Range<Int>?] {
    GroupSearch(program.instructions).groups(
      from: program.starts[match.pattern], count: count, of: match.range, in: text, range, map)
  }
}
