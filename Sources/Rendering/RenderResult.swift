package import Diagnostics
package import DomainModel

/// What came of rendering: the reply, or why there is none. Lists are in the order of first use.
package struct RenderResult: Sendable {
  /// Nil where something is missing or unknown (unless a draft was asked for), or where an error stopped it.
  package var text: String?
  /// The slots whose given value was used.
  package var filled: [String] = []
  /// The slots whose fallback, or the template's own `default`, was used.
  package var fallbacks: [String] = []
  /// The optional slots that were left empty.
  package var empty: [String] = []
  package var missing: [MissingSlot] = []
  package var unknown: [UnknownName] = []
  /// Errors while rendering, and values that do not fit their slots.
  package var diagnostics: [Diagnostic] = []
  /// Where given values stand in `text`.
  package var filledRanges: [FilledRange] = []
  /// Where any value stands, given or worked out: what templates did not write themselves, and what
  /// is no markup, whatever it looks like; an empty one where a value said nothing. In order, in UTF-8
  /// offsets of `text`; not in lenient mode.
  package var valueRanges: [Range<Int>] = []
  /// The parts of the reply, where the templates name them: in order, without the white space around
  /// them, none within another.
  package var parts: [PartRange] = []
  /// What the templates' comments say to the checks that will look at the reply. In order; not in
  /// lenient mode.
  package var directives: [PlacedComment] = []
}

/// A slot that the reply needs and that nobody filled.
package struct MissingSlot: Hashable, Sendable {
  package var name: String
  package var label: Message
  package var type: SlotType
  package var example: String?
  package var choices: [String]
  /// The first place that reads it.
  package var place: SourceRange
}

/// A name that nothing answers to.
package struct UnknownName: Hashable, Sendable {
  package var name: String
  /// Where the template reads it; nil for a name among the values given.
  package var place: SourceRange?
  /// Known names that were probably meant, best first.
  package var nearest: [String]
}

/// A given value in the rendered text.
package struct FilledRange: Hashable, Sendable {
  package var slot: String
  /// In UTF-8 offsets of the text.
  package var range: Range<Int>
}

/// A comment of a template, which is not in the rendered text.
package struct PlacedComment: Hashable, Sendable {
  /// What stands between `<!--` and `-->`, without white space around it.
  package var content: [UInt8]
  /// Where it stood, in UTF-8 offsets of the text.
  package var offset: Int
  /// What became of the file that it stands in: a template or a partial.
  package var file: Range<Int>
}

/// A piece of the rendered text that plays one or more parts: empathy, information …
package struct PartRange: Hashable, Sendable {
  /// As the template writes them: ids or labels.
  package var parts: [String]
  /// In UTF-8 offsets of the text.
  package var range: Range<Int>
}
