/// One finding about one place in one file. Plain data: no rendering, no I/O, no global state.
@usableFromInline
package struct Diagnostic: Hashable, Sendable {
  package var check: Check
  package var severity: Severity
  /// What is wrong: true on its own, without a full stop.
  package var message: Message
  package var location: SourceRange
  /// What to do about it, where no fix can do it.
  package var help: Message?
  /// What a program can do about it; applied only on request.
  package var fixes: [Fix]

  package init(
    _ check: Check, _ message: Message, at location: SourceRange, help: Message? = nil,
    fixes: [Fix] = []
  ) {
    self.check = check
    self.severity = check.severity
    self.message = message
    self.location = location
    self.help = help
    self.fixes = fixes
  }
}

/// A change that settles a finding.
package struct Fix: Hashable, Sendable {
  package var title: Message
  /// Whether the meaning stays the same, so that it may be applied without looking.
  package var isSafe: Bool
  package var edits: [TextEdit]

  package init(_ title: Message, isSafe: Bool, edits: [TextEdit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }
}

/// Replaces a range of UTF-8 offsets in the finding's file.
package struct TextEdit: Hashable, Sendable {
  package var range: Range<Int>
  package var replacement: String

  package init(_ range: Range<Int>, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension Diagnostic {
  /// The order in which findings are shown: by file, place, trust, check. Total, so that output never wobbles.
  package static func inReadingOrder(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    let (a, b) = (one.location, other.location)
    if a.file != b.file { return a.file < b.file }
    if a.utf8.lowerBound != b.utf8.lowerBound { return a.utf8.lowerBound < b.utf8.lowerBound }
    if one.check.trust != other.check.trust { return one.check.trust < other.check.trust }
    if one.check.id != other.check.id { return one.check.id < other.check.id }
    if a.utf8.upperBound != b.utf8.upperBound { return a.utf8.upperBound < b.utf8.upperBound }
    return one.message.en < other.message.en
  }
}
