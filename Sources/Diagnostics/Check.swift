/// What a finding is an instance of: one of the tool's own checks, or one of the team's rules.
///
/// `explain`, the reports and the docs are made from it, so it cannot drift from the behaviour.
///
/// A value, though made of one shared object: every finding holds its check.
package struct Check: Sendable {
  private let content: Content

  private final class Content: Sendable {
    let id: String
    let severity: Severity
    let trust: Trust
    let title: Message
    let why: Message

    init(_ id: String, _ severity: Severity, _ trust: Trust, _ title: Message, _ why: Message) {
      self.id = id
      self.severity = severity
      self.trust = trust
      self.title = title
      self.why = why
    }
  }

  package init(
    _ id: String, _ severity: Severity, trust: Trust = .exact, title: Message, why: Message
  ) {
    content = Content(id, severity, trust, title, why)
  }

  /// The same check at another level.
  package func at(_ severity: Severity) -> Check {
    Check(id, severity, trust: trust, title: title, why: why)
  }

  /// Kebab case, names the bad thing: `unknown-key`, `vague-time`.
  package var id: String { content.id }
  package var severity: Severity { content.severity }
  package var trust: Trust { content.trust }
  /// The check in plain words, a few of them.
  package var title: Message { content.title }
  /// Why it matters to the people who write, send or receive replies.
  package var why: Message { content.why }
}

extension Check: Hashable {
  package static func == (one: Check, other: Check) -> Bool {
    one.content === other.content
      || one.id == other.id && one.severity == other.severity && one.trust == other.trust
        && one.title == other.title && one.why == other.why
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
