import Synchronization

/// What a finding is an instance of: one of the tool's own checks, or one of the team's rules.
///
/// `explain`, the reports and the docs are made from it, so it cannot drift from the behaviour.
///
/// A value, though made of one shared object: every finding holds its check. Equal checks share theirs,
/// and it is never given back, so that nobody counts who uses it: workers that find things by the hundred
/// thousand would wait for each other's counting. There are some hundred checks, and as many more as a
/// process sees wordings of rules.
package struct Check: Sendable {
  private let content: Unmanaged<Content>

  private final class Content: Sendable, Hashable {
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

    static func == (one: Content, other: Content) -> Bool {
      one.id == other.id && one.severity == other.severity && one.trust == other.trust
        && one.title == other.title && one.why == other.why
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(severity)
    }
  }

  private static let contents = Mutex<Set<Content>>([])

  package init(
    _ id: String, _ severity: Severity, trust: Trust = .exact, title: Message, why: Message
  ) {
    let content = Content(id, severity, trust, title, why)
    self.content = Self.contents.withLock { contents in
      Unmanaged.passUnretained(contents.insert(content).memberAfterInsert)
    }
  }

  /// The same check at another level.
  package func at(_ severity: Severity) -> Check {
    Check(id, severity, trust: trust, title: title, why: why)
  }

  /// Kebab case, names the bad thing: `unknown-key`, `vague-time`.
  package var id: String { content._withUnsafeGuaranteedRef { $0.id } }
  package var severity: Severity { content._withUnsafeGuaranteedRef { $0.severity } }
  package var trust: Trust { content._withUnsafeGuaranteedRef { $0.trust } }
  /// The check in plain words, a few of them.
  package var title: Message { content._withUnsafeGuaranteedRef { $0.title } }
  /// Why it matters to the people who write, send or receive replies.
  package var why: Message { content._withUnsafeGuaranteedRef { $0.why } }
}

extension Check: Hashable {
  package static func == (one: Check, other: Check) -> Bool {
    one.content.toOpaque() == other.content.toOpaque()
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(content.toOpaque()) }
}
