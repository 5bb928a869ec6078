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
    if failing.failOn != nil, tally.rules.contains(where: { failing.fails($0.key.severity) }) {
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
      ($1.key.severity, $1.value.count, $0.key.id) < ($0.key.severity, $0.value.count, $1.key.id)
    }
    let rows = rules.map { rule, entry in
      [
        "  " + String(entry.count), rule.severity.advice[session.language],
        "\(entry.title[session.language]) [\(rule.id)]",
      ]
    }
    return ([heading[session.language]] + (rows.isEmpty ? [] : [table(rows)])).joined(
      separator: "\n")
  }
}

/// What a stream found, by rule and level.
struct CheckTally: Sendable {
  var replies = 0
  /// Replies with a finding.
  var flagged = 0
  /// Lines that are no reply.
  var unread = 0
  var rules: [Rule: Entry] = [:]

  struct Rule: Hashable, Sendable {
    var id: String
    var severity: Severity
  }

  struct Entry: Sendable {
    var title: Message
    var count: Int
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    replies += 1
    guard !diagnostics.isEmpty else { return }
    flagged += 1
    for diagnostic in diagnostics {
      let rule = Rule(id: diagnostic.check.id, severity: diagnostic.severity)
      rules[rule, default: Entry(title: diagnostic.check.title, count: 0)].count += 1
    }
  }

  mutating func add(_ other: CheckTally) {
    replies += other.replies
    flagged += other.flagged
    unread += other.unread
    for (rule, entry) in other.rules {
      rules[rule, default: Entry(title: entry.title, count: 0)].count += entry.count
    }
  }
}
