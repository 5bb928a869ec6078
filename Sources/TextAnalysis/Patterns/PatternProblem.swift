/// Why a pattern is refused, and where in it.
package struct PatternProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    // Not in the dialect.
    case lookAround, backReference, possessive, namedGroup, unknownGroup, posixClass
    case unknownEscape
    case unknownProperty(String, nearest: String?)
    case unknownCharacterNumber
    // Not well formed.
    case unclosedGroup, strayParenthesis, unclosedClass, emptyClass, reversedRange, classInRange
    case unclosedBrace, openBrace, nothingToRepeat, doubledRepetition, reversedBounds, zeroTimes
    case trailingBackslash
    // Beyond the limits.
    case tooLarge, tooDeep
    // Without use.
    case matchesEmptyText, neverMatches
  }

  package var kind: Kind
  /// In UTF-8 offsets of the pattern.
  package var range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
