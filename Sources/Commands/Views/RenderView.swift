import Diagnostics
import DomainModel
import Operations
import Rendering
import Reports
import TextAnalysis

/// Shows a rendered reply, or what it lacks (design section 9).
struct RenderView {
  private let reply: RenderedReply
  private let workspace: Workspace
  private let session: Session

  init(_ reply: RenderedReply, _ workspace: Workspace, _ session: Session) {
    self.reply = reply
    self.workspace = workspace
    self.session = session
  }

  /// For stderr: what is missing or wrong, and what to do before sending.
  func notes(includingTag: Bool) -> [Message] {
    var notes: [Message] = []
    let result = reply.result
    if !result.missing.isEmpty {
      notes.append(
        Message(
          zh: "\(reply.template.id) 还缺 \(result.missing.count) 项：",
          en: "\(reply.template.id) needs \(result.missing.count) more:"))
      let rows = result.missing.map { row($0) }
      notes.append(Message(table(rows)))
      let example = result.missing[0]
      notes.append(
        Message(
          zh: "用 --set \(example.name)=… 填上（也可以写名称）",
          en: "fill it in with --set \(example.name)=… (labels work too)"))
    }
    for unknown in result.unknown { notes.append(message(unknown)) }
    for finding in result.diagnostics where Self.isAboutValue(finding) {
      notes.append(finding.message)
      if let help = finding.help { notes.append(Message(zh: "  " + help.zh, en: "  " + help.en)) }
    }
    let others = result.diagnostics.filter { !Self.isAboutValue($0) }
    if !others.isEmpty { notes.append(Message(report(others))) }
    if result.text != nil {
      if !reply.findings.isEmpty { notes.append(Message(report(reply.findings))) }
      notes += beforeSending
    }
    if includingTag { notes.append(Message(zh: "标签：\(reply.tag)", en: "tag: \(reply.tag)")) }
    return notes
  }

  /// What an agent typed, told in a line; the template's file is no business of theirs.
  private static func isAboutValue(_ finding: Diagnostic) -> Bool {
    finding.check == RenderChecks.unfitValue || finding.check == RenderChecks.accountName
  }

  var deprecation: Message {
    guard let instead = reply.template.fields.replacedBy?.value else {
      return Message(zh: "注意：这个模板已停用", en: "note: this template is deprecated")
    }
    return Message(
      zh: "注意：这个模板已停用，改用 \(instead)", en: "note: this template is deprecated; use \(instead)")
  }

  private var beforeSending: [Message] {
    let steps = (reply.template.fields.beforeSend ?? []).map(\.value)
    guard !steps.isEmpty else { return [] }
    let list = steps.map { "  □ \($0)" }.joined(separator: "\n")
    return [Message(zh: "\n发送前确认：\n\(list)", en: "\nbefore sending:\n\(list)")]
  }

  private func row(_ slot: MissingSlot) -> [String] {
    let example =
      slot.choices.isEmpty
      ? slot.example.map { words("例如 ", "e.g. ") + $0 } ?? ""
      : words("可选 ", "one of ") + slot.choices.joined(separator: words("、", ", "))
    return [
      "  " + slot.name, slot.label[session.language], slot.type.label[session.language], example,
    ]
  }

  private func message(_ unknown: UnknownName) -> Message {
    let hint = unknown.nearest.isEmpty ? nil : unknown.nearest.joined(separator: " / ")
    if unknown.place == nil {
      return Message(
        zh: "模板里没有“\(unknown.name)”这个空" + (hint.map { "，是不是 \($0)？" } ?? ""),
        en: "the template has no slot ‘\(unknown.name)’"
          + (hint.map { "; did you mean \($0)?" } ?? ""))
    }
    return Message(
      zh: "模板用了没有声明的名字“\(unknown.name)”" + (hint.map { "，是不是 \($0)？" } ?? ""),
      en: "the template uses the undeclared name ‘\(unknown.name)’"
        + (hint.map { "; did you mean \($0)?" } ?? ""))
  }

  private func report(_ diagnostics: [Diagnostic]) -> String {
    let text = ReportFormat.text.render(
      Report(
        diagnostics, source: source, language: session.language, width: session.width,
        filesChecked: 1, subject: .replies))
    // A note brings its own line break.
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Findings point into the reply or into files of the library.
  private var source: @Sendable (String) -> [UInt8]? {
    let text = reply.result.text
    let workspace = self.workspace
    return { path in
      path == RenderedReply.path ? text.map { Array($0.utf8) } : workspace.source(path)
    }
  }

  var json: String {
    var writer = JSONWriter()
    let result = reply.result
    writer.object { json in
      json.field("id", reply.template.id)
      json.field("text", result.text)
      json.field("tag", reply.tag)
      json.field("filled", result.filled)
      json.field("fallbacks", result.fallbacks)
      json.field("empty", result.empty)
      json.writeGaps(of: result, in: session.language) { workspace.source($0) }
      json.key("findings")
      json.array { json in
        let all = Report(
          result.diagnostics + reply.findings, source: source, language: session.language,
          filesChecked: 1)
        ReportFormat.writeFindings(of: all, to: &json)
      }
      json.field("before_send", (reply.template.fields.beforeSend ?? []).map(\.value))
    }
    return writer.text
  }

  private func words(_ zh: String, _ en: String) -> String { session.say(Message(zh: zh, en: en)) }
}
