import Diagnostics

/// What a kind of rule found, before conditions are asked and words are put to it.
struct Finding {
  /// In the visible text.
  var range: Range<Int>
  /// It marks a phrase of the rule, not a whole unit or something absent.
  var isPhrase: Bool
  /// What could be written instead.
  var replacements: [String] = []
  /// What is replaced, where that is more than `range`.
  var replacedRange: Range<Int>?
  /// Whether the one replacement means the same; a rule can say so itself.
  var isSafe = false
  /// Whether somebody has to look at the replacement, whatever the rule says.
  var isDoubtful = false
  /// The text of `range` as people know it, where that is not what stands there.
  var quotation: String?
  /// What should be there, where something is not.
  var missing: Message?
  /// What should stand before it.
  var expected: Message?
  var count: Int?
  var min: Int?
  var max: Int?
}

/// A kind of rule, ready to run. Adding one is one file in `Kinds` and its line in `RuleCompiler`.
protocol KindChecker: Sendable {
  /// The phrases without which there is nothing to look for; nil for what must always be looked at.
  var triggers: PhraseSet? { get }
  /// Whether a text can be passed over at a glance.
  func isIdle(in context: CheckContext) -> Bool
  func findings(
    in context: CheckContext, scope: Range<Int>, except exceptions: PhraseSet
  ) -> [Finding]
}

extension KindChecker {
  func isIdle(in context: CheckContext) -> Bool { false }
}
