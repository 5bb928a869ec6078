import Diagnostics
import FileAccess
import Foundation
import Operations
import StyleChecking
import TestSupport
import Testing

/// What the shipped rules are worth on replies that were written without knowing them. The figures stand
/// in `Golden/replies.*.txt`; whoever changes a rule sees there what it does to good and bad replies.
@Suite struct ReplyMeasurementTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  private struct Reply: Decodable {
    var id: String, scenario: String, channel: String, profile: String, lang: String
    var customer: String?
    var label: String, text: String
  }

  private struct Count {
    var bad = 0
    var good = 0

    mutating func add(_ label: String) { if label == "bad" { bad += 1 } else { good += 1 } }
  }

  @Test(arguments: ["seen", "unseen", "second-seen", "second-unseen"])
  func flagsBadRepliesAndNotGoodOnes(_ name: String)
    async throws
  {
    let data = try Data(contentsOf: Self.folder.appending(path: "Replies/\(name).json"))
    let replies = try JSONDecoder().decode([Reply].self, from: data)
    let workspace = try await Workspace.open(
      LibraryLocation.at(Self.root.path(percentEncoded: false)))
    let drafts = ReplyDrafts(workspace)
    let typography = Set(TypographyChecks.all.map(\.id))
    var (any, firm, strong) = (Count(), Count(), Count())
    var rules: [String: Count] = [:]
    var missed: [String] = []
    var flagged: [String] = []
    for reply in replies {
      let situation = try workspace.resolved(
        ReplySituation(
          language: reply.lang, scenario: reply.scenario, channel: reply.channel,
          profile: reply.profile, customerMessage: reply.customer))
      let found = drafts.findings(Array(reply.text.utf8), path: reply.id, for: situation)
        .filter { !typography.contains($0.check.id) }
      for id in Set(found.map(\.check.id)) { rules[id, default: Count()].add(reply.label) }
      let isFirm = found.contains { $0.check.trust != .heuristic }
      if !found.isEmpty { any.add(reply.label) }
      if isFirm { firm.add(reply.label) }
      if found.contains(where: { $0.severity > .suggestion }) { strong.add(reply.label) }
      if reply.label == "bad", !isFirm { missed.append(reply.id) }
      if reply.label == "good", isFirm {
        let ids = Set(found.filter { $0.check.trust != .heuristic }.map(\.check.id)).sorted()
        flagged.append("\(reply.id) \(ids.joined(separator: " "))")
      }
    }
    let half = replies.count / 2
    var lines = [
      "\(name): of \(half) bad and \(half) good replies, without typography",
      "any finding: \(any.bad) bad, \(any.good) good",
      "a finding that is no guess: \(firm.bad) bad, \(firm.good) good",
      "a warning or an error: \(strong.bad) bad, \(strong.good) good", "",
      "by rule: bad, good",
    ]
    lines += rules.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.bad), \($0.value.good)" }
    lines += ["", "bad without one that is no guess"] + missed
    lines += ["", "good with one that is no guess"] + flagged
    try expectGolden(lines.joined(separator: "\n") + "\n", "replies.\(name).txt")
  }
}
