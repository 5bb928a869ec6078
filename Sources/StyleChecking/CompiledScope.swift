/// The stretches of a text that a rule looks at.
enum CompiledScope: Sendable {
  case text, sentence, paragraph
  case firstSentence, lastSentence, firstParagraph, lastParagraph
  /// Those that comments give one of these names.
  case parts(Set<String>)
}
