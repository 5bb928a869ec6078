/// What a kind of rule found, before conditions are asked and words are put to it.
struct Finding {
  /// In the visible text.
  var range: Range<Int>
  /// It marks a phrase of the rule, not a whole unit or something absent.
  var isPhrase: Bool
  /// What could be written instead.
  var replacements: [String] = []
  var count: Int?
  var min: Int?
  var max: Int?
}

/// A kind of rule, ready to run. Adding one is one file in `Kinds` and its line in `RuleCompiler`.
protocol KindChecker: Sendable {
  /// The phrases without which there is nothing to look for; nil for what must always be looked at.
  var triggers: PhraseSet? { get }
  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding]
}
