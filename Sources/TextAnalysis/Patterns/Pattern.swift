/// A pattern that can be looked for. `PatternParser` documents the dialect.
package struct Pattern: Sendable {
  package let text: String
  package let ignoresCase: Bool
  /// How many groups `$1`, `$2` … a replacement may name.
  package let groupCount: Int
  let program: PatternProgram
  /// See `PatternNode.outline`; nil where the program itself is simple enough.
  let outline: PatternProgram?
  /// See `PatternNode.requiredWords`.
  let requiredWords: [[UInt8]]?
  /// See `PatternNode.longestMatch`.
  let longestMatch: Int?
  /// Whether case does not matter in some of its sets: `(?i)` counts too.
  let ignoresCaseSomewhere: Bool

  /// Refuses, besides what it cannot read, a pattern that is too large, that the empty text matches,
  /// or that no text matches.
  package init(_ text: String, ignoresCase: Bool = false) throws(PatternProblem) {
    let (node, groupCount) = try PatternParser.parse(text, ignoresCase: ignoresCase)
    let whole = 0..<text.utf8.count
    guard node.size(limit: PatternProgram.largest) < PatternProgram.largest else {
      throw PatternProblem(.tooLarge, at: whole)
    }
    if node.isNullable { throw PatternProblem(.matchesEmptyText, at: whole) }
    let program = PatternProgram(node)
    guard PatternReach.canMatch(program) else { throw PatternProblem(.neverMatches, at: whole) }
    self.text = text
    self.ignoresCase = ignoresCase
    self.groupCount = groupCount
    self.program = program
    outline = node.outline.map { PatternProgram($0) }
    requiredWords = node.requiredWords
    longestMatch = node.longestMatch
    ignoresCaseSomewhere = program.sets.contains(where: \.ignoresCase)
  }

  /// Whether whether it matches depends on what stands around the match.
  package var usesAssertions: Bool { program.usesAssertions }
}
