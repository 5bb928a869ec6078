/// One finding about one place in one file. Plain data: no rendering, no I/O, no global state.
///
/// What is said is kept apart from where, and shared: findings come by the hundred thousand, and are
/// sorted.
@usableFromInline
package struct Diagnostic: Sendable {
  package var severity: Severity
  /// Of its check; here, because findings are put in order by it.
  package private(set) var trust: Trust
  package var location: SourceRange
  private var wording: any Wording

  package init(
    _ check: Check, _ message: Message, at location: SourceRange, help: Message? = nil,
    fixes: [Fix] = []
  ) {
    self.init(SettledWording(check, message, help, fixes), at: location)
  }

  package init(_ wording: any Wording, at location: SourceRange) {
    let check = wording.check
    severity = check.severity
    trust = check.trust
    self.location = location
    self.wording = wording
  }

  package var check: Check {
    get { wording.check }
    set {
      wording = SettledWording(newValue, message, help, fixes)
      trust = newValue.trust
    }
  }

  /// What is wrong: true on its own, without a full stop.
  package var message: Message {
    get { Message(zh: wording.message(in: .zh), en: wording.message(in: .en)) }
    set { wording = SettledWording(check, newValue, help, fixes) }
  }

  /// The message in one language: many thousands of lines are printed without the other.
  package func message(in language: UILanguage) -> String { wording.message(in: language) }

  /// Appends the message in one language, in UTF-8.
  package func appendMessage(in language: UILanguage, to output: inout TextBuffer) {
    wording.appendMessage(in: language, to: &output)
  }

  /// What to do about it, where no fix can do it.
  package var help: Message? {
    get { wording.help }
    set { wording = SettledWording(check, message, newValue, fixes) }
  }

  /// What a program can do about it; applied only on request.
  package var fixes: [Fix] {
    get { wording.fixes }
    set { wording = SettledWording(check, message, help, newValue) }
  }
}

extension Diagnostic: Hashable {
  @usableFromInline
  package static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.severity == other.severity && one.location == other.location
      && (one.wording === other.wording
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
