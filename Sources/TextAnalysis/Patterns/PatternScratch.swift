/// What a search works out and the next one can use. It belongs to one thread at a time: whoever takes
/// it out of its `PatternSet` and puts it back.
final class PatternScratch: @unchecked Sendable {
  private let program: PatternSetProgram
  private let map: ScalarClassMap
  private let automata: [PatternAutomaton]
  private var spanSearch: SpanSearch

  init(_ programs: PatternPrograms) {
    program = programs.spans
    let map = ScalarClassMap(programs.sets)
    self.map = map
    automata = programs.scouts.map { PatternAutomaton($0, map) }
    spanSearch = SpanSearch(program.instructions)
  }

  func matches(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ places: [PatternWords.Place]
  ) -> [PatternSet.Match] {
    var found: [PatternSet.Match] = []
    for place in places {
      find(Int(place.pattern), in: text, range, place.stretch, &found)
    }
    for automaton in automata {
      automaton.search(text, range)
      for hit in automaton.hits {
        let pattern = Int(hit)
        for stretch in automaton.stretches[pattern] {
          find(pattern, in: text, range, stretch, &found)
        }
      }
    }
    return found
  }

  private func find(
    _ pattern: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ stretch: Range<Int>, _ found: inout [PatternSet.Match]
  ) {
    spanSearch.search(
      from: program.starts[pattern], program.firsts + pattern * program.words, in: text, range,
      stretch: stretch, map)
    for span in spanSearch.found {
      found.append(PatternSet.Match(pattern: pattern, range: span))
    }
  }

  func groups(
    of match: PatternSet.Match, count: Int, in text: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>
  ) -> [Range<Int>?] {
    GroupSearch(program.instructions).groups(
      from: program.starts[match.pattern], count: count, of: match.range, in: text, range, map)
  }
}
