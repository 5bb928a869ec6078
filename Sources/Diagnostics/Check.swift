/// What a finding is an instance of: one of the tool's own checks, or one of the team's rules.
///
/// `explain`, the reports and the docs are made from it, so it cannot drift from the behaviour.
package struct Check: Hashable, Sendable {
  /// Kebab case, names the bad thing: `unknown-key`, `vague-time`.
  package var id: String
  package var severity: Severity
  package var trust: Trust
  /// The check in plain words, a few of them.
  package var title: Message
  /// Why it matters to the people who write, send or receive replies.
  package var why: Message

  package init(
    _ id: String, _ severity: Severity, trust: Trust = .exact, title: Message, why: Message
  ) {
    self.id = id
    self.severity = severity
    self.trust = trust
    self.title = title
    self.why = why
  }
}
