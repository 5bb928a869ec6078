import Diagnostics
import DomainModel
import Operations
import Reports
import StyleChecking

/// Shows how rules did by their own examples.
struct RuleTestView {
  private let tested: TestedRules
  private let workspace: Workspace
  private let session: Session
  private let coverage: Bool

  init(_ tested: TestedRules, _ workspace: Workspace, _ session: Session, coverage: Bool) {
    self.tested = tested
    self.workspace = workspace
    self.session = session
    self.coverage = coverage
  }

  /// What went wrong, then a line a rule.
  var text: String {
    var lines: [String] = []
    if !tested.diagnostics.isEmpty { lines.append(ReportFormat.text.render(report)) }
    let rows = tested.results.map { result in
      [
        failed(result) ? session.style(.red, "✗") : session.style(.green, "✓"), result.id,
        counts(result), result.title,
      ]
    }
    lines.append(table(rows))
    if coverage { lines += uncovered }
    lines.append(session.say(summary))
    return lines.joined(separator: "\n")
  }

  private func failed(_ result: RuleTestReport.RuleResult) -> Bool {
    guard let path = workspace.library.rule(result.id)?.path else { return false }
    return tested.diagnostics.contains { $0.location.file == path && $0.severity == .error }
  }

  private func counts(_ result: RuleTestReport.RuleResult) -> String {
    session.say(
      Message(
        zh: "\(result.examples) 个例子，\(result.variants) 种变化",
        en: "\(result.examples) examples, \(result.variants) variants"))
  }

  private var uncovered: [String] {
    let rules = tested.results.filter { !$0.uncoveredTokens.isEmpty }
    guard !rules.isEmpty else {
      return ["", session.say(Message(zh: "每个词都有坏例子", en: "every word has a bad example"))]
    }
    let heading = session.say(Message(zh: "没有坏例子的词：", en: "words without a bad example:"))
    let indent = "    "
    return ["", heading]
      + rules.flatMap { result in
        let words = result.uncoveredTokens.map(\.value)
        return [
          "  \(result.id)" + (session.language == .zh ? "（\(words.count)）" : " (\(words.count))"),
          words.joined(separator: session.language == .zh ? "、" : ", ")
            .wrapped(to: session.width, indent: indent),
        ]
      }
  }

  private var summary: Message {
    let failures = tested.results.count(where: failed)
    let examples = tested.results.reduce(0) { $0 + $1.examples }
    let all = tested.results.count
    let unread = tested.unreadFiles
    if failures == 0, unread > 0 {
      return Message(
        zh: "试过的 \(all) 条规则对得上；还有 \(unread) 个规则文件读不了，没有试",
        en: """
          \(all) \(all == 1 ? "rule agrees with its examples" : "rules agree with their examples"); \
          \(unread) \(unread == 1 ? "file of a rule" : "files of rules") cannot be read and \
          \(unread == 1 ? "was" : "were") not tried
          """)
    }
    return failures == 0
      ? Message(
        zh: "\(all) 条规则，\(examples) 个例子，都对得上",
        en: "\(all) \(all == 1 ? "rule" : "rules"), \(examples) examples: all agree")
      : Message(
        zh: "\(all) 条规则，其中 \(failures) 条和例子对不上",
        en:
          "\(failures) of \(all) rules \(failures == 1 ? "disagrees" : "disagree") with their examples"
      )
  }

  private var report: Report {
    Report(
      tested.diagnostics, source: { workspace.source($0) }, language: session.language,
      usesColour: session.usesColour, width: session.width, filesChecked: tested.results.count)
  }

  var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("version", 1)
      json.field("unread_files", tested.unreadFiles)
      json.key("rules")
      json.array { json in
        for result in tested.results {
          json.object { json in
            json.field("id", result.id)
            json.field("title", result.title)
            json.field("passed", !failed(result))
            json.field("examples", result.examples)
            json.field("variants", result.variants)
            if coverage { json.field("uncovered", result.uncoveredTokens.map(\.value)) }
          }
        }
      }
      json.key("findings")
      json.array { json in ReportFormat.writeFindings(of: report, to: &json) }
    }
    return writer.text
  }
}
