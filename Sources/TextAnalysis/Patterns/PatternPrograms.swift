/// The programs that searching a set of patterns takes.
struct PatternPrograms: Sendable {
  let sets: ScalarSetTable
  /// Of every pattern; they say where matches start and end.
  let spans: PatternSetProgram
  /// For the automata that say which patterns match where, roughly: the patterns as they are, and the
  /// outlines of those that count. Outlines wait for long, so they are not mixed with the others, whose
  /// matches are then known to be near.
  ///
  /// Patterns that need a word are not in them: `words` says where they may match.
  let scouts: [PatternSetProgram]
  let words: PatternWords

  init(_ patterns: [Pattern]) {
    var sets = ScalarSetTable()
    for pattern in patterns {
      for set in pattern.program.sets { sets.insert(set) }
    }
    self.sets = sets
    let numbered = patterns.enumerated()
    spans = PatternSetProgram(numbered.map { ($0.offset, $0.element.program) }, sets)
    words = PatternWords(patterns)
    let wordless = words.others.map { (offset: $0, element: patterns[$0]) }
    let plain = wordless.filter { $0.element.outline == nil }
    let outlines = wordless.compactMap { number, pattern in
      pattern.outline.map { (number: number, program: $0) }
    }
    scouts = [plain.map { (number: $0.offset, program: $0.element.program) }, outlines]
      .filter { !$0.isEmpty }
      .map { PatternSetProgram($0, sets) }
  }
}
