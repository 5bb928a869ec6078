/// One finding about one place in one file. Plain data: no rendering, no I/O, no global state.
///
/// What is said is kept apart from where, and shared: findings come by the hundred thousand, and are
/// sorted.
@usableFromInline
package struct Diagnostic: Sendable {
  package var severity: Severity
  package var location: SourceRange
  private var said: Said

  private final class Said: Sendable {
    let check: Check
    let message: Message
    let help: Message?
    let fixes: [Fix]

    init(_ check: Check, _ message: Message, _ help: Message?, _ fixes: [Fix]) {
      self.check = check
      self.message = message
      self.help = help
      self.fixes = fixes
    }
  }

  package init(
    _ check: Check, _ message: Message, at location: SourceRange, help: Message? = nil,
    fixes: [Fix] = []
  ) {
    self.severity = check.severity
    self.location = location
    self.said = Said(check, message, help, fixes)
  }

  package var check: Check {
    get { said.check }
    set { said = Said(newValue, said.message, said.help, said.fixes) }
  }

  /// What is wrong: true on its own, without a full stop.
  package var message: Message {
    get { said.message }
    set { said = Said(said.check, newValue, said.help, said.fixes) }
  }

  /// The message in one language: many thousands of lines are printed without copying the other.
  package func message(in language: UILanguage) -> String {
    language == .zh ? said.message.zh : said.message.en
  }

  /// What to do about it, where no fix can do it.
  package var help: Message? {
    get { said.help }
    set { said = Said(said.check, said.message, newValue, said.fixes) }
  }

  /// What a program can do about it; applied only on request.
  package var fixes: [Fix] {
    get { said.fixes }
    set { said = Said(said.check, said.message, said.help, newValue) }
  }
}

extension Diagnostic: Hashable {
  @usableFromInline
  package static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.severity == other.severity && one.location == other.location
      && (one.said === other.said
        || one.check == other.check && one.message == other.message && one.help == other.help
          && one.fixes == other.fixes)
  }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    hasher.combine(location)
    hasher.combine(check)
    hasher.combine(message)
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

extension Sequence<Diagnostic> {
  package var inReadingOrder: [Diagnostic] {
    var findings = Array(self)
    let isSorted = zip(findings, findings.dropFirst()).allSatisfy {
      !Diagnostic.inReadingOrder($1, $0)
    }
    if !isSorted { findings.sort(by: Diagnostic.inReadingOrder) }
    return findings
  }
}

extension Diagnostic {
  /// The order in which findings are shown: by file, place, trust, check. Total, so that output never wobbles.
  package static func inReadingOrder(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    let (a, b) = (one.location, other.location)
    if a.file != b.file { return a.file < b.file }
    if a.utf8.lowerBound != b.utf8.lowerBound { return a.utf8.lowerBound < b.utf8.lowerBound }
    if one.check != other.check {
      if one.check.trust != other.check.trust { return one.check.trust < other.check.trust }
      if one.check.id != other.check.id { return one.check.id < other.check.id }
    }
    if a.utf8.upperBound != b.utf8.upperBound { return a.utf8.upperBound < b.utf8.upperBound }
    return one.message.en < other.message.en
  }
}
