import ArgumentParser
import Diagnostics
import FileAccess
import Operations
import Reports

/// `kouwen check --ndjson`: reads a reply a line and answers a line, in order (README, "For programs").
struct CheckStream {
  private let workspace: Workspace
  private let situation: ReplySituation
  private let session: Session
  private let failing: FailOnOption
  private let showsSummary: Bool

  /// - Parameter situation: what holds for lines that do not say otherwise.
  init(
    _ workspace: Workspace, _ situation: ReplySituation, _ session: Session,
    _ failing: FailOnOption, showsSummary: Bool
  ) {
    self.workspace = workspace
    self.situation = situation
    self.session = session
    self.failing = failing
    self.showsSummary = showsSummary
  }

  func run() async throws {
    var stream = OrderedStream(session) {
      CheckStreamWorker(workspace, situation, session.language)
    }
    let progress = LineCounter(
      session.language == .zh ? "检查" : "checked", session.language,
      isShown: StandardStream.error.isTerminal && !StandardStream.output.isTerminal)
    try await stream.run { progress.show($0) }
    progress.clear()
    var tally = CheckTally()
    for worker in stream.workers { tally.add(worker.tally) }
    if showsSummary { session.note(Message(summary(tally))) }
    if failing.failOn != nil, tally.rules.contains(where: { failing.fails($0.value.severity) }) {
      throw ExitCode(1)
    }
  }

  private func summary(_ tally: CheckTally) -> String {
    var heading = Message(
      zh: "检查了 \(tally.replies) 条回复，\(tally.flagged) 条有提醒",
      en:
        "\(tally.replies) \(tally.replies == 1 ? "reply" : "replies") checked, \(tally.flagged) with findings"
    )
    if tally.unread > 0 {
      heading.zh += "；\(tally.unread) 行读不了"
      heading.en += "; \(tally.unread) \(tally.unread == 1 ? "line" : "lines") not readable"
    }
    let rules = tally.rules.sorted {
      ($1.value.severity, $1.value.count, $0.key) < ($0.value.severity, $0.value.count, $1.key)
    }
    let rows = rules.map { id, entry in
      [
        "  " + String(entry.count), entry.severity.advice[session.language],
        "\(entry.title[session.language]) [\(id)]",
      ]
    }
    return ([heading[session.language]] + (rows.isEmpty ? [] : [table(rows)])).joined(
      separator: "\n")
  }
}

/// What a stream found, by rule.
struct CheckTally: Sendable {
  var replies = 0
  /// Replies with a finding.
  var flagged = 0
  /// Lines that are no reply.
  var unread = 0
  var rules: [String: Rule] = [:]

  struct Rule: Sendable {
    var title: Message
    var severity: Severity
    var count: Int
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    replies += 1
    guard !diagnostics.isEmpty else { return }
    flagged += 1
    for diagnostic in diagnostics {
      let fresh = Rule(title: diagnostic.check.title, severity: diagnostic.severity, count: 0)
      rules[diagnostic.check.id, default: fresh].add(1, diagnostic.severity)
    }
  }

  mutating func add(_ other: CheckTally) {
    replies += other.replies
    flagged += other.flagged
    unread += other.unread
    for (id, entry) in other.rules {
      let fresh = Rule(title: entry.title, severity: entry.severity, count: 0)
      rules[id, default: fresh].add(entry.count, entry.severity)
    }
  }
}

extension CheckTally.Rule {
  fileprivate mutating func add(_ count: Int, _ severity: Severity) {
    self.count += count
    self.severity = max(self.severity, severity)
  }
}
